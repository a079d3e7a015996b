//! The menu of a stone, the button that opens it, and the question after a drop on another band: everything that a drag
//! can do, without one.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::BoardEvent;
use super::keys::is_composing;
use super::scene::{Question, Scene};
use crate::components::when::when;
use crate::diagram::board::{Direction, Layout, Lens, Stone, StoneKey, least_covering};
use crate::diagram::{Point, Rect};
use crate::i18n::board as text;
use crate::i18n::{Lang, Text};
use crate::model::Role;
use crate::state::memo;

/// The width that a menu or question needs, so that it stays on the sheet.
const WIDTH: f64 = 236.0;
/// About the height of the menu.
const MENU_HEIGHT: f64 = 440.0;
/// About the height of the question.
const ASK_HEIGHT: f64 = 190.0;

/// What an entry of the menu does.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Deed {
    Open,
    Step(Direction),
    NextMode,
    Shift(bool),
    Toggle(Role),
    Remove,
}

/// An entry of the menu.
struct Entry {
    deed: Deed,
    words: String,
    keys: &'static str,
    /// For a role: whether it is held.
    is_checked: Option<bool>,
    /// Whether a line parts it from the entry before.
    begins_group: bool,
}

/// The small button beside the picked stone.
#[component]
pub fn More(scene: Scene) -> impl IntoView {
    let shown = memo(move || {
        let picked = scene.selected.get().filter(|_| !scene.is_fixed && scene.dragged.get().is_none())?;
        scene.layout.with(|layout| {
            let placed = layout.find_person(picked)?;
            Some((placed.key, more_corner(layout, placed.key, placed.at, placed.r)))
        })
    });
    let name = move || {
        let stone = shown.get().and_then(|(key, _)| scene.stone(key));
        stone.map(|stone| text::MENU.fill(scene.lang.get(), &[("name", &stone.name)]))
    };
    let left = move || shown.get().map(|(_, corner)| format!("{}px", corner.x));
    let top = move || shown.get().map(|(_, corner)| format!("{}px", corner.y));
    view! {
        {when(move || shown.get().is_some(), move || view! {
            <button
                type="button"
                class="board__more"
                aria-haspopup="menu"
                aria-expanded=move || if scene.menu.get().is_some() { "true" } else { "false" }
                aria-label=name
                style:left=left
                style:top=top
                on:click=move |_| {
                    if let Some((key, _)) = shown.get_untracked() {
                        scene.open_menu(key);
                    }
                }
            >
                <svg viewBox="-8 -8 16 16" width="18" height="16" aria-hidden="true">
                    <circle cx="-4.6" r="1.5" /><circle r="1.5" /><circle cx="4.6" r="1.5" />
                </svg>
            </button>
        })}
    }
}

/// Where the button beside a stone covers no neighbour, if anywhere: left of its foot, right of it beyond the bell, above
/// it, or below the dots.
fn more_corner(layout: &Layout, key: StoneKey, at: Point, r: f64) -> Point {
    const SIZE: f64 = 24.0;
    let places = [
        (at.x - r - 19.0, at.y + r * 0.3),
        (at.x + r + 9.0, at.y - SIZE / 2.0),
        (at.x - SIZE / 2.0, at.y - r - SIZE - 6.0),
        (at.x - SIZE / 2.0, at.y + r * 1.6),
        (at.x - r - 19.0, at.y - SIZE / 2.0),
    ];
    let fit = |x: f64, most: f64| x.clamp(0.0, (most - SIZE).max(0.0));
    let places = places.map(|(x, y)| Rect::new(fit(x, layout.size.x), fit(y, layout.size.y), SIZE, SIZE));
    let best = places[least_covering(&layout.stones, key, &places)];
    Point::new(best.x, best.y)
}

/// The open menu.
#[component]
pub fn Menu(scene: Scene) -> impl IntoView {
    let stone = memo(move || {
        let key = scene.menu.get()?;
        scene.stones.with(|stones| stones.iter().find(|stone| stone.key() == key).cloned())
    });
    let place = memo(move || stone.with(|stone| stone.as_ref().and_then(|stone| scene.point(stone.key()))));
    let corner = move || place.get().map(|(at, r)| beside(scene, at, r, MENU_HEIGHT));
    let close = move || {
        if let Some(key) = scene.menu.get_untracked() {
            scene.menu.set(None);
            scene.focus(key);
        }
    };
    let name = move || {
        stone.with(|stone| {
            stone.as_ref().map(|stone| text::MENU.fill(scene.lang.get(), &[("name", &stone.name)]))
        })
    };
    view! {
        {when(move || stone.with(Option::is_some), move || view! {
            {veil(scene, close)}
            <div
                class="board__menu"
                role="menu"
                on:pointerdown=move |_| scene.swallows_click.set_value(false)
                aria-label=name
                style:left=move || corner().map(|at| format!("{}px", at.x))
                style:top=move || corner().map(|at| format!("{}px", at.y))
                on:keydown=move |event| {
                    if roam(&event, ".board__menu", "[role^=menuitem]") {
                        close();
                    }
                }
            >
                {move || stone.with(|stone| stone.as_ref().map(|stone| list(scene, stone)))}
            </div>
        })}
    }
}

