//! The parts of a sheet: its head, the board, the hexagon, and the three lists below. They must not know each other.

mod actions;
mod board;
mod flags;
mod head;
mod hexagon_panel;
mod start;
mod strengths;
mod what_if;

pub use actions::{ActionsPanel, finish, finished};
pub use board::BoardPanel;
pub use flags::FlagsPanel;
pub use head::SheetHead;
pub use hexagon_panel::HexagonPanel;
pub use start::StartHere;
pub use strengths::StrengthsPanel;
pub use what_if::{WhatIfBar, WhatIfButton};
