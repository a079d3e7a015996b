//! What the matching of their people with ours says (SYS-18).

use super::texts;

texts! {
    TITLE = "角色匹配", "Role matching";
}
