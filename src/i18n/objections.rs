//! What the screens of objections and their library say, and what the typical objections mean. It must not know any
//! objection that was heard.

use super::{Text, texts};
use crate::model::account::ObjectionKind;

texts! {
    TITLE = "听到的异议", "Objections heard";
    HELP = "谁说了什么、我们怎么答、有没有用。同样的异议反复出现，往往说明漏了一个人或一件事。", "Who said what, what we replied, and whether it worked. An objection that keeps coming back mostly points at somebody or something missed.";
    ADD = "记下", "Log";
    ADD_LABEL = "记一条异议", "Log an objection";
    KIND = "哪一种", "Which one";
    NO_KIND = "哪一种…", "Which one…";
    PERSON = "谁说的", "Who raised it";
    NO_PERSON = "谁说的…", "Who raised it…";
    ON = "日期", "Date";
    WORDS = "原话", "In their words";
    WORDS_HINT = "原话怎么说的", "In their own words";
    REPLY_HINT = "我们怎么答的；没有回答的异议是小红旗", "What we replied; an objection without a reply is a flag";
    REPLY_HERE = "{what}：我们的回答", "{what}: our reply";
    WORDS_HERE = "{what}：原话", "{what}: in their words";
    USE_PREPARED = "用异议库里的回答", "Use the prepared reply";
    WORKED = "有用吗？", "Did it work?";
    WORKED_YES = "有用", "Yes";
    WORKED_NO = "没用", "No";
    DELETE = "删除“{what}”", "Delete “{what}”";
    DELETED = "已删除这条异议。", "The objection was deleted.";
    EMPTY = "还没有听到异议", "No objection heard yet";
    EMPTY_HELP = "客户说“不”的时候记下来：种类很少，每一种都可以准备好回答。", "Write down when the customer says no: there are few kinds, and each can have a reply ready.";
    TO_LIBRARY = "打开异议库", "Open the library";
    HINTS = "它在提示什么", "What they hint at";
    HINTS_NONE = "没有异议还缺回答，也没有异议在提示别的问题。", "Every objection has its reply, and none hints at anything that is still open.";
    HINTS_HELP = "按规则 R-70 从异议里看出来的；在计划书里补上。", "Read from the objections by rule R-70; to be mended on the sheet.";
    OPEN_SHEET = "打开计划书“{sheet}”", "Open the sheet “{sheet}”";
    UNANSWERED = "还没有回答", "no reply yet";
    UNKNOWN_PERSON = "不知是谁", "somebody";

    FOLD = "异议", "Objections";
    FOLD_NONE = "没有记录过他的异议。", "No objection of this person is on record.";
    FOLD_ALL = "全部异议", "All objections";
    LOGGED = "已记下异议。", "The objection is logged.";

    LIBRARY_TITLE = "异议库", "Objections library";
    LIBRARY_HELP = "拒绝的理由就那么几种。每一种写好回答和证据，下次就不用临时想。回答保存在本机，所有客户共用。", "Refusals are few in kind. Write a reply and what backs it for each, and nobody has to improvise. The replies stay on this device and serve every account.";
    LIBRARY_BACKUP = "异议库属于本机设置，不随客户导出；要带走请抄下来。", "The library belongs to the settings of this device and does not leave with an exported account.";
    LIBRARY_FULL = "自己的条目已到上限，请先删掉不用的。", "There is no room for more entries of your own; delete some that are not used.";
    TYPICAL = "常见的七种", "The seven usual ones";
    OWN = "自己的", "Our own";
    OWN_EMPTY = "这七种之外，客户还常说什么？写在这里。", "What else do customers say? Write it here.";
    OWN_ADD = "添加", "Add";
    OWN_NEW = "客户的原话，例如“等上级定”", "What they say, such as “we wait for head office”";
    ENTRY_DELETED = "已从异议库删除“{words}”。", "“{words}” was deleted from the library.";
    DELETE_ENTRY = "从异议库删除“{words}”", "Delete “{words}” from the library";
    UNNAMED = "未写原话", "not worded yet";
    ENTRY_WORDS = "怎么说的", "How it is said";
    BEHIND = "背后是什么", "What is behind it";
    BEHIND_HINT = "他真正担心的是什么？", "What is the real worry?";
    DO = "怎么办", "What to do";
    PREPARED = "准备好的回答", "Prepared reply";
    PREPARED_HINT = "先认同，再问一句，最后才答", "Agree first, then ask, and only then answer";
    EVIDENCE = "拿什么证明", "What backs it";
    EVIDENCE_HINT = "案例、数据、证人", "A case, figures, a witness";
    FIELD_OF = "{what}：{field}", "{what}: {field}";
    REVEALS = "它透露", "It reveals";
    REVEALS_WHAT = "它透露：{what}", "It reveals: {what}";
    REVEALS_RULE = "见规则 {rule}", "see rule {rule}";
    USED = "听到 {count} 次：回答有用 {yes}，没用 {no}", "Heard {count} {count:time|times}: the reply worked {yes}, did not {no}";
    NEVER_USED = "还没有人说过", "Not heard yet";
    USED_LINE = "{person} · {account}", "{person} · {account}";
    READING = "正在翻看各客户的记录…", "Reading the accounts…";
    WORKED_SHORT = "有用", "worked";
    NOT_WORKED_SHORT = "没用", "did not work";
    UNKNOWN_SHORT = "不知有没有用", "not known whether it worked";

    MEANS_SEND_MATERIAL = "最客气的推辞：对方还看不出值得花时间，材料多半没人看。", "The polite way out: they see no reason to spend time yet, and mostly nobody reads it.";
    MEANS_OWN_SUPPLY = "他们有人以此为业，也怕失去它；算的往往只是看得见的成本。", "Somebody there lives by it and fears to lose it; mostly only the visible cost is counted.";
    MEANS_HAVE_SUPPLIER = "换供应商有风险、有交情；也可能是说：你还没让我看到差别。", "To change has a risk and breaks a tie; or it says that no difference has been seen yet.";
    MEANS_NOT_MY_JOB = "找错了人，或找对了人而他不想担责任。", "The wrong person, or the right one who does not want to answer for it.";
    MEANS_NO_BUDGET = "钱总在别处：这件事还排不到前面，或他根本不管钱。", "The money goes elsewhere: this does not rank high enough, or the person does not hold it.";
    MEANS_TOO_EXPENSIVE = "贵是和他看到的价值相比；也可能是谈判的开场。", "Expensive compared with the value that is seen; or the opening of a bargain.";
    MEANS_BAD_EXPERIENCE = "他当时输了面子或时间，现在要先确定不会再输一次。", "Somebody lost face or time and wants to be sure not to lose again.";
    DO_SEND_MATERIAL = "答应，但先问两句他关心什么，只寄那一页，并约好哪天一起看。", "Agree, ask two questions about what matters, send that one page, and fix the day to go through it.";
    DO_OWN_SUPPLY = "不争好坏；问自己做占了谁的时间、做不到什么，提出只补那一块。", "Do not argue; ask whose time it takes and what it cannot do, and offer just that part.";
    DO_HAVE_SUPPLIER = "认可现有的；问如果能改一处会改什么，再把竞争对手写进计划书。", "Respect it; ask what they would change if they could, and name the rival on the sheet.";
    DO_NOT_MY_JOB = "请他指路：这件事谁说了算、谁会受影响，能不能引见。", "Ask the way: who decides, who is affected, and for an introduction.";
    DO_NO_BUDGET = "问不解决要花多少，谁能为这样的事调钱，再去见那个人。", "Ask what it costs not to solve it and who can move money for that; then go and see that person.";
    DO_TOO_EXPENSIVE = "问和什么比；把结果换算成他的数字，先谈价值再谈价。", "Ask compared with what; put the result into their figures; value first, price later.";
    DO_BAD_EXPERIENCE = "先听完，承认，说明改了什么；请当时满意的人作证，从小处再开始。", "Hear it out, own it, say what has changed; bring a witness, and begin again with something small.";
    REVEALS_SEND_MATERIAL = "他的差距还没被看见", "no gap is felt yet";
    REVEALS_OWN_SUPPLY = "竞争不只是别的厂家：自己做也是对手", "the competition is not only vendors: their own resources are a rival";
    REVEALS_HAVE_SUPPLIER = "有竞争对手还没写进计划书", "a rival is not on the sheet";
    REVEALS_NOT_MY_JOB = "漏了一个购买影响者", "a buying influence is missing";
    REVEALS_NO_BUDGET = "最后拍板的人还没有覆盖", "whoever has the final say is not covered";
    REVEALS_TOO_EXPENSIVE = "结果还没有算成数字", "the result is not measured yet";
    REVEALS_BAD_EXPERIENCE = "上一次他们输了：翻看赢的标准", "they lost last time: look at the win-results";
}

