//! Where the user is, as a value that is written after `#` in the address. It must not know the browser.

use crate::i18n::glossary::Term;
use crate::i18n::rulebook;
use crate::model::{ObjectiveId, PlanId, RuleNumber};

/// A screen of a sheet beside its board: one part of the plan in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetPage {
    /// The six elements in the order of a working session.
    Elements,
    /// The buying influences as a table with every column.
    Influences,
    /// Results, wins and what is lost.
    Wins,
    /// Flags, strengths and actions as one web, and the next moves.
    Actions,
    /// Competition, our position, and how it feels.
    Position,
    /// Mode and rating together: what each meeting means, and who stands there.
    Danger,
    /// The plan of one call on the customer.
    Call,
    /// The record of the game and its replay.
    Replay,
}

impl SheetPage {
    /// Every page, in the order of the tabs.
    pub const ALL: &'static [Self] = &[
        Self::Elements,
        Self::Influences,
        Self::Wins,
        Self::Actions,
        Self::Position,
        Self::Danger,
        Self::Call,
        Self::Replay,
    ];

    /// Whether it always has a tab; the danger table lies behind the board's lens, and has one while it is open.
    pub fn is_listed(self) -> bool {
        self != Self::Danger
    }

    /// Its word in the address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Elements => "elements",
            Self::Influences => "influences",
            Self::Wins => "wins",
            Self::Actions => "actions",
            Self::Position => "position",
            Self::Danger => "danger",
            Self::Call => "call",
            Self::Replay => "replay",
        }
    }
}

/// A screen of the account beside its profile and its people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountPage {
    /// Organisation and relationships on one canvas.
    Map,
    /// Why it buys, and what is known of it.
    Research,
    /// Strengths, weaknesses, opportunities and threats.
    Swot,
    /// Satisfaction and loyalty.
    Satisfaction,
    /// How it is met, and who of us acts when.
    Rhythm,
    /// What was objected, and what we replied.
    Objections,
    /// The plan of a large account for three years.
    Plan,
}

impl AccountPage {
    /// Every page, in the order of the tabs.
    pub const ALL: &'static [Self] = &[
        Self::Map,
        Self::Research,
        Self::Swot,
        Self::Satisfaction,
        Self::Rhythm,
        Self::Objections,
        Self::Plan,
    ];

    /// Its word in the address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Research => "research",
            Self::Swot => "swot",
            Self::Satisfaction => "satisfaction",
            Self::Rhythm => "rhythm",
            Self::Objections => "objections",
            Self::Plan => "plan",
        }
    }
}

/// A screen of the whole territory beside its overview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TerritoryPage {
    /// What is due today.
    Today,
    /// Calls and visits by tier.
    Cadence,
    /// Which customers are our market.
    Market,
    /// Attack and defend.
    Matrix,
    /// Which customers earn what we earn.
    Pareto,
    /// All objectives in the funnel.
    Funnel,
    /// Time, people and money.
    Resources,
    /// How the territory is sold to.
    Mode,
    /// Our people and their skills.
    Team,
}

impl TerritoryPage {
    /// Every page, in the order of the navigation.
    pub const ALL: &'static [Self] = &[
        Self::Today,
        Self::Cadence,
        Self::Market,
        Self::Matrix,
        Self::Pareto,
        Self::Funnel,
        Self::Resources,
        Self::Mode,
        Self::Team,
    ];

    /// Its word in the address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Today => "today",
            Self::Cadence => "cadence",
            Self::Market => "market",
            Self::Matrix => "matrix",
            Self::Pareto => "pareto",
            Self::Funnel => "funnel",
            Self::Resources => "resources",
            Self::Mode => "mode",
            Self::Team => "team",
        }
    }
}

/// A place in the help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HelpSpot {
    /// Its beginning.
    Top,
    /// The decision trees.
    Trees,
    /// The list of rules.
    Rules,
    /// A term.
    Term(Term),
    /// A rule.
    Rule(RuleNumber),
}

impl HelpSpot {
    /// Its word in the address; the beginning has none.
    pub fn word(self) -> String {
        match self {
            Self::Top => String::new(),
            Self::Trees => "trees".to_owned(),
            Self::Rules => "rules".to_owned(),
            Self::Term(term) => term.word().to_owned(),
            Self::Rule(rule) => rule.to_string().to_lowercase(),
        }
    }

    fn parse(word: &str) -> Option<Self> {
        match word {
            "trees" => return Some(Self::Trees),
            "rules" => return Some(Self::Rules),
            _ => {}
        }
        let rule = || rulebook::all().map(Self::Rule).find(|rule| rule.word() == word);
        Term::from_word(word).map(Self::Term).or_else(rule)
    }
}

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Route {
    /// All accounts and objectives.
    #[default]
    Overview,
    /// Another screen of the territory.
    Territory(TerritoryPage),
    /// Language, theme, storage.
    Settings,
    /// What could not be read, and older copies.
    Recovery,
    /// Terms, decision trees and rules.
    Help(HelpSpot),
    /// What is objected, and our replies.
    Library,
    /// One account.
    Account(PlanId),
    /// The people of an account.
    People(PlanId),
    /// Another screen of an account.
    AccountPage(PlanId, AccountPage),
    /// The sheet of one objective.
    Sheet(PlanId, ObjectiveId),
    /// A part of a sheet in full.
    SheetPage(PlanId, ObjectiveId, SheetPage),
    /// An address that leads nowhere.
    Unknown,
}

