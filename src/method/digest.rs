//! A short, stable fingerprint of what a finding was found from: the same on every machine and in every build, because
//! dismissals keep it in files. It must not depend on the order of people, on the day, or on any hash of the compiler's.

use std::fmt::Write;

use super::finding::Severity;
use super::place::{Evidence, Seen};
use crate::model::RuleNumber;
use crate::model::order;

/// FNV-1a of 64 bits, fed with text.
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
}

impl Write for Fnv {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        self.bytes(text.as_bytes());
        Ok(())
    }
}

/// The digest of a finding, as 16 hexadecimal digits.
pub(super) fn digest(rule: RuleNumber, severity: Severity, evidence: &[Evidence]) -> String {
    let mut parts: Vec<u64> = evidence.iter().map(one).collect();
    order::sort(&mut parts);
    let mut whole = Fnv::new();
    whole.bytes(&[rule.get()]);
    whole.bytes(severity.word().as_bytes());
    for part in parts {
        whole.bytes(&part.to_le_bytes());
    }
    format!("{:016x}", whole.0)
}

fn one(evidence: &Evidence) -> u64 {
    let mut fnv = Fnv::new();
    // Writing into the hash cannot fail.
    let _ = write!(fnv, "{}=", evidence.place);
    let _ = write_seen(&mut fnv, &evidence.seen);
    fnv.0
}

fn write_seen(out: &mut Fnv, seen: &Seen) -> std::fmt::Result {
    match seen {
        Seen::Nothing => out.write_str("nothing"),
        Seen::Text(text) => write!(out, "text {text}"),
        Seen::Day(day) => write!(out, "day {day}"),
        Seen::Count(count) => write!(out, "count {count}"),
        Seen::Amount(amount) => write!(out, "amount {} {}", amount.hundredths, amount.currency.code()),
        Seen::Roles(roles) => roles.iter().try_for_each(|role| write!(out, "role {} ", role.word())),
        Seen::Level(level) => write!(out, "level {}", level.word()),
        Seen::Mode(mode) => write!(out, "mode {}", mode.word()),
        Seen::ModeWas(mode) => write!(out, "was {}", mode.word()),
        Seen::Rating(rating) => write!(out, "rating {}", rating.get()),
        Seen::Coverage(coverage) => write!(out, "coverage {}", coverage.word()),
        Seen::Certainty(certainty, on) => {
            out.write_str(certainty.map_or("unsaid", crate::model::Certainty::word))?;
            on.map_or(Ok(()), |on| write!(out, " {on}"))
        }
        Seen::CoachTest(test, answer) => write!(out, "test {} {answer:?}", test.word()),
        Seen::Sign(sign) => write!(out, "sign {}", sign.word()),
        Seen::BelowMinimum(minimum) => write!(out, "below {minimum}"),
        Seen::Timing(timing) => write!(out, "timing {}", timing.word()),
        Seen::Funnel(place) => write!(out, "funnel {}", place.word()),
        Seen::Position(position) => write!(out, "position {}", position.word()),
        Seen::Feeling(step, on) => write!(out, "feeling {} {on}", step.word()),
        Seen::People(people) => people.iter().try_for_each(|id| write!(out, "person {id} ")),
        Seen::Computed(step) => write!(out, "computed {}", step.word()),
        Seen::Rules(rules) => rules.iter().try_for_each(|rule| write!(out, "rule {rule} ")),
        Seen::Claim(tests) => tests.iter().try_for_each(|test| write!(out, "claim {} ", test.word())),
        Seen::Fit(score) => write!(out, "fit {score}"),
        Seen::Tier(tier) => write!(out, "tier {}", tier.word()),
        Seen::Stage(stage) => write!(out, "stage {}", stage.word()),
        Seen::Activity(activity) => write!(out, "activity {}", activity.word()),
        Seen::Rank(rank) => write!(out, "rank {rank}"),
        Seen::Motive(motive) => write!(out, "motive {}", motive.word()),
        Seen::Channel(channel) => write!(out, "channel {}", channel.word()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::place::{ObjectivePlace, Place};

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
    fn order_does_not_matter_and_everything_else_does() {
        let rule = RuleNumber::new(6);
        let base = digest(rule, Severity::High, &[evidence(1), evidence(2)]);
        assert_eq!(base, digest(rule, Severity::High, &[evidence(2), evidence(1)]));
        assert_ne!(base, digest(rule, Severity::High, &[evidence(1)]));
        assert_ne!(base, digest(rule, Severity::Critical, &[evidence(1), evidence(2)]));
        assert_ne!(base, digest(RuleNumber::new(7), Severity::High, &[evidence(1), evidence(2)]));
    }
}
