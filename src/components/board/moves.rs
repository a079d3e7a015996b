//! Turns what hands and keys do into board events, and says it aloud. It must not know pointers or keys.

use leptos::prelude::*;

use super::scene::{Question, Scene};
use super::{BoardEvent, words};
use crate::diagram::Point;
use crate::diagram::board::{Direction, Stone, StoneKey, Target};
use crate::i18n::board as text;
use crate::model::Role;

impl Scene {
    /// A stone was let go over `target`, at this point of the picture.
    pub(super) fn drop_on(self, key: StoneKey, target: Target, at: Point) {
        let Some(stone) = self.stone(key) else { return self.release() };
        let mut to = target.beyond(&stone);
        // The other stone of the same person already stands in that band.
        to.role = to.role.filter(|role| !self.roles(key.person).contains(role));
        match to.role {
            Some(role) if stone.role.is_some() => {
                self.question.set(Some(Question { stone: key, to, role, at }));
                self.focus_on(vec![".board__ask button".to_owned()]);
            }
            role => {
                self.release();
                self.change(&stone, to, role.map(|_| true));
            }
        }
    }

    /// The question was answered: add the role, or move to it.
    pub(super) fn answer(self, question: Question, adds: bool) {
        self.release();
        if let Some(stone) = self.stone(question.stone) {
            self.change(&stone, question.to, Some(adds));
        }
    }

    /// Nothing is held or asked any more.
    pub(super) fn release(self) {
        self.press.set_value(None);
        self.question.set(None);
        self.aim.set(None);
        self.dragged.set(None);
    }

    /// An arrow was pressed on a stone.
    pub(super) fn step(self, key: StoneKey, direction: Direction) {
        let Some(stone) = self.stone(key) else { return };
        match self.lens.get_untracked().stepped(&stone, direction) {
            Some(to) => self.change(&stone, to, None),
            None => self.say(text::AT_END, &stone.name, ""),
        }
    }

    /// A stone goes to the next band up or down that its person does not hold.
    pub(super) fn shift_role(self, key: StoneKey, goes_down: bool) {
        let Some(stone) = self.stone(key) else { return };
        match stone.next_role(&self.roles(key.person), goes_down) {
            Some(role) => self.change(&stone, Target { role: Some(role), ..Target::default() }, Some(false)),
            None => self.say(text::AT_END, &stone.name, ""),
        }
    }

    /// The person takes on or lays down a role.
    pub(super) fn toggle_role(self, key: StoneKey, role: Role) {
        let Some(stone) = self.stone(key) else { return };
        if self.roles(key.person).contains(&role) {
            self.remove_role(StoneKey { role: Some(role), ..key });
        } else {
            self.change(&stone, Target { role: Some(role), ..Target::default() }, Some(true));
        }
    }

    /// The stone goes from its band.
    pub(super) fn remove_role(self, key: StoneKey) {
        let (Some(stone), Some(role)) = (self.stone(key), key.role) else { return };
        self.focus_after(key);
        self.on.run(BoardEvent::RemoveRole(key));
        self.say_what(text::REMOVED, &stone.name, "role", text::role(role).of(self.lang.get_untracked()));
    }

    /// The next mode.
    pub(super) fn cycle_mode(self, key: StoneKey) {
        let Some(stone) = self.stone(key) else { return };
        self.on.run(BoardEvent::CycleMode(key));
        let lang = self.lang.get_untracked();
        self.say(text::MOVED, &stone.name, text::mode(Some(stone.next_mode())).of(lang));
        self.focus(key);
    }

    /// Sends one move and says it; the focus stays with the stone, which may be another one after a change of role.
    fn change(self, stone: &Stone, to: Target, add_role: Option<bool>) {
        let key = stone.key();
        if to.is_empty() {
            return self.focus(key);
        }
        let add_role = to.role.and(add_role);
        self.on.run(BoardEvent::Move { stone: key, to, add_role });
        self.say(text::MOVED, &stone.name, &words::target(to, self.lang.get_untracked()));
        self.focus(StoneKey { role: to.role.or(key.role), ..key });
    }

    /// Says something of a person in the live region.
    pub(super) fn say(self, words: crate::i18n::Text, name: &str, what: &str) {
        self.say_what(words, name, "what", what);
    }

    fn say_what(self, words: crate::i18n::Text, name: &str, place: &str, what: &str) {
        self.said.set(words.fill(self.lang.get_untracked(), &[("name", name), (place, what)]));
    }
}
