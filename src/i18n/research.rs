//! What the research screen says. It must not know what was found out.

use super::{Text, texts};
use crate::method::sale_type::{SaleType, SellerRole};
use crate::model::account::{Motive, Prospect};

texts! {
    TITLE = "调研", "Research";
    INTRO = "客户为什么买、需求从哪里来、我们来得早不早：先把这些弄清楚，再谈方案。", "Why the customer buys, where the need comes from, and whether we are early: know this before any proposal.";
    WHY = "为什么采购", "Why does it buy?";
    WHY_BUSINESS = "经营：产品会作用到客户的客户，所以要连客户的客户一起研究。", "Business: what we sell reaches the customer's own customers, so study them too.";
    WHY_MANAGEMENT = "管理：让内部管得住、管得好；不必研究客户的客户。", "Management: it wants to run itself better; its own customers need no study.";
    WHY_OPERATIONAL = "操作：让某项工作做得更省力；看管理、流程和组织就够了。", "Operational: one kind of work should become easier; management, processes and organisation are enough.";
    TOPICS = "必须研究的内容", "What has to be studied";
    PICK_MOTIVE = "先选采购动机，清单由它生成。", "Pick the motive first; the list comes from it.";
    DONE_COUNT = "{done} / {all} 项完成", "{done} of {all} done";
    CUSTOMERS_CUSTOMER_NOTE = "经营需要才有这一项：研究客户的客户如何购买、如何使用。", "Only for business needs: how the customer's own customers buy and use.";
    OTHER_FACTS = "其他事实", "Other facts";
    OTHER_FACTS_HELP = "电话、网站、年报能查到基本情况；关键事实要带着问题去拜访，最好的来源是教练。", "Telephone, web site and annual report give the basics; the key facts come from visits with questions, and best from a coach.";
    ADD_FACT = "记下一条事实", "Write down a fact";
    FACT_TEXT = "事实", "Fact";
    FACT_SOURCE = "来源", "Source";
    FACT_ON = "日期", "Date";
    ASK = "列为待查信息", "Ask for it";
    ASK_ALL = "把 {count} 项未完成的列为待查信息", "Ask for the {count} open {count:topic|topics}";
    ASKED = "待查信息", "Information needed";
    ASKED_OPEN = "已列为待查信息", "asked for";
    ASKED_KNOWN = "已查到", "answered";
    NEED_WHAT = "调研：{topic}", "Research: {topic}";
    ORIGIN = "这笔生意怎么来的", "How did this sale arise?";
    ORIGIN_HELP = "三个问题，判断由谁来卖、是哪一种销售。", "Three questions that tell who sells and what kind of sale it is.";
    QUESTION_ORIGIN = "1. 需求是客户内部自己产生的吗？", "1. Did the need arise inside the customer?";
    INSIDE = "是，由内而发", "Yes, from inside";
    OUTSIDE = "不是，是我们唤起的", "No, we woke it";
    QUESTION_CHANNEL = "2. 怎么走到一起的？", "2. How did you meet?";
    QUESTION_PROSPECT = "3. 陌拜遇到的是哪一种人？", "3. Whom did the cold visit meet?";
    QUESTION_LARGE = "是周期长的大项目吗？", "Is it a large project with a long cycle?";
    YES = "是", "Yes";
    NO = "不是", "No";
    PROSPECT_LATENT = "待询价的客户", "Somebody about to enquire";
    PROSPECT_UNAWARE = "没有需求的客户", "Somebody without a felt need";
    PROSPECT_LATENT_HELP = "他欢迎有人来当顾问：带着问题去，帮他把需求说清楚。", "Welcomes an adviser: come with questions and help to put the need into words.";
    PROSPECT_UNAWARE_HELP = "最难：他的认识还没有到需要你的产品这一层。先让他看到差距，别急着报方案。", "The hardest: awareness has not risen to what you offer. Let a gap be seen before any proposal.";
    VERDICT = "判断", "Verdict";
    VERDICT_OPEN = "回答以上问题后显示。", "Shows once the questions are answered.";
    VERDICT_SELLER = "由{seller}来卖", "Sold by {seller}";
    SELLER_KEY_ACCOUNT = "大客户经理", "a key-account manager";
    SELLER_COUNTER = "柜台导购员", "a counter seller";
    SELLER_FIELD = "业务员", "a field representative";
    SALE_EFFECTIVENESS = "效能型销售", "Effectiveness sale";
    SALE_EFFICIENCY = "效率型销售", "Efficiency sale";
    SALE_EFFECTIVENESS_HELP = "周期长、金额大、多人决定：正是这套方法的用处。", "Long, large and decided by several: what this method is for.";
    SALE_EFFICIENCY_HELP = "周期短、重在数量：整张计划书太重了，别在一笔小单上花大力气（R-72）。", "Short and many: a full sheet is too heavy, do not spend it on a small sale (R-72).";
    SALE_OPEN = "还看不出是效能型还是效率型：说说是不是大项目。", "It could be either kind: say whether the project is large.";
    PUSH_NOTE = "管理提示：送上门来的询价和招标必须有人接；靠业务员硬推的要逐步让位给拉动式的市场工作。", "For managers: enquiries and tenders that come in must be served; pushing by field visits should give way to marketing that pulls.";
    ENTRY = "我们来得早不早", "Were we in time?";
    ENTRY_HELP = "最好在立项之前进入；招标公告之后才来，多半是陪标（R-50）。", "Best before the project is set up; whoever comes after the tender mostly makes up the number of bidders (R-50).";
    ENTRY_MET = "第一次接触", "First contact";
    ENTRY_TENDER = "招标公告", "Tender published";
    ENTRY_NEVER = "还没有记录", "not recorded";
    ENTRY_EARLY = "比招标早 {days} 天", "{days} {days:day|days} before the tender";
    ENTRY_SAME_DAY = "与招标同一天，不算晚", "On the day of the tender, which is not late";
    ENTRY_LATE = "比招标晚 {days} 天：没有教练就有陪标的危险", "{days} {days:day|days} after the tender: without a coach you risk making up the numbers";
    ENTRY_NO_TENDER = "还没有招标公告：现在正是影响立项的时候。", "No tender yet: now is the time to shape the project.";
    RECORD_TENDER = "记录：招标公告已发布", "Record: a tender was published";
}

/// What a motive means for the research.
pub const fn motive_help(motive: Motive) -> Text {
    match motive {
        Motive::Business => WHY_BUSINESS,
        Motive::Management => WHY_MANAGEMENT,
        Motive::Operational => WHY_OPERATIONAL,
    }
}

/// Who sells.
pub const fn seller(seller: SellerRole) -> Text {
    match seller {
        SellerRole::KeyAccountManager => SELLER_KEY_ACCOUNT,
        SellerRole::CounterSeller => SELLER_COUNTER,
        SellerRole::FieldRepresentative => SELLER_FIELD,
    }
}

/// The kind of sale, and what it means.
pub const fn sale(sale: SaleType) -> (Text, Text) {
    match sale {
        SaleType::Effectiveness => (SALE_EFFECTIVENESS, SALE_EFFECTIVENESS_HELP),
        SaleType::Efficiency => (SALE_EFFICIENCY, SALE_EFFICIENCY_HELP),
    }
}

/// Whom a cold visit meets, and what to do.
pub const fn prospect(prospect: Prospect) -> (Text, Text) {
    match prospect {
        Prospect::Latent => (PROSPECT_LATENT, PROSPECT_LATENT_HELP),
        Prospect::Unaware => (PROSPECT_UNAWARE, PROSPECT_UNAWARE_HELP),
    }
}
