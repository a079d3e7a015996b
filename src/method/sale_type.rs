//! What kind of sale a channel makes, and who sells (SYS-02); and whether a full sheet is worth its trouble. It must
//! not know sheets.

use crate::method::territory::AccountFacts;
use crate::model::account::{AccountField, Channel, NeedOrigin, Prospect};
use crate::model::{Account, Edit};

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

/// The answers about a sale, from a plan or from its digest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Where the need arose.
    pub origin: Option<NeedOrigin>,
    /// How we met.
    pub channel: Option<Channel>,
    /// Whom the cold visit met.
    pub prospect: Option<Prospect>,
    /// Whether the sale is a large project.
    pub is_large_project: Option<bool>,
}

impl From<&Account> for Answers {
    fn from(account: &Account) -> Self {
        Self {
            origin: account.need_origin,
            channel: account.channel,
            prospect: account.prospect,
            is_large_project: account.is_large_project,
        }
    }
}

impl From<&AccountFacts> for Answers {
    fn from(account: &AccountFacts) -> Self {
        Self {
            origin: account.need_origin,
            channel: account.channel,
            prospect: account.prospect,
            is_large_project: account.is_large_project,
        }
    }
}

impl Answers {
    /// Whether all that decides is answered: for a cold visit also whom it met, and how large the project is.
    pub const fn are_whole(self) -> bool {
        match self.channel {
            None => false,
            Some(Channel::Tender | Channel::Enquiry) => true,
            Some(Channel::ColdVisit) => self.prospect.is_some() && self.is_large_project.is_some(),
        }
    }

    /// The edit that says where the need arose; a channel by which such a need does not come goes, and the only one that
    /// there is comes with it.
    pub fn say_origin(self, origin: Option<NeedOrigin>) -> Edit {
        let fits = |channel: &Channel| origin.is_none_or(|origin| channels(origin).contains(channel));
        let only = origin.map(channels).filter(|all| all.len() == 1).map(|all| all[0]);
        Edit::Several(vec![
            Edit::Account(AccountField::NeedOrigin(origin)),
            Edit::Account(AccountField::Channel(self.channel.filter(fits).or(only))),
        ])
    }

    /// The edit that says how we met, which says where the need arose.
    pub fn say_channel(channel: Option<Channel>) -> Edit {
        let origin = channel.and_then(|channel| {
            NeedOrigin::ALL.iter().copied().find(|origin| channels(*origin).contains(&channel))
        });
        let mut edits = vec![Edit::Account(AccountField::Channel(channel))];
        edits.extend(origin.map(|origin| Edit::Account(AccountField::NeedOrigin(Some(origin)))));
        Edit::Several(edits)
    }
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

/// Who sells in a channel.
pub const fn seller(channel: Channel) -> SellerRole {
    match channel {
        Channel::Tender => SellerRole::KeyAccountManager,
        Channel::Enquiry => SellerRole::CounterSeller,
        Channel::ColdVisit => SellerRole::FieldRepresentative,
    }
}

/// What is known of the way in which this account is sold to; `None` while no channel is chosen.
pub fn verdict(answers: Answers) -> Option<Verdict> {
    let channel = answers.channel?;
    Some(Verdict {
        seller: seller(channel),
        sale: sale_type(channel, answers.is_large_project),
        prospect: answers.prospect.filter(|_| channel == Channel::ColdVisit),
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
        let of = |channel| {
            verdict((&sold(Some(channel), None)).into()).map(|verdict| (verdict.seller, verdict.sale))
        };
        assert_eq!(of(Channel::Tender), Some((SellerRole::KeyAccountManager, Some(SaleType::Effectiveness))));
        assert_eq!(of(Channel::Enquiry), Some((SellerRole::CounterSeller, Some(SaleType::Efficiency))));
        assert_eq!(of(Channel::ColdVisit), Some((SellerRole::FieldRepresentative, None)));
        assert_eq!(verdict(Answers::default()), None);
    }

    #[test]
    fn only_a_cold_visit_meets_a_prospect() {
        let mut account = sold(Some(Channel::ColdVisit), None);
        account.prospect = Some(Prospect::Unaware);
        assert_eq!(verdict((&account).into()).and_then(|all| all.prospect), Some(Prospect::Unaware));
        account.channel = Some(Channel::Tender);
        assert_eq!(verdict((&account).into()).and_then(|all| all.prospect), None);
    }

    fn after(mut account: Account, edit: Edit) -> Answers {
        let mut plan = crate::model::AccountPlan::new(account.id, "Dongfang");
        std::mem::swap(&mut plan.account, &mut account);
        plan.apply(edit).expect("it is taken");
        (&plan.account).into()
    }

    #[test]
    fn the_two_first_answers_never_contradict_each_other() {
        let tender = sold(Some(Channel::Tender), None);
        let said = after(tender.clone(), Answers::from(&tender).say_origin(Some(NeedOrigin::Outside)));
        assert_eq!(said.channel, Some(Channel::ColdVisit), "the only way for a need that we woke");
        let said = after(tender.clone(), Answers::from(&tender).say_origin(Some(NeedOrigin::Inside)));
        assert_eq!(said.channel, Some(Channel::Tender));
        let said = after(tender, Answers::say_channel(Some(Channel::ColdVisit)));
        assert_eq!(said.origin, Some(NeedOrigin::Outside));
    }

    #[test]
    fn a_cold_visit_asks_two_things_more() {
        let mut answers = Answers { channel: Some(Channel::ColdVisit), ..Answers::default() };
        assert!(!answers.are_whole() && !Answers::default().are_whole());
        answers.prospect = Some(Prospect::Latent);
        assert!(!answers.are_whole());
        answers.is_large_project = Some(false);
        assert!(answers.are_whole());
        assert!(Answers { channel: Some(Channel::Enquiry), ..Answers::default() }.are_whole());
    }

    #[test]
    fn every_channel_has_one_origin() {
        for channel in Channel::ALL {
            let origins = NeedOrigin::ALL.iter().filter(|origin| channels(**origin).contains(channel));
            assert_eq!(origins.count(), 1, "{channel:?}");
        }
    }
}
