//! What the parts of the board share: its inputs, its geometry and its view state. It must not know how anything is
//! drawn.

use std::collections::BTreeSet;

use leptos::html::{Div, Section};
use leptos::prelude::*;
use leptos::svg::Svg;
use wasm_bindgen::JsCast;

use super::BoardEvent;
use crate::components::resize::follow_size;
use crate::diagram::Point;
use crate::diagram::board::{Frame, Hit, Layout, Lens, Spot, Stone, StoneKey, Target};
use crate::i18n::Lang;
use crate::model::{PersonId, Role};
use crate::state::memo;

/// A question that waits for an answer: a stone was let go over another band.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Question {
    pub(super) stone: StoneKey,
    pub(super) to: Target,
    pub(super) role: Role,
    pub(super) at: Point,
}

/// A pointer that is down on a stone.
#[derive(Clone, Copy, Debug)]
pub(super) struct Press {
    pub(super) stone: StoneKey,
    pub(super) pointer: i32,
    /// Where it went down, in client coordinates.
    pub(super) from: Point,
    /// The picture's corner in client coordinates.
    pub(super) corner: Point,
    /// From the pointer to the stone's centre.
    pub(super) grip: Point,
    /// How far it may tremble before it drags.
    pub(super) slack: f64,
    pub(super) is_dragging: bool,
}

/// The inputs and the view state of one board.
#[derive(Clone, Copy)]
pub(super) struct Scene {
    pub(super) stones: Signal<Vec<Stone>>,
    pub(super) lens: RwSignal<Lens>,
    pub(super) selected: Signal<Option<StoneKey>>,
    pub(super) lang: Signal<Lang>,
    pub(super) on: Callback<BoardEvent>,
    pub(super) faded: Signal<BTreeSet<PersonId>>,
    /// Whether stones can be looked at only.
    pub(super) is_fixed: bool,
    pub(super) frame: RwSignal<Option<Frame>>,
    pub(super) layout: Memo<Layout>,
    pub(super) hovered: RwSignal<Option<StoneKey>>,
    pub(super) press: StoredValue<Option<Press>>,
    /// Whether the click that follows belongs to a drag.
    pub(super) swallows_click: StoredValue<bool>,
    pub(super) dragged: RwSignal<Option<StoneKey>>,
    pub(super) held_at: RwSignal<Point>,
    /// Where the dragged stone would land.
    pub(super) aim: RwSignal<Option<Hit>>,
    pub(super) question: RwSignal<Option<Question>>,
    pub(super) menu: RwSignal<Option<StoneKey>>,
    pub(super) opened: RwSignal<Option<Spot>>,
    pub(super) said: RwSignal<String>,
    pub(super) root: NodeRef<Section>,
    pub(super) sheet: NodeRef<Div>,
    pub(super) svg: NodeRef<Svg>,
}

impl Scene {
    pub(super) fn new(
        stones: Signal<Vec<Stone>>,
        lens: RwSignal<Lens>,
        selected: Signal<Option<StoneKey>>,
        lang: Signal<Lang>,
        on: Callback<BoardEvent>,
        faded: Signal<BTreeSet<PersonId>>,
        is_fixed: bool,
    ) -> Self {
        let frame = RwSignal::new(None);
        let opened = RwSignal::new(None);
        let layout = memo(move || {
            let frame = frame.get().unwrap_or(Frame { width: 720.0 });
            stones.with(|stones| Layout::of(stones, lens.get(), frame, opened.get()))
        });
        Self {
            stones,
            lens,
            selected,
            lang,
            on,
            faded,
            is_fixed,
            frame,
            layout,
            hovered: RwSignal::new(None),
            press: StoredValue::new(None),
            swallows_click: StoredValue::new(false),
            dragged: RwSignal::new(None),
            held_at: RwSignal::new(Point::default()),
            aim: RwSignal::new(None),
            question: RwSignal::new(None),
            menu: RwSignal::new(None),
            opened,
            said: RwSignal::new(String::new()),
            root: NodeRef::new(),
            sheet: NodeRef::new(),
            svg: NodeRef::new(),
        }
    }

