//! The stones in their places, painted by one watcher for all of them: a board may hold hundreds, and what has not changed
//! is not touched. It must not know events; the picture hears those.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::svg::G;
use wasm_bindgen::JsCast;
use web_sys::{Element, SvgElement};

use super::face::{Look, RADIUS, flags};
use super::scene::{Scene, stands_for};
use super::words;
use crate::components::drawn::{Part, set};
use crate::diagram::Point;
use crate::diagram::board::{Lens, Placed, Side, Stone, StoneKey};
use crate::diagram::picture::short;
use crate::i18n::Lang;
use crate::model::order;
use crate::model::{Level, Mode, PersonId, Role};

/// The smallest area that a finger or pointer has to find.
const LEAST_TARGET: f64 = 12.0;
/// Below this radius a stone has no room for all of its marks.
const TINY: f64 = 11.0;
/// The most letters of a name that stands in a cell of the cloth, which is narrow.
const LONGEST_BELOW: usize = 9;

/// All stones that lie flat, or those of the opened pile, with their names where there is room.
#[component]
pub fn Stones(
    /// The board.
    scene: Scene,
    /// Whether these are the stones of the opened pile.
    is_raised: bool,
) -> impl IntoView {
    let (layer, captions) = (NodeRef::<G>::new(), NodeRef::<G>::new());
    let painter = Rc::new(RefCell::new(Painter::default()));
    let marker = Rc::clone(&painter);
    Effect::new(move |_| {
        let (Some(layer), Some(captions)) = (layer.get(), captions.get()) else { return };
        let figures = figures(scene, is_raised);
        let mut painter = painter.borrow_mut();
        painter.paint(&layer, &captions, figures);
        painter.mark(&untrack(|| Marks::of(scene)));
    });
    Effect::new(move |_| marker.borrow_mut().mark(&Marks::of(scene)));
    view! {
        // The names are no part of the buttons: the middle of a button is its stone.
        <g node_ref=captions aria-hidden="true"></g>
        <g node_ref=layer></g>
    }
}

/// Everything that is seen and heard of one stone.
#[derive(Clone, Debug, PartialEq)]
struct Figure {
    key: StoneKey,
    at: Point,
    r: f64,
    look: Look,
    label: String,
    flags: u32,
    /// What it is called, in full.
    name: String,
    rating: String,
    influence: Option<Level>,
    mode: Option<Mode>,
    caption: Option<(Side, String)>,
}

fn figures(scene: Scene, is_raised: bool) -> Vec<Figure> {
    let lang = scene.lang.get();
    scene.stones.with(|stones| {
        let by_key = order::map_of(stones.iter().map(|stone| (stone.key(), stone)));
        scene.layout.with(|layout| {
            let here = layout.stones.iter().filter(|placed| placed.is_raised == is_raised);
            here.filter_map(|placed| Some(figure(by_key.get(&placed.key)?, placed, lang))).collect()
        })
    })
}

fn figure(stone: &Stone, placed: &Placed, lang: Lang) -> Figure {
    Figure {
        key: placed.key,
        at: placed.at,
        r: placed.r,
        look: Look::of(stone, placed.r < TINY),
        label: stone.label.clone(),
        flags: stone.flags,
        name: words::name(stone, &placed.roles, lang),
        rating: stone.rating.map_or_else(|| "?".to_owned(), |rating| rating.get().to_string()),
        influence: stone.influence,
        mode: stone.mode,
        caption: placed.name.map(|side| (side, shown(side, &stone.name))),
    }
}

/// A name as far as there is room for it.
fn shown(side: Side, name: &str) -> String {
    let is_long = side == Side::Below && name.chars().count() > LONGEST_BELOW;
    if is_long { name.chars().take(LONGEST_BELOW - 1).chain(['…']).collect() } else { name.to_owned() }
}

/// Which stones stand out, and which step back.
struct Marks {
    picked: Option<StoneKey>,
    lens: Lens,
    dragged: Option<StoneKey>,
    faded: BTreeSet<PersonId>,
}

