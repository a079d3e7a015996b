//! Words of the territory's screen “Team and skills”. It must not know its numbers.

use crate::i18n::texts;

texts! {
    TITLE = "团队与技能", "Team and skills";
    INTRO = "我们的人各自覆盖谁，以及自己的技能走到了哪一步。", "Whom our people cover, and how far your own skills are.";
}
