//! The picture of the threads: strengths, actions and flags in three columns, and the ways to join them. It must not know
//! how the picture is laid out.

use leptos::{ev, html, prelude::*};

use super::card::card;
use super::face::{Face, Faces, flags, name_of};
use super::head;
use super::join::{is_joined, join};
use super::pull::{Pull, pull_line};
use crate::components::each::each;
use crate::components::icon::Icon;
use crate::components::when::when;
use crate::diagram::web::{GUTTER, Knot, Sources, Thread, UNITS_PER_REM, Web};
use crate::i18n::{Lang, Text, leverage as words};
use crate::method::Thresholds;
use crate::model::{Action, ActionId, ActionStatus, Edit, FlagRef, ObjectiveId};
use crate::state::{Selection, Session, memo, use_session};

/// Everything that the parts of the picture share.
#[derive(Clone, Copy)]
pub(super) struct Scene {
    pub(super) session: Session,
    pub(super) lang: Lang,
    sheet: ObjectiveId,
    web: Memo<Option<Web>>,
    pub(super) faces: Memo<Option<Vec<Face>>>,
    /// The card under the pointer or the focus.
    pub(super) looked_at: RwSignal<Option<Knot>>,
    /// The card that is being joined.
    pub(super) joining: RwSignal<Option<Knot>>,
    /// The thread that is being pulled.
    pub(super) pull: RwSignal<Option<Pull>>,
    pub(super) frame: NodeRef<html::Div>,
    lit: Memo<Option<Vec<Knot>>>,
    said: RwSignal<String>,
    has_all_flags: RwSignal<bool>,
    has_done: RwSignal<bool>,
}

impl Scene {
    fn new(session: Session, sheet: ObjectiveId) -> Self {
        let lang = session.lang();
        let analysis = session.analysis(sheet);
        let (has_all_flags, has_done) = (RwSignal::new(false), RwSignal::new(false));
        let web = session.memo(move |plan| {
            let analysis = analysis.get()?;
            let objective = plan.objectives.get(sheet)?;
            Some(Web::new(&Sources {
                sheet: objective,
                flags: &flags(objective, &analysis),
                has_all_flags: has_all_flags.get(),
                has_done: has_done.get(),
            }))
        });
        let faces = session.memo(move |plan| {
            let analysis = analysis.get()?;
            let thresholds = Thresholds::default();
            let objective = plan.objectives.get(sheet)?;
            let faces = Faces::new(lang, plan, objective, &analysis, session.today().get(), &thresholds);
            web.with(|web| web.as_ref().map(|web| faces.all(web)))
        });
        let looked_at = RwSignal::new(None);
        let lit = memo(move || {
            let knot = looked_at.get().or_else(|| selected(session.view.selection.get()))?;
            web.with(|web| web.as_ref().map(|web| web.lit(knot)))
        });
        Self {
            session,
            lang,
            sheet,
            web,
            faces,
            looked_at,
            joining: RwSignal::new(None),
            pull: RwSignal::new(None),
            frame: NodeRef::new(),
            lit,
            said: RwSignal::new(String::new()),
            has_all_flags,
            has_done,
        }
    }

    /// Whether a card fades: another one is looked at that it is not joined to.
    pub(super) fn is_faded(self, knot: Knot) -> bool {
        self.source().is_none() && self.lit.with(|lit| lit.as_ref().is_some_and(|lit| !lit.contains(&knot)))
    }

    /// Whether the inspector shows it.
    pub(super) fn is_selected(self, knot: Knot) -> bool {
        selected(self.session.view.selection.get()) == Some(knot)
    }

    /// The card that a thread is to begin at.
    pub(super) fn source(self) -> Option<Knot> {
        self.joining.get().or_else(|| self.pull.get().filter(|pull| pull.is_pulled).map(|pull| pull.from))
    }

    /// Whether two cards are joined.
    pub(super) fn are_joined(self, a: Knot, b: Knot) -> bool {
        let Some((action, other)) = a.pair(b) else { return false };
        let found = self.session.with(|plan| {
            let action = plan.objectives.get(self.sheet)?.actions.get(action)?;
            Some(is_joined(action, other))
        });
        found.flatten() == Some(true)
    }

    /// Joins two cards, or parts them, and says so.
    pub(super) fn join(self, a: Knot, b: Knot, is_on: bool) {
        let Some((action, other)) = a.pair(b) else { return };
        if join(self.session, self.sheet, action, other, is_on) {
            let text = if is_on { words::JOINED } else { words::PARTED };
            self.said.set(text.fill(self.lang, &[("a", &self.name(a)), ("b", &self.name(b))]));
        }
    }

