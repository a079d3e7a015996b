//! What the situation analysis says. It must not know any entry.

use super::texts;

texts! {
    TITLE = "SWOT 分析", "SWOT";
}
