//! What kind of sale a channel makes (SYS-02), and whether a full sheet is worth its trouble. It must not know
//! sheets.

use crate::model::account::Channel;

/// The two kinds of sale that the source tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaleType {
    /// A long cycle and a large project: what this method is for.
    Effectiveness,
    /// A short cycle: many small sales, each quickly done.
    Efficiency,
}

/// The kinds of sale that a channel can make; a cold visit can make either.
pub const fn sale_types(channel: Channel) -> &'static [SaleType] {
    match channel {
        Channel::Tender => &[SaleType::Effectiveness],
        Channel::Enquiry => &[SaleType::Efficiency],
        Channel::ColdVisit => &[SaleType::Effectiveness, SaleType::Efficiency],
    }
}

/// Whether a full sheet is more than the sale needs (M.12): one influence in all, or a channel that makes efficiency
/// sales only.
pub fn is_light(channel: Option<Channel>, influences: usize) -> bool {
    influences == 1 || channel.is_some_and(|channel| sale_types(channel) == [SaleType::Efficiency])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_influence_or_a_price_enquiry_is_light() {
        assert!(is_light(None, 1));
        assert!(is_light(Some(Channel::Tender), 1));
        assert!(is_light(Some(Channel::Enquiry), 5));
    }

    #[test]
    fn a_tender_a_cold_visit_and_an_unknown_channel_are_not() {
        for channel in [Some(Channel::Tender), Some(Channel::ColdVisit), None] {
            assert!(!is_light(channel, 2), "{channel:?}");
        }
    }
}
