//! The red flags of a sheet: what the rules found and what somebody planted, the gravest first.

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::finding_card::FindingCard;
use crate::components::icon::{Icon, icon};
use crate::components::term_help::term_help;
use crate::components::when::when;
use crate::i18n::glossary::Term;
use crate::i18n::{Lang, sheet as words, terms};
use crate::method::{Finding, ObjectivePlace, Place, Severity};
use crate::model::{Edit, Element, Flag, FlagId, FlagRef, ObjectiveId, RuleNumber, Subject};
use crate::state::{Selection, use_session};

/// Findings shown before the rest is folded.
const SHOWN: usize = 5;

/// The panel of flags.
#[component]
pub fn FlagsPanel(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let analysis = session.analysis(sheet);
    let shows_all = RwSignal::new(false);
    let shows_dismissed = RwSignal::new(false);
    let open = move || {
        let all: Vec<_> = analysis.get().map(|all| all.open().cloned().collect()).unwrap_or_default();
        all
    };
    let count = move || analysis.get().map_or(0, |all| all.open().count());
    let flags = move || analysis.get().map_or(0, |all| all.flag_count());
    let first = move || open().into_iter().take(SHOWN).collect::<Vec<_>>();
    let rest = move || open().into_iter().skip(SHOWN).collect::<Vec<_>>();
    let dismissed = move || {
        let all: Vec<_> = analysis
            .get()
            .map(|all| all.findings.iter().filter(|one| !one.is_open()).cloned().collect())
            .unwrap_or_default();
        all
    };
    let actions_for = move |flag: FlagRef| {
        session
            .with(|plan| {
                let objective = plan.objectives.get(sheet)?;
                Some(objective.actions.iter().filter(|action| action.removes.contains(&flag)).count())
            })
            .flatten()
            .unwrap_or_default()
    };
    let entry = move |finding: Finding| {
        let flag = finding.flag();
        let actions = move || actions_for(flag);
        view! {
            <div class="flag-entry">
                <FindingCard finding=finding sheet=sheet/>
                <p class="flag-actions muted small">
                    {move || match actions() {
                        0 => words::NO_ACTION_YET.of(lang).to_owned(),
                        some => words::ACTIONS_COUNT.fill(lang, &[("count", &some.to_string())]),
                    }}
                </p>
            </div>
        }
    };
    let plant = move |_| {
        let mut flag = Flag::new(FlagId(session.new_id()));
        flag.on = Some(session.today().get_untracked());
        let id = flag.id;
        if session.apply(Edit::put_in(sheet, flag)) {
            session.view.selection.set(Selection::Flag(id));
        }
    };
    view! {
        <section class="panel flags-panel" data-field=Place::Objective(ObjectivePlace::Findings).to_string() tabindex="-1">
            <header class="panel-head">
                {icon(Icon::Flag)}
                <h2>{words::FLAGS.of(lang)}</h2>
                {term_help(Term::RedFlag)}
                <span class="panel-count">{flags}</span>
                <button type="button" class="button-icon" aria-label=words::PLANT_FLAG.of(lang) title=words::PLANT_FLAG.of(lang) on:click=plant>
                    {icon(Icon::Plus)}
                </button>
            </header>
            <ManualFlags sheet=sheet/>
            {each(first, key, entry)}
            {when(move || count() == 0, move || view! {
                <p class="muted">{words::NO_FLAGS.of(lang)}</p>
            })}
            {when(move || count() > SHOWN, move || view! {
                <button type="button" class="button button-small button-quiet" aria-expanded=move || shows_all.get().to_string() on:click=move |_| shows_all.update(|all| *all = !*all)>
                    {move || if shows_all.get() {
                        words::FLAGS_LESS.of(lang).to_owned()
                    } else {
                        words::FLAGS_MORE.fill(lang, &[("count", &count().saturating_sub(SHOWN).to_string())])
                    }}
                </button>
            })}
            {when(move || shows_all.get(), move || by_element(lang, rest, entry))}
            {when(move || !dismissed().is_empty(), move || view! {
                <button type="button" class="button button-small button-quiet" aria-expanded=move || shows_dismissed.get().to_string() on:click=move |_| shows_dismissed.update(|all| *all = !*all)>
                    {move || words::DISMISSED.fill(lang, &[("count", &dismissed().len().to_string())])}
                </button>
                {when(move || shows_dismissed.get(), move || view! {
                    {each(dismissed, |finding| (finding.rule, finding.subject), move |finding| view! {
                        <FindingCard finding=finding sheet=sheet/>
                    })}
                })}
            })}
        </section>
    }
}

/// What a card shows of a finding; another one is drawn anew.
fn key(finding: &Finding) -> (RuleNumber, Subject, String, Severity) {
    (finding.rule, finding.subject, finding.inputs.clone(), finding.severity)
}

/// The findings behind the first ones, under the element that each weakens.
fn by_element<V: IntoView + 'static>(
    lang: Lang,
    rest: impl Fn() -> Vec<Finding> + Copy + Send + Sync + 'static,
    entry: impl Fn(Finding) -> V + Copy + Send + Sync + 'static,
) -> AnyView {
    let groups = Element::ALL.iter().map(|element| {
        let element = *element;
        let here = move || rest().into_iter().filter(|one| one.element == element).collect::<Vec<_>>();
        when(
            move || !here().is_empty(),
            move || {
                view! {
                    <details class="flag-group" open=true>
                        <summary>
                            {terms::element(element).of(lang)} " "
                            <span class="muted">{move || here().len()}</span>
                        </summary>
                        {each(here, key, entry)}
                    </details>
                }
            },
        )
    });
    groups.collect_view().into_any()
}

/// The flags that somebody planted by hand.
#[component]
fn ManualFlags(sheet: ObjectiveId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let flags = session.memo(move |plan| {
        let flags = plan.objectives.get(sheet)?.flags.iter().filter(|flag| !flag.is_resolved);
        Some(flags.cloned().collect::<Vec<_>>())
    });
    view! {
        {each(move || flags.get().unwrap_or_default(), |flag| (flag.id, flag.text.clone(), flag.element), move |flag| view! {
            <button type="button" class="row-button" on:click=move |_| session.view.selection.set(Selection::Flag(flag.id))>
                {icon(Icon::Flag)}
                <span class="row-text">
                    <span>{if flag.text.is_empty() { words::PLANT_FLAG_WHAT.of(lang).to_owned() } else { flag.text.clone() }}</span>
                    <span class="muted small">
                        {words::MANUAL.of(lang)}
                        {flag.element.map(|element| format!(" · {}", terms::element(element).of(lang)))}
                    </span>
                </span>
            </button>
        })}
    }
}
