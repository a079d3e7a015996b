//! Target market. It must not open plans.

use leptos::prelude::*;

use super::LandHead;
use crate::components::csv::CsvTools;
use crate::components::market::{MarketAccounts, MarketCriteria, MarketData, TierCriteria};
use crate::i18n::territory::market as words;
use crate::method::territory::market::Market;
use crate::state::use_session;

/// The screen.
#[component]
pub fn MarketPage() -> impl IntoView {
    let data = MarketData::new(use_session());
    let own = Signal::derive(move || data.market.with(Market::own_names));
    view! {
        <div class="page land market">
            <LandHead title=words::TITLE intro=words::INTRO><CsvTools accounts=data.accounts own=own/></LandHead>
            <div class="market-grid">
                <MarketCriteria data=data/>
                <TierCriteria data=data/>
            </div>
            <MarketAccounts data=data/>
        </div>
    }
}
