//! The digest of a plan that the index keeps. It is derived, so that it may change with every build: what cannot be read is
//! counted anew. It must not know how it is counted.

use std::collections::BTreeSet;

use crate::method::finding::Severity;
use crate::method::funnel::Prerequisite;
use crate::model::account::{Channel, Half, NeedOrigin, Prospect, Tier, Trait};
use crate::model::day::Date;
use crate::model::json;
use crate::model::record::{group, words};
use crate::model::{
    Amount, BuyingStage, ContactKind, Element, FunnelPlace, MemberId, Role, RuleNumber, Subject,
};

words! {
    /// How well a role is covered on a sheet, the worst first.
    Cover {
        /// Nobody holds it.
        Nobody = "nobody",
        /// Somebody does, uncovered.
        Open = "open",
        /// Somebody is partly covered.
        Partly = "partly",
        /// Somebody is covered.
        Covered = "covered",
    }
}

words! {
    /// What can fall due on a sheet.
    DueKind {
        /// A planned action.
        Action = "action",
        /// Information that is needed.
        Need = "need",
        /// A planned call.
        Call = "call",
    }
}

group! {
    /// A contact, as far as it counts over many accounts.
    Met {
        /// The day.
        on: Option<Date>,
        /// How.
        kind: Option<ContactKind>,
        /// How long, in minutes; unknown while empty.
        minutes: Option<u32>,
        /// What it cost.
        cost: Option<Amount>,
        /// At which stage of the customer's buying.
        stage: Option<BuyingStage>,
        /// The name of who of us.
        by: String,
    }
}

group! {
    /// One of us, as far as he works on an account.
    Colleague {
        /// Which member of the account's team.
        member: Option<MemberId>,
        /// Name.
        name: String,
        /// Job title.
        title: String,
        /// Level in the hierarchy, 1 (top) to 9.
        rank: Option<u8>,
        /// The names of those whose counterpart he is, or whom he met.
        covers: Vec<String>,
        /// How often he met anybody there.
        contacts: u32,
        /// When last.
        last: Option<Date>,
    }
}

group! {
    /// The customer as a whole.
    AccountFacts {
        /// Division or place of it.
        division: String,
        /// Line of business.
        industry: String,
        /// Web address.
        website: String,
        /// Where it is.
        place: String,
        /// Who plans it.
        salesperson: String,
        /// Yearly turnover.
        revenue: Option<Amount>,
        /// How many work there.
        headcount: Option<u32>,
        /// What it owns less what it owes.
        net_assets: Option<Amount>,
        /// What our own criteria ask.
        traits: Vec<Trait>,
        /// What we earn with it in a year.
        profit: Option<Amount>,
        /// What it buys of us in a year.
        current_volume: Option<Amount>,
        /// What it could buy.
        potential_volume: Option<Amount>,
        /// Tier of contact.
        tier: Option<Tier>,
        /// Why that tier.
        tier_reason: String,
        /// Purchasing power.
        purchasing_power: Option<Half>,
        /// Our share of what it buys.
        our_share: Option<Half>,
        /// Whether customer or market are new to us.
        is_new: bool,
        /// Where the need arose.
        need_origin: Option<NeedOrigin>,
        /// How we met.
        channel: Option<Channel>,
        /// Whom the cold visit met.
        prospect: Option<Prospect>,
        /// Whether the sale is a large project.
        is_large_project: Option<bool>,
        /// The contacts of the last [`super::facts::WINDOW_DAYS`] days, the earliest first.
        met: Vec<Met>,
        /// The first contact ever.
        first_contact: Option<Date>,
        /// The last of any kind.
        last_contact: Option<Date>,
        /// The last that counts as a call.
        last_call: Option<Date>,
        /// The last visit or meeting.
        last_visit: Option<Date>,
        /// Those of us who work on it.
        team: Vec<Colleague>,
    }
}

/// How far back contacts are kept one by one: a year and a month, so that a whole year can be shown on any day.
pub const WINDOW_DAYS: i64 = 396;

group! {
    /// How well each role is covered on a sheet; nobody holds one that is empty.
    RoleCover {
        /// Economic.
        economic: Option<Cover>,
        /// User.
        user: Option<Cover>,
        /// Technical.
        technical: Option<Cover>,
        /// Coach; a candidate who fails a test fills no role.
        coach: Option<Cover>,
    }
}

impl RoleCover {
    /// How well a role is covered.
    pub fn of(&self, role: Role) -> Cover {
        let cover = match role {
            Role::Economic => self.economic,
            Role::User => self.user,
            Role::Technical => self.technical,
            Role::Coach => self.coach,
        };
        cover.unwrap_or(Cover::Nobody)
    }
}

group! {
    /// Something that falls due on a sheet.
    Due {
        /// What kind of thing.
        kind: Option<DueKind>,
        /// Its id.
        id: String,
        /// What it says.
        what: String,
        /// When.
        on: Option<Date>,
        /// The name of who of us.
        who: String,
    }
}

group! {
    /// A critical or high finding that stands.
    Standing {
        /// The rule, `R-06`.
        rule: String,
        /// How grave.
        severity: Option<Severity>,
        /// The kind of its subject, as scripts write it.
        kind: String,
        /// The subject's id.
        subject: String,
        /// The subject's name.
        name: String,
    }
}

impl Standing {
    /// The rule and what it is about; `None` for what another build wrote.
    pub fn about(&self) -> Option<(RuleNumber, Subject)> {
        let subject = serde_json::json!({ "kind": self.kind, "id": self.subject });
        let rule = RuleNumber::try_from(self.rule.clone()).ok()?;
        Some((rule, json::read(&subject, "").ok()?))
    }
}

group! {
    /// A finding that is graver than it was, or new.
    Worse {
        /// What stands now.
        now: Standing,
        /// How grave it was; it did not stand, or was no more than medium, while empty.
        before: Option<Severity>,
        /// Since when it is so.
        since: Option<Date>,
    }
}

group! {
    /// An earlier score.
    Past {
        /// The day.
        on: Option<Date>,
        /// The score, 0 to 100.
        score: u8,
    }
}

group! {
    /// One sales objective.
    SheetFacts {
        /// Its amount.
        amount: Option<Amount>,
        /// Signed by when.
        close_on: Option<Date>,
        /// Since when it is worked on.
        started_on: Option<Date>,
        /// How long such a sale takes usually, in days.
        normal_cycle_days: Option<u32>,
        /// Place in the funnel.
        funnel: Option<FunnelPlace>,
        /// Stage of the customer's buying.
        stage: Option<BuyingStage>,
        /// How many buying influences stand on it.
        influences: u32,
        /// Its weakest element.
        weakest: Option<Element>,
        /// The gravest finding there.
        weakest_by: Standing,
        /// How well its roles are covered.
        roles: RoleCover,
        /// What it lacks to stand in the funnel.
        lacks_in: BTreeSet<Prerequisite>,
        /// What it lacks to stand among the best few.
        lacks_best: BTreeSet<Prerequisite>,
        /// When it was reviewed last.
        reviewed_on: Option<Date>,
        /// The planned action that comes next, with a day or without.
        next: Due,
        /// What falls due.
        due: Vec<Due>,
        /// The critical and high findings that stand.
        standing: Vec<Standing>,
        /// Earlier scores, at most one a week, the earliest first.
        past: Vec<Past>,
        /// Those of the day that `worse` compares with.
        base: Vec<Standing>,
        /// That day.
        base_on: Option<Date>,
        /// What became worse since then.
        worse: Vec<Worse>,
    }
}