/// What is behind a typical objection; empty for any other.
pub const fn meaning(kind: ObjectionKind) -> Option<Text> {
    Some(match kind {
        ObjectionKind::SendMaterial => MEANS_SEND_MATERIAL,
        ObjectionKind::OwnSupply => MEANS_OWN_SUPPLY,
        ObjectionKind::HaveSupplier => MEANS_HAVE_SUPPLIER,
        ObjectionKind::NotMyJob => MEANS_NOT_MY_JOB,
        ObjectionKind::NoBudget => MEANS_NO_BUDGET,
        ObjectionKind::TooExpensive => MEANS_TOO_EXPENSIVE,
        ObjectionKind::BadExperience => MEANS_BAD_EXPERIENCE,
        ObjectionKind::Other => return None,
    })
}

/// What to do about a typical objection.
pub const fn remedy(kind: ObjectionKind) -> Option<Text> {
    Some(match kind {
        ObjectionKind::SendMaterial => DO_SEND_MATERIAL,
        ObjectionKind::OwnSupply => DO_OWN_SUPPLY,
        ObjectionKind::HaveSupplier => DO_HAVE_SUPPLIER,
        ObjectionKind::NotMyJob => DO_NOT_MY_JOB,
        ObjectionKind::NoBudget => DO_NO_BUDGET,
        ObjectionKind::TooExpensive => DO_TOO_EXPENSIVE,
        ObjectionKind::BadExperience => DO_BAD_EXPERIENCE,
        ObjectionKind::Other => return None,
    })
}

/// What a typical objection reveals, and the number of the rule that looks after it.
pub const fn reveals(kind: ObjectionKind) -> Option<(Text, u8)> {
    Some(match kind {
        ObjectionKind::SendMaterial => (REVEALS_SEND_MATERIAL, 18),
        ObjectionKind::OwnSupply => (REVEALS_OWN_SUPPLY, 48),
        ObjectionKind::HaveSupplier => (REVEALS_HAVE_SUPPLIER, 48),
        ObjectionKind::NotMyJob => (REVEALS_NOT_MY_JOB, 6),
        ObjectionKind::NoBudget => (REVEALS_NO_BUDGET, 15),
        ObjectionKind::TooExpensive => (REVEALS_TOO_EXPENSIVE, 40),
        ObjectionKind::BadExperience => (REVEALS_BAD_EXPERIENCE, 38),
        ObjectionKind::Other => return None,
    })
}
