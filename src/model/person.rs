//! People: the customer's and ours. It must not know what they mean for one objective.

use crate::model::day::Date;

use super::ids::{MemberId, PersonId, TieId, UnitId};
use super::influence::Coverage;
use super::record::{group, record, words};

words! {
    /// What part somebody plays for the account as a whole, over years (2.7).
    Player {
        /// Has authority and credibility, and supports us in the long run.
        Sponsor = "sponsor",
        /// Has authority and credibility, and works against us.
        AntiSponsor = "anti-sponsor",
        /// Guides us through the account.
        StrategicCoach = "strategic-coach",
        /// Has a say, and is none of these.
        KeyPlayer = "key-player",
    }
}

group! {
    /// A place on the map that somebody chose by hand; thousandths of a card's width, from the root to the right and down.
    Spot {
        /// To the right.
        x: i32,
        /// Down.
        y: i32,
    }
}

group! {
    /// What is nobody else's business: left out of exports unless asked for (SYS-17).
    PrivateNotes {
        /// Hobbies and preferences.
        preferences: String,
        /// Family.
        family: String,
        /// Anything else.
        notes: String,
    }
}

record! {
    /// A person at the customer or around it: facts that hold for every objective.
    Person(id: PersonId) edited by PersonField {
        /// Family and given name in whatever script.
        name: String = Name,
        /// Job title.
        title: String = Title,
        /// The unit worked in.
        unit: Option<UnitId> = Unit,
        /// The person reported to.
        reports_to: Option<PersonId> = ReportsTo,
        /// Where.
        location: String = Location,
        /// Telephone, mail or other ways to reach the person.
        reach: String = Reach,
        /// Level in the hierarchy, 1 (top) to 9.
        rank: Option<u8> = Rank,
        /// Whether the person stands outside the buying firm.
        is_outside: bool = IsOutside,
        /// Whether the account turns on this person.
        is_key: bool = IsKey,
        /// Since when in this post.
        started_on: Option<Date> = StartedOn,
        /// When the post was left.
        left_on: Option<Date> = LeftOn,
        /// The part played for the account as a whole.
        player: Option<Player> = Player,
        /// The place on the map; where the layout puts it while empty.
        spot: Option<Spot> = Spot,
        /// Private notes.
        private: PrivateNotes = Private,
    }
}

impl Person {
    /// Whether the person has left the post by this day.
    pub fn has_left(&self, today: Date) -> bool {
        self.left_on.is_some_and(|left| left <= today)
    }
}

record! {
    /// One of our own people.
    Member(id: MemberId) edited by MemberField {
        /// Name.
        name: String = Name,
        /// Job title.
        title: String = Title,
        /// Level in the hierarchy, 1 (top) to 9.
        rank: Option<u8> = Rank,
    }
}

record! {
    /// How well one of us and one of them know each other, now and as it is wanted (SYS-18).
    Tie(id: TieId) edited by TieField {
        /// Who at the customer.
        person: Option<PersonId> = Person,
        /// Who of us.
        member: Option<MemberId> = Member,
        /// How deep the contact is; unknown while empty.
        now: Option<Coverage> = Now,
        /// How deep it should be.
        wanted: Option<Coverage> = Wanted,
    }
}
