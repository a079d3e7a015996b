//! What the map says. It must not know its geometry.

use super::texts;

texts! {
    TITLE = "组织与关系图", "Organisation and relationship map";
}
