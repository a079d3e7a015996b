//! What each card says: read from the plan and from the chosen objective, all at once. It must not know where cards lie.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagram::map::{Node, Side};
use crate::i18n::{Lang, Text, accounts, board, map as words, terms};
use crate::method::Analysis;
use crate::model::day::Date;
use crate::model::{
    AccountPlan, Coverage, Influence, Level, Mode, Objective, ObjectiveId, Person, PersonId, Rating,
    RelationshipKind, Role, UnitKind,
};

/// What a card says of a person on the chosen objective.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Marks {
    pub(super) roles: BTreeSet<Role>,
    pub(super) influence: Option<Level>,
    pub(super) mode: Option<Mode>,
    pub(super) rating: Option<Rating>,
    pub(super) coverage: Option<Coverage>,
    pub(super) flags: u32,
}

/// What a card says.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct Face {
    pub(super) name: String,
    pub(super) sub: String,
    /// On the chosen objective, if there.
    pub(super) marks: Option<Marks>,
    pub(super) is_key: bool,
    pub(super) has_left: bool,
    /// A post whose holder is unknown.
    pub(super) is_unknown: bool,
    /// Everything that the card shows, in words.
    pub(super) label: String,
    /// What a search looks in, in small letters.
    pub(super) haystack: String,
}

/// The faces of all cards of an account.
pub(super) fn faces(
    lang: Lang,
    plan: &AccountPlan,
    sheet: Option<ObjectiveId>,
    analysis: Option<&Analysis>,
    today: Date,
) -> BTreeMap<Node, Face> {
    let objective = sheet.and_then(|sheet| plan.objectives.get(sheet));
    let reader = Reader::new(lang, plan, objective, analysis, today);
    let mut faces = BTreeMap::new();
    let root = accounts::display_name(lang, &plan.account.name);
    faces.insert(Node::Root, label(root, String::new()));
    for side in Side::ALL {
        let text = match side {
            Side::Upstream => words::GROUP_UPSTREAM,
            Side::Downstream => words::GROUP_DOWNSTREAM,
            Side::Outside => words::GROUP_OUTSIDE,
        };
        faces.insert(Node::Group(*side), label(text.of(lang).to_owned(), String::new()));
    }
    for unit in plan.units.iter() {
        // That a unit is a department goes without saying, its group names what stands beside the firm, and long names
        // need the room.
        let kind = unit.kind.filter(|kind| *kind == UnitKind::Subsidiary);
        let kind = kind.map(|kind| terms::unit_kind(kind).of(lang).to_owned()).unwrap_or_default();
        let name = if unit.name.trim().is_empty() { words::UNIT_NEW.of(lang) } else { &unit.name };
        faces.insert(Node::Unit(unit.id), label(name.to_owned(), kind));
    }
    for who in plan.people.iter() {
        faces.insert(Node::Person(who.id), reader.person(who));
    }
    faces
}

fn label(name: String, sub: String) -> Face {
    let label = if sub.is_empty() { name.clone() } else { format!("{name} · {sub}") };
    let haystack = label.to_lowercase();
    Face { name, sub, label, haystack, ..Face::default() }
}

/// What a person is called on the map.
pub(super) fn name_of(lang: Lang, who: &Person) -> String {
    if who.name.trim().is_empty() { words::UNKNOWN_POST.of(lang).to_owned() } else { who.name.clone() }
}

struct Reader<'a> {
    lang: Lang,
    today: Date,
    names: BTreeMap<PersonId, String>,
    units: BTreeMap<crate::model::UnitId, &'a str>,
    rows: BTreeMap<PersonId, &'a Influence>,
    flags: BTreeMap<PersonId, u32>,
    lines: BTreeMap<PersonId, Vec<(RelationshipKind, bool, PersonId)>>,
}

