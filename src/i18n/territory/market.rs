//! Words of the territory's screen “Target market”. It must not know its numbers.

use crate::i18n::texts;

texts! {
    TITLE = "目标市场", "Target market";
    INTRO = "用数据划定市场，而不是“所有客户”；让最可能大量购买的客户先得到时间。", "A market drawn by numbers, never “all customers”: those most likely to buy a lot get your time first.";
}
