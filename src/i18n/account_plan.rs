//! What the plan of a large account says.

use super::texts;

texts! {
    TITLE = "大客户规划", "Large-account plan";
}
