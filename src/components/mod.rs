//! Small documented views, one a file: they read the session, draw, and hand edits back. They must not know storage or
//! files.

pub mod account_tabs;
pub mod advice;
pub mod board;
pub mod choice;
pub mod dialog;
pub mod dialogs;
pub mod difference;
pub mod each;
pub mod elements;
pub mod field;
pub mod finding_card;
pub mod gradual;
pub mod header;
pub mod help_choose;
pub mod hexagon;
pub mod icon;
pub mod influences;
pub mod inspector;
pub mod leverage;
pub mod menu;
pub mod nav;
pub mod notices;
pub mod our_win;
pub mod people_pick;
pub mod position;
pub mod proof;
pub mod replay;
pub mod role_pick;
pub mod rows;
pub mod save_status;
pub mod sheet;
pub mod tabs;
pub mod term_help;
pub mod when;
pub mod wins;
