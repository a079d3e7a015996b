//! Words of what-if: moves that are only tried.

use super::texts;

texts! {
    TITLE = "推演", "What if";
    START = "推演", "What if";
    START_HELP = "先试走几步，看局面如何变化，再决定是否采用；推演期间什么都不会保存。", "Try some moves and see what they would change before you decide; nothing is saved while you try.";
    ON = "正在推演：此刻的改动都只是试走，没有保存。", "You are trying moves: nothing that you change now is real or saved.";
    NOTHING_YET = "移动棋子或修改判断，这里会显示局面分与小红旗的变化。", "Move a stone or change a judgement: this shows what it would do to the position and the red flags.";
    KEEP = "采用", "Keep";
    DISCARD = "放弃", "Discard";
    KEPT = "推演的着法已成为正式判断。", "What you tried is now part of the plan.";
    DISCARDED = "推演已放弃，计划保持原样。", "What you tried is gone; the plan is as it was.";
}
