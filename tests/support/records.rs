//! How each record and each of its field edits is drawn: every field of the model is named here once, so that a field
//! that is forgotten does not compile.

use qipu::model::account::{
    Account, AccountField, Aspect, AspectField, Channel, Escalation, EscalationField, EscalationLevel, Fact,
    FactField, Half, LargeAccount, Loyalty, Motive, NeedOrigin, Objection, ObjectionField, ObjectionKind,
    Posture, Prospect, ResearchTopic, Swot, SwotEdit, SwotField, Tier, Trait,
};
use qipu::model::action::{ActionField, NeedField};
use qipu::model::call_plan::{CallField, QuestionField};
use qipu::model::contact_log::ContactField;
use qipu::model::influence::InfluenceField;
use qipu::model::objective::{
    Criterion, CriterionField, FeelingStep, ObjectiveField, OurWin, ReviewField, ReviewedPosition, Rival,
    RivalField, TopOfficer, WayIn,
};
use qipu::model::org::{EventField, RelationshipField, UnitField};
use qipu::model::person::{MemberField, PersonField, Player, PrivateNotes, Spot, TieField};
use qipu::model::position::{Alternative, AlternativeField, Answer, Answers, Reasons};
use qipu::model::strength::{FlagField, StrengthField};

use super::*;

macro_rules! words {
    ($($name:ident),+ $(,)?) => {$(
        impl Drawn for $name {
            fn drawn(draw: &mut Draw) -> Self {
                draw.of(Self::ALL).expect("a closed set has a word")
            }
        }
    )+};
}

words! {
    Motive, NeedOrigin, Channel, Tier, Half, Posture, Loyalty, ResearchTopic, SwotField, EscalationLevel,
    ObjectionKind, ActionStatus, ContactKind, Role, Level, Mode, Coverage, Certainty, Source, Judgement, Rating,
    Element, FunnelPlace, Timing, CompetitionKind, CompetitivePosition, FeelingStep, BuyingStage, Answer,
    UnitKind, RelationshipKind, EventKind, Activity, AgendaItem, Prospect, Player, WayIn, QuestionKind,
}

macro_rules! groups {
    ($($name:ident { $($field:ident),+ $(,)? })+) => {$(
        impl Drawn for $name {
            fn drawn(draw: &mut Draw) -> Self {
                Self { $($field: draw.any()),+ }
            }
        }
    )+};
}

groups! {
    LargeAccount {
        field_of_play, trends, opportunities, strategic_strengths, vulnerabilities, level_now, level_wanted,
        value_we_bring, how_they_gain, what_we_gain, goals, focus_investments, stop_investments,
    }
    Spot { x, y }
    Trait { name, value }
    Debrief { learnt, commitment, next }
    PrivateNotes { preferences, family, notes }
    Proof { certainty, note, source, on }
    CoachTest {
        trusts_us, is_trusted, wants_our_success, longs_for_success, is_senior, was_contradicted, tells_rivals,
    }
    Feeling { on, step }
    AgendaNotes { changes, objective, people, wins, flags, competition, actions, feeling }
    HeldReview { started_on, item, used_seconds, noted, decisions }
    OurWin { text, minimum, is_below_minimum }
    TopOfficer { person, evidence, way, approach }
    Answers { opportunity, compete, win, worth }
    Reasons { opportunity, compete, win, worth }
    DismissalReason { reason, on }
    Dismissal { rule, about, why, inputs }
}

impl Drawn for ReviewedPosition {
    fn drawn(draw: &mut Draw) -> Self {
        Self {
            person: draw.any(),
            influence: draw.any(),
            mode: draw.any(),
            rating: draw.any(),
            coverage: draw.any(),
        }
    }

    fn is_there(draw: &Draw) -> bool {
        PersonId::is_there(draw)
    }
}

/// Declares how a record is drawn, field by field, with the edit of each field; after `holds` the lists within it.
macro_rules! records {
    ($($record:ident($id:ident) as $one:ident, $edit:ident as $field_fn:ident {
        $($field:ident: $variant:ident),+ $(,)?
    } $(holds { $($held:ident),+ $(,)? })?;)+) => {
        impl Draw {
            $(
                /// A record with this id.
                pub fn $one(&mut self, id: <$record as Row>::Id) -> $record {
                    $record { $id: id, $($field: self.any(),)+ $($($held: self.any(),)+)? }
                }

                /// A new value for one of its fields.
                pub fn $field_fn(&mut self) -> $edit {
                    let picks: &[fn(&mut Self) -> $edit] = &[$(|draw| $edit::$variant(draw.any())),+];
                    let at = self.below(picks.len());
                    picks[at](self)
                }
            )+
        }
    };
}

