//! The one small set of drawn icons, 20 by 20, in the colour of the text around them. It must not know what they stand
//! for on a page.

use leptos::prelude::*;

use crate::state::TerritoryPage;

/// A drawn icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A Go board: overview.
    Board,
    /// Boxes joined by lines: the map.
    Map,
    /// Books on a shelf: the library.
    Library,
    /// A building: account.
    Account,
    /// Two heads: people.
    People,
    /// A sheet of paper.
    Sheet,
    /// A cog.
    Settings,
    /// A life belt: recovery.
    Recovery,
    /// An arrow back.
    Undo,
    /// An arrow forth.
    Redo,
    /// An arrow out of a box.
    Share,
    /// An arrow into a box.
    Import,
    /// A half-filled circle: theme.
    Theme,
    /// Three lines: navigation.
    Menu,
    /// A cross.
    Close,
    /// A plus.
    Plus,
    /// A pennant.
    Flag,
    /// A bell.
    Bell,
    /// A tick in a box.
    Action,
    /// A tick.
    Check,
    /// A magnifying glass.
    Search,
    /// Three dots.
    More,
    /// A bin.
    Delete,
    /// Two sheets.
    Copy,
    /// A question mark in a circle.
    Help,
    /// A chevron to the right.
    Next,
    /// A pencil.
    Edit,
    /// A clock that turns back.
    Review,
    /// A disk with an arrow: download.
    Download,
    /// A chevron to the left.
    Previous,
    /// A chevron to the left against a wall.
    First,
    /// A chevron to the right against a wall.
    Last,
    /// Two roads from one point: what if.
    WhatIf,
    /// Two links of a chain: join.
    Join,
    /// A chevron up.
    Up,
    /// A chevron down.
    Down,
    /// A printer.
    Print,
    /// A page of a calendar: today.
    Today,
    /// A clock: cadence.
    Cadence,
    /// A target: the market.
    Market,
    /// Four cells: attack and defend.
    Matrix,
    /// A rising curve: Pareto.
    Pareto,
    /// A funnel.
    Funnel,
    /// Three bars: resources.
    Resources,
    /// Two arrows against each other: push and pull.
    Mode,
    /// A badge: the team.
    Team,
}

impl Icon {
    /// That of a screen of the territory.
    pub const fn of_territory(page: TerritoryPage) -> Self {
        match page {
            TerritoryPage::Today => Self::Today,
            TerritoryPage::Cadence => Self::Cadence,
            TerritoryPage::Market => Self::Market,
            TerritoryPage::Matrix => Self::Matrix,
            TerritoryPage::Pareto => Self::Pareto,
            TerritoryPage::Funnel => Self::Funnel,
            TerritoryPage::Resources => Self::Resources,
            TerritoryPage::Mode => Self::Mode,
            TerritoryPage::Team => Self::Team,
        }
    }

