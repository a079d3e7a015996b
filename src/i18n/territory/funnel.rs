//! Words of the territory's screen “Sales funnel”. It must not know its numbers.

use crate::i18n::texts;

texts! {
    TITLE = "销售漏斗", "Sales funnel";
    INTRO = "四个层次上的所有销售目标：先做最有把握的，再补漏斗上口，最后推进中段。", "All objectives on four levels: first the best few, then the top, then the middle.";
}