    /// What a card is called.
    pub(super) fn name(self, knot: Knot) -> String {
        let name = self.session.peek(|plan| {
            let objective = plan.objectives.get(self.sheet)?;
            Some(name_of(self.lang, plan, objective, None, knot))
        });
        name.unwrap_or_default()
    }

    /// A card was picked: joined while something is being joined, or else shown in the inspector.
    pub(super) fn pick(self, knot: Knot) {
        match self.joining.get_untracked() {
            Some(from) if from == knot => self.joining.set(None),
            Some(from) if from.pair(knot).is_some() => {
                self.join(from, knot, !self.are_joined(from, knot));
            }
            Some(_) => {}
            None => self.session.view.selection.set(match knot {
                Knot::Strength(id) => Selection::Strength(id),
                Knot::Action(id) => Selection::Action(id),
                Knot::Need(id) => Selection::Need(id),
                Knot::Flag(FlagRef::Manual { flag }) => Selection::Flag(flag),
                Knot::Flag(FlagRef::Found { rule, about }) => Selection::Finding(rule, about),
            }),
        }
    }

    /// Creates an action that is joined to a card, and opens it.
    fn join_new_action(self, from: Knot) {
        let mut action = Action::new(ActionId(self.session.new_id()));
        action.status = Some(ActionStatus::Possible);
        match from {
            Knot::Strength(id) => action.uses.extend([id]),
            Knot::Flag(flag) => action.removes.extend([flag]),
            Knot::Need(id) => action.finds.extend([id]),
            Knot::Action(_) => return,
        }
        let id = action.id;
        self.joining.set(None);
        if self.session.apply(Edit::put_in(self.sheet, action)) {
            self.session.view.selection.set(Selection::Action(id));
        }
    }

    fn column(self, column: fn(&Web) -> &Vec<Knot>) -> impl Fn() -> Vec<Knot> + Copy + Send + Sync {
        move || self.web.with(|web| web.as_ref().map(|web| column(web).clone()).unwrap_or_default())
    }
}

/// The card of what is selected.
const fn selected(selection: Selection) -> Option<Knot> {
    match selection {
        Selection::Strength(id) => Some(Knot::Strength(id)),
        Selection::Action(id) => Some(Knot::Action(id)),
        Selection::Need(id) => Some(Knot::Need(id)),
        Selection::Flag(flag) => Some(Knot::Flag(FlagRef::Manual { flag })),
        Selection::Finding(rule, about) => Some(Knot::Flag(FlagRef::Found { rule, about })),
        Selection::None
        | Selection::Person(..)
        | Selection::Element(_)
        | Selection::Score
        | Selection::Objective => None,
    }
}

/// The panel of the web.
#[component]
pub fn WebPanel(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let scene = Scene::new(session, sheet);
    let escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && scene.joining.get_untracked().is_some() {
            event.stop_propagation();
            scene.joining.set(None);
        }
    };
    view! {
        <section class="panel web-panel" on:keydown=escape>
            {head(Icon::Join, words::WEB.of(lang), words::WEB_HELP.of(lang))}
            {joining(scene)}
            {picture(scene)}
            {foot(scene)}
            <p class="visually-hidden" role="status">{move || scene.said.get()}</p>
        </section>
    }
}

/// The three columns with the threads between them.
fn picture(scene: Scene) -> impl IntoView {
    let lang = scene.lang;
    let (strengths, actions) = (scene.column(|web| &web.strengths), scene.column(|web| &web.actions));
    let (flags, needs) = (scene.column(|web| &web.flags), scene.column(|web| &web.needs));
    let hint = move |is_empty: bool, text: Text| {
        is_empty.then(|| view! { <p class="muted web-empty">{text.of(lang)}</p> })
    };
    view! {
        <div
            class="web"
            class:is-joining=move || scene.source().is_some()
            data-testid="web"
            node_ref=scene.frame
            on:pointermove=move |event| Pull::moved(scene, &event)
            on:pointerup=move |_| scene.pull.set(None)
            on:pointerleave=move |_| scene.pull.set(None)
        >
            <section class="web-column" data-column="strengths">
                <h3>{words::COLUMN_STRENGTHS.of(lang)}</h3>
                {each(strengths, |knot| *knot, move |knot| card(scene, knot))}
                {move || hint(strengths().is_empty(), words::NO_STRENGTHS)}
            </section>
            {gutter(scene, |web| &web.left)}
            <section class="web-column" data-column="actions">
                <h3>{words::COLUMN_ACTIONS.of(lang)}</h3>
                {each(actions, |knot| *knot, move |knot| card(scene, knot))}
                {move || hint(actions().is_empty(), words::NO_ACTIONS)}
            </section>
            {gutter(scene, |web| &web.right)}
            <section class="web-column" data-column="flags">
                <h3>{words::COLUMN_FLAGS.of(lang)}</h3>
                {each(flags, |knot| *knot, move |knot| card(scene, knot))}
                {when(move || !needs().is_empty(), move || view! {
                    <h3 class="web-subhead">{words::COLUMN_NEEDS.of(lang)}</h3>
                })}
                {each(needs, |knot| *knot, move |knot| card(scene, knot))}
                {move || hint(flags().is_empty() && needs().is_empty(), words::NO_FLAGS)}
            </section>
            {pull_line(scene)}
        </div>
    }
}

