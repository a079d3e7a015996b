//! Words of the territory's screen “Selling mode”. It must not know its numbers.

use crate::i18n::{Text, research, texts};
use crate::method::sale_type::{SaleType, SellerRole};
use crate::method::territory::selling::Side;
use crate::model::account::{NeedOrigin, Prospect};

texts! {
    TITLE = "销售方式", "Selling mode";
    INTRO = "哪些客户是我们推着走，哪些是客户拉着我们走。", "Where we push, and where the customer pulls.";
    EMPTY = "还没有客户", "No account yet";
    EMPTY_HELP = "新建或导入客户，再回答三个问题：需求从哪里来、怎么走到一起、遇到什么人。", "Create or import accounts, then answer three questions: where the need arose, how you met, and whom.";
    FIGURE = "需求 → 渠道与销售角色 → 销售类型，共 {count} 个客户", "Need → channel and seller → kind of sale, {count} {count:account|accounts}";
    COLUMN_NEED = "需求从哪里来", "Where the need arose";
    COLUMN_CHANNEL = "渠道 · 谁来卖", "Channel · who sells";
    COLUMN_SALE = "销售类型", "Kind of sale";
    INSIDE = "客户内部", "Inside the customer";
    INSIDE_ABOUT = "拉：客户找上门", "pull: they come to us";
    OUTSIDE = "由我们唤起", "Woken by us";
    OUTSIDE_ABOUT = "推：我们去找客户", "push: we go to them";
    EFFECTIVENESS = "效能型", "Effectiveness";
    EFFECTIVENESS_ABOUT = "周期长、大项目", "long cycle, large project";
    EFFICIENCY = "效率型", "Efficiency";
    EFFICIENCY_ABOUT = "周期短、重数量", "short cycle, many";
    SALE_OPEN = "还没说是不是大项目", "Not said whether large";
    NOT_ANSWERED = "{count} 个客户还没有渠道，不在图里。", "{count} {count:account has|accounts have} no channel yet and {count:is|are} not in the picture.";
    NEED = "需求", "Need";
    CHANNEL = "渠道", "Channel";
    SELLER = "谁来卖", "Seller";
    SALE = "类型", "Kind";
    ACCOUNTS = "客户", "Accounts";
    AMOUNTS = "目标金额", "Amounts";
    HOURS = "小时", "Hours";
    CURRENCY_NOTE = "金额以 {currency} 计，不同货币不相加；没算在内的销售目标：{count} 个。", "Amounts are in {currency} and never added to others; {count} {count:objective|objectives} in other currencies {count:is|are} left out.";
    BALANCE = "推与拉", "Push and pull";
    BALANCE_HELP = "拉＝招标和询价；推＝陌拜。", "Pull: tenders and enquiries. Push: cold visits.";
    PULL = "拉", "Pull";
    PUSH = "推", "Push";
    BY_ACCOUNTS = "按客户数", "By accounts";
    BY_AMOUNTS = "按目标金额", "By amounts";
    BY_TIME = "按时间", "By time";
    NOTHING = "没有数据", "nothing to share";
    BALANCE_BAR = "{measure}：拉 {pull} %，推 {push} %", "{measure}: pull {pull} %, push {push} %";
    ADVICE = "从数字看", "What the numbers say";
    ADVICE_OPEN = "回答至少一个客户的问题之后才有建议。", "Advice follows once at least one account is answered.";
    SERVE = "招标 {tenders} 个、询价 {enquiries} 个：送上门来的必须有人接。大客户经理和柜台导购员是必备的角色。", "{tenders} by tender, {enquiries} by enquiry: what comes in must be served. Key-account manager and counter seller are roles that you must have.";
    NOTHING_PULLED = "没有一个客户是找上门来的：全靠推。拉动式的市场工作要从零做起。", "Nobody comes to you: all is push. Marketing that pulls has to begin.";
    PUSH_LESS = "推占客户数的 {accounts} %、金额的 {amounts} %、时间的 {time} %：来源主张弱化推的角色，让位给拉动式营销。", "Push is {accounts} % of the accounts, {amounts} % of the amounts and {time} % of the time: the source would weaken it in favour of marketing that pulls.";
    LATENT_FIRST = "陌拜遇到的人里，{latent} 个是待询价的客户，欢迎顾问：先去他们那里。{unaware} 个还没有需求，最难：先让他看到差距。", "Of those whom cold visits met, {latent} would have enquired and {latent:welcomes|welcome} an adviser: go there first. {unaware} {unaware:feels|feel} no need yet, which is hardest: let them see a gap first.";
    SMALL_FIRM = "例外：没有钱做市场的小公司，只能依靠业务员。", "The exception: a small firm without money for marketing has to rely on field representatives.";
    HEAVY = "效率型销售却用了整张计划书", "Efficiency sales planned with a full sheet";
    HEAVY_HELP = "周期短的小单，一张完整的棋盘只会拖慢它（R-72）。", "A quick sale is only slowed down by a full board (R-72).";
    HEAVY_NONE = "没有。", "None.";
    HEAVY_ONE = "{account} · {sheet}：{count} 个购买影响者", "{account} · {sheet}: {count} buying {count:influence|influences}";
    UNANSWERED = "还没答完的客户", "Accounts that are not answered yet";
    UNANSWERED_HELP = "三个问题就在这里回答，每改一处可以撤销。", "The three questions are answered right here; each change can be undone.";
    UNANSWERED_NONE = "每个客户都答完了。", "Every account is answered.";
    ANSWERED = "已答完的客户", "Accounts that are answered";
    ACCOUNT = "客户", "Account";
    QUESTION_NEED = "1. 需求从哪里来", "1. Where the need arose";
    QUESTION_CHANNEL = "2. 怎么走到一起", "2. How we met";
    QUESTION_PROSPECT = "3. 陌拜遇到谁", "3. Whom the cold visit met";
    QUESTION_LARGE = "大项目吗", "Large project?";
    VERDICT = "判断", "Verdict";
    NOT_SAID = "未说", "Not said";
    VERDICT_OPEN = "先答第 2 题", "Answer question 2 first";
}

/// Where the need arose, in short, and which way the sale goes.
pub const fn origin(origin: NeedOrigin) -> (Text, Text) {
    match origin {
        NeedOrigin::Inside => (INSIDE, INSIDE_ABOUT),
        NeedOrigin::Outside => (OUTSIDE, OUTSIDE_ABOUT),
    }
}

/// The kind of sale, in short, and what marks it.
pub const fn sale(sale: Option<SaleType>) -> (Text, Text) {
    match sale {
        Some(SaleType::Effectiveness) => (EFFECTIVENESS, EFFECTIVENESS_ABOUT),
        Some(SaleType::Efficiency) => (EFFICIENCY, EFFICIENCY_ABOUT),
        None => (Text::new("未定", "Open"), SALE_OPEN),
    }
}

/// Who sells.
pub const fn seller(seller: SellerRole) -> Text {
    match seller {
        SellerRole::KeyAccountManager => Text::new("大客户经理", "Key-account manager"),
        SellerRole::CounterSeller => Text::new("柜台导购员", "Counter seller"),
        SellerRole::FieldRepresentative => Text::new("业务员", "Field representative"),
    }
}

/// A side.
pub const fn side(side: Side) -> Text {
    match side {
        Side::Pull => PULL,
        Side::Push => PUSH,
    }
}

/// Whom a cold visit met.
pub const fn prospect(prospect: Prospect) -> Text {
    research::prospect(prospect).0
}
