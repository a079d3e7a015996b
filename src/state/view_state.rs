//! What is selected, open and zoomed: kept in memory only, never saved. It must not know the plan.

use leptos::prelude::*;

use super::map_look::MapLook;
use crate::i18n::glossary::Term;
use crate::method::influence_table::SortBy;
use crate::method::session_steps::SessionStep;
use crate::method::territory::overview::Look;
use crate::model::{
    ActionId, Element, FlagId, NeedId, ObjectiveId, PersonId, PlanId, Role, RuleNumber, StrengthId, Subject,
};

/// What the inspector shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Selection {
    /// Nothing.
    #[default]
    None,
    /// A person, seen in one of the roles that he holds.
    Person(PersonId, Option<Role>),
    /// One of the six elements.
    Element(Element),
    /// How the position score comes about.
    Score,
    /// A strength.
    Strength(StrengthId),
    /// A flag planted by hand.
    Flag(FlagId),
    /// A flag found by a rule.
    Finding(RuleNumber, Subject),
    /// An action.
    Action(ActionId),
    /// Information that is needed.
    Need(NeedId),
    /// The objective itself: product, amount, date and the rest.
    Objective,
}

/// A way to look at the people of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum PeopleView {
    /// Their list.
    #[default]
    List,
    /// The five dimensions on a sheet, and the top officer.
    Matching,
    /// Who knows whom.
    Ties,
    /// The log of contacts.
    Log,
}

/// A way to look at the overview.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum OverviewView {
    /// Accounts with their objectives.
    #[default]
    List,
    /// Which roles are covered on which objective.
    Roles,
}

/// A way to look at the funnel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum FunnelView {
    /// Its levels with their cards.
    #[default]
    Board,
    /// What to work on first.
    Order,
    /// How old objectives are, and how fast the funnel yields.
    Pace,
    /// Quota, forecast, and the request for resources.
    Quota,
}

impl FunnelView {
    /// Every way, in the order of the choice.
    pub const ALL: &'static [Self] = &[Self::Board, Self::Order, Self::Pace, Self::Quota];
}

/// Which dialog is open.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
pub enum Dialog {
    /// None.
    #[default]
    None,
    /// A new account.
    NewAccount,
    /// A new objective.
    NewObjective,
    /// A new person; with the role to hold on the open sheet.
    AddPerson(Option<Role>),
    /// Somebody for the open sheet, in whatever role.
    AddInfluence,
    /// Another name for an account.
    Rename(PlanId, String),
    /// Several people from a spreadsheet; on a sheet with what is said of them there.
    PastePeople,
    /// Import of a file.
    Import,
    /// Sharing.
    Share,
    /// Search and commands.
    Commands,
    /// Conflicts with another tab.
    Conflicts,
    /// What a term means.
    Term(Term),
}

/// The state of the view.
#[derive(Clone, Copy)]
pub struct ViewState {
    /// What the inspector shows.
    pub selection: RwSignal<Selection>,
    /// The open dialog.
    pub dialog: RwSignal<Dialog>,
    /// Whether the navigation is unfolded on a narrow screen.
    pub is_nav_open: RwSignal<bool>,
    /// Text by which the board fades what does not match.
    pub filter: RwSignal<String>,
    /// The field that a finding asked to open, by its handle.
    pub focus_field: RwSignal<Option<String>>,
    /// The open step of the working session, and on which sheet; kept when another screen is shown in between.
    pub open_step: RwSignal<Option<(ObjectiveId, SessionStep)>>,
    /// By which column the table of buying influences is sorted; by weight while by none.
    pub influences_by: RwSignal<Option<SortBy>>,
    /// How the people are looked at; kept when another screen is shown in between.
    pub people_view: RwSignal<PeopleView>,
    /// What is looked for on the overview; kept when another screen is shown in between.
    pub overview: RwSignal<Look>,
    /// How the overview is looked at; kept as well.
    pub overview_view: RwSignal<OverviewView>,
    /// How the funnel is looked at; kept when another screen is shown in between.
    pub funnel_view: RwSignal<FunnelView>,
    /// How the map is looked at; kept when another screen is shown in between.
    pub map: RwSignal<MapLook>,
}

impl ViewState {
    /// Nothing selected, nothing open.
    pub fn new() -> Self {
        Self {
            selection: RwSignal::new(Selection::None),
            dialog: RwSignal::new(Dialog::None),
            is_nav_open: RwSignal::new(false),
            filter: RwSignal::new(String::new()),
            focus_field: RwSignal::new(None),
            open_step: RwSignal::new(None),
            influences_by: RwSignal::new(None),
            people_view: RwSignal::new(PeopleView::List),
            overview: RwSignal::new(Look::default()),
            overview_view: RwSignal::new(OverviewView::List),
            funnel_view: RwSignal::new(FunnelView::default()),
            map: RwSignal::new(MapLook::default()),
        }
    }

    /// Closes what belongs to the screen that is left.
    pub fn leave_screen(self) {
        self.selection.set(Selection::None);
        self.is_nav_open.set(false);
        self.filter.set(String::new());
        self.focus_field.set(None);
        // A file that is looked at, and a question of two tabs, belong to no screen.
        if !matches!(self.dialog.get_untracked(), Dialog::None | Dialog::Import | Dialog::Conflicts) {
            self.dialog.set(Dialog::None);
        }
    }
}

impl Default for ViewState {
    fn default() -> Self {
        Self::new()
    }
}
