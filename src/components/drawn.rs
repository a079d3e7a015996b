//! Small drawings in SVG that are put on the page in one go and change as a whole: a node of the page for every shape and
//! none besides, where a view would keep markers and watchers for each. It must not know what is drawn.

use std::borrow::Cow;

use leptos::prelude::*;
use leptos::svg::G;

const SVG: &str = "http://www.w3.org/2000/svg";

/// One element with what lies in it.
#[derive(Clone, Debug)]
pub struct Part {
    tag: &'static str,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    text: Option<String>,
    inside: Vec<Part>,
}

impl Part {
    /// An element of this class.
    pub fn new(tag: &'static str, class: impl Into<Cow<'static, str>>) -> Self {
        Self { tag, attributes: vec![("class", class.into())], text: None, inside: Vec::new() }
    }

    /// A group.
    pub fn group(class: impl Into<Cow<'static, str>>, inside: Vec<Self>) -> Self {
        Self { inside, ..Self::new("g", class) }
    }

    /// A path.
    pub fn path(class: impl Into<Cow<'static, str>>, d: impl Into<Cow<'static, str>>) -> Self {
        Self::new("path", class).with("d", d)
    }

    /// A circle around the origin.
    pub fn circle(class: impl Into<Cow<'static, str>>, r: &'static str) -> Self {
        Self::new("circle", class).with("r", r)
    }

    /// A text, which may be empty and written later.
    pub fn text(class: impl Into<Cow<'static, str>>, text: String) -> Self {
        Self { text: Some(text), ..Self::new("text", class) }
    }

    /// The same with one more attribute.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// The element itself, not on the page yet; none where there is no page.
    pub fn element(&self) -> Option<web_sys::Element> {
        let element = document().create_element_ns(Some(SVG), self.tag).ok()?;
        for (name, value) in &self.attributes {
            set(&element, name, value);
        }
        if self.text.is_some() {
            element.set_text_content(self.text.as_deref());
        }
        for part in &self.inside {
            let within = part.element()?;
            element.append_child(&within).ok()?;
        }
        Some(element)
    }
}

/// Sets an attribute. The names are ours, and valid.
pub fn set(element: &web_sys::Element, name: &str, value: &str) {
    drop(element.set_attribute(name, value));
}

/// A drawing within a view; it is drawn anew when what it reads changes.
pub fn drawn(part: impl Fn() -> Option<Part> + 'static) -> impl IntoView {
    let place = NodeRef::<G>::new();
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        place.set_text_content(None);
        if let Some(element) = part().and_then(|part| part.element()) {
            drop(place.append_child(&element));
        }
    });
    view! { <g node_ref=place></g> }
}
