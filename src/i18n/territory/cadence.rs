//! Words of the territory's screen “Cadence”. It must not know its numbers.

use crate::i18n::texts;

texts! {
    TITLE = "联系频率", "Cadence";
    INTRO = "每个级别多久打一次电话、拜访一次；打电话和拜访由你掌握，订单不由你。", "How often each tier is called and visited: calls and visits are in your hands, orders are not.";
}
