//! The customer as a whole. It must not know people or objectives.

use std::collections::BTreeSet;

use crate::model::day::Date;

use super::ids::{AspectId, EntryId, EscalationId, FactId, MemberId, ObjectionId, PersonId, SwotId};
use super::money::Amount;
use super::record::{group, record, words};

words! {
    /// Why the organisation buys at all (SYS-01).
    Motive {
        /// To run its business with its own customers; the only one for which the customer's customer is studied.
        Business = "business",
        /// To manage itself.
        Management = "management",
        /// To carry out tasks.
        Operational = "operational",
    }
}

words! {
    /// Where the need arose (SYS-02).
    NeedOrigin {
        /// Inside the customer.
        Inside = "inside",
        /// The seller woke it.
        Outside = "outside",
    }
}

words! {
    /// How buyer and seller met (SYS-02).
    Channel {
        /// A published tender.
        Tender = "tender",
        /// A price enquiry.
        Enquiry = "enquiry",
        /// A cold visit.
        ColdVisit = "cold-visit",
    }
}

words! {
    /// Whom a cold visit meets (SYS-02).
    Prospect {
        /// Somebody who would have enquired, and welcomes an adviser.
        Latent = "latent",
        /// Somebody who feels no need yet.
        Unaware = "unaware",
    }
}

words! {
    /// The tier that sets how often the customer is contacted (SYS-08).
    Tier {
        /// Call monthly, visit quarterly.
        Priority = "priority",
        /// Call quarterly, visit half-yearly.
        Ordinary = "ordinary",
        /// Call half-yearly, visit yearly.
        Last = "last",
    }
}

words! {
    /// High or low, as the attack and defend matrix knows them (SYS-05).
    Half {
        /// High.
        High = "high",
        /// Low.
        Low = "low",
    }
}

words! {
    /// How to meet this kind of customer (SYS-09).
    Posture {
        /// The customer comes first in everything.
        Service = "service",
        /// As service, and the experience is part of what is sold.
        Experience = "experience",
        /// A long relation built in planned steps.
        Partner = "partner",
        /// The customer has a pain and wants guidance.
        Adviser = "adviser",
        /// A channel to motivate, educate and control.
        Channel = "channel",
    }
}

words! {
    /// What loyalty shows itself in: behaviour, not opinion (SYS-04).
    Loyalty {
        /// Keeps buying.
        Repeat = "repeat",
        /// Brings others.
        Referral = "referral",
        /// Shuts rivals out.
        Exclusive = "exclusive",
    }
}

words! {
    /// What has to be researched for a motive (SYS-01).
    ResearchTopic {
        /// How the customer earns.
        BusinessModel = "business-model",
        /// How it operates.
        OperatingModel = "operating-model",
        /// How it is managed.
        ManagementModel = "management-model",
        /// How work flows.
        Processes = "processes",
        /// How it is organised.
        Organisation = "organisation",
        /// What its own customers do.
        CustomersCustomer = "customers-customer",
    }
}

words! {
    /// The four fields of a situation analysis (SYS-23).
    SwotField {
        /// What we do better.
        Strength = "strength",
        /// What we do worse.
        Weakness = "weakness",
        /// What favours us.
        Opportunity = "opportunity",
        /// What endangers us.
        Threat = "threat",
    }
}

words! {
    /// Who acts on our side when a matter is escalated (SYS-10).
    EscalationLevel {
        /// The salesperson.
        Salesperson = "salesperson",
        /// The sales manager.
        Manager = "manager",
        /// The general manager or owner.
        Executive = "executive",
    }
}

words! {
    /// The typical objections (SYS-25).
    ObjectionKind {
        /// "Send me something in writing."
        SendMaterial = "send-material",
        /// "We make it ourselves."
        OwnSupply = "own-supply",
        /// "We already have a supplier."
        HaveSupplier = "have-supplier",
        /// "That is not my job."
        NotMyJob = "not-my-job",
        /// "There is no budget."
        NoBudget = "no-budget",
        /// "It is too expensive."
        TooExpensive = "too-expensive",
        /// "We used you before and were unhappy."
        BadExperience = "bad-experience",
        /// Any other.
        Other = "other",
    }
}

group! {
    /// The buy-sell hierarchy and charter of a large account, three years ahead (2.7).
    LargeAccount {
        /// The part of the customer that the plan is for.
        field_of_play: String,
        /// Changes around it.
        trends: String,
        /// What those changes open.
        opportunities: String,
        /// Our strengths that help the customer there.
        strategic_strengths: String,
        /// What could cripple the plan.
        vulnerabilities: String,
        /// Place on the buy-sell hierarchy now, 1 to 5.
        level_now: Option<u8>,
        /// Place wanted in three years, 1 to 5.
        level_wanted: Option<u8>,
        /// What value we bring.
        value_we_bring: String,
        /// How they gain it.
        how_they_gain: String,
        /// What we gain.
        what_we_gain: String,
        /// What we want to reach.
        goals: String,
        /// Where effort is focused.
        focus_investments: String,
        /// Where effort stops.
        stop_investments: String,
    }
}

