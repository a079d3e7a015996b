//! Words of what is edited within the steps of a working session.

use super::{Text, elements, texts};
use crate::model::Role;

texts! {
    ADD = "添加", "Add";
    NO_PEOPLE = "这张棋盘上还没有人。先列出购买影响者。", "Nobody is on this board yet. List the influences first.";
    NO_PEOPLE_DO = "去列出购买影响者", "List the influences";
    NOBODY_IN_ROLE = "还没有人", "nobody yet";
    ADD_TO_ROLE = "添加{role}", "Add: {role}";
    ALL_ROLES = "每个人的角色", "Everybody's roles";
    ALL_ROLES_HELP = "一个人可以有几个角色。", "One person may hold several roles.";

    FELT_BEFORE = "上次（{date}）：{step}", "Last time ({date}): {step}";
    START_FIRST = "今天还没有标记开始时的感觉。", "How it felt at the start is not marked today.";
    START_FIRST_DO = "先标记开始时的感觉", "Mark the start first";
    FELT_SAME = "开始时：{start}。没有变化。", "At the start: {start}. No change.";
    FELT_UP = "开始时：{start}。现在高了 {steps} 级。", "At the start: {start}. Now {steps} higher.";
    FELT_DOWN = "开始时：{start}。现在低了 {steps} 级。", "At the start: {start}. Now {steps} lower.";
    FEELING_ENDS = "两个极端都说明脱离了实际。", "Both ends of the scale mean being out of touch.";

    CRITERIA_EMPTY = "还没有标准。想想最好和最差的客户各是什么样，或者先用常用的五条，再改成你自己的话。", "No criteria yet. Think of your best and your worst customers, or take the usual five and put them in your own words.";
    TAKE_USUAL = "用常用的五条", "Take the usual five";
    USUAL_QUALITY = "看重质量和价值，不只看价格", "Values quality and benefit, not the price alone";
    USUAL_OPEN = "开放坦诚，愿意让我们见到决策者", "Is open, and lets us meet those who decide";
    USUAL_LOYAL = "满意后会长期合作，并介绍其他客户", "Stays with a good supplier, and recommends it";
    USUAL_SIZE = "规模合适：员工 100 人以上", "Is large enough: more than 100 employees";
    USUAL_PAYS = "付款守时：60 天之内", "Pays in time: within 60 days";
    SCALE = "−5 完全不符，+5 完全符合；没打分的不计入平均。", "−5 not at all, +5 fully; what is not rated does not count.";

    PLACES = "漏斗的四个位置", "The four places of the funnel";
    PLACES_HELP = "站到一个位置之前，先满足它的前提。点没满足的一条，去补上它。", "Meet what a place asks before you stand there. Press what is missing to see to it.";
    HERE = "现在在这里", "here now";
    MET = "已满足", "met";
    NOT_MET = "还没有", "not met";
    MET_COUNT = "满足 {met} / {of}", "{met} of {of} met";
    ASKS_NOTHING = "没有前提", "asks nothing";

    AVERAGE = "平均 {average}", "Average {average}";
    FIT_GOOD = "符合：值得投入。", "A good fit: worth the effort.";
    FIT_SOME = "大体可以，注意低分的几条。", "It will do; mind what is rated low.";
    FIT_BAD = "有 {count} 条在 −4 或以下：先弄清能否接受。", "{count} at −4 or below: be sure that you can live with it.";
    FIT_NEGATIVE = "平均在 −1 或以下：考虑主动放弃。", "−1 or below on average: consider walking away.";

    MODE_UNKNOWN = "还不知道他怎么看。先问，再判断。", "How this person sees it is not known. Ask first, then judge.";

    IDEAS = "可选行动", "Possible actions";
    NO_IDEAS = "还没有想到行动。先写下来，好坏以后再挑。", "No ideas yet. Write them down first, choose later.";
    NEEDS = "待查信息", "Information needed";
    NO_NEEDS = "还没有待查信息。教练通常是最好的来源。", "Nothing to find out yet. The coach is usually the best source.";
    NEED_WHAT = "要知道什么", "What has to be known";
    NEED_FROM = "问谁", "From whom";
    NEED_KNOWN = "已经知道", "Known now";
    NEED_ANSWER = "答案", "Answer";
    OPEN_ACTION = "强项、小红旗、对象…", "Strengths, flags, targets…";
    CHOSEN = "选定：{what}", "Chosen: {what}";
    NO_ACTIONS = "还没有可选的行动。回到上一步先想几个。", "There is nothing to choose from yet. Go back a step and collect some.";
    ADD_STRENGTH = "添加一个强项", "Add a strength";
    BELL = "小铃铛", "a bell";
}

/// The question that tells who holds a role.
pub const fn test_question(role: Role) -> Text {
    match role {
        Role::Economic => elements::APPROVES,
        Role::User => elements::USES,
        Role::Technical => elements::SCREENS,
        Role::Coach => elements::GUIDES,
    }
}

/// Criteria that most sellers begin with: three of attitude, two that can be measured.
pub const USUAL_CRITERIA: [Text; 5] = [USUAL_QUALITY, USUAL_OPEN, USUAL_LOYAL, USUAL_SIZE, USUAL_PAYS];
