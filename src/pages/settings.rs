//! The settings: language, theme, currency, the numbers of the method, and what is kept on this device.

use leptos::prelude::*;

use crate::components::choice::{ChoiceOption, choose};
use crate::components::field::{Field, Pick};
use crate::components::icon::{Icon, icon};
use crate::components::when::when;
use crate::i18n::{Lang, shell, transfer as words};
use crate::model::Currency;
use crate::pages::thresholds::Thresholds;
use crate::state::{StorageState, Theme, use_session};

/// The settings screen.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let theme = Signal::derive(move || Some(session.settings().with(|settings| settings.theme)));
    let currency = move || session.settings().with(|settings| settings.currency(lang)).code().to_owned();
    let currencies: Vec<(String, String)> =
        Currency::COMMON.iter().map(|one| (one.code().to_owned(), one.code().to_owned())).collect();
    view! {
        <div class="page settings">
            <header class="page-head"><h1>{words::SETTINGS_TITLE.of(lang)}</h1></header>
            <section class="panel form">
                <div class="field">
                    <span class="field-label">{words::SETTINGS_LANGUAGE.of(lang)}</span>
                    {choose(
                        words::SETTINGS_LANGUAGE.of(lang),
                        Lang::ALL,
                        |one| ChoiceOption::plain(match one { Lang::Zh => "简体中文", Lang::En => "English" }),
                        Signal::stored(Some(lang)),
                        move |picked| if let Some(picked) = picked { session.set_language(picked); },
                        "",
                    )}
                </div>
                <div class="field">
                    <span class="field-label">{words::SETTINGS_THEME.of(lang)}</span>
                    {choose(
                        words::SETTINGS_THEME.of(lang),
                        Theme::ALL,
                        move |one| ChoiceOption::plain(match one {
                            Theme::System => shell::THEME_SYSTEM,
                            Theme::Light => shell::THEME_LIGHT,
                            Theme::Dark => shell::THEME_DARK,
                        }.of(lang)),
                        theme,
                        move |picked| if let Some(picked) = picked { session.set_theme(picked); },
                        "",
                    )}
                </div>
                <Field label=words::SETTINGS_CURRENCY.of(lang)>
                    <Pick
                        options=Signal::stored(currencies)
                        value=Signal::derive(currency)
                        on_pick=Callback::new(move |code: String| {
                            if let Ok(currency) = Currency::try_from(code) {
                                session.set_currency(currency);
                            }
                        })
                    />
                </Field>
            </section>
            <Thresholds/>
            <Storage/>
            <section class="panel">
                <h2>{words::ABOUT.of(lang)}</h2>
                <p>{words::ABOUT_TEXT.fill(lang, &[("version", env!("CARGO_PKG_VERSION"))])}</p>
            </section>
        </div>
    }
}

/// What is kept on this device, and how safely.
#[component]
fn Storage() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let report = session.storage_report();
    let state = move || {
        let text = match session.storage_state() {
            StorageState::Full => words::STORAGE_FULL,
            StorageState::LocalOnly => words::STORAGE_LOCAL_ONLY,
            StorageState::DurableOnly => words::STORAGE_DURABLE_ONLY,
            StorageState::None => words::STORAGE_NONE,
        };
        words::STORAGE_STATE.fill(lang, &[("state", text.of(lang))])
    };
    view! {
        <section class="panel">
            <h2>{words::SETTINGS_STORAGE.of(lang)}</h2>
            <p>{words::STORAGE_HELP.of(lang)}</p>
            {session.is_single_file().then(|| view! { <p>{shell::SINGLE_FILE_NOTE.of(lang)}</p> })}
            <p>{state}</p>
            {move || report.get().map(|report| view! {
                <p class="muted">
                    {words::STORAGE_USED.fill(lang, &[("used", &megabytes(report.used)), ("quota", &megabytes(report.granted))])}
                </p>
                <p class="muted">
                    {if report.is_persisted { words::STORAGE_PERSISTED } else { words::STORAGE_MAY_CLEAR }.of(lang)}
                </p>
            })}
            <div class="button-row">
                {when(move || report.get().is_some_and(|report| !report.is_persisted), move || view! {
                    <button type="button" class="button" on:click=move |_| session.ask_to_persist()>
                        {words::STORAGE_PERSIST.of(lang)}
                    </button>
                })}
                <button type="button" class="button" on:click=move |_| session.export_all(true)>
                    {icon(Icon::Download)}
                    {words::BACKUP_NOW.of(lang)}
                </button>
            </div>
        </section>
    }
}

fn megabytes(bytes: f64) -> String {
    if bytes >= 1e9 { format!("{:.1} GB", bytes / 1e9) } else { format!("{:.1} MB", bytes / 1e6) }
}
