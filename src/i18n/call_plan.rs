//! What the call plan says. It must not know any call.

use super::texts;

texts! {
    TITLE = "拜访计划", "Call plan";
}