    /// The strokes, in a square of 20.
    const fn path(self) -> &'static str {
        match self {
            Self::Board => "M3 3h14v14H3zM3 7.7h14M3 12.3h14M7.7 3v14M12.3 3v14",
            Self::Map => "M7 3h6v4H7zM2.5 13h6v4h-6zM11.5 13h6v4h-6zM10 7v3M5.5 13v-3h9v3",
            Self::Library => "M4 3v14M7.5 3v14M4 3h3.5M4 17h3.5M11 4l3-1 3.5 13-3 1z",
            Self::Account => {
                "M4 17V4.5L11 3v14M11 7.5h5V17M2.5 17h15M6.5 7h2M6.5 10h2M6.5 13h2M13 10.5h1M13 13.5h1"
            }
            Self::People => {
                "M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 17c0-3.2 2.4-5 5.5-5s5.5 1.8 5.5 5M13 9.3a2.6 2.6 0 1 0-.8-5M14.5 \
                 12.2c2.2.4 3.5 2 3.5 4.8"
            }
            Self::Up => "M5 12.5l5-5 5 5",
            Self::Down => "M5 7.5l5 5 5-5",
            Self::Today => "M3 4.5h14v13H3zM3 8.5h14M7 2.5v3.5M13 2.5v3.5M7 12.5l2 2 4-3.5",
            Self::Cadence => "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 5.5V10l3 2",
            Self::Market => {
                "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 13.8a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.6zM10 10h.01"
            }
            Self::Matrix => "M3 3h14v14H3zM10 3v14M3 10h14",
            Self::Pareto => "M3 3v14h14M5.5 14c1-6 4-8.5 11-9",
            Self::Funnel => "M2.5 3.5h15L12 10.5v6l-4-2v-4z",
            Self::Resources => "M4 17V9M10 17V3M16 17v-5M2.5 17h15",
            Self::Mode => "M2.5 7h11M10.5 4l3 3-3 3M17.5 13h-11M9.5 10l-3 3 3 3",
            Self::Team => {
                "M4 2.5h12v15H4zM10 10a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4zM6.5 15c.4-2 1.7-3 3.5-3s3.1 1 3.5 3"
            }
            Self::Print => "M6 7V2.5h8V7M6 14H3.5V7h13v7H14M6 11.5h8v6H6z",
            Self::Sheet => "M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M7.5 9.5h5.5M7.5 12.5h5.5",
            Self::Settings => {
                "M10 12.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 \
                 1.4M13.9 13.9l1.4 1.4M4.7 15.3l1.4-1.4M13.9 6.1l1.4-1.4"
            }
            Self::Recovery => {
                "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 13a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4.8 4.8l3 3M12.2 \
                 12.2l3 3M15.2 4.8l-3 3M7.8 12.2l-3 3"
            }
            Self::Undo => "M7.5 4L3.5 8l4 4M3.5 8h8a5 5 0 0 1 0 9.5H8",
            Self::Redo => "M12.5 4l4 4-4 4M16.5 8h-8a5 5 0 0 0 0 9.5H12",
            Self::Share => "M10 12.5V2.5M6.5 6L10 2.5 13.5 6M5 9.5H4v8h12v-8h-1",
            Self::Import => "M10 2.5v10M6.5 9l3.5 3.5L13.5 9M5 9.5H4v8h12v-8h-1",
            Self::Theme => "M10 2.8a7.2 7.2 0 1 0 0 14.4a7.2 7.2 0 0 0 0-14.4zM10 4.6a5.4 5.4 0 0 1 0 10.8z",
            Self::Menu => "M3 5.5h14M3 10h14M3 14.5h14",
            Self::Close => "M5 5l10 10M15 5L5 15",
            Self::Plus => "M10 4v12M4 10h12",
            Self::Flag => "M5 18V2.5M5 3.5l10.5 3L5 10.5",
            Self::Bell => "M4.5 14.5c1.5-1.5 1.5-3 1.5-5a4 4 0 0 1 8 0c0 2 0 3.5 1.5 5zM8.5 17h3M10 5.5v-2",
            Self::Action => "M3.5 3.5h13v13h-13zM6.5 10l2.5 2.5L13.5 7.5",
            Self::Check => "M4 10.5l4 4 8-9",
            Self::Search => "M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l4.5 4.5",
            Self::More => {
                "M4.6 10a.6.6 0 1 0 1.2 0a.6.6 0 1 0-1.2 0M9.4 10a.6.6 0 1 0 1.2 0a.6.6 0 1 0-1.2 0M14.2 10a.6.6 0 1 0 1.2 0a.6.6 0 1 0-1.2 0"
            }
            Self::Delete => "M3.5 5.5h13M8 5.5V3h4v2.5M5 5.5l.8 12h8.4l.8-12M8.3 8.5v6M11.7 8.5v6",
            Self::Copy => "M7 7h10v10.5H7zM13 7V2.5H3V13h4",
            Self::Help => {
                "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM7.8 8a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .9-1 1.7M10 14.3h.01"
            }
            Self::Next => "M7.5 4.5L13 10l-5.5 5.5",
            Self::Edit => "M3.5 16.5l.8-3.6L13.5 3.7l2.8 2.8-9.2 9.2zM11.5 5.7l2.8 2.8",
            Self::Review => "M3.5 10a6.5 6.5 0 1 0 2-4.7M3 3v3.5h3.5M10 6.5V10l2.5 2",
            Self::Join => {
                "M8 12l4-4M9.2 6.2l1.7-1.7a3.2 3.2 0 0 1 4.6 4.6l-1.7 1.7M10.8 13.8l-1.7 1.7a3.2 3.2 0 0 1-4.6-4.6l1.7-1.7"
            }
            Self::Download => "M10 3v9M6.5 8.5L10 12l3.5-3.5M3.5 13.5v3.5h13v-3.5",
            Self::Previous => "M12.5 4.5L7 10l5.5 5.5",
            Self::First => "M14 4.5L8.5 10l5.5 5.5M5.5 4v12",
            Self::Last => "M6 4.5l5.5 5.5L6 15.5M14.5 4v12",
            Self::WhatIf => {
                "M10 17.5V12M10 12C10 8 5 9 5 3.5M10 12c0-4 5-3 5-8.5M2.8 5.7L5 3.5l2.2 2.2M12.8 5.7L15 3.5l2.2 2.2"
            }
        }
    }
}

/// Draws an icon; it is decoration, the control around it carries the name.
pub fn icon(icon: Icon) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
            <path d=icon.path() class:icon-filled=icon == Icon::Theme></path>
        </svg>
    }
}