impl Marks {
    fn of(scene: Scene) -> Self {
        Self {
            picked: scene.selected.get(),
            lens: scene.lens.get(),
            dragged: scene.dragged.get(),
            faded: scene.faded.get(),
        }
    }

    fn state(&self, key: StoneKey) -> State {
        State {
            is_selected: self.picked.is_some_and(|picked| stands_for(key, picked, self.lens)),
            is_dragged: self.dragged == Some(key),
            is_faded: self.faded.contains(&key.person),
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct State {
    is_selected: bool,
    is_dragged: bool,
    is_faded: bool,
}

impl State {
    /// A class with those of this state.
    fn class(self, own: &str) -> String {
        let states = [
            (self.is_selected, " is-selected"),
            (self.is_dragged, " is-dragged"),
            (self.is_faded, " is-faded"),
        ];
        states.iter().filter(|(holds, _)| *holds).fold(own.to_owned(), |class, (_, word)| class + word)
    }
}

/// A stone on the page.
struct Drawn {
    figure: Figure,
    state: State,
    element: SvgElement,
    caption: Option<SvgElement>,
}

/// What is on the page, in its order there.
#[derive(Default)]
struct Painter {
    drawn: Vec<Drawn>,
    /// One drawing for every look; stones are copies of them.
    looks: Vec<(Look, Element)>,
}

impl Painter {
    /// Brings the page to these stones, in their order.
    fn paint(&mut self, layer: &Element, captions: &Element, figures: Vec<Figure>) {
        let mut before = order::map_of(self.drawn.drain(..).map(|drawn| (drawn.figure.key, drawn)));
        let mut next = layer.first_child();
        for figure in figures {
            let drawn = match before.remove(&figure.key) {
                Some(mut drawn) => {
                    self.change(&mut drawn, captions, figure);
                    drawn
                }
                None => match self.new_stone(captions, figure) {
                    Some(drawn) => drawn,
                    None => continue,
                },
            };
            let node: &web_sys::Node = &drawn.element;
            if next.as_ref().is_some_and(|next| next.is_same_node(Some(node))) {
                next = node.next_sibling();
            } else {
                drop(layer.insert_before(node, next.as_ref()));
            }
            self.drawn.push(drawn);
        }
        for gone in before.into_values() {
            gone.element.remove();
            if let Some(caption) = gone.caption {
                caption.remove();
            }
        }
    }

    /// Sets the classes of those whose state has changed.
    fn mark(&mut self, marks: &Marks) {
        for drawn in &mut self.drawn {
            let state = marks.state(drawn.figure.key);
            if state != drawn.state {
                drawn.state = state;
                drawn.classify();
            }
        }
    }

    fn new_stone(&mut self, captions: &Element, figure: Figure) -> Option<Drawn> {
        let stone = Part::new("g", "stone");
        let facts = [("role", "button"), ("tabindex", "0"), ("data-testid", "stone")];
        let element =
            facts.into_iter().fold(stone, |stone, (name, value)| stone.with(name, value)).element()?;
        let key = figure.key;
        set(&element, "data-key", &key.to_string());
        set(&element, "data-person", &key.person.to_string());
        set(&element, "data-role", key.role.map_or("?", Role::word));
        let element = element.dyn_into().ok()?;
        let mut drawn = Drawn { figure, state: State::default(), element, caption: None };
        drawn.classify();
        drawn.describe();
        drawn.place();
        drawn.name(captions);
        self.dress(&drawn);
        Some(drawn)
    }

    fn change(&mut self, drawn: &mut Drawn, captions: &Element, figure: Figure) {
        if drawn.figure == figure {
            return;
        }
        let before = std::mem::replace(&mut drawn.figure, figure);
        let now = &drawn.figure;
        let is_placed = (before.at, before.r) == (now.at, now.r);
        let is_named = is_placed && before.caption == now.caption;
        let is_dressed =
            (before.look, &before.label, before.flags, before.r) == (now.look, &now.label, now.flags, now.r);
        drawn.describe();
        if !is_placed {
            drawn.place();
        }
        if !is_named {
            drawn.name(captions);
        }
        if !is_dressed {
            self.dress(drawn);
        }
    }

    /// Puts the drawing of its look on a stone, with its label and number.
    fn dress(&mut self, drawn: &Drawn) {
        let Some(dress) = self.copy_of(drawn.figure.look) else { return };
        let write = |selector, text: &str| {
            if let Ok(Some(element)) = dress.query_selector(selector) {
                element.set_text_content(Some(text));
            }
        };
        write(".stone__label", &drawn.figure.label);
        if drawn.figure.flags > 0 {
            write(".stone__count", &flags(drawn.figure.flags));
        }
        let reach = RADIUS.max(LEAST_TARGET * RADIUS / drawn.figure.r.max(1.0));
        if let Some(first) = dress.first_element_child() {
            set(&first, "r", &reach.to_string());
        }
        drawn.element.set_text_content(None);
        drop(drawn.element.append_child(&dress));
    }

    fn copy_of(&mut self, look: Look) -> Option<Element> {
        let known = self.looks.iter().position(|(known, _)| *known == look);
        if known.is_none() {
            let parts = vec![
                Part::circle("stone__reach", "16"),
                Part::circle("stone__glow", "21.5"),
                Part::circle("stone__band", "21.5"),
                look.face(String::new(), 1),
            ];
            let drawing = Part::group("stone__dress", parts).with("aria-hidden", "true").element()?;
            self.looks.push((look, drawing));
        }
        let at = known.unwrap_or(self.looks.len() - 1);
        self.looks[at].1.clone_node_with_deep(true).ok()?.dyn_into().ok()
    }
}

impl Drawn {
    fn classify(&self) {
        set(&self.element, "class", &self.state.class("stone"));
        set(&self.element, "aria-pressed", if self.state.is_selected { "true" } else { "false" });
        if let (Some(caption), Some((side, _))) = (&self.caption, &self.figure.caption) {
            set(caption, "class", &self.state.class(caption_class(*side)));
        }
    }

    fn describe(&self) {
        let figure = &self.figure;
        set(&self.element, "aria-label", &figure.name);
        set(&self.element, "data-rating", &figure.rating);
        set(&self.element, "data-influence", figure.influence.map_or("?", Level::word));
        set(&self.element, "data-mode", figure.mode.map_or("?", Mode::word));
    }

    fn place(&self) {
        move_to(&self.element, self.figure.at, self.figure.r / RADIUS);
    }

    /// Writes the name beside the stone, where there is room for it.
    fn name(&mut self, captions: &Element) {
        let Some((side, words)) = &self.figure.caption else {
            if let Some(caption) = self.caption.take() {
                caption.remove();
            }
            return;
        };
        if self.caption.is_none() {
            let made = Part::text(caption_class(*side), String::new()).element();
            self.caption = made.and_then(|element| element.dyn_into().ok());
        }
        let Some(caption) = &self.caption else { return };
        let r = self.figure.r;
        let (x, y) = match side {
            Side::Right => (r + 6.0, 4.0),
            Side::Left => (-r - 6.0, 4.0),
            Side::Below => (0.0, r + 18.0),
        };
        set(caption, "x", &x.to_string());
        set(caption, "y", &y.to_string());
        set(caption, "class", &self.state.class(caption_class(*side)));
        caption.set_text_content(Some(words));
        move_to(caption, self.figure.at, 1.0);
        if caption.parent_node().is_none() {
            drop(captions.append_child(caption));
        }
    }
}

const fn caption_class(side: Side) -> &'static str {
    match side {
        Side::Right => "stone__name",
        Side::Left => "stone__name is-left",
        Side::Below => "stone__name is-below",
    }
}

/// Through the style, so that it slides there.
fn move_to(element: &SvgElement, at: Point, scale: f64) {
    let place = format!("translate({}px,{}px) scale({})", at.x, at.y, short(scale));
    drop(element.style().set_property("transform", &place));
}
