//! Words for what belongs to the customer as a whole. It must not know objectives.

use super::t;
use crate::i18n::Text;
use crate::model::account::{
    Channel, EscalationLevel, Half, Loyalty, Motive, NeedOrigin, ObjectionKind, Posture, ResearchTopic,
    SwotField, Tier,
};
use crate::model::{ContactKind, EventKind, RelationshipKind, UnitKind};

/// Why the organisation buys.
pub const fn motive(motive: Motive) -> Text {
    match motive {
        Motive::Business => t("满足经营需要", "Business need"),
        Motive::Management => t("满足管理需要", "Management need"),
        Motive::Operational => t("满足操作需要", "Operational need"),
    }
}

/// Where the need arose.
pub const fn need_origin(origin: NeedOrigin) -> Text {
    match origin {
        NeedOrigin::Inside => t("客户内部产生", "Arose inside the customer"),
        NeedOrigin::Outside => t("由我们唤起", "Woken by us"),
    }
}

/// How buyer and seller met.
pub const fn channel(channel: Channel) -> Text {
    match channel {
        Channel::Tender => t("招标", "Tender"),
        Channel::Enquiry => t("询价", "Price enquiry"),
        Channel::ColdVisit => t("陌拜", "Cold visit"),
    }
}

/// A tier of contact.
pub const fn tier(tier: Tier) -> Text {
    match tier {
        Tier::Priority => t("优先考虑", "Priority"),
        Tier::Ordinary => t("一般考虑", "Ordinary"),
        Tier::Last => t("最后考虑", "Last"),
    }
}

/// High or low.
pub const fn half(half: Half) -> Text {
    match half {
        Half::High => t("高", "High"),
        Half::Low => t("低", "Low"),
    }
}

/// How to meet this kind of customer.
pub const fn posture(posture: Posture) -> Text {
    match posture {
        Posture::Service => t("服务至上", "Service first"),
        Posture::Experience => t("服务加体验", "Service and experience"),
        Posture::Partner => t("长期伙伴", "Long-term partner"),
        Posture::Adviser => t("专业顾问", "Adviser"),
        Posture::Channel => t("渠道管理", "Channel"),
    }
}

/// What loyalty shows itself in.
pub const fn loyalty(loyalty: Loyalty) -> Text {
    match loyalty {
        Loyalty::Repeat => t("持续购买", "Keeps buying"),
        Loyalty::Referral => t("转介绍", "Refers others"),
        Loyalty::Exclusive => t("排斥竞品", "Shuts rivals out"),
    }
}

/// What has to be researched.
pub const fn research_topic(topic: ResearchTopic) -> Text {
    match topic {
        ResearchTopic::BusinessModel => t("商业模式", "Business model"),
        ResearchTopic::OperatingModel => t("经营模式", "Operating model"),
        ResearchTopic::ManagementModel => t("管理模式", "Management model"),
        ResearchTopic::Processes => t("业务流程", "Processes"),
        ResearchTopic::Organisation => t("组织机构", "Organisation"),
        ResearchTopic::CustomersCustomer => t("客户的客户", "The customer's customers"),
    }
}

/// A field of the situation analysis.
pub const fn swot_field(field: SwotField) -> Text {
    match field {
        SwotField::Strength => t("优势", "Strengths"),
        SwotField::Weakness => t("劣势", "Weaknesses"),
        SwotField::Opportunity => t("机会", "Opportunities"),
        SwotField::Threat => t("威胁", "Threats"),
    }
}

/// Who of us acts when a matter is escalated.
pub const fn escalation_level(level: EscalationLevel) -> Text {
    match level {
        EscalationLevel::Salesperson => t("销售人员", "Salesperson"),
        EscalationLevel::Manager => t("销售经理", "Sales manager"),
        EscalationLevel::Executive => t("总经理", "Executive"),
    }
}

/// A typical objection.
pub const fn objection_kind(kind: ObjectionKind) -> Text {
    match kind {
        ObjectionKind::SendMaterial => t("请寄书面资料", "Send me something in writing"),
        ObjectionKind::OwnSupply => t("我们内部能供应", "We make it ourselves"),
        ObjectionKind::HaveSupplier => t("已有供应商", "We already have a supplier"),
        ObjectionKind::NotMyJob => t("不是我负责", "That is not my job"),
        ObjectionKind::NoBudget => t("没有预算", "There is no budget"),
        ObjectionKind::TooExpensive => t("价格太高", "It is too expensive"),
        ObjectionKind::BadExperience => t("以前用过不满意", "We used you before and were unhappy"),
        ObjectionKind::Other => t("其他", "Something else"),
    }
}

/// What kind of body a unit is.
pub const fn unit_kind(kind: UnitKind) -> Text {
    match kind {
        UnitKind::Department => t("部门", "Department"),
        UnitKind::Subsidiary => t("子公司", "Subsidiary"),
        UnitKind::Upstream => t("上游企业", "Supplier of theirs"),
        UnitKind::Downstream => t("下游企业", "Customer of theirs"),
        UnitKind::Outside => t("外部机构", "Outside body"),
    }
}

/// An informal line between two people.
pub const fn relationship_kind(kind: RelationshipKind) -> Text {
    match kind {
        RelationshipKind::Influences => t("影响", "Influences"),
        RelationshipKind::Alliance => t("同盟", "Alliance"),
        RelationshipKind::Conflict => t("对立", "Conflict"),
    }
}

/// What happened at the customer.
pub const fn event_kind(kind: EventKind) -> Text {
    match kind {
        EventKind::NewPerson => t("新人到任", "New person"),
        EventKind::PersonMoved => t("人员调动", "Person moved"),
        EventKind::PersonLeft => t("人员离开", "Person left"),
        EventKind::Reorganisation => t("组织调整", "Reorganisation"),
        EventKind::TenderPublished => t("发布招标", "Tender published"),
        EventKind::CompetitorMove => t("对手动作", "Competitor's move"),
        EventKind::Other => t("其他事件", "Other event"),
    }
}

/// How somebody was met.
pub const fn contact_kind(kind: ContactKind) -> Text {
    match kind {
        ContactKind::Call => t("打电话", "Call"),
        ContactKind::Visit => t("拜访", "Visit"),
        ContactKind::Meeting => t("会议", "Meeting"),
        ContactKind::Message => t("邮件或消息", "Mail or message"),
        ContactKind::Other => t("其他方式", "Other"),
    }
}