group! {
    /// What is known of the account about a criterion of the target market that is our own (SYS-07).
    Trait {
        /// The criterion's name.
        name: String,
        /// A number, a text, or yes or no.
        value: String,
    }
}

record! {
    /// The customer as a whole; a plan has exactly one.
    Account(id: super::ids::PlanId) edited by AccountField {
        /// The customer's name.
        name: String = Name,
        /// Division or place.
        division: String = Division,
        /// What line of business it is in.
        industry: String = Industry,
        /// Web address.
        website: String = Website,
        /// Who plans it.
        salesperson: String = Salesperson,
        /// What it buys of us today.
        current_volume: Option<Amount> = CurrentVolume,
        /// What it could buy.
        potential_volume: Option<Amount> = PotentialVolume,
        /// Why it buys.
        motive: Option<Motive> = Motive,
        /// Topics whose research is done.
        researched: BTreeSet<ResearchTopic> = Researched,
        /// Where the need arose.
        need_origin: Option<NeedOrigin> = NeedOrigin,
        /// How we met.
        channel: Option<Channel> = Channel,
        /// Whom the cold visit met.
        prospect: Option<Prospect> = Prospect,
        /// Whether the sale is a large project with a long cycle; what only a cold visit leaves open.
        is_large_project: Option<bool> = IsLargeProject,
        /// Where it is.
        place: String = Place,
        /// What it turns over in a year.
        revenue: Option<Amount> = Revenue,
        /// How many people work there.
        headcount: Option<u32> = Headcount,
        /// What it owns less what it owes.
        net_assets: Option<Amount> = NetAssets,
        /// What the criteria of our own ask, by their names.
        traits: Vec<Trait> = Traits,
        /// What we earn with it in a year, costs deducted.
        profit: Option<Amount> = Profit,
        /// Tier of contact.
        tier: Option<Tier> = Tier,
        /// Why that tier, where somebody chose another than the criteria propose.
        tier_reason: String = TierReason,
        /// Purchasing power.
        purchasing_power: Option<Half> = PurchasingPower,
        /// Our share of what it buys.
        our_share: Option<Half> = OurShare,
        /// Whether customer or market are new to us.
        is_new: bool = IsNew,
        /// How to meet it.
        posture: Option<Posture> = Posture,
        /// Behaviour that shows loyalty.
        loyalty: BTreeSet<Loyalty> = Loyalty,
        /// Three-year plan of a large account.
        large_account: LargeAccount = LargeAccount,
        /// Anything else.
        notes: String = Notes,
    }
}

record! {
    /// An entry of the situation analysis (SYS-23).
    Swot(id: SwotId) edited by SwotEdit {
        /// Which of the four fields; none while unsorted.
        field: Option<SwotField> = Field,
        /// What it says.
        text: String = Text,
    }
}

record! {
    /// A researched fact with where it comes from (SYS-27).
    Fact(id: FactId) edited by FactField {
        /// What it is about.
        topic: Option<ResearchTopic> = Topic,
        /// What is known.
        text: String = Text,
        /// Where from.
        source: String = Source,
        /// Since when.
        on: Option<Date> = On,
    }
}

record! {
    /// One aspect of satisfaction: expectation minus experience is the gap (SYS-04).
    Aspect(id: AspectId) edited by AspectField {
        /// What is judged.
        name: String = Name,
        /// Expected, 0 to 10.
        expected: Option<u8> = Expected,
        /// Experienced, 0 to 10.
        experienced: Option<u8> = Experienced,
    }
}

record! {
    /// A step of the escalation ladder (SYS-10).
    Escalation(id: EscalationId) edited by EscalationField {
        /// Which level of ours acts.
        level: Option<EscalationLevel> = Level,
        /// Who.
        who: Option<MemberId> = Who,
        /// What triggers it.
        trigger: String = Trigger,
        /// When.
        on: Option<Date> = On,
        /// Whether it has happened.
        is_done: bool = IsDone,
    }
}

record! {
    /// An objection that somebody raised, with our reply (SYS-25).
    Objection(id: ObjectionId) edited by ObjectionField {
        /// Which of the typical ones.
        kind: Option<ObjectionKind> = Kind,
        /// Who raised it.
        person: Option<PersonId> = Person,
        /// When.
        on: Option<Date> = On,
        /// In whose words.
        words: String = Words,
        /// What was replied.
        reply: String = Reply,
        /// Whether the reply worked; unknown while empty.
        worked: Option<bool> = Worked,
        /// The entry of the library that it is an example of, where that is one of ours.
        entry: Option<EntryId> = Entry,
    }
}
