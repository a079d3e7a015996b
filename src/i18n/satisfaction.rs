//! What the screen of satisfaction and loyalty says.

use super::{Text, texts};
use crate::method::satisfaction::Standing;

texts! {
    TITLE = "满意与忠诚", "Satisfaction and loyalty";
    INTRO = "满意是感觉，忠诚是行为：分开看，才看得出谁满意却会走。", "Satisfaction is a feeling, loyalty is behaviour: seen apart, they show who is content and may still leave.";
    ASPECTS = "满意度", "Satisfaction";
    ASPECTS_HELP = "差距 = 期望 − 体验。小于等于 0 是达到或超过，大于 0 是还差多少。", "Gap = expectation − experience. 0 or less is met or exceeded; above 0 is what is missing.";
    ASPECT = "哪一方面", "Aspect";
    EXPECTED = "期望", "Expected";
    EXPERIENCED = "体验", "Experienced";
    ADD_ASPECT = "添加一个方面", "Add an aspect";
    EMPTY = "还没有评过：从客户最在意的三件事开始。", "Nothing judged yet: begin with the three things that matter most to the customer.";
    GAP_MISSING = "还差 {points}", "{points} missing";
    GAP_MET = "正好达到", "just met";
    GAP_EXCEEDED = "超出 {points}", "{points} above";
    GAP_UNKNOWN = "两项都填才有差距", "needs both numbers";
    MAKE_FLAG = "插小红旗", "Plant a flag";
    MAKE_STRENGTH = "变成强项", "Make it a strength";
    FLAG_TEXT = "{aspect}：期望 {expected}，体验 {experienced}", "{aspect}: expected {expected}, experienced {experienced}";
    FLAG_PLANTED = "小红旗", "Red flag";
    STRENGTH_MADE = "强项", "Strength";
    LOYALTY = "忠诚度", "Loyalty";
    LOYALTY_HELP = "只看行为：做了才勾。", "Behaviour only: tick what is done, not what is said.";
    STANDING = "合起来看", "Both together";
    UNKNOWN = "还不知道", "Not known yet";
    UNKNOWN_HELP = "填几个方面，再看看客户做了什么。", "Judge a few aspects, and see what the customer does.";
    BOTH = "满意而且忠诚", "Satisfied and loyal";
    BOTH_HELP = "最好的推荐来源：请他转介绍，也可以当教练的人选。", "The best source of referrals: ask for one; a coach may be found here.";
    SATISFIED_ONLY = "满意，但不忠诚", "Satisfied, but not loyal";
    SATISFIED_ONLY_HELP = "没有行为把他留住：对手一降价就可能走。给一个继续买的理由，并请他转介绍。", "No behaviour holds this customer: a rival's price may be enough. Give a reason to keep buying, and ask for a referral.";
    LOYAL_ONLY = "忠诚，但不满意", "Loyal, but not satisfied";
    LOYAL_ONLY_HELP = "他在忍耐：先补上最大的差距，别等耐心用完。", "Patience, and it ends: close the widest gap first.";
    NEITHER = "不满意，也不忠诚", "Neither satisfied nor loyal";
    NEITHER_HELP = "先解决最大的差距，再谈新生意。", "Close the widest gap before any new sale.";
    LOYAL_UNASKED = "有忠诚的行为，没问过满意度", "Loyal in behaviour, satisfaction not asked";
    LOYAL_UNASKED_HELP = "问一问他期望什么、体验如何。", "Ask what was expected, and what was experienced.";
}

/// What a standing is called, and what to do.
pub const fn standing(standing: Standing) -> (Text, Text) {
    match standing {
        Standing::Unknown => (UNKNOWN, UNKNOWN_HELP),
        Standing::SatisfiedAndLoyal => (BOTH, BOTH_HELP),
        Standing::SatisfiedNotLoyal => (SATISFIED_ONLY, SATISFIED_ONLY_HELP),
        Standing::LoyalNotSatisfied => (LOYAL_ONLY, LOYAL_ONLY_HELP),
        Standing::Neither => (NEITHER, NEITHER_HELP),
        Standing::LoyalUnasked => (LOYAL_UNASKED, LOYAL_UNASKED_HELP),
    }
}
