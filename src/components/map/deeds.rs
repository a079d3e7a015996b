//! What can be done with a card, each as one step, and said aloud. It must not know which key, button or drag asked.

use leptos::prelude::*;

use super::scene::{Scene, key};
use crate::diagram::Point;
use crate::diagram::map::{Node, Way, spot_at};
use crate::i18n::{Text, map as words};
use crate::model::edit::RecordId;
use crate::model::ids::{RelationshipId, UnitId};
use crate::model::influence::InfluenceField;
use crate::model::org::UnitField;
use crate::model::person::PersonField;
use crate::model::{
    Coverage, Edit, Influence, Judged, Person, PersonId, Relationship, RelationshipKind, Unit,
};
use wasm_bindgen::JsCast;

/// How far one key carries a card, in units.
const STRIDE: f64 = 24.0;

/// Opens the dialog of a card beside it.
pub(super) fn open_editor(scene: Scene, node: Node) {
    if matches!(node, Node::Group(_)) {
        return;
    }
    let space = scene.space.get_untracked();
    let found = space
        .and_then(|space| space.query_selector(&format!("[data-node=\"{}\"]", key(node))).ok().flatten());
    let at = found.and_then(|card| card.dyn_into::<web_sys::Element>().ok()).map(|card| {
        let rect = card.get_bounding_client_rect();
        Point::new(rect.right() + 8.0, rect.top())
    });
    scene.at.set(node);
    scene.editing.set(Some((node, at.unwrap_or_default())));
}

impl Scene {
    /// Says what was done to a card.
    fn tell(self, node: Node, what: &str) {
        let name = self.name(node);
        self.said.set(words::SAID.fill(self.lang, &[("name", &name), ("what", what)]));
    }

    /// Lets a card lie where its corner is.
    pub(super) fn carry(self, node: Node, corner: Point) {
        let Some(person) = node.person() else { return };
        if self.session.apply(Edit::person(person, PersonField::Spot(Some(spot_at(corner))))) {
            self.say(words::MOVED, node);
        }
    }

    /// Carries a card one stride.
    pub(super) fn nudge(self, node: Node, way: Way) {
        let (Some(rect), Some(_)) = (self.rect(node), node.person()) else { return };
        let (x, y) = match way {
            Way::Left => (-STRIDE, 0.0),
            Way::Right => (STRIDE, 0.0),
            Way::Up => (0.0, -STRIDE),
            Way::Down => (0.0, STRIDE),
        };
        self.carry(node, Point::new(rect.x + x, rect.y + y));
    }

    /// Lets the layout place a card again.
    pub(super) fn uncarry(self, node: Node) {
        let Some(person) = node.person() else { return };
        if self.session.apply(Edit::person(person, PersonField::Spot(None))) {
            self.say(words::MOVED_BACK, node);
        }
    }

    /// Lets the layout place every card again.
    pub(super) fn uncarry_all(self) {
        let own = self.session.peek(|plan| {
            let own = plan.people.iter().filter(|who| who.spot.is_some());
            Some(own.map(|who| Edit::person(who.id, PersonField::Spot(None))).collect::<Vec<_>>())
        });
        if let Some(edits) = own.filter(|edits| !edits.is_empty()) {
            self.session.apply_as(words::AUTOMATIC_ALL, Edit::Several(edits));
        }
    }

    /// Judges a person on the chosen objective.
    pub(super) fn judge(self, person: PersonId, judged: Judged, what: Text) {
        let Some(sheet) = self.sheet.get_untracked() else { return };
        let today = self.session.today().get_untracked();
        if self.session.apply(Edit::judge(sheet, person, judged, today)) {
            self.tell(Node::Person(person), what.of(self.lang));
        }
    }

    /// Says how deep our contact with a person is.
    pub(super) fn cover(self, person: PersonId, coverage: Option<Coverage>) {
        if let Some(sheet) = self.sheet.get_untracked() {
            self.session.apply(Edit::influence(sheet, person, InfluenceField::Coverage(coverage)));
        }
    }

    /// Puts a person on the chosen objective.
    pub(super) fn put_on_sheet(self, person: PersonId) {
        if let Some(sheet) = self.sheet.get_untracked() {
            self.session.apply(Edit::put_in(sheet, Influence::new(person)));
        }
    }

