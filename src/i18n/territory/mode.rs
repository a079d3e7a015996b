//! Words of the territory's screen “Selling mode”. It must not know its numbers.

use crate::i18n::texts;

texts! {
    TITLE = "销售方式", "Selling mode";
    INTRO = "哪些客户是我们推着走，哪些是客户拉着我们走。", "Where we push, and where the customer pulls.";
}
