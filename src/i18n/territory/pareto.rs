//! Words of the territory's screen “Pareto”. It must not know its numbers.

use crate::i18n::texts;

texts! {
    TITLE = "二八曲线", "Pareto";
    INTRO = "哪些客户带来八成利润，你的时间又花在了谁身上。", "Which customers bring four fifths of the profit, and where your time goes.";
}
