//! What is known of an account beyond its profile and its people: one screen a file, each below the same tabs.

mod account_plan;
mod call;
mod map;
mod objections;
mod research;
mod rhythm;
mod satisfaction;
mod swot;

use leptos::prelude::*;

pub use call::CallPage;

use crate::components::account_tabs::AccountTabs;
use crate::components::inspector::Inspector;
use crate::model::PlanId;
use crate::state::{AccountPage, use_session};

/// A screen of the account.
#[component]
pub fn KnowPage(
    /// Whose; a new screen for another account.
    plan: PlanId,
    /// Which screen.
    page: AccountPage,
) -> impl IntoView {
    let session = use_session();
    let _ = plan;
    Effect::new(move |_| session.focus_asked());
    let shown = match page {
        AccountPage::Map => {
            return view! {
                <div class="with-inspector">
                    <div class="page know"><AccountTabs/><map::MapPage/></div>
                    <Inspector/>
                </div>
            }
            .into_any();
        }
        AccountPage::Research => view! { <research::ResearchPage/> }.into_any(),
        AccountPage::Swot => view! { <swot::SwotPage/> }.into_any(),
        AccountPage::Satisfaction => view! { <satisfaction::SatisfactionPage/> }.into_any(),
        AccountPage::Rhythm => view! { <rhythm::RhythmPage/> }.into_any(),
        AccountPage::Objections => view! { <objections::ObjectionsPage/> }.into_any(),
        AccountPage::Plan => view! { <account_plan::AccountPlanPage/> }.into_any(),
    };
    view! { <div class="page know"><AccountTabs/>{shown}</div> }.into_any()
}
