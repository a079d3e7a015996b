//! Language, theme and the numbers of the method: put to use at once, and kept for the next time.

use leptos::prelude::*;

use super::counting::Which;
use super::later::Chore;
use super::session::Session;
use super::settings::{Settings, Theme};
use crate::i18n::{Lang, shell};
use crate::method::{Thresholds, Tunable};
use crate::model::Currency;
use crate::platform;

impl Session {
    /// Turns to the other language, at once and without reload.
    pub fn switch_language(self) {
        let next = match self.lang() {
            Lang::Zh => Lang::En,
            Lang::En => Lang::Zh,
        };
        self.set_language(next);
        // The button that was pressed was built anew with everything else.
        request_animation_frame(|| platform::page::focus_first("[data-testid=language]"));
    }

    /// Whether the focus is in a field that has an undo of its own.
    pub fn is_typing(self) -> bool {
        platform::page::is_typing()
    }

    /// An id that nothing has yet.
    pub fn new_id(self) -> uuid::Uuid {
        platform::ids::new_id()
    }

    /// Puts the focus on the screen itself, past header and navigation.
    pub fn focus_screen(self) {
        platform::page::focus_first("#main");
    }

    /// Puts the focus into the field with this handle.
    pub fn focus_on(self, handle: &str) {
        platform::page::focus_field(handle);
    }

    /// Prints what is shown. What is still in a field is handed over first.
    pub fn print(self) {
        platform::page::leave_field();
        request_animation_frame(platform::page::print);
    }

    /// Sets the title of the page from what is shown, the innermost first.
    pub fn set_title(self, parts: &[String]) {
        let mut all = parts.to_vec();
        all.push(shell::PRODUCT.of(self.lang()).to_owned());
        platform::page::set_title(&all.join(" · "));
    }

    /// Turns to a language.
    pub fn set_language(self, lang: Lang) {
        self.change_settings(|settings| lang.tag().clone_into(&mut settings.language));
    }

    /// Turns to a theme.
    pub fn set_theme(self, theme: Theme) {
        self.change_settings(|settings| settings.theme = theme);
    }

    /// Sets the currency that is offered first.
    pub fn set_currency(self, currency: Currency) {
        self.change_settings(|settings| settings.currency = Some(currency));
    }

    /// Changes a number of the method; without a value it goes back to its default. Tells whether it was taken.
    pub fn set_threshold(self, which: Tunable, value: Option<f64>) -> bool {
        let usual = Thresholds::default();
        let mut next = self.settings.with_untracked(|settings| settings.thresholds.clone());
        let is_taken = next.change(which, value.unwrap_or_else(|| usual.value(which)));
        if is_taken {
            self.set_thresholds(next);
        }
        is_taken
    }

    /// Takes every number of the method back to its default.
    pub fn reset_thresholds(self) {
        self.set_thresholds(Thresholds::default());
    }

    fn set_thresholds(self, thresholds: Thresholds) {
        self.change_settings(|settings| settings.thresholds = thresholds);
        self.recount(Which::All);
    }

    /// Changes the settings, shows them, keeps them, and tells other tabs.
    pub(super) fn change_settings(self, change: impl FnOnce(&mut Settings)) {
        self.settings.update(change);
        self.dress();
        self.do_chore(Chore::KeepSettings);
    }

    /// Puts theme and language on the page.
    pub(super) fn dress(self) {
        let settings = self.settings.get_untracked();
        platform::page::dress(self.lang().tag(), settings.theme.word());
    }
}
