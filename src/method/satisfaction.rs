//! Satisfaction and loyalty, kept apart (SYS-04): satisfaction is a judgement, its gap is expectation minus experience; loyalty is
//! behaviour. A satisfied customer can leave, and one who stays can be unhappy. It must not know how either is worded.

use std::collections::BTreeSet;

use crate::model::account::{Aspect, Loyalty};

/// What both together say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Neither is known.
    Unknown,
    /// What was expected is met, and behaviour shows loyalty.
    SatisfiedAndLoyal,
    /// What was expected is met, but no behaviour shows loyalty: easily lost.
    SatisfiedNotLoyal,
    /// Behaviour shows loyalty although something expected is missing: patience that ends.
    LoyalNotSatisfied,
    /// Something expected is missing, and nothing holds the customer.
    Neither,
    /// Behaviour shows loyalty; nobody asked about satisfaction.
    LoyalUnasked,
}

/// Expectation minus experience, −10 to +10: 0 or less is met or exceeded, more than 0 is missing; `None` while either
/// is unknown.
pub fn gap(aspect: &Aspect) -> Option<i8> {
    let (expected, experienced) = aspect.expected.zip(aspect.experienced)?;
    Some(i8::try_from(expected).ok()? - i8::try_from(experienced).ok()?)
}

/// Whether expectations are met as a whole: the gaps together are not above 0. `None` while no gap is known.
pub fn is_met<'a>(aspects: impl IntoIterator<Item = &'a Aspect>) -> Option<bool> {
    let gaps: Vec<i32> = aspects.into_iter().filter_map(gap).map(i32::from).collect();
    (!gaps.is_empty()).then(|| gaps.iter().sum::<i32>() <= 0)
}

/// What satisfaction and loyalty say together.
pub fn standing<'a>(aspects: impl IntoIterator<Item = &'a Aspect>, loyalty: &BTreeSet<Loyalty>) -> Standing {
    match (is_met(aspects), !loyalty.is_empty()) {
        (None, false) => Standing::Unknown,
        (None, true) => Standing::LoyalUnasked,
        (Some(true), true) => Standing::SatisfiedAndLoyal,
        (Some(true), false) => Standing::SatisfiedNotLoyal,
        (Some(false), true) => Standing::LoyalNotSatisfied,
        (Some(false), false) => Standing::Neither,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ids::AspectId;
    use uuid::Uuid;

    fn aspect(expected: Option<u8>, experienced: Option<u8>) -> Aspect {
        Aspect { expected, experienced, ..Aspect::new(AspectId(Uuid::nil())) }
    }

    /// Facts, (c): the sign of the gap.
    #[test]
    fn the_gap_is_expectation_minus_experience() {
        assert_eq!(gap(&aspect(Some(9), Some(7))), Some(2), "something is missing");
        assert_eq!(gap(&aspect(Some(7), Some(7))), Some(0), "met");
        assert_eq!(gap(&aspect(Some(6), Some(9))), Some(-3), "exceeded");
        assert_eq!(gap(&aspect(None, Some(9))), None);
        assert_eq!(gap(&aspect(Some(6), None)), None);
    }

    #[test]
    fn satisfied_is_not_loyal() {
        let met = [aspect(Some(7), Some(8)), aspect(None, None)];
        let missed = [aspect(Some(9), Some(7)), aspect(Some(8), Some(9))];
        let none = BTreeSet::new();
        let repeat = BTreeSet::from([Loyalty::Repeat]);
        assert_eq!(standing(&met, &none), Standing::SatisfiedNotLoyal);
        assert_eq!(standing(&met, &repeat), Standing::SatisfiedAndLoyal);
        assert_eq!(standing(&missed, &repeat), Standing::LoyalNotSatisfied);
        assert_eq!(standing(&missed, &none), Standing::Neither);
        assert_eq!(standing(&[], &none), Standing::Unknown);
        assert_eq!(standing(&[], &repeat), Standing::LoyalUnasked);
    }
}