impl Route {
    /// Reads the part of an address from `#` on.
    pub fn parse(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let plan = |text: &str| text.parse::<PlanId>().ok();
        match parts.as_slice() {
            [] => Self::Overview,
            ["settings"] => Self::Settings,
            ["recovery"] => Self::Recovery,
            ["library"] => Self::Library,
            [page] if territory(page).is_some() => territory(page).map_or(Self::Unknown, Self::Territory),
            ["help"] => Self::Help(HelpSpot::Top),
            ["help", word] => HelpSpot::parse(word).map_or(Self::Unknown, Self::Help),
            ["account", id] => plan(id).map_or(Self::Unknown, Self::Account),
            ["account", id, "people"] => plan(id).map_or(Self::Unknown, Self::People),
            ["account", id, page] => {
                let page = AccountPage::ALL.iter().find(|one| one.word() == *page);
                plan(id).zip(page).map_or(Self::Unknown, |(id, page)| Self::AccountPage(id, *page))
            }
            ["account", id, "sheet", sheet] => {
                let both = plan(id).zip(sheet.parse::<ObjectiveId>().ok());
                both.map_or(Self::Unknown, |(id, sheet)| Self::Sheet(id, sheet))
            }
            ["account", id, "sheet", sheet, page] => {
                let both = plan(id).zip(sheet.parse::<ObjectiveId>().ok());
                let page = SheetPage::ALL.iter().find(|one| one.word() == *page);
                both.zip(page).map_or(Self::Unknown, |((id, sheet), page)| Self::SheetPage(id, sheet, *page))
            }
            _ => Self::Unknown,
        }
    }

    /// The address, from `#` on.
    pub fn hash(self) -> String {
        match self {
            Self::Overview | Self::Unknown => "#/".to_owned(),
            Self::Territory(page) => ["#/", page.word()].concat(),
            Self::Settings => "#/settings".to_owned(),
            Self::Recovery => "#/recovery".to_owned(),
            Self::Library => "#/library".to_owned(),
            Self::Help(HelpSpot::Top) => "#/help".to_owned(),
            Self::Help(spot) => ["#/help/", &spot.word()].concat(),
            Self::Account(id) => format!("#/account/{id}"),
            Self::People(id) => format!("#/account/{id}/people"),
            Self::AccountPage(id, page) => format!("#/account/{id}/{}", page.word()),
            Self::Sheet(id, sheet) => format!("#/account/{id}/sheet/{sheet}"),
            Self::SheetPage(id, sheet, page) => format!("#/account/{id}/sheet/{sheet}/{}", page.word()),
        }
    }

    /// The plan that has to be open for this screen.
    pub const fn plan(self) -> Option<PlanId> {
        match self {
            Self::Account(id)
            | Self::People(id)
            | Self::AccountPage(id, _)
            | Self::Sheet(id, _)
            | Self::SheetPage(id, ..) => Some(id),
            Self::Overview
            | Self::Territory(_)
            | Self::Settings
            | Self::Recovery
            | Self::Help(_)
            | Self::Library
            | Self::Unknown => None,
        }
    }

    /// The sheet that is shown.
    pub const fn sheet(self) -> Option<ObjectiveId> {
        match self {
            Self::Sheet(_, sheet) | Self::SheetPage(_, sheet, _) => Some(sheet),
            _ => None,
        }
    }
}

fn territory(word: &str) -> Option<TerritoryPage> {
    TerritoryPage::ALL.iter().copied().find(|page| page.word() == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn every_route_survives_the_address() {
        let plan = PlanId(Uuid::from_u128(7));
        let sheet = ObjectiveId(Uuid::from_u128(9));
        for route in [
            Route::Overview,
            Route::Settings,
            Route::Recovery,
            Route::Library,
            Route::Account(plan),
            Route::People(plan),
            Route::Sheet(plan, sheet),
        ] {
            assert_eq!(Route::parse(&route.hash()), route);
        }
        for page in AccountPage::ALL {
            let route = Route::AccountPage(plan, *page);
            assert_eq!((Route::parse(&route.hash()), route.plan()), (route, Some(plan)));
        }
        for page in TerritoryPage::ALL {
            let route = Route::Territory(*page);
            assert_eq!((Route::parse(&route.hash()), route.plan()), (route, None));
        }
        for page in SheetPage::ALL {
            let route = Route::SheetPage(plan, sheet, *page);
            assert_eq!((Route::parse(&route.hash()), route.sheet()), (route, Some(sheet)));
        }
    }

    #[test]
    fn every_term_and_every_rule_has_its_address() {
        let terms = Term::ALL.iter().map(|term| HelpSpot::Term(*term));
        let spots = [HelpSpot::Top, HelpSpot::Trees, HelpSpot::Rules].into_iter().chain(terms);
        for spot in spots.chain(rulebook::all().map(HelpSpot::Rule)) {
            assert_eq!(Route::parse(&Route::Help(spot).hash()), Route::Help(spot));
        }
        let rule = Route::Help(HelpSpot::Rule(RuleNumber::new(4)));
        assert_eq!(rule.hash(), "#/help/r-04");
        assert_eq!(Route::parse("#/help/r-74"), Route::Unknown);
    }

    #[test]
    fn nonsense_leads_to_unknown_and_never_panics() {
        for hash in
            ["#/account", "#/account/7", "#/account/x/people", "#/☃", "#/account//sheet/", "#/a/b/c/d/e"]
        {
            assert_eq!(Route::parse(hash), Route::Unknown, "{hash}");
        }
        for hash in ["", "#", "#/", "/"] {
            assert_eq!(Route::parse(hash), Route::Overview, "{hash}");
        }
    }
}
