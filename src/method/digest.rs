//! A short, stable fingerprint of what a finding was found from: the same on every machine and in every build, because
//! dismissals keep it in files. It must not depend on the order of people, on the day, or on any hash of the compiler's.

use std::fmt::Write;

use super::finding::Severity;
use super::place::{Evidence, InfluencePlace, Place, Seen};
use crate::model::day::Date;
use crate::model::{PersonId, RuleNumber};

/// FNV-1a of 64 bits, fed with text.
#[derive(Clone, Copy)]
struct Fnv(u64);

impl Fnv {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    /// A kind of thing and its word, with a space between.
    fn word(&mut self, kind: &str, word: &str) {
        self.bytes(kind.as_bytes());
        self.bytes(b" ");
        self.bytes(word.as_bytes());
    }

    /// One of several words of a kind.
    fn listed(&mut self, kind: &str, word: &str) {
        self.word(kind, word);
        self.bytes(b" ");
    }

    fn id(&mut self, id: PersonId) {
        self.bytes(id.0.hyphenated().encode_lower(&mut [0; 36]).as_bytes());
    }

    /// Whatever is seen so seldom that it may take its time.
    fn print(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing into the hash cannot fail.
        let _ = self.write_fmt(text);
    }

    /// A day as it is shown.
    fn day(&mut self, day: Date) {
        let (year, month, day) = (day.year().unsigned_abs(), day.month(), day.day());
        let digit = |number: u16| b'0' + u8::try_from(number % 10).unwrap_or_default();
        let two =
            |number: i8| [digit(u16::from(number.unsigned_abs()) / 10), digit(number.unsigned_abs().into())];
        self.bytes(&[digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), b'-']);
        self.bytes(&two(month));
        self.bytes(b"-");
        self.bytes(&two(day));
    }
}

impl Write for Fnv {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        self.bytes(text.as_bytes());
        Ok(())
    }
}

/// The digest of a finding, as 16 hexadecimal digits.
pub(super) fn digest(rule: RuleNumber, severity: Severity, evidence: &[Evidence]) -> String {
    let mut parts: Vec<u64> = Vec::with_capacity(evidence.len());
    let mut last = None;
    for one in evidence {
        let part = part(one, &mut last);
        // There are few; the order must not be that of the people.
        parts.insert(parts.partition_point(|known| *known <= part), part);
    }
    let mut whole = Fnv::new();
    whole.bytes(&[rule.get()]);
    whole.bytes(severity.word().as_bytes());
    for part in parts {
        whole.bytes(&part.to_le_bytes());
    }
    let digit = |half: u8| char::from(b"0123456789abcdef"[usize::from(half & 0xf)]);
    whole.0.to_be_bytes().into_iter().flat_map(|byte| [digit(byte >> 4), digit(byte)]).collect()
}

/// One piece of evidence. Most findings look several times at one person: `last` keeps what the beginning of that place
/// comes to.
fn part(evidence: &Evidence, last: &mut Option<(PersonId, Fnv)>) -> u64 {
    let mut fnv = match (evidence.place, &last) {
        (Place::Influence(id, _), Some((known, fnv))) if *known == id => *fnv,
        (Place::Influence(id, _), _) => {
            let mut fnv = Fnv::new();
            fnv.bytes(b"influence/");
            fnv.id(id);
            fnv.bytes(b"/");
            *last = Some((id, fnv));
            fnv
        }
        _ => Fnv::new(),
    };
    match evidence.place {
        Place::Influence(_, InfluencePlace::Judgement(judgement)) => fnv.bytes(judgement.word().as_bytes()),
        Place::Influence(_, InfluencePlace::Proof(judgement)) => {
            fnv.bytes(judgement.word().as_bytes());
            fnv.bytes(b"/proof");
        }
        Place::Influence(_, field) => fnv.print(format_args!("{field}")),
        Place::Contacts(id) => {
            fnv.bytes(b"contacts/");
            fnv.id(id);
        }
        other => fnv.print(format_args!("{other}")),
    }
    fnv.bytes(b"=");
    write_seen(&mut fnv, &evidence.seen);
    fnv.0
}