/// The space between two columns, with its threads.
fn gutter(scene: Scene, side: fn(&Web) -> &Vec<Thread>) -> impl IntoView {
    let height = move || scene.web.with(|web| web.as_ref().map_or(0.0, |web| web.height));
    let threads = move || scene.web.with(|web| web.as_ref().map(|web| side(web).clone()).unwrap_or_default());
    let key = |thread: &Thread| (thread.from, thread.to, thread.start.to_bits(), thread.end.to_bits());
    view! {
        <svg
            class="web-threads"
            aria-hidden="true"
            focusable="false"
            viewBox=move || format!("0 0 {GUTTER} {}", height().max(1.0))
            width=format!("{}rem", GUTTER / UNITS_PER_REM)
            height=move || format!("{}rem", height() / UNITS_PER_REM)
        >
            {each(threads, key, move |thread| {
                let (from, to) = (thread.from, thread.to);
                let is_lit = move || {
                    scene.lit.with(|lit| lit.as_ref().is_some_and(|lit| lit.contains(&from) && lit.contains(&to)))
                };
                view! {
                    <g
                        class="web-thread"
                        class:is-lit=is_lit
                        class:is-faded=move || scene.is_faded(from) || scene.is_faded(to)
                    >
                        <path d=thread.path()></path>
                        <circle cx="2" cy=thread.start r="2.5"></circle>
                        <circle cx=GUTTER - 2.0 cy=thread.end r="2.5"></circle>
                    </g>
                }
            })}
        </svg>
    }
}

/// What to do while a card is being joined.
fn joining(scene: Scene) -> impl IntoView {
    let lang = scene.lang;
    let text = move || {
        let from = scene.joining.get();
        from.map(|from| words::JOINING.fill(lang, &[("what", &scene.name(from))])).unwrap_or_default()
    };
    let can_add = move || scene.joining.get().is_some_and(|from| !matches!(from, Knot::Action(_)));
    let add = move |_| {
        if let Some(from) = scene.joining.get_untracked() {
            scene.join_new_action(from);
        }
    };
    view! {
        <div class="web-joining" class:is-on=move || scene.joining.get().is_some()>
            <p role="status">{text}</p>
            {when(can_add, move || view! {
                <button type="button" class="button button-small" on:click=add>{words::JOIN_NEW.of(lang)}</button>
            })}
            {when(move || scene.joining.get().is_some(), move || view! {
                <button type="button" class="button button-small button-primary" on:click=move |_| scene.joining.set(None)>
                    {words::JOIN_END.of(lang)}
                </button>
            })}
        </div>
    }
}

/// What more can be shown, and how else to join.
fn foot(scene: Scene) -> impl IntoView {
    let lang = scene.lang;
    let hidden = move || scene.web.with(|web| web.as_ref().map_or(0, |web| web.hidden));
    let label = move || {
        if scene.has_all_flags.get() {
            words::FEWER_FLAGS.of(lang).to_owned()
        } else {
            words::ALL_FLAGS.fill(lang, &[("count", &hidden().to_string())])
        }
    };
    view! {
        <div class="button-row web-foot">
            {when(move || hidden() > 0 || scene.has_all_flags.get(), move || view! {
                <button
                    type="button"
                    class="button button-small"
                    aria-expanded=move || scene.has_all_flags.get().to_string()
                    on:click=move |_| scene.has_all_flags.update(|all| *all = !*all)
                >
                    {label}
                </button>
            })}
            <button
                type="button"
                class="button button-small"
                aria-pressed=move || scene.has_done.get().to_string()
                on:click=move |_| scene.has_done.update(|done| *done = !*done)
            >
                {words::SHOW_DONE.of(lang)}
            </button>
        </div>
        <p class="muted small web-hint">{words::JOIN_KEY.of(lang)}</p>
    }
}
