//! Qipu 棋谱, a strategic account planner that runs entirely in the browser.
//!
//! A plan flows one way: text from storage or a file → [`exchange`] → [`model`] → [`method`] → [`diagram`] → screen.
//! An edit flows back through one gate: component → [`model::Edit`] → `state::Session::apply` → [`model`] → autosave.
//! `ARCHITECTURE.md` says what each layer may use and what it must not know; `tests/architecture.rs` holds it.

pub mod diagram;
pub mod exchange;
pub mod i18n;
pub mod method;
pub mod model;
pub mod platform;
pub mod state;
pub mod storage;

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod components;
#[cfg(target_arch = "wasm32")]
pub mod pages;
