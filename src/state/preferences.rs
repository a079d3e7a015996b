//! Language and theme: put on the page at once, and kept for the next time.

use leptos::prelude::*;

use super::session::Session;
use super::settings::{Settings, Theme};
use crate::i18n::{Lang, shell};
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

    /// Changes the settings, shows them, keeps them, and tells other tabs.
    pub(super) fn change_settings(self, change: impl FnOnce(&mut Settings)) {
        self.settings.update(change);
        self.dress();
        self.keep_settings();
    }

    /// Puts theme and language on the page.
    pub(super) fn dress(self) {
        let settings = self.settings.get_untracked();
        platform::page::dress(self.lang().tag(), settings.theme.word());
    }
}
