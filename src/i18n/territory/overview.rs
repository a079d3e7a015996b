//! Words of the overview of the whole territory. It must not know its numbers.

use crate::i18n::texts;

texts! {
    HEAT = "角色覆盖热图", "Roles covered";
}