records! {
    Account(id) as account, AccountField as account_field {
        name: Name, division: Division, industry: Industry, website: Website, salesperson: Salesperson,
        current_volume: CurrentVolume, potential_volume: PotentialVolume, motive: Motive, researched: Researched,
        need_origin: NeedOrigin, channel: Channel, prospect: Prospect, is_large_project: IsLargeProject, place: Place, revenue: Revenue,
        headcount: Headcount, net_assets: NetAssets, traits: Traits, profit: Profit, tier: Tier, tier_reason: TierReason, purchasing_power: PurchasingPower,
        our_share: OurShare, is_new: IsNew, posture: Posture, loyalty: Loyalty, large_account: LargeAccount,
        notes: Notes,
    };
    Unit(id) as unit, UnitField as unit_field { name: Name, kind: Kind, parent: Parent };
    Person(id) as person, PersonField as person_field {
        name: Name, title: Title, unit: Unit, reports_to: ReportsTo, location: Location, reach: Reach, rank: Rank,
        is_outside: IsOutside, is_key: IsKey, started_on: StartedOn, left_on: LeftOn, player: Player, spot: Spot, private: Private,
    };
    Member(id) as member, MemberField as member_field { name: Name, title: Title, rank: Rank };
    Tie(id) as tie, TieField as tie_field { person: Person, member: Member, now: Now, wanted: Wanted };
    Relationship(id) as relationship, RelationshipField as relationship_field {
        from: From, to: To, kind: Kind, note: Note,
    };
    Event(id) as event, EventField as event_field { kind: Kind, on: On, person: Person, unit: Unit, note: Note };
    Contact(id) as contact, ContactField as contact_field {
        on: On, kind: Kind, by: By, with: With, learnt: Learnt, minutes: Minutes, cost: Cost, stage: Stage,
    };
    Swot(id) as swot, SwotEdit as swot_field { field: Field, text: Text };
    Fact(id) as fact, FactField as fact_field { topic: Topic, text: Text, source: Source, on: On };
    Aspect(id) as aspect, AspectField as aspect_field {
        name: Name, expected: Expected, experienced: Experienced,
    };
    Escalation(id) as escalation, EscalationField as escalation_field {
        level: Level, who: Who, trigger: Trigger, on: On, is_done: IsDone,
    };
    Objection(id) as objection, ObjectionField as objection_field {
        kind: Kind, person: Person, on: On, words: Words, reply: Reply, worked: Worked, entry: Entry,
    };
    Objective(id) as objective, ObjectiveField as objective_field {
        product: Product, amount: Amount, close_on: CloseOn, funnel: Funnel, is_fit_verified: IsFitVerified,
        normal_cycle_days: NormalCycleDays, is_nearly_sure: IsNearlySure, timing: Timing, competition: Competition, position: Position,
        answers: Answers, reasons: Reasons, buying_stage: BuyingStage, feelings: Feelings, our_win: OurWin, top_officer: TopOfficer,
        started_on: StartedOn, notes: Notes, held_review: HeldReview,
    } holds {
        postponed, influences, strengths, flags, actions, needs, rivals, alternatives, criteria, reviews, calls, questions, dismissals,
    };
    Influence(person) as influence, InfluenceField as influence_field {
        sub_role: SubRole, coverage: Coverage, counterpart: Counterpart, concept: Concept, may_lose: MayLose, coach: Coach,
        reviewed_on: ReviewedOn, notes: Notes,
    } holds { roles, influence, mode, rating, result, win, proofs };
    Strength(id) as strength, StrengthField as strength_field {
        text: Text, differs: Differs, is_relevant: IsRelevant, valued_by: ValuedBy, evidence: Evidence, swot: Swot,
    };
    Flag(id) as flag, FlagField as flag_field {
        text: Text, person: Person, element: Element, on: On, is_resolved: IsResolved, swot: Swot,
    };
    Action(id) as action, ActionField as action_field {
        what: What, who: Who, due: Due, status: Status, done_on: DoneOn, targets: Targets, uses: Uses,
        removes: Removes, finds: Finds, outcome: Outcome, activity: Activity,
    };
    Need(id) as need, NeedField as need_field {
        what: What, from: From, who: Who, due: Due, answer: Answer, is_known: IsKnown, topic: Topic,
    };
    Rival(id) as rival, RivalField as rival_field {
        name: Name, detail: Detail, backers: Backers, answers: Answers, reasons: Reasons,
    };
    Alternative(id) as alternative, AlternativeField as alternative_field {
        change: Change, gain: Gain, against: Against, feeling: Feeling, is_chosen: IsChosen,
    };
    Criterion(id) as criterion, CriterionField as criterion_field { text: Text, score: Score };
    Call(id) as call, CallField as call_field {
        on: On, with: With, ours: Ours, reason: Reason, gives: Gives, expects: Expects, best: Best, least: Least,
        held_on: HeldOn, debrief: Debrief,
    };
    CallQuestion(id) as question, QuestionField as question_field {
        call: Call, person: Person, kind: Kind, text: Text, follows: Follows, strength: Strength, answer: Answer,
    };
    Review(id) as review, ReviewField as review_field { on: On, note: Note, positions: Positions };
}

