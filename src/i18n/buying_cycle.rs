//! Words for the customer's buying cycle (SYS-24): what the customer does at each stage, what usually goes wrong there,
//! and what to do. It must not know our actions, nor which work fits which stage.

use super::{Text, texts};
use crate::model::BuyingStage;

texts! {
    CYCLE = "客户的购买循环", "The customer's buying cycle";
    CYCLE_FOR = "看客户走到哪一步，不看我们走到哪一步。步调不合，好方案也会落空。", "Where the customer is, not where we are. Out of step, a good proposal is wasted.";
    PICK = "客户现在在哪一步", "Where the customer is now";
    PICK_HINT = "还没有选。问自己：客户这几周在忙什么？是在想要不要做、在比几家、在担心后果，还是在走签字？", "Nothing is picked. Ask yourself what they have been busy with: whether to do it, comparing vendors, fearing what may follow, or getting it signed?";
    CLEAR = "还不知道", "Not known";
    BUSY = "客户在做什么", "What the customer does";
    WRONG = "这里通常会出什么错", "What usually goes wrong";
    DO = "该做什么", "What to do";
    FITTING = "正合适的工作", "Work that fits now";
    EARLY = "现在还太早", "Too early now";
    LATE = "现在已太晚", "Too late now";
    LOOPS = "然后从头再来", "and round again";
}

/// What the customer does at a stage.
pub const fn busy(stage: BuyingStage) -> Text {
    match stage {
        BuyingStage::Recognition => Text::new(
            "觉得哪里不对，在想值不值得动。",
            "Feels that something is wrong and wonders whether to act.",
        ),
        BuyingStage::Evaluation => Text::new(
            "决定要做，在定标准、比方案。",
            "Has decided to act, sets criteria and compares options.",
        ),
        BuyingStage::Concerns => Text::new(
            "心里有了人选，在担心选错的后果。",
            "Has a favourite, and fears what happens if it is wrong.",
        ),
        BuyingStage::Decision => Text::new("谈条件，走审批，签字。", "Talks terms, gets approval, signs."),
        BuyingStage::Implementation => Text::new(
            "在用起来：新鲜劲过了，好处还没到。",
            "Puts it to use: the novelty is gone, the benefit not there yet.",
        ),
        BuyingStage::Changes => Text::new(
            "用惯了；业务、人、技术都在变。",
            "Is used to it, while business, people and technology change.",
        ),
    }
}

/// What usually goes wrong at a stage.
pub const fn wrong(stage: BuyingStage) -> Text {
    match stage {
        BuyingStage::Recognition => Text::new(
            "急着讲方案。客户还没觉得疼，方案只是成本。",
            "Presenting at once. Where nothing hurts, a proposal is only a cost.",
        ),
        BuyingStage::Evaluation => Text::new(
            "不知道按什么标准比，或者照着对手定的标准去比。",
            "Not knowing the criteria, or competing on those that a rival has set.",
        ),
        BuyingStage::Concerns => Text::new(
            "把沉默当同意；轻描淡写，替客户下结论，或催他签。",
            "Taking silence for a yes; playing fears down, answering for the customer, or pressing.",
        ),
        BuyingStage::Decision => Text::new(
            "过早让步，只谈价格，漏掉审批链上的人。",
            "Giving way early, talking price only, missing somebody who approves.",
        ),
        BuyingStage::Implementation => Text::new(
            "签完就走。热情会掉下去，用户的抱怨传得最快。",
            "Leaving after the signature. Spirits dip, and users' complaints travel fast.",
        ),
        BuyingStage::Changes => Text::new(
            "以为老客户不会走，直到对手先看到新需求。",
            "Taking the customer for granted until a rival sees the new need first.",
        ),
    }
}

/// What to do at a stage.
pub const fn advice(stage: BuyingStage) -> Text {
    match stage {
        BuyingStage::Recognition => Text::new(
            "多问少讲：问出难点，再问它牵连什么，让客户自己说出要改变。",
            "Ask more than you tell: find the problem, then what it leads to, until the customer says it must change.",
        ),
        BuyingStage::Evaluation => Text::new(
            "问清标准和权重；帮客户定出我们强的标准；逐条拿出胜过别人的证据。",
            "Learn the criteria and their weight, help set those on which we are strong, and prove that we meet them better.",
        ),
        BuyingStage::Concerns => Text::new(
            "请他说出担心什么，认真听完，和他一起想办法：试用、担保、去样板客户看。",
            "Let them say what they fear, hear it out, and solve it together: a trial, a warranty, a visit to a reference.",
        ),
        BuyingStage::Decision => Text::new(
            "谈判放到最后；让步要有交换；逐个确认签字的人赢在哪里。",
            "Negotiate last, give only in exchange, and confirm what each signer wins.",
        ),
        BuyingStage::Implementation => Text::new(
            "预先说明会有低谷，先做出一个看得见的成果，盯住用户。",
            "Say beforehand that a dip will come, show one early result, and stay with the users.",
        ),
        BuyingStage::Changes => Text::new(
            "定期回访，量满意度，留意新的人和新的差距：循环从这里重新开始。",
            "Visit regularly, measure satisfaction, watch for new people and new gaps: here the cycle begins again.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn each_stage_has_advice_of_its_own_in_both_languages() {
        for lang in Lang::ALL {
            for words in [busy, wrong, advice] {
                let mut all: Vec<&str> =
                    BuyingStage::ALL.iter().map(|stage| words(*stage).of(*lang)).collect();
                assert!(all.iter().all(|text| !text.is_empty()));
                all.sort_unstable();
                all.dedup();
                assert_eq!(all.len(), BuyingStage::ALL.len());
            }
        }
    }
}
