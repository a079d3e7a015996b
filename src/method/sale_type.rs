//! What kind of sale a channel makes, and who sells (SYS-02); and whether a full sheet is worth its trouble. It must
//! not know sheets.

use crate::model::Account;
use crate::model::account::{Channel, NeedOrigin, Prospect};

/// The two kinds of sale that the source tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaleType {
    /// A long cycle and a large project: what this method is for.
    Effectiveness,
    /// A short cycle: many small sales, each quickly done.
    Efficiency,
}

/// Who sells in a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SellerRole {
    /// The key-account manager, who works on tenders.
    KeyAccountManager,
    /// The counter seller, who answers enquiries.
    CounterSeller,
    /// The field representative, who goes out uninvited.
    FieldRepresentative,
}

/// What the answers about a sale say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Who sells.
    pub seller: SellerRole,
    /// The kind of sale; `None` while a cold visit leaves it open.
    pub sale: Option<SaleType>,
    /// Whom a cold visit meets; `None` for the other channels, and while it is not known.
    pub prospect: Option<Prospect>,
}

/// The channels that a need of this origin comes by.
pub const fn channels(origin: NeedOrigin) -> &'static [Channel] {
    match origin {
        NeedOrigin::Inside => &[Channel::Tender, Channel::Enquiry],
        NeedOrigin::Outside => &[Channel::ColdVisit],
    }
}

/// The kind of sale that a channel makes; a cold visit can make either, so somebody has to say whether the project is large.
pub const fn sale_type(channel: Channel, is_large_project: Option<bool>) -> Option<SaleType> {
    match (channel, is_large_project) {
        (Channel::Tender, _) | (Channel::ColdVisit, Some(true)) => Some(SaleType::Effectiveness),
        (Channel::Enquiry, _) | (Channel::ColdVisit, Some(false)) => Some(SaleType::Efficiency),
        (Channel::ColdVisit, None) => None,
    }
}

/// What is known of the way in which this account is sold to; `None` while no channel is chosen.
pub fn verdict(account: &Account) -> Option<Verdict> {
    let channel = account.channel?;
    Some(Verdict {
        seller: match channel {
            Channel::Tender => SellerRole::KeyAccountManager,
            Channel::Enquiry => SellerRole::CounterSeller,
            Channel::ColdVisit => SellerRole::FieldRepresentative,
        },
        sale: sale_type(channel, account.is_large_project),
        prospect: account.prospect.filter(|_| channel == Channel::ColdVisit),
    })
}

/// Whether a full sheet is more than the sale needs (M.12): one influence in all, or an efficiency sale.
pub fn is_light(account: &Account, influences: usize) -> bool {
    let sale = account.channel.and_then(|channel| sale_type(channel, account.is_large_project));
    influences == 1 || sale == Some(SaleType::Efficiency)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PlanId;
    use uuid::Uuid;

    fn sold(channel: Option<Channel>, is_large_project: Option<bool>) -> Account {
        Account { channel, is_large_project, ..Account::new(PlanId(Uuid::nil())) }
    }

    #[test]
    fn one_influence_or_an_efficiency_sale_is_light() {
        assert!(is_light(&sold(None, None), 1));
        assert!(is_light(&sold(Some(Channel::Tender), None), 1));
        assert!(is_light(&sold(Some(Channel::Enquiry), None), 5));
        assert!(is_light(&sold(Some(Channel::ColdVisit), Some(false)), 5));
    }

    #[test]
    fn a_tender_a_large_cold_visit_and_what_is_unknown_are_not() {
        assert!(!is_light(&sold(Some(Channel::Tender), Some(false)), 2), "a tender is a large project");
        assert!(!is_light(&sold(Some(Channel::ColdVisit), None), 2));
        assert!(!is_light(&sold(Some(Channel::ColdVisit), Some(true)), 2));
        assert!(!is_light(&sold(None, Some(false)), 2));
    }

    #[test]
    fn each_channel_has_its_seller_and_its_sale() {
        let of = |channel| verdict(&sold(Some(channel), None)).map(|verdict| (verdict.seller, verdict.sale));
        assert_eq!(of(Channel::Tender), Some((SellerRole::KeyAccountManager, Some(SaleType::Effectiveness))));
        assert_eq!(of(Channel::Enquiry), Some((SellerRole::CounterSeller, Some(SaleType::Efficiency))));
        assert_eq!(of(Channel::ColdVisit), Some((SellerRole::FieldRepresentative, None)));
        assert_eq!(verdict(&sold(None, None)), None);
    }

    #[test]
    fn only_a_cold_visit_meets_a_prospect() {
        let mut account = sold(Some(Channel::ColdVisit), None);
        account.prospect = Some(Prospect::Unaware);
        assert_eq!(verdict(&account).and_then(|all| all.prospect), Some(Prospect::Unaware));
        account.channel = Some(Channel::Tender);
        assert_eq!(verdict(&account).and_then(|all| all.prospect), None);
    }

    #[test]
    fn every_channel_has_one_origin() {
        for channel in Channel::ALL {
            let origins = NeedOrigin::ALL.iter().filter(|origin| channels(**origin).contains(channel));
            assert_eq!(origins.count(), 1, "{channel:?}");
        }
    }
}
