//! Words of the page of leverage: the web of strengths, actions and flags, and the lists around it. It must not word
//! findings or moves.

use super::texts;

texts! {
    WEB = "强项、行动与小红旗", "Strengths, actions and flags";
    WEB_HELP = "用强项去解小红旗：每个行动都应当牵着线。点一张卡片，只亮出与它相连的。", "Strengths remove flags through actions: every action should hang on threads. Pick a card to see only what is joined to it.";
    COLUMN_STRENGTHS = "强项", "Strengths";
    COLUMN_ACTIONS = "行动", "Actions";
    COLUMN_FLAGS = "小红旗", "Red flags";
    COLUMN_NEEDS = "需要的信息", "Information needed";
    NO_STRENGTHS = "还没有强项：我们和对手最大的不同是什么？", "No strengths yet: what sets us apart from the rivals most?";
    NO_ACTIONS = "还没有行动：在下面想到什么写什么。", "No actions yet: write down below whatever comes to mind.";
    NO_FLAGS = "没有小红旗，也没有缺的信息。", "No flags stand and no information is missing.";
    ALL_FLAGS = "显示其余 {count} 面小红旗", "Show {count} more flags";
    FEWER_FLAGS = "只显示已连线的和最严重的", "Show only joined and gravest flags";
    SHOW_DONE = "显示已完成的", "Show what is done";

    UNUSED = "未使用", "not used";
    UNANSWERED = "无行动", "no action";
    UNSOUGHT = "无行动去问", "no action asks";
    CLAIM = "自称：{missing}", "claim: {missing}";
    IS_CLAIM = "只是自称", "a claim";
    MISSES_DIFFERS = "不算不同", "not different";
    MISSES_RELEVANT = "与目标无关", "not relevant";
    MISSES_VALUED = "没人看重", "nobody values it";
    IDEA = "想法", "an idea";
    DONE = "已完成", "done";
    KNOWN = "已知道", "known";
    FROM = "问{name}", "from {name}";
    FROM_NOBODY = "问谁？", "from whom?";
    NO_TEXT = "（还没写）", "(not written yet)";

    USES = "用强项：{names}", "Uses: {names}";
    REMOVES = "解小红旗：{names}", "Removes: {names}";
    FINDS = "弄清：{names}", "Finds out: {names}";
    USED_IN = "用于行动：{names}", "Used in: {names}";
    ANSWERED_IN = "由行动解决：{names}", "Answered by: {names}";
    ASKED_IN = "由行动弄清：{names}", "Found out by: {names}";

    JOIN_CARD = "连线：{what}…", "Join {what}…";
    JOIN_KEY = "在卡片上按 J 也可以连线；用鼠标可从连线钮拉一条线到另一张卡片。", "On a card, J joins as well; with a mouse, pull a thread from the join button to another card.";
    JOINING = "正在给“{what}”连线：点要连的卡片，再点一次拆开，按 Esc 结束。", "Joining “{what}”: pick the cards it belongs with, once more to part them, Esc to end.";
    JOIN_NEW = "新建一个行动来连", "Join a new action";
    JOIN_END = "连好了", "Done joining";
    JOINED = "已连线：{a} — {b}。", "Joined: {a} — {b}.";
    PARTED = "已拆开：{a} — {b}。", "Parted: {a} — {b}.";
    STEP_JOIN = "连线", "Join";
    STEP_PART = "拆开连线", "Part";
    ACTION_FINDS = "弄清哪些信息", "Information it finds out";
    IN_ACTIONS = "由哪些行动", "By which actions";

    IDEAS = "可能的行动", "Possible actions";
    IDEAS_HELP = "先想多，再挑好：写一条按回车，接着写下一条。", "Many first, the best later: write one, press Enter, write the next.";
    IDEA_NEW = "还能做什么？", "What else could be done?";
    ADD = "添加", "Add";
    NO_IDEAS = "还没有想法。看着没有行动的小红旗和没用上的强项想。", "No ideas yet. Look at the flags without action and the strengths not used.";
    CHOOSE = "选为最佳…", "Choose as best…";
    CHOOSE_DO = "选为最佳", "Choose as best";
    CHOOSE_LEAVE = "先不选", "Not now";
    STEP_CHOOSE = "选为最佳行动", "Choose as a best action";

    BEST = "最佳行动", "Best actions";
    BEST_HELP = "少而精：每个都有人、有日期，用强项、解小红旗或弄清信息。", "Few and good: each with who and when, and each uses a strength, removes a flag or finds something out.";
    NO_BEST = "还没有选定的行动。从可能的行动里挑几个最好的。", "No actions chosen yet. Choose the best few of the possible ones.";
    NEW_BEST = "添加最佳行动", "Add a best action";

    NEEDS = "需要的信息", "Information needed";
    NEEDS_HELP = "不知道的也是小红旗：写下来，定下问谁、由哪个行动去问。", "What we do not know is a flag too: write it down, with whom to ask and which action asks.";
    NEED_NEW = "我们还不知道什么？", "What do we not know yet?";
    NO_NEEDS = "没有缺的信息。真的都知道了吗？", "Nothing is missing. Do we really know it all?";
    NEED = "需要的信息", "Information needed";
    NEED_WHAT = "要知道什么？", "What has to be known?";
    NEED_FROM = "问客户的谁", "From whom at the customer";
    NEED_WHO = "我方谁去问", "Who of us asks";
    NEED_ANSWER = "答案", "Answer";
    NEED_KNOWN = "已经知道", "It is known now";
    ASK_COACH = "问教练{name}", "Ask the coach, {name}";
    COACH_OPTION = "{name}（教练）", "{name} (coach)";
    NEED_ACTION = "建一个行动去问", "Make an action of it";
    NEED_ACTION_WHAT = "问清：{what}", "Find out: {what}";
    NEEDS_KNOWN = "已知道 {count} 条", "{count} known";

    TESTS = "强项的三项检验", "The three tests of a strength";
    TESTS_HELP = "三条都过才是小铃铛；少一条只是自称，用它的行动不算有的放矢。", "All three make a bell. Short of one it is a claim, and an action that uses only claims is busy work.";
    BELL = "小铃铛", "a bell";
    DIFFERS = "与对手不同", "Sets us apart";
    DIFFERS_FROM = "对比：{names}", "Compared with {names}";
    DIFFERS_NOBODY = "还没写对手，比不出来", "No rival is named to compare with";
    NAME_RIVALS = "写下对手", "Name the rivals";
    RELEVANT = "与目标有关", "Matters here";
    RELEVANT_FOR = "目标：{what}", "For {what}";
    VALUED = "有人看重", "Valued";
    VALUED_BY = "{names}看重", "By {names}";
    VALUED_NOBODY = "还没有人说看重它", "Nobody has said so yet";
    VALUED_PICK = "选谁看重…", "Choose who…";

    MOVES = "下一步好棋", "Next moves";
    MOVES_HELP = "在计划的副本上逐一试过，按每份力气抬高局面的多少排序。", "Each tried on a copy of the plan, ordered by how much it raises the position for its effort.";
    MOVES_NONE = "眼下没有能抬高局面的好棋。", "No move would raise the position for now.";
    MOVES_YOUNG = "先补全目标、放上至少两位购买影响者，这里才给得出好棋。", "Complete the objective and put at least two buying influences on the board: then moves are proposed here.";
    MOVES_ALL = "显示全部 {count} 步", "Show all {count} moves";
    MOVES_FEWER = "只看最好的", "Show the best only";
    MOVES_MORE = "看全部好棋", "See all moves";
    RISE = "局面 +{points}", "+{points} position";
    MOVE_REMOVES = "解 {flags}", "Removes {flags}";
    MOVE_FLAG = "{rule}（{who}）", "{rule} for {who}";
    MOVE_FLAGS_MORE = "另 {count} 面", "{count} more";
    MAKE_ACTION = "建为行动", "Make it an action";
    TRY_MOVE = "试一试", "Try it";
    HAS_ACTION = "已有行动", "Has an action";
    MOVE_WHO_WHEN = "{who} · {date} 前", "{who} · by {date}";
    GONE_FLAG = "这条发现已经不成立。", "This no longer stands.";
    RED_FLAG = "小红旗", "Red flag";
}
