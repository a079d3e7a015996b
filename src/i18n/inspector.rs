//! Words of the inspector of a person: judgements, how they are known, facts, contacts.

use super::texts;

texts! {
    NOT_ON_BOARD = "还不在这张棋盘上", "Not on this board yet";
    PUT_AS = "作为{role}放上棋盘", "Put on the board as {role}";
    ROLES = "角色", "Roles";
    INFLUENCE = "影响度", "Influence";
    MODE = "反馈模式", "Response mode";
    RATING = "支持度", "Rating";
    COVERAGE = "接触度", "Contact";
    COUNTERPART = "对应者", "Counterpart";
    COUNTERPART_NONE = "还没有", "nobody yet";
    RESULT = "业务结果", "Business result";
    RESULT_HINT = "组织得到什么？写得可衡量：发文周期 5 天 → 1 天", "What does the organisation get? Make it measurable: approvals in 1 day instead of 5";
    WIN = "个人赢", "Personal win";
    WIN_HINT = "公司得到结果，人才会赢。此事成了，对个人意味着什么？", "Companies get results, people win. What does success mean for this person?";
    MAY_LOSE = "可能失去什么", "What may be lost";
    MAY_LOSE_HINT = "职位、权力、熟悉的供应商……", "Position, power, a familiar vendor…";
    UNKNOWN = "?", "?";

    HOW_KNOWN = "怎么知道的？", "How do you know?";
    CERTAINTY = "把握", "Certainty";
    EVIDENCE_NOTE = "依据", "Evidence";
    EVIDENCE_HINT = "他说了什么、做了什么？", "What did they say or do?";
    SOURCE = "来源", "Source";
    AS_OF = "截至", "As of";
    CONFIRM_TODAY = "今天确认", "Confirm as of today";
    HELP_CHOOSE = "帮我判断", "Help me choose";
    HELP_CLOSE = "收起", "Close";
    HELP_ANSWER = "看来是：{what}", "That points to: {what}";
    HELP_TAKE = "就用它", "Take it";
    HELP_OPEN = "还不能判断——先留着未知，并设法问到。", "That cannot be judged yet: leave it unknown, and find out.";
    YES = "是", "Yes";
    NO = "否", "No";
    NOT_KNOWN = "不知道", "Don't know";

    COACH_CONTRADICTED = "他给过的消息被证明不实", "Facts from this person proved wrong";
    COACH_TELLS_RIVALS = "他把同样的消息也给对手", "Tells rivals the same";

    ADVICE = "怎么打动他", "How to move this person";
    LEVERAGE = "可借力", "Leverage";
    LEVERAGE_WHO = "{name}（{mode}，{rating}）可以向他施加影响。", "{name} ({mode}, {rating}) can influence this person.";
    LEVERAGE_BELLS = "他看重我们的强项：{what}。", "Values a strength of ours: {what}.";

    FACTS = "基本情况", "Facts";
    NAME = "姓名", "Name";
    TITLE = "职务", "Title";
    UNIT = "部门", "Unit";
    REPORTS_TO = "上级", "Reports to";
    NOBODY = "无", "nobody";
    LOCATION = "地点", "Location";
    REACH = "联系方式", "How to reach";
    RANK = "级别（1 最高）", "Rank (1 is the top)";
    IS_OUTSIDE = "不属于客户单位", "Stands outside the buying firm";
    IS_KEY = "关键人物", "Key person";
    STARTED_ON = "任职起", "In this post since";
    LEFT_ON = "离任", "Left on";
    PRIVATE = "私人备注", "Private notes";
    PRIVATE_HELP = "只留在本机；导出时默认不带出。", "Stays on this device; left out of exports unless you ask for it.";
    PREFERENCES = "爱好与偏好", "Preferences";
    FAMILY = "家庭", "Family";
    OTHER_NOTES = "其他", "Other";

    CONTACTS = "接触记录", "Contact log";
    NO_CONTACTS = "还没有接触记录。", "No contact on record.";
    LOG_CONTACT = "记一次接触", "Log a contact";
    CONTACT_ON = "日期", "Date";
    CONTACT_KIND = "方式", "How";
    CONTACT_BY = "我方", "Who of us";
    CONTACT_LEARNT = "了解到什么", "What was learnt";
    LAST_CONTACT = "最近接触 {date}", "Last contact {date}";
    CONTACT_LOGGED = "已记录接触。", "Contact logged.";

    TAKE_OFF_BOARD = "从这张棋盘拿下", "Take off this board";
    DELETE_PERSON = "删除此人", "Delete this person";
    DELETED_PERSON = "已删除{name}，所有计划书里的痕迹也一并删除。", "{name} was deleted, with every trace in every sheet.";
    LEFT_BADGE = "已离任", "left";
}