    /// Sets a fact of a person.
    pub(super) fn set_person(self, person: PersonId, field: PersonField) {
        self.session.apply(Edit::person(person, field));
    }

    /// Lets a person report to another one, or to nobody; where the layout puts him then.
    pub(super) fn report_to(self, person: PersonId, boss: Option<PersonId>) {
        let mut edits = vec![Edit::person(person, PersonField::ReportsTo(boss))];
        let has_spot = self.session.peek(|plan| plan.people.get(person).map(|who| who.spot.is_some()));
        if has_spot == Some(true) {
            edits.push(Edit::person(person, PersonField::Spot(None)));
        }
        if self.session.apply_as(words::REPORTS_TO, Edit::Several(edits)) {
            let boss = boss
                .map_or_else(|| words::NOBODY.of(self.lang).to_owned(), |boss| self.name(Node::Person(boss)));
            let name = self.name(Node::Person(person));
            self.said.set(words::REPORTS_NOW.fill(self.lang, &[("name", &name), ("boss", &boss)]));
        }
    }

    /// Adds somebody below a card; a post whose holder is unknown when there is no name.
    pub(super) fn add_below(self, above: Node, name: String, title: String) {
        let mut person = Person::new(PersonId(self.session.new_id()));
        person.name = name;
        person.title = title;
        match above {
            Node::Person(boss) => {
                person.reports_to = Some(boss);
                person.unit = self.session.peek(|plan| plan.people.get(boss)?.unit);
            }
            Node::Unit(unit) => person.unit = Some(unit),
            Node::Root | Node::Group(_) => {}
        }
        let node = Node::Person(person.id);
        if self.session.apply(Edit::put(person)) {
            self.look.update(|look| {
                look.collapsed.remove(&above);
                // A new card would be left out of the part at once.
                look.is_part = false;
            });
            self.said.set(words::ADDED.fill(self.lang, &[("name", &self.name(node))]));
            self.at.set(node);
        }
    }

    /// Adds a unit below another one, or at the top.
    pub(super) fn add_unit(self, above: Node, name: String) {
        let mut unit = Unit::new(UnitId(self.session.new_id()));
        unit.name = name;
        if let Node::Unit(parent) = above {
            unit.parent = Some(parent);
            unit.kind = self.session.peek(|plan| plan.units.get(parent)?.kind);
        }
        let node = Node::Unit(unit.id);
        if self.session.apply(Edit::put(unit)) {
            // Its name is asked for at once.
            let corner = self.editing.get_untracked().map(|(_, at)| at);
            self.at.set(node);
            self.editing.set(corner.map(|at| (node, at)));
        }
    }

    /// Sets a field of a unit.
    pub(super) fn set_unit(self, unit: UnitId, field: UnitField) {
        self.session.apply(Edit::Change(crate::model::edit::Change::Unit(unit, field)));
    }

    /// Takes a unit out; those below it move up.
    pub(super) fn remove_unit(self, unit: UnitId) {
        self.editing.set(None);
        self.session.apply(Edit::Remove(RecordId::Unit(unit)));
    }

    /// Draws a line between two people.
    pub(super) fn draw_line(self, from: PersonId, kind: RelationshipKind, to: PersonId) {
        let mut line = Relationship::new(RelationshipId(self.session.new_id()));
        (line.from, line.to, line.kind) = (Some(from), Some(to), Some(kind));
        if self.session.apply(Edit::put(line)) {
            self.look.update(|look| {
                look.hidden.remove(&crate::state::Layer::Lines(kind));
            });
            let text = words::line(kind, true).fill(self.lang, &[("name", &self.name(Node::Person(to)))]);
            self.said.set(words::LINE_DRAWN.fill(self.lang, &[("line", &text)]));
        }
    }

    /// Takes a line out.
    pub(super) fn remove_line(self, line: RelationshipId, text: &str) {
        if self.session.apply(Edit::Remove(RecordId::Relationship(line))) {
            self.said.set(words::LINE_REMOVED.fill(self.lang, &[("line", text)]));
        }
    }
}
