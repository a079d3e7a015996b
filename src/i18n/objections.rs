//! What the screens of objections and their library say.

use super::texts;

texts! {
    TITLE = "听到的异议", "Objections heard";
    LIBRARY_TITLE = "异议库", "Objections library";
}
