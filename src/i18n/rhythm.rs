//! What the screen of posture and rhythm says.

use super::{Text, texts};
use crate::method::rhythm::Fault;
use crate::model::account::Posture;

texts! {
    TITLE = "姿态与节奏", "Posture and rhythm";
    INTRO = "用什么姿态面对客户，我方哪一级在什么时候出面。", "How to meet this customer, and which level of ours acts when.";
    POSTURE = "姿态", "Posture";
    POSTURE_HELP = "战略上永远以客户为先；战术上看场合。选最像的一种。", "In strategy the customer always comes first; in tactics it depends. Pick what is most like this one.";
    FITS = "适合：", "Fits:";
    SERVICE_FITS = "日常消费品零售；以及我方的服务、生产、产品和研发部门", "Consumer goods in retail; and our own service, production, product and research departments";
    SERVICE_TIPS = "产品标准、价格低、客户多、换起来容易：每一次都让他省心，投诉当天回复。", "Standard, cheap, many customers, easily changed: make each contact effortless and answer complaints the same day.";
    EXPERIENCE_FITS = "餐饮、娱乐、保险等服务业", "Restaurants, entertainment, insurance and other services";
    EXPERIENCE_TIPS = "卖的不只是东西，还有面子和感受：记住他的习惯，让他在别人面前有光彩。", "Feeling and standing are part of what is sold: remember habits, and let the customer shine before others.";
    PARTNER_FITS = "工业品、工程项目、大客户、政府金融电信等直销", "Industrial goods, projects, large accounts, government, finance and telecom sold directly";
    PARTNER_TIPS = "客户少、决定慢、人的影响大：关系分步走——缩短距离、建立信任、得到承诺、形成忠诚。每一步都要有来有往，不要一味顺从。", "Few customers, slow decisions, much between people: build the relation in steps, nearness, trust, commitment, loyalty. Give and take at each step; obeying every wish is no relation.";
    ADVISER_FITS = "培训与咨询", "Training and consulting";
    ADVISER_TIPS = "客户有痛处，想要指点：先诊断再开方，敢说不同意见，不必过分恭敬。", "The customer has a pain and wants guidance: diagnose before you prescribe, dare to disagree, do not be over-deferential.";
    CHANNEL_FITS = "渠道与分销", "Channels and distribution";
    CHANNEL_TIPS = "激励、教育、管控三样都要：价格体系要守住，跨区窜货要管住。", "Motivate, educate and control: keep the price system, and stop goods from crossing regions.";
    LADDER = "出面的阶梯", "Escalation ladder";
    LADDER_HELP = "先是销售本人，再是销售经理，最后才是总经理。老总一开始就出面，后面就没有牌了。", "The salesperson first, then the manager, the executive last. Whoever sends the boss first has nobody left to send.";
    STEP_WHO = "谁出面", "Who";
    STEP_TRIGGER = "什么情况下出面", "What asks for it";
    STEP_ON = "日期", "Date";
    STEP_DONE = "已出面", "Done";
    ADD_STEP = "添加一步", "Add a step";
    NOBODY = "谁…", "Who…";
    UNSORTED = "未定级别", "No level yet";
    FAULT_TOO_SOON = "节奏乱了：老总比经理先出面，也没写原因（R-68）", "Out of rhythm: the executive acts before any manager, and nothing asks for it (R-68)";
    FAULT_NO_TRIGGER = "没写什么情况下出面", "Nothing says what asks for it";
    FAULT_NOBODY = "没写谁出面", "Nobody is named";
    FAULT_OVERDUE = "日期已过，还没出面", "Its day has passed";
    ALL_SOUND = "没有发现节奏问题。", "Nothing is wrong with the rhythm.";
    TO_ACTION = "列为行动", "Make it an action";
    ACTION_WHAT = "{who}出面：{trigger}", "{who} acts: {trigger}";
    ACTION_MADE = "行动", "Action";
    RANKS = "谁的级别不相称", "Where ranks do not fit";
    RANKS_HELP = "对方高两级以上，就请级别相当的同事出面（R-68、R-69）。", "Where theirs stand two levels higher, invite a colleague of matching rank (R-68, R-69).";
    TO_MATCHING = "去角色匹配", "To role matching";
    FODDER = "警惕陪标", "Beware of making up the numbers";
    FODDER_HELP = "对方什么都要、什么都不给，半年后只多了一家投标人：问自己，他们为我们做过什么？见“调研”里的进入时间（R-50）。", "They ask for everything and give nothing, and after half a year there is one more bidder: what have they done for us? See on the research page when we came (R-50).";
    CONFIDENCE = "底气从哪里来", "Where confidence comes from";
    CONFIDENCE_HELP = "想着帮客户挣钱，而不是求他；有一样值得骄傲的产品；把沟通、提问、处理异议练熟。", "Think of helping them earn, not of begging; have something worth being proud of; train talking, asking and handling objections.";
}

/// Where a posture fits, and what it asks for.
pub const fn posture(posture: Posture) -> (Text, Text) {
    match posture {
        Posture::Service => (SERVICE_FITS, SERVICE_TIPS),
        Posture::Experience => (EXPERIENCE_FITS, EXPERIENCE_TIPS),
        Posture::Partner => (PARTNER_FITS, PARTNER_TIPS),
        Posture::Adviser => (ADVISER_FITS, ADVISER_TIPS),
        Posture::Channel => (CHANNEL_FITS, CHANNEL_TIPS),
    }
}

/// What is wrong with a step.
pub const fn fault(fault: Fault) -> Text {
    match fault {
        Fault::TooSoon => FAULT_TOO_SOON,
        Fault::NoTrigger => FAULT_NO_TRIGGER,
        Fault::Nobody => FAULT_NOBODY,
        Fault::Overdue => FAULT_OVERDUE,
    }
}
