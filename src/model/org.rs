//! How the customer is built: units, lines between people, and what happened there. It must not know objectives.

use crate::model::day::Date;

use super::ids::{EventId, PersonId, RelationshipId, UnitId};
use super::record::{record, words};

words! {
    /// What kind of body a unit is.
    UnitKind {
        /// A department of the customer.
        Department = "department",
        /// A subsidiary of the group.
        Subsidiary = "subsidiary",
        /// A firm that supplies the customer.
        Upstream = "upstream",
        /// A firm that the customer supplies.
        Downstream = "downstream",
        /// A body outside that has a say: a consultant, an authority, a partner.
        Outside = "outside",
    }
}

record! {
    /// A unit of the customer's organisation (SYS-17).
    Unit(id: UnitId) edited by UnitField {
        /// Its name.
        name: String = Name,
        /// What kind of body it is; a department while unsaid.
        kind: Option<UnitKind> = Kind,
        /// The unit that it belongs to.
        parent: Option<UnitId> = Parent,
    }
}

words! {
    /// An informal line between two people.
    RelationshipKind {
        /// The first is listened to by the second.
        Influences = "influences",
        /// They pull together.
        Alliance = "alliance",
        /// They pull apart.
        Conflict = "conflict",
    }
}

record! {
    /// An informal line from one person to another.
    Relationship(id: RelationshipId) edited by RelationshipField {
        /// Where the line starts.
        from: Option<PersonId> = From,
        /// Where it ends.
        to: Option<PersonId> = To,
        /// What it means.
        kind: Option<RelationshipKind> = Kind,
        /// How we know.
        note: String = Note,
    }
}

words! {
    /// What happened at the customer.
    EventKind {
        /// Somebody new in a post.
        NewPerson = "new-person",
        /// Somebody moved to another post.
        PersonMoved = "person-moved",
        /// Somebody left.
        PersonLeft = "person-left",
        /// The organisation changed.
        Reorganisation = "reorganisation",
        /// A tender was published.
        TenderPublished = "tender-published",
        /// A rival made a move.
        CompetitorMove = "competitor-move",
        /// Anything else.
        Other = "other",
    }
}

record! {
    /// Something that happened at the customer and that judgements have to be checked against.
    Event(id: EventId) edited by EventField {
        /// What kind.
        kind: Option<EventKind> = Kind,
        /// When.
        on: Option<Date> = On,
        /// Whom it concerns.
        person: Option<PersonId> = Person,
        /// Which unit it concerns, with all below it; the whole organisation when empty.
        unit: Option<UnitId> = Unit,
        /// What happened.
        note: String = Note,
    }
}