    /// Keeps the frame as wide as the sheet on which the picture lies.
    pub(super) fn follow_width(self) {
        let measure = move || {
            let width = self.sheet.get_untracked().map_or(0, |sheet| sheet.client_width());
            let frame = (width > 0).then(|| Frame { width: f64::from(width).max(Frame::MIN_WIDTH) });
            if frame.is_some() && frame != self.frame.get_untracked() {
                self.frame.set(frame);
            }
        };
        follow_size(move || self.sheet.get().map(Into::into), measure);
    }

    /// The stone with this key, without following it.
    pub(super) fn stone(self, key: StoneKey) -> Option<Stone> {
        self.stones.with_untracked(|stones| stones.iter().find(|stone| stone.key() == key).cloned())
    }

    /// The roles that a person holds.
    pub(super) fn roles(self, person: PersonId) -> Vec<Role> {
        let of = |stone: &Stone| (stone.person == person).then_some(stone.role).flatten();
        self.stones.with_untracked(|stones| stones.iter().filter_map(of).collect())
    }

    /// Where the stone stands; follows the layout.
    pub(super) fn point(self, key: StoneKey) -> Option<(Point, f64)> {
        self.layout.with(|layout| layout.find_person(key).map(|placed| (placed.at, placed.r)))
    }

    /// Whether this is the picked stone, or stands for it.
    pub(super) fn is_selected(self, key: StoneKey) -> bool {
        let lens = self.lens.get();
        self.selected.get().is_some_and(|picked| stands_for(key, picked, lens))
    }

    /// Leads the focus past the board.
    pub(super) fn skip(self, event: &web_sys::MouseEvent) {
        // The address belongs to the routes, so the link must not change it.
        event.prevent_default();
        self.focus_on(vec![".board__end".to_owned()]);
    }

    /// Puts the focus on a stone once it is drawn, or on another of the same person.
    pub(super) fn focus(self, key: StoneKey) {
        self.focus_on(vec![format!("[data-key=\"{key}\"]"), format!("[data-key^=\"{}/\"]", key.person)]);
    }

    /// Puts the focus where it was before a stone went: on another of the person, or on a neighbour in the order.
    pub(super) fn focus_after(self, gone: StoneKey) {
        let neighbour = self.layout.with_untracked(|layout| {
            let at = layout.stones.iter().position(|placed| placed.key == gone)?;
            let next = layout.stones.get(at + 1).or_else(|| layout.stones.get(at.checked_sub(1)?))?;
            Some(format!("[data-key=\"{}\"]", next.key))
        });
        let mut selectors = vec![format!("[data-key^=\"{}/\"]", gone.person)];
        selectors.extend(neighbour);
        self.focus_on(selectors);
    }

    /// Puts the focus on what the first of the selectors that finds something finds, once it is drawn.
    pub(super) fn focus_on(self, selectors: Vec<String>) {
        request_animation_frame(move || {
            let Some(root) = self.root.try_get_untracked().flatten() else { return };
            let found = selectors.iter().find_map(|selector| root.query_selector(selector).ok().flatten());
            let Some(element) = found else { return };
            // A missing focus is no fault worth a word: the element may have gone meanwhile.
            if let Some(drawn) = element.dyn_ref::<web_sys::SvgElement>() {
                let _ = drawn.focus();
            } else if let Some(written) = element.dyn_ref::<web_sys::HtmlElement>() {
                let _ = written.focus();
            }
        });
    }
}

/// Whether a stone is the picked one, or its person where a lens shows people once.
pub(super) fn stands_for(key: StoneKey, picked: StoneKey, lens: Lens) -> bool {
    picked == key || (picked.person == key.person && !lens.has_roles())
}
