//! Words of the territory's screen “Today”. It must not know its numbers.

use crate::i18n::texts;

texts! {
    TITLE = "今天", "Today";
    INTRO = "今天和这几天该做的，按要紧程度排列。", "What is due today and in the next days, in the order of what matters.";
}
