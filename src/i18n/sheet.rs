//! Words of a sheet: its head, board panel, lists of flags, strengths and actions, and its inspector.

use super::texts;

texts! {
    POSITION = "局面", "Position";
    POSITION_YOUNG = "还看不清", "Not enough known yet";
    POSITION_YOUNG_HELP = "补全目标、放上至少两位购买影响者之后，这里会给出局面分。", "Fill in the objective and put at least two buying influences on the board: then this shows a score.";
    FEELING = "我的感觉", "My feeling";
    FLAGS = "小红旗", "Red flags";
    NEXT = "下一步", "Next";
    NO_NEXT = "未定", "none yet";
    COMPETITION_IS = "竞争形态：{what}", "Competition: {what}";
    TIMING_IS = "客户紧迫度：{what}", "Customer's timing: {what}";
    EDIT_OBJECTIVE = "修改目标", "Edit the objective";
    REVIEW = "复盘完毕", "Mark as reviewed";
    REVIEW_HELP = "逐人核对之后点这里：记下今天每个人的位置，以后可以对比。", "Press after going through everybody: today's positions are recorded, to compare with later.";
    REVIEWED = "已记录复盘：{count} 个人的位置。", "Review recorded: the {count:position|positions} of {count} {count:person|people}.";
    LAST_REVIEW = "上次复盘 {date}", "Last reviewed {date}";
    NEVER_REVIEWED = "还没有复盘过", "Never reviewed";

    WEAKEST = "最大缺口：{element}", "Weakest: {element}";
    ALL_SOUND = "六要素都站得住", "All six elements hold";
    START_HERE = "从这里开始", "Start here";
    START_PRODUCT = "写下产品、金额和成交日期", "Write down product, amount and close date";
    START_ECONOMIC = "谁最后拍板？放上财务决策者", "Who has the final say? Put the economic buyer on the board";
    START_USER = "谁天天用它？放上用户", "Who will use it every day? Put a user on the board";
    START_TECHNICAL = "谁能否决？放上技术把关者", "Who can say no? Put a technical buyer on the board";
    START_COACH = "谁愿意指点你？放上教练", "Who will guide you? Put a coach on the board";

    BOARD = "棋盘", "Board";
    FILTER_BOARD = "筛选棋子", "Filter the stones";
    PUT_ON_BOARD = "放上棋盘", "Put on the board";
    ELEMENTS = "六要素", "Six elements";
    ELEMENT_TERMS = "六要素各指什么", "What the six elements stand for";

    NO_FLAGS = "没有发现问题。", "Nothing found.";
    FLAGS_MORE = "其余 {count} 条", "{count} more";
    FLAGS_LESS = "收起", "Show fewer";
    DISMISSED = "已搁置 {count} 条", "{count} set aside";
    NO_ACTION_YET = "无行动", "no action";
    ACTIONS_COUNT = "已有 {count} 个行动", "{count} {count:action|actions}";
    PLANT_FLAG = "插小红旗", "Plant a flag";
    PLANT_FLAG_WHAT = "担心什么？", "What worries you?";
    MANUAL = "手插", "planted by hand";
    RESOLVED = "已解决", "Dealt with";

    STRENGTHS = "强项（小铃铛）", "Strengths (bells)";
    NO_STRENGTHS = "还没有强项。与竞争对手相比，我们最大的不同是什么？", "No strengths yet. What sets us apart from the competition most?";
    ADD_STRENGTH = "添加强项", "Add a strength";
    STRENGTH_WHAT = "我们哪里不一样？", "Where are we different?";
    STRENGTH = "强项", "Strength";
    STRENGTH_DIFFERS = "与竞争对手不同", "It sets us apart from the competition";
    STRENGTH_RELEVANT = "与这个目标有关", "It matters for this objective";
    STRENGTH_VALUED_BY = "谁看重它", "Who values it";
    STRENGTH_EVIDENCE = "依据", "Evidence";
    CLAIM = "只是自称", "a claim so far";
    CLAIM_HELP = "三条都满足才算强项：不同、相关、有人看重。", "All three make it a strength: different, relevant, valued by somebody.";
    VALUED_BY = "{names}看重", "valued by {names}";
    USED_BY = "用于 {count} 个行动", "used in {count} {count:action|actions}";
    UNUSED = "未使用", "not used";

    ACTIONS = "最佳行动", "Best actions";
    NO_ACTIONS = "还没有行动。用一个强项，或解一面小红旗。", "No actions yet. Use a strength, or remove a red flag.";
    ADD_ACTION = "添加行动", "Add an action";
    ACTION_WHAT = "做什么？", "What will be done?";
    ACTION = "行动", "Action";
    ACTION_WHO = "谁", "Who";
    ACTION_DUE = "何时", "By when";
    ACTION_STATUS = "状态", "Status";
    ACTION_ACTIVITY = "工作类型", "Kind of work";
    ACTION_TARGETS = "针对谁", "Aimed at";
    ACTION_USES = "用哪些强项", "Strengths it uses";
    ACTION_REMOVES = "解哪些小红旗", "Flags it removes";
    ACTION_OUTCOME = "结果", "Outcome";
    ACTION_DONE = "完成", "Done";
    ACTION_REOPEN = "重新打开", "Reopen";
    OVERDUE = "已过期", "overdue";
    NO_WHO = "谁来做？", "who?";
    NO_DUE = "何时？", "when?";
    USES = "用 {what}", "uses {what}";
    REMOVES = "解 {what}", "removes {what}";
    DONE_COUNT = "已完成 {count} 个", "{count} done";

    WHY = "为什么", "Why";
    EVIDENCE = "看到了什么", "What was seen";
    RULE = "规则 {rule}", "Rule {rule}";
    SET_ASIDE = "搁置…", "Set aside…";
    SET_ASIDE_REASON = "为什么可以不管它？", "Why can this be left alone?";
    SET_ASIDE_HELP = "相关内容一变，它会再次出现。", "It comes back when what it was found from changes.";
    SET_ASIDE_DO = "搁置", "Set aside";
    SET_ASIDE_SINCE = "{date} 搁置：{reason}", "Set aside on {date}: {reason}";
    TAKE_BACK = "恢复", "Take back";
    NEW_ACTION_FROM = "建一个行动", "Make it an action";
    ACTION_CREATED = "已建行动：{what}", "Action created: {what}";
    TAKEN_ALONG = "行动里加上了教练。", "The coach is on the action now.";
    RETARGETED = "已改变行动的对象。", "The action is aimed elsewhere now.";
    CHECKED_NOW = "已标为今天核对过。", "Marked as checked today.";
    MARKED_TOP = "已标为项目最高决策人。", "Marked as the top officer of the project.";
    CONFIRMED_NOW = "已标为今天确认。", "Marked as confirmed today.";

    SCORE_TITLE = "局面分是怎么来的", "How the position score comes about";
    SCORE_NOTE = "这是对局面的度量，不是赢单概率。", "It measures the position; it is not a probability of winning.";
    SCORE_PEOPLE = "人（权重 {weight}%）", "People (weight {weight} %)";
    SCORE_FLAGS = "小红旗（权重 {weight}%）", "Flags (weight {weight} %)";
    SCORE_COVERAGE = "覆盖（权重 {weight}%）", "Coverage (weight {weight} %)";
    SCORE_WIN = "赢（权重 {weight}%）", "Win (weight {weight} %)";
    SCORE_PEOPLE_HELP = "每个人按支持度得分，四平八稳减 20、自我陶醉减 35，接触少减 10、没接触减 25，再按影响度加权平均。", "Each person's rating gives points, less 20 for even keel or 35 for overconfident, less 10 for brief or 25 for no contact; averaged by influence.";
    SCORE_FLAGS_HELP = "100 减去：{critical} 条严重 × 25、{high} 条高 × 10、{medium} 条中 × 4、{low} 条低 × 1。", "100 less {critical} critical × 25, {high} high × 10, {medium} medium × 4, {low} low × 1.";
    SCORE_COVERAGE_HELP = "影响度高的 {of} 人中，{done} 人已覆盖。", "{done} of {of} {of:person|people} with high influence {done:is|are} covered.";
    SCORE_WIN_HELP = "{of} 人中，{done} 人的业务结果和个人赢都已确认。", "For {done} of {of} {of:person|people} both result and win are confirmed.";
    SCORE_SUM = "合计 {score}", "Sum {score}";
    SCORE_CAPPED = "封顶 {at}：{why}", "Capped at {at}: {why}";
    CAP_ECONOMIC = "不知道谁最后拍板", "nobody is known to have the final say";
    CAP_COACH = "没有通过检验的教练", "no coach passes the tests";
    CAP_CRITICAL = "有严重的小红旗", "a critical flag stands";
    SCORE_EACH = "每个人的得分", "How each person counts";
    SCORE_POINTS = "{points} 分 × {weight}", "{points} {points:point|points} × {weight}";

    ELEMENT_COMPLETE = "完整度 {percent}%", "{percent} % complete";
    ELEMENT_FINDINGS = "这一要素的发现", "What was found here";
    ELEMENT_SOUND = "这一要素没有发现问题。", "Nothing was found here.";
    ELEMENT_QUESTIONS = "先问自己", "Ask yourself";

    FUNNEL = "漏斗位置", "Place in the funnel";
    FIT_VERIFIED = "需求匹配已核实", "Fit is verified";
    NEARLY_SURE = "九成以上把握按期成交", "At least nine in ten sure to close in time";
    CYCLE = "正常周期（天）", "Normal cycle (days)";
    TOP_OFFICER = "项目最高决策人", "Top officer of the project";
    TOP_OFFICER_EVIDENCE = "怎么知道的？", "How do you know?";
    TIMING = "客户紧迫度", "Customer's timing";
    COMPETITION = "竞争形态", "Competition";
    COMPETITIVE_POSITION = "我们的位置", "Our position";
    BUYING_STAGE = "客户购买阶段", "Customer's buying stage";
    OUR_WIN = "我们赢什么", "What we win";
    OUR_MINIMUM = "我们的底线", "The least we accept";
    BELOW_MINIMUM = "现在的条件低于底线", "What is on the table is below it";
    FEELING_NOW = "此刻的感觉", "How it feels now";
    SHEET_NOTES = "备注", "Notes";
    IDEAL_CUSTOMER = "理想型客户", "Ideal customer";
    ADD_CRITERION = "添加标准", "Add a criterion";
    CRITERION_WHAT = "理想客户应当……", "An ideal customer…";
    CRITERION_SCORE = "符合程度 −5…+5", "How well it fits, −5 to +5";
    RIVALS = "竞争对手", "Rivals";
    ADD_RIVAL = "添加竞争对手", "Add a rival";
    RIVAL_NAME = "对手名称", "Name of the rival";
    OBJECTIVE_GONE = "这个销售目标已不存在。", "This objective no longer exists.";
}
