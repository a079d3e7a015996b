//! What the research screen says. It must not know what was found out.

use super::texts;

texts! {
    TITLE = "调研", "Research";
}