/// Lists within a drawn objective start empty: their rows come by edits of their own.
impl<T: Row> Drawn for List<T> {
    fn drawn(_: &mut Draw) -> Self {
        Self::default()
    }
}

/// Declares a family of records: how one is drawn anew, and how one that is there is named and changed.
macro_rules! family {
    ($record:ident by $draw_record:ident, $id:ident by $draw_id:ident, $change:ident by $draw_change:ident
        in $holder:ty { $($variant:ident: $list:ident, $one:ident, $field_fn:ident;)+ }) => {
        impl Draw {
            /// A new record of the family.
            pub fn $draw_record(&mut self) -> $record {
                let picks: &[fn(&mut Self) -> $record] = &[$(|draw| {
                    let id = draw.id();
                    $record::$variant(draw.$one(id))
                }),+];
                let at = self.below(picks.len());
                picks[at](self)
            }

            /// The id of a record of the family.
            pub fn $draw_id(&mut self, holder: &$holder) -> $id {
                type Pick = fn(&mut Draw, &$holder) -> $id;
                let picks: &[(bool, Pick)] = &[$((!holder.$list.is_empty(), |draw, holder| {
                    $id::$variant(draw.known_id(&holder.$list.ids()))
                })),+];
                self.filled(picks)(self, holder)
            }

            /// A new value for a field of a record of the family.
            pub fn $draw_change(&mut self, holder: &$holder) -> $change {
                type Pick = fn(&mut Draw, &$holder) -> $change;
                let picks: &[(bool, Pick)] = &[$((!holder.$list.is_empty(), |draw, holder| {
                    let id = draw.known_id(&holder.$list.ids());
                    $change::$variant(id, draw.$field_fn())
                })),+];
                self.filled(picks)(self, holder)
            }
        }
    };
}

family! {
    Record by any_record, RecordId by record_id, Change by change in AccountPlan {
        Unit: units, unit, unit_field;
        Person: people, person, person_field;
        Member: team, member, member_field;
        Tie: ties, tie, tie_field;
        Relationship: relationships, relationship, relationship_field;
        Event: events, event, event_field;
        Contact: contacts, contact, contact_field;
        Objective: objectives, objective, objective_field;
        Swot: swot, swot, swot_field;
        Fact: facts, fact, fact_field;
        Aspect: satisfaction, aspect, aspect_field;
        Escalation: escalation, escalation, escalation_field;
        Objection: objections, objection, objection_field;
    }
}

family! {
    SheetRecord by any_sheet_record, SheetRecordId by sheet_record_id, SheetChange by sheet_change in Objective {
        Influence: influences, influence, influence_field;
        Strength: strengths, strength, strength_field;
        Flag: flags, flag, flag_field;
        Action: actions, action, action_field;
        Need: needs, need, need_field;
        Rival: rivals, rival, rival_field;
        Alternative: alternatives, alternative, alternative_field;
        Criterion: criteria, criterion, criterion_field;
        Call: calls, call, call_field;
        Question: questions, question, question_field;
        Review: reviews, review, review_field;
    }
}

impl Draw {
    /// A new record of the account; people and sheets come most often.
    pub fn record(&mut self) -> Record {
        let id = self.id::<Uuid>();
        match self.below(6) {
            0 | 1 => Record::Person(self.person(id.into())),
            2 => Record::Objective(self.objective(id.into())),
            _ => self.any_record(),
        }
    }

    /// A new record of a sheet; a buying influence is about somebody who is there.
    pub fn sheet_record(&mut self) -> SheetRecord {
        if PersonId::is_there(self) && self.once_in(3) {
            let person = self.any();
            return SheetRecord::Influence(self.influence(person));
        }
        self.any_sheet_record()
    }
}