impl<'a> Reader<'a> {
    fn new(
        lang: Lang,
        plan: &'a AccountPlan,
        objective: Option<&'a Objective>,
        analysis: Option<&Analysis>,
        today: Date,
    ) -> Self {
        let rows: BTreeMap<PersonId, &Influence> = objective
            .map(|sheet| sheet.influences.iter().map(|row| (row.person, row)).collect())
            .unwrap_or_default();
        let mut lines: BTreeMap<PersonId, Vec<(RelationshipKind, bool, PersonId)>> = BTreeMap::new();
        for line in plan.relationships.iter() {
            if let (Some(from), Some(to)) = (line.from, line.to) {
                let kind = line.kind.unwrap_or(RelationshipKind::Influences);
                lines.entry(from).or_default().push((kind, true, to));
                lines.entry(to).or_default().push((kind, false, from));
            }
        }
        Self {
            lang,
            today,
            names: plan.people.iter().map(|who| (who.id, name_of(lang, who))).collect(),
            units: plan.units.iter().map(|unit| (unit.id, unit.name.as_str())).collect(),
            flags: analysis.map(Analysis::flags_by_person).unwrap_or_default(),
            rows,
            lines,
        }
    }

    fn person(&self, who: &Person) -> Face {
        let marks = self.rows.get(&who.id).map(|row| Marks {
            roles: row.roles.clone(),
            influence: row.influence,
            mode: row.mode,
            rating: row.rating,
            coverage: row.coverage,
            flags: self.flags.get(&who.id).copied().unwrap_or_default(),
        });
        let unit = who.unit.and_then(|unit| self.units.get(&unit)).copied().unwrap_or_default();
        let sub = if who.title.trim().is_empty() { unit } else { &who.title };
        let name = name_of(self.lang, who);
        let mut face = Face {
            sub: sub.to_owned(),
            is_key: who.is_key,
            has_left: who.has_left(self.today),
            is_unknown: who.name.trim().is_empty(),
            haystack: [name.as_str(), &who.title, unit].join("\n").to_lowercase(),
            name,
            marks,
            ..Face::default()
        };
        face.label = self.words(who, unit, &face);
        face
    }

    /// Everything that a card shows, in words: nothing is told by colour or shape alone.
    fn words(&self, who: &Person, unit: &str, face: &Face) -> String {
        let lang = self.lang;
        let say = |text: Text| text.of(lang).to_owned();
        let mut parts = vec![face.name.clone()];
        // What is written on the card comes first, in the same order.
        parts.extend(Some(face.sub.clone()).filter(|sub| !sub.trim().is_empty()));
        if !unit.is_empty() && unit != face.sub {
            parts.push(words::IN_UNIT.fill(lang, &[("name", unit)]));
        }
        let boss = who.reports_to.and_then(|boss| self.names.get(&boss));
        parts.extend(boss.map(|name| words::REPORTS_TO_NAME.fill(lang, &[("name", name)])));
        if face.has_left {
            parts.push(say(words::LEFT));
        }
        if face.is_key {
            parts.push(say(words::KEY));
        }
        match &face.marks {
            None if self.rows.is_empty() => {}
            None => parts.push(say(words::NOT_ON_SHEET)),
            Some(marks) => parts.extend(marks.words(lang)),
        }
        for (kind, starts_here, other) in self.lines.get(&who.id).into_iter().flatten() {
            let other = self.names.get(other).map_or("", String::as_str);
            parts.push(words::line(*kind, *starts_here).fill(lang, &[("name", other)]));
        }
        parts.join(if lang == Lang::Zh { "，" } else { ", " })
    }
}

impl Marks {
    fn words(&self, lang: Lang) -> Vec<String> {
        let mut parts: Vec<String> = Vec::new();
        if self.roles.is_empty() {
            parts.push(board::ROLE_UNKNOWN.of(lang).to_owned());
        }
        parts.extend(self.roles.iter().map(|role| board::role(*role).of(lang).to_owned()));
        parts.push(board::influence(self.influence).of(lang).to_owned());
        parts.push(self.rating.map_or_else(
            || board::RATING_UNKNOWN.of(lang).to_owned(),
            |rating| {
                let label = board::rating(rating).of(lang);
                board::RATING.fill(lang, &[("rating", &rating.to_string()), ("label", label)])
            },
        ));
        parts.push(board::mode(self.mode).of(lang).to_owned());
        parts.push(board::contact(self.coverage).of(lang).to_owned());
        parts.extend(match self.flags {
            0 => None,
            1 => Some(board::FLAGS_ONE.of(lang).to_owned()),
            more => Some(board::FLAGS_MANY.fill(lang, &[("count", &more.to_string())])),
        });
        parts
    }
}
