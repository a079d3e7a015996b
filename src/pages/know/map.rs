//! The screen of the map: it arranges nothing more, since the inspector stands beside it.

use leptos::prelude::*;

use crate::components::map::OrganisationMap;

/// The screen.
#[component]
pub fn MapPage() -> impl IntoView {
    view! { <OrganisationMap/> }
}
