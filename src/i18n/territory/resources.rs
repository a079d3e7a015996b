//! Words of the territory's screen “Resources”. It must not know its numbers.

use crate::i18n::texts;

texts! {
    TITLE = "资源分配", "Resources";
    INTRO = "把十份时间、人力、财力分到各阶段和各客户，并与实际对照。", "Ten units of time, people and money over stages and accounts, beside what really happened.";
}
