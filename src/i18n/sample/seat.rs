//! The shape of one person's row in the sample, and how it becomes a buying influence. It must not know any particular
//! person.

use super::cast::{Us, Who};
use super::{Scene, t};
use crate::i18n::Text;
use crate::model::influence::{CoachTest, Influence};
use crate::model::{Certainty, Coverage, Judgement, Level, Mode, Proof, Rating, Role, Source};

/// One person as a buying influence.
pub(super) struct Seat {
    pub(super) who: Who,
    pub(super) roles: &'static [Role],
    pub(super) influence: Level,
    pub(super) mode: Option<Mode>,
    pub(super) rating: Option<i8>,
    pub(super) coverage: Coverage,
    pub(super) counterpart: Option<Us>,
    pub(super) result: Text,
    pub(super) win: Text,
    pub(super) may_lose: Text,
    /// Where the judgements come from, and how many days ago they were last held.
    pub(super) source: Source,
    pub(super) known_ago: i32,
    /// What shows a judgement, in words.
    pub(super) notes: &'static [(Judgement, Text)],
    /// Judgements that nobody has checked; every other one is confirmed.
    pub(super) assumed: &'static [Judgement],
}

/// What nobody knows yet.
pub(super) const NOTHING: Text = t("", "");

/// The seat as a row of the sheet, reviewed as a whole on the day `reviewed` days from today.
pub(super) fn influence(seat: &Seat, reviewed: i32, scene: &Scene) -> Influence {
    let mut row = Influence {
        coverage: Some(seat.coverage),
        counterpart: seat.counterpart.map(|us| scene.member(us)),
        may_lose: scene.say(seat.may_lose),
        reviewed_on: Some(scene.day(reviewed)),
        roles: seat.roles.iter().copied().collect(),
        influence: Some(seat.influence),
        mode: seat.mode,
        rating: seat.rating.and_then(|rating| Rating::try_from(rating).ok()),
        result: scene.say(seat.result),
        win: scene.say(seat.win),
        ..Influence::new(scene.person(seat.who))
    };
    if seat.roles.contains(&Role::Coach) {
        let yes = Some(true);
        row.coach = CoachTest {
            trusts_us: yes,
            is_trusted: yes,
            wants_our_success: yes,
            longs_for_success: yes,
            is_senior: yes,
            ..CoachTest::default()
        };
    }
    for judgement in
        Judgement::ALL.iter().copied().filter(|judgement| row.is_judged(*judgement)).collect::<Vec<_>>()
    {
        row.proofs.insert(judgement, proof(seat, judgement, scene));
    }
    row
}

fn proof(seat: &Seat, judgement: Judgement, scene: &Scene) -> Proof {
    let is_assumed = seat.assumed.contains(&judgement);
    let note = seat.notes.iter().find(|(about, _)| *about == judgement);
    Proof {
        certainty: Some(if is_assumed { Certainty::Assumed } else { Certainty::Confirmed }),
        note: note.map(|(_, text)| scene.say(*text)).unwrap_or_default(),
        source: Some(if is_assumed { Source::Inference } else { seat.source }),
        on: Some(scene.day(-seat.known_ago)),
    }
}
