//! Our people and their skills. It must not open plans.

use leptos::prelude::*;

use super::LandHead;
use crate::components::team::{OwnSkills, TeamPeople};
use crate::i18n::territory::team as words;
use crate::state::use_session;

/// The screen.
#[component]
pub fn TeamPage() -> impl IntoView {
    let accounts = use_session().accounts();
    view! {
        <div class="page land team">
            <LandHead title=words::TITLE intro=words::INTRO/>
            <TeamPeople accounts=accounts/>
            <OwnSkills/>
        </div>
    }
}
