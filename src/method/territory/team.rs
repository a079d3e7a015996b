//! Our people over all accounts: the same name is the same person, so that one can be seen who works on several. It must not
//! know how they are shown.

use std::collections::BTreeMap;

use super::AccountLine;
use super::skills::Reserve;
use crate::model::day::Date;
use crate::model::order;
use crate::model::{MemberId, PlanId};

/// Where one of us works.
#[derive(Clone, Debug, PartialEq)]
pub struct Post {
    /// The account.
    pub plan: PlanId,
    /// Its name.
    pub account: String,
    /// Whom of its team.
    pub member: MemberId,
    /// The people whose counterpart he is, or whom he met.
    pub covers: Vec<String>,
    /// How often he met anybody there.
    pub contacts: u32,
    /// When last.
    pub last: Option<Date>,
    rank: Option<u8>,
}

/// One of us.
#[derive(Clone, Debug, PartialEq)]
pub struct Mate {
    /// Name; empty where the accounts have none, and then each stands for himself.
    pub name: String,
    /// The job title that an account knows.
    pub title: String,
    /// Level in the hierarchy, 1 (top) to 9: the highest that an account knows.
    pub rank: Option<u8>,
    /// Whether accounts say different ranks.
    pub is_rank_disputed: bool,
    /// Where he works, in the order of the accounts' names; nowhere for one of the reserve.
    pub posts: Vec<Post>,
}

impl Mate {
    /// How often he met anybody.
    pub fn contacts(&self) -> u32 {
        self.posts.iter().fold(0, |sum, post| sum.saturating_add(post.contacts))
    }

    /// When last.
    pub fn last(&self) -> Option<Date> {
        self.posts.iter().filter_map(|post| post.last).max()
    }

    /// How many of the customers' people he covers.
    pub fn covers(&self) -> usize {
        self.posts.iter().map(|post| post.covers.len()).sum()
    }
}

/// Everybody, the highest rank first, then by name; those without a rank last.
pub fn team<'a>(lines: impl Iterator<Item = &'a AccountLine>, reserve: &[Reserve]) -> Vec<Mate> {
    let mut by_name: BTreeMap<String, Mate> = BTreeMap::new();
    for line in lines {
        for colleague in &line.facts.team {
            let Some(member) = colleague.member else { continue };
            let mate = by_name.entry(key(&colleague.name, Some(member))).or_insert_with(|| Mate {
                name: plain(&colleague.name),
                title: String::new(),
                rank: None,
                is_rank_disputed: false,
                posts: Vec::new(),
            });
            if mate.title.is_empty() {
                mate.title.clone_from(&colleague.title);
            }
            mate.posts.push(Post {
                plan: line.id,
                account: line.name.clone(),
                member,
                covers: colleague.covers.clone(),
                contacts: colleague.contacts,
                last: colleague.last,
                rank: colleague.rank,
            });
        }
    }
    for one in reserve.iter().filter(|one| !one.name.trim().is_empty()) {
        by_name.entry(key(&one.name, None)).or_insert_with(|| Mate {
            name: plain(&one.name),
            title: one.title.clone(),
            rank: one.rank,
            is_rank_disputed: false,
            posts: Vec::new(),
        });
    }
    let mut all: Vec<Mate> = by_name.into_values().map(settled).collect();
    order::sort_by(&mut all, |a, b| {
        let rank = |mate: &Mate| mate.rank.unwrap_or(u8::MAX);
        rank(a).cmp(&rank(b)).then_with(|| a.name.cmp(&b.name))
    });
    all
}

/// Accounts on whose team nobody stands.
pub fn uncovered<'a>(lines: impl Iterator<Item = &'a AccountLine>) -> Vec<PlanId> {
    lines.filter(|line| line.facts.team.is_empty()).map(|line| line.id).collect()
}

/// Case and spaces do not tell two people apart; those without a name are each for themselves.
fn key(name: &str, member: Option<MemberId>) -> String {
    let folded = plain(name).to_lowercase();
    if folded.is_empty() { member.map(|member| format!("\u{0}{member}")).unwrap_or_default() } else { folded }
}

fn plain(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn settled(mut mate: Mate) -> Mate {
    if !mate.posts.is_empty() {
        let ranks = order::set_of(mate.posts.iter().filter_map(|post| post.rank));
        mate.rank = ranks.first().copied();
        mate.is_rank_disputed = ranks.len() > 1;
        order::sort_by(&mut mate.posts, |a, b| a.account.cmp(&b.account).then_with(|| a.plan.cmp(&b.plan)));
    }
    mate
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::territory::{AccountFacts, Colleague};
    use crate::model::day::date;
    use uuid::Uuid;

    fn line(number: u128, team: &[(&str, Option<u8>)]) -> AccountLine {
        let colleague = |(at, (name, rank)): (usize, &(&str, Option<u8>))| Colleague {
            member: Some(MemberId(Uuid::from_u128(number * 100 + at as u128))),
            name: (*name).to_owned(),
            rank: *rank,
            covers: vec!["Qin".to_owned()],
            contacts: 2,
            last: Some(date(2026, 6, 1)),
            ..Colleague::default()
        };
        AccountLine {
            id: PlanId(Uuid::from_u128(number)),
            name: format!("Account {number}"),
            saved_at: String::new(),
            people: 0,
            facts: AccountFacts {
                team: team.iter().enumerate().map(colleague).collect(),
                ..AccountFacts::default()
            },
            sheets: Vec::new(),
        }
    }

    /// TEAM-1
    #[test]
    fn the_same_name_on_two_accounts_is_one_person() {
        let lines = [line(2, &[("Gu  Lan", Some(3))]), line(1, &[("gu lan", Some(3)), ("Wei", None)])];
        let all = team(lines.iter(), &[]);
        assert_eq!(all.iter().map(|mate| &*mate.name).collect::<Vec<_>>(), ["Gu Lan", "Wei"]);
        assert_eq!(
            all[0].posts.iter().map(|post| &*post.account).collect::<Vec<_>>(),
            ["Account 1", "Account 2"]
        );
        assert_eq!((all[0].contacts(), all[0].covers(), all[0].last()), (4, 2, Some(date(2026, 6, 1))));
        assert!(!all[0].is_rank_disputed);
    }

    /// TEAM-1
    #[test]
    fn the_highest_rank_counts_and_a_difference_is_told() {
        let lines = [line(1, &[("Gu", Some(4))]), line(2, &[("Gu", Some(2))])];
        let all = team(lines.iter(), &[]);
        assert_eq!((all[0].rank, all[0].is_rank_disputed), (Some(2), true));
    }

    #[test]
    fn nobody_without_a_name_is_taken_for_another() {
        let lines = [line(1, &[("", None), (" ", None)])];
        assert_eq!(team(lines.iter(), &[]).len(), 2);
    }

    /// TEAM-2
    #[test]
    fn the_reserve_stands_beside_until_an_account_knows_them() {
        let reserve = [Reserve { name: "Gu".to_owned(), rank: Some(1), ..Reserve::default() }];
        assert!(team(std::iter::empty(), &reserve)[0].posts.is_empty());
        let lines = [line(1, &[("gu", Some(5))])];
        let all = team(lines.iter(), &reserve);
        assert_eq!((all.len(), all[0].rank), (1, Some(5)));
    }

    #[test]
    fn accounts_without_anybody_are_named() {
        let lines = [line(1, &[]), line(2, &[("Gu", None)])];
        assert_eq!(uncovered(lines.iter()), [PlanId(Uuid::from_u128(1))]);
    }
}
