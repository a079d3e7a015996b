//! Words of the danger table: what each meeting of mode and rating means, and what to do about it (section D). It must not
//! know who stands there.

use super::{Text, texts};
use crate::method::danger::Verdict;

texts! {
    TITLE = "危险表", "Danger table";
    FOR = "同样的支持度，放在不同的反馈模式里，意思完全不同：看清楚谁的好意靠不住，谁的反对要紧。", "The same rating means different things in different modes: see whose favour will not last, and whose opposition matters.";
    BACK = "回到棋盘", "Back to the board";
    OPEN = "打开危险表：每一格意味着什么，该做什么", "Open the danger table: what each cell means and what to do";
    DO = "该做什么", "What to do";
    NOBODY = "没有人", "Nobody";
    UNPLACED = "还放不进表里", "Not in the table yet";
    UNPLACED_FOR = "反馈模式或支持度还不知道。点开这个人，把它补上。", "Mode or rating is not known. Open the person and fill it in.";
    NO_PEOPLE = "棋盘上还没有人。先把购买影响者放上棋盘。", "Nobody is on the board yet. Put the buying influences on it first.";
    STANDS = "{name}，支持度 {rating}", "{name}, rating {rating}";
}

/// What a cell means.
pub const fn meaning(verdict: Verdict) -> Text {
    let t = Text::new;
    match verdict {
        Verdict::Leverage => t("想要更多，也认定我们能给。", "Wants more, and believes that we can give it."),
        Verdict::RaiseFit => {
            t("想要更多，还没看到我们最合适。", "Wants more, and does not see yet that we fit best.")
        }
        Verdict::AskAboutFit => {
            t("看得到差距，却不觉得该由我们来补。", "Sees the gap, but not us as the one to close it.")
        }
        Verdict::GrowthOpponent => {
            t("想往前走，而且认为我们挡路。", "Wants to move on, and thinks that we stand in the way.")
        }
        Verdict::ActFast => t("出了问题，指望我们来解决。", "Something is broken, and we are the hope."),
        Verdict::RemoveDoubt => {
            t("急着解决，对我们还有疑虑。", "Needs it solved soon, and has doubts about us.")
        }
        Verdict::PrefersAnother => {
            t("急着解决，但看中了别的办法。", "Needs it solved soon, in another way than ours.")
        }
        Verdict::TroubleOpponent => {
            t("急着解决，而且会动手把我们挡在门外。", "Needs it solved soon, and will act to keep us out.")
        }
        Verdict::Suspicious => t(
            "说我们好，却什么都不想变：也许是客气，也许只是喜欢你这个人。",
            "Praises us and wants nothing changed: courtesy, or liking for you as a person.",
        ),
        Verdict::MayFade => t("不反对，也没有理由出力。", "Not against it, and has no reason to help."),
        Verdict::NormalEvenKeel => {
            t("觉得现在就挺好，改变反而是麻烦。", "Finds things fine; change is a nuisance.")
        }
        Verdict::ObstacleLeverage => {
            t("要守住现状，会拖、会挡。", "Guards what is there, delays and blocks.")
        }
        Verdict::VerySuspicious => t(
            "自认已经很好，却大力支持：这两件事对不上。",
            "Thinks that all is better than needed, yet supports us strongly: that does not add up.",
        ),
        Verdict::SuspiciousFavour => t("嘴上说好，心里不觉得需要。", "Says yes, and sees no need."),
        Verdict::NormalOverconfident => {
            t("觉得自己已经领先，不会花心思。", "Thinks they lead already and will not spend a thought.")
        }
        Verdict::ObstacleTogether => {
            t("看不上任何改变，话也说死了。", "Looks down on any change, and has said so.")
        }
    }
}

/// What to do about somebody in a cell.
pub const fn advice(verdict: Verdict) -> Text {
    let t = Text::new;
    match verdict {
        Verdict::Leverage => t(
            "请他去影响四平八稳的同事，给他可以用的材料。",
            "Ask for help with colleagues on an even keel, and give the means for it.",
        ),
        Verdict::RaiseFit => {
            t("把业务结果量化，对上他个人的赢。", "Quantify the result and tie it to their own win.")
        }
        Verdict::AskAboutFit => {
            t("直接问：哪一点不合适？合适的应该是什么样？", "Ask plainly: what does not fit, and what would?")
        }
        Verdict::GrowthOpponent => t(
            "弄清他会失去什么；请高影响度的支持者出面。",
            "Learn what they would lose; bring in a supporter with influence.",
        ),
        Verdict::ActFast => t(
            "马上给出能落地的第一步，别等对手。",
            "Offer a first step that can start now, before a rival does.",
        ),
        Verdict::RemoveDoubt => {
            t("逐条打消疑虑，拿出快速解决的证据。", "Clear the doubts one by one; prove that it is quick.")
        }
        Verdict::PrefersAnother => t(
            "问清他看中的办法，比较它解决不了的部分。",
            "Learn the other way, and show what it leaves unsolved.",
        ),
        Verdict::TroubleOpponent => t(
            "先化解再推进：一个专门的行动，由合适的人去做。",
            "Neutralise before you go on: one action for it, by the right person.",
        ),
        Verdict::Suspicious => {
            t("再问一次：“对你来说会改变什么？”", "Ask again: “what would change for you?”")
        }
        Verdict::MayFade => {
            t("让他看到没看到的差距：同行数据、趋势。", "Show a gap not seen yet: benchmarks, trends.")
        }
        Verdict::NormalEvenKeel => {
            t("不必强推；借看到差距的同事去影响他。", "Do not push; let a colleague who sees the gap speak.")
        }
        Verdict::ObstacleLeverage => t(
            "别正面冲突：借成长或困境中的人绕过去。",
            "No head-on fight: go by way of people in growth or trouble.",
        ),
        Verdict::VerySuspicious => t(
            "重新核对模式和支持度，问教练他真正的想法。",
            "Check mode and rating again; ask the coach what they really think.",
        ),
        Verdict::SuspiciousFavour => t(
            "别把他算作支持；要一个具体的承诺来验证。",
            "Do not count on it; ask for a concrete commitment as proof.",
        ),
        Verdict::NormalOverconfident => {
            t("少花力气，留意他哪天跌下来。", "Spend little, and watch for the fall.")
        }
        Verdict::ObstacleTogether => {
            t("不要独自硬碰：让事实经别人的口说出来。", "Do not fight alone: let others bring the facts.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::method::danger::TABLE;

    #[test]
    fn each_cell_says_something_of_its_own() {
        for lang in Lang::ALL {
            for words in [meaning, advice] {
                let mut all: Vec<&str> = TABLE.iter().flatten().map(|cell| words(*cell).of(*lang)).collect();
                assert!(all.iter().all(|text| !text.is_empty()));
                all.sort_unstable();
                all.dedup();
                assert_eq!(all.len(), 16);
            }
        }
    }
}