/// What lies between a popup and the page: a press on it closes the popup.
fn veil(scene: Scene, close: impl Fn() + Copy + 'static) -> impl IntoView {
    let clicked = move |_| {
        if scene.takes_click() {
            close();
        }
    };
    let refused = move |event: web_sys::MouseEvent| event.prevent_default();
    let pressed = move |_| scene.swallows_click.set_value(false);
    view! { <div class="board__veil" on:pointerdown=pressed on:click=clicked on:contextmenu=refused></div> }
}

fn list(scene: Scene, stone: &Stone) -> impl IntoView + use<> {
    let (key, lang) = (stone.key(), scene.lang.get());
    let entries = entries(stone, &scene.roles(stone.person), scene.lens.get(), lang);
    let line = move |entry: Entry| {
        let Entry { deed, words, keys, is_checked, begins_group } = entry;
        let role = if is_checked.is_some() { "menuitemcheckbox" } else { "menuitem" };
        let checked = is_checked.map(|is_checked| if is_checked { "true" } else { "false" });
        view! {
            {begins_group.then(|| view! { <hr class="board__menu-line" /> })}
            <button type="button" class="board__entry" role=role aria-checked=checked tabindex="-1" on:click=move |_| run(scene, key, deed)>
                <span class="board__entry-words">{words}</span>
                <kbd aria-hidden="true">{keys}</kbd>
            </button>
        }
    };
    view! {
        <p class="board__menu-name" aria-hidden="true">{stone.name.clone()}</p>
        {entries.into_iter().map(line).collect_view()}
    }
}

/// Closes the menu, gives the focus back and does what was chosen.
fn run(scene: Scene, key: StoneKey, deed: Deed) {
    if !scene.takes_click() {
        return;
    }
    scene.menu.set(None);
    scene.focus(key);
    match deed {
        Deed::Open => scene.on.run(BoardEvent::Open(key)),
        Deed::Step(direction) => scene.step(key, direction),
        Deed::NextMode => scene.cycle_mode(key),
        Deed::Shift(goes_down) => scene.shift_role(key, goes_down),
        Deed::Toggle(role) => scene.toggle_role(key, role),
        Deed::Remove => scene.remove_role(key),
    }
}

/// The entries for a stone under a lens: what is at the end of its scale is left out.
fn entries(stone: &Stone, held: &[Role], lens: Lens, lang: Lang) -> Vec<Entry> {
    let plain =
        |deed, words: String, keys, begins_group| Entry { deed, words, keys, is_checked: None, begins_group };
    let next = text::mode(Some(stone.next_mode())).of(lang);
    let mut entries = vec![
        plain(Deed::Open, text::OPEN.of(lang).to_owned(), "↵", false),
        plain(Deed::NextMode, text::NEXT_MODE.fill(lang, &[("mode", next)]), "M", false),
    ];
    let arrows =
        [(Direction::Right, "→"), (Direction::Left, "←"), (Direction::Up, "↑"), (Direction::Down, "↓")];
    for (direction, arrow) in arrows {
        if lens.stepped(stone, direction).is_some() {
            let words = step_words(lens, direction).of(lang).to_owned();
            entries.push(plain(Deed::Step(direction), words, arrow, direction == Direction::Right));
        }
    }
    for (goes_down, keys) in [(false, "Alt ↑"), (true, "Alt ↓")] {
        let role = stone.next_role(held, goes_down).filter(|_| lens.has_roles());
        entries.extend(role.map(|role| {
            let words = text::MOVE_ROLE.fill(lang, &[("role", text::role(role).of(lang))]);
            plain(Deed::Shift(goes_down), words, keys, false)
        }));
    }
    for role in Role::ALL {
        let words = text::HOLDS_ROLE.fill(lang, &[("role", text::role(*role).of(lang))]);
        let begins_group = *role == Role::Economic;
        let is_checked = Some(held.contains(role));
        entries.push(Entry { deed: Deed::Toggle(*role), words, keys: "", is_checked, begins_group });
    }
    entries.extend(stone.role.map(|role| {
        let words = text::REMOVE_ROLE.fill(lang, &[("role", text::role(role).of(lang))]);
        plain(Deed::Remove, words, "Del", true)
    }));
    entries
}