fn write_seen(out: &mut Fnv, seen: &Seen) {
    match seen {
        Seen::Nothing => out.bytes(b"nothing"),
        Seen::Text(text) => out.word("text", text),
        Seen::Day(day) => {
            out.bytes(b"day ");
            out.day(*day);
        }
        Seen::Count(count) => out.print(format_args!("count {count}")),
        Seen::Amount(amount) => {
            out.print(format_args!("amount {} {}", amount.hundredths, amount.currency.code()));
        }
        Seen::Roles(roles) => roles.iter().for_each(|role| out.listed("role", role.word())),
        Seen::Level(level) => out.word("level", level.word()),
        Seen::Mode(mode) => out.word("mode", mode.word()),
        Seen::ModeWas(mode) => out.word("was", mode.word()),
        Seen::Rating(rating) => out.print(format_args!("rating {}", rating.get())),
        Seen::Coverage(coverage) => out.word("coverage", coverage.word()),
        Seen::Certainty(certainty, on) => {
            out.bytes(certainty.map_or("unsaid", crate::model::Certainty::word).as_bytes());
            if let Some(on) = on {
                out.bytes(b" ");
                out.day(*on);
            }
        }
        Seen::CoachTest(test, answer) => out.print(format_args!("test {} {answer:?}", test.word())),
        Seen::Sign(sign) => out.word("sign", sign.word()),
        Seen::BelowMinimum(minimum) => out.word("below", minimum),
        Seen::Timing(timing) => out.word("timing", timing.word()),
        Seen::Funnel(place) => out.word("funnel", place.word()),
        Seen::Position(position) => out.word("position", position.word()),
        Seen::Feeling(step, on) => out.print(format_args!("feeling {} {on}", step.word())),
        Seen::People(people) => people.iter().for_each(|id| out.print(format_args!("person {id} "))),
        Seen::Computed(step) => out.word("computed", step.word()),
        Seen::Rules(rules) => rules.iter().for_each(|rule| out.print(format_args!("rule {rule} "))),
        Seen::Claim(tests) => tests.iter().for_each(|test| out.listed("claim", test.word())),
        Seen::Fit(score) => out.print(format_args!("fit {score}")),
        Seen::Tier(tier) => out.word("tier", tier.word()),
        Seen::Stage(stage) => out.word("stage", stage.word()),
        Seen::Activity(activity) => out.word("activity", activity.word()),
        Seen::Rank(rank) => out.print(format_args!("rank {rank}")),
        Seen::Motive(motive) => out.word("motive", motive.word()),
        Seen::Channel(channel) => out.word("channel", channel.word()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::place::ObjectivePlace;
    use crate::model::{Judgement, Mode};

    fn evidence(count: usize) -> Evidence {
        Evidence::new(Place::Objective(ObjectivePlace::Influences), Seen::Count(count))
    }

    #[test]
    fn the_digest_is_the_same_for_ever() {
        // Files keep it: should this fail, every dismissal that people made has lapsed.
        let rule = RuleNumber::new(6);
        assert_eq!(digest(rule, Severity::High, &[evidence(1)]), "33a67e5dcbbf0d6c");
    }

    #[test]
    fn every_part_is_hashed_as_it_is_shown() {
        let hash = |text: &str| {
            let mut fnv = Fnv::new();
            fnv.bytes(text.as_bytes());
            fnv.0
        };
        let mut last = None;
        for id in [1, 2, 2, 1_u128 << 100].map(|id| PersonId(uuid::Uuid::from_u128(id))) {
            let on = crate::model::day::date(987, 6, 5);
            for (place, seen, told) in [
                (Place::judgement(id, Judgement::Mode), Seen::Mode(Mode::Growth), "mode growth".to_owned()),
                (Place::proof(id, Judgement::Win), Seen::Certainty(None, Some(on)), format!("unsaid {on}")),
                (Place::Influence(id, InfluencePlace::Coverage), Seen::Nothing, "nothing".to_owned()),
                (Place::Contacts(id), Seen::Day(on), format!("day {on}")),
            ] {
                let found = part(&Evidence::new(place, seen), &mut last);
                assert_eq!(found, hash(&format!("{place}={told}")));
            }
        }
    }

    #[test]
    fn order_does_not_matter_and_everything_else_does() {
        let rule = RuleNumber::new(6);
        let base = digest(rule, Severity::High, &[evidence(1), evidence(2)]);
        assert_eq!(base, digest(rule, Severity::High, &[evidence(2), evidence(1)]));
        assert_ne!(base, digest(rule, Severity::High, &[evidence(1)]));
        assert_ne!(base, digest(rule, Severity::Critical, &[evidence(1), evidence(2)]));
        assert_ne!(base, digest(RuleNumber::new(7), Severity::High, &[evidence(1), evidence(2)]));
    }
}