const fn step_words(lens: Lens, direction: Direction) -> Text {
    match (direction, lens) {
        (Direction::Right, Lens::ContactInfluence) => text::CONTACT_UP,
        (Direction::Left, Lens::ContactInfluence) => text::CONTACT_DOWN,
        (Direction::Right, _) => text::SUPPORT_UP,
        (Direction::Left, _) => text::SUPPORT_DOWN,
        (Direction::Up, Lens::ModeRating) => text::MODE_UP,
        (Direction::Down, Lens::ModeRating) => text::MODE_DOWN,
        (Direction::Up, _) => text::INFLUENCE_UP,
        (Direction::Down, _) => text::INFLUENCE_DOWN,
    }
}

/// Where a popup beside a stone has room on the sheet.
fn beside(scene: Scene, at: Point, r: f64, height: f64) -> Point {
    let size = scene.layout.with(|layout| layout.size);
    let x = if at.x + r + 12.0 + WIDTH <= size.x { at.x + r + 12.0 } else { at.x - r - 12.0 - WIDTH };
    let y = (at.y - 40.0).min(size.y - height);
    Point::new(x.clamp(0.0, (size.x - WIDTH).max(0.0)), y.max(0.0))
}

/// Moves the focus among the parts of a popup; tells whether it is to close.
fn roam(event: &web_sys::KeyboardEvent, popup: &str, parts: &str) -> bool {
    if is_composing(event) {
        return false;
    }
    event.stop_propagation();
    let step = match event.key().as_str() {
        "Escape" | "Tab" => {
            event.prevent_default();
            return true;
        }
        "ArrowDown" | "ArrowRight" => Some(1),
        "ArrowUp" | "ArrowLeft" => Some(-1),
        "Home" => None,
        "End" => Some(0),
        _ => return false,
    };
    event.prevent_default();
    let here = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlElement>().ok());
    let Some(here) = here else { return false };
    let found = here.closest(popup).ok().flatten().and_then(|popup| popup.query_selector_all(parts).ok());
    let Some(found) = found else { return false };
    let count = i64::from(found.length());
    let is_here = |at: &u32| found.get(*at).is_some_and(|part| part.is_same_node(Some(&here)));
    let at = (0..found.length()).find(is_here).map_or(0, i64::from);
    let to = match step {
        None => 0,
        Some(0) => count - 1,
        Some(step) => (at + step).rem_euclid(count.max(1)),
    };
    let part = u32::try_from(to).ok().and_then(|to| found.get(to));
    if let Some(part) = part.and_then(|part| part.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = part.focus();
    }
    false
}

/// The question after a drop on another band.
#[component]
pub fn Ask(scene: Scene) -> impl IntoView {
    let cancel = move |question: Question| {
        super::drag::cancel(scene);
        scene.focus(question.stone);
    };
    move || {
        let question = scene.question.get()?;
        let stone = scene.stone(question.stone)?;
        let lang = scene.lang.get();
        let role = text::role(question.role).of(lang);
        let words = text::ASK.fill(lang, &[("name", &stone.name), ("role", role)]);
        let at = beside(scene, question.at, 18.0, ASK_HEIGHT);
        Some(view! {
            {veil(scene, move || cancel(question))}
            <div
                class="board__ask"
                role="dialog"
                aria-modal="true"
                aria-labelledby="board-ask"
                style:left=move || format!("{}px", at.x)
                style:top=move || format!("{}px", at.y)
                on:keydown=move |event| {
                    if roam_question(&event) {
                        cancel(question);
                    }
                }
            >
                <p class="board__ask-words" id="board-ask">{words}</p>
                <div class="board__ask-answers">
                    <button type="button" class="is-main" on:click=move |_| scene.answer(question, false)>
                        {text::MOVE_HERE.of(lang)}
                    </button>
                    <button type="button" on:click=move |_| scene.answer(question, true)>{text::ADD_ROLE.of(lang)}</button>
                    <button type="button" on:click=move |_| cancel(question)>{text::CANCEL.of(lang)}</button>
                </div>
            </div>
        })
    }
}

/// Keeps Tab within the question, as arrows do; tells whether it is to close.
fn roam_question(event: &web_sys::KeyboardEvent) -> bool {
    let is_last = |event: &web_sys::KeyboardEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let (sibling, wanted) = match (target, event.shift_key()) {
            (Some(target), true) => (target.previous_element_sibling(), "button:last-child"),
            (Some(target), false) => (target.next_element_sibling(), "button:first-child"),
            (None, _) => return None,
        };
        sibling.is_none().then_some(wanted)
    };
    if event.key() == "Tab" {
        event.stop_propagation();
        let ask = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .and_then(|target| target.closest(".board__ask").ok().flatten());
        let wrapped = is_last(event).and_then(|wanted| ask?.query_selector(wanted).ok().flatten());
        if let Some(button) = wrapped.and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok()) {
            event.prevent_default();
            let _ = button.focus();
        }
        return false;
    }
    roam(event, ".board__ask", "button")
}
