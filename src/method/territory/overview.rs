//! Which accounts and objectives the overview shows, and in which order. It must not know how they are drawn.

use std::cmp::Reverse;
use std::sync::Arc;

use super::due::next_touch;
use super::facts::{AccountFacts, Cover};
use super::{AccountLine, SheetLine};
use crate::method::cadence::Touch;
use crate::method::{Band, Severity, Thresholds};
use crate::model::account::Tier;
use crate::model::day::Date;
use crate::model::order;
use crate::model::record::words;
use crate::model::{FunnelPlace, Role};

words! {
    /// Why an account needs attention.
    Attention {
        /// Something on a sheet should have been done before today.
        Overdue = "overdue",
        /// Nobody there was met for long ([`is_quiet`]).
        Quiet = "quiet",
        /// A critical finding stands.
        Critical = "critical",
    }
}

words! {
    /// In which order accounts stand.
    SortBy {
        /// What was worked on last comes first.
        Recent = "recent",
        /// By name.
        Name = "name",
        /// The best position of an objective comes first.
        Best = "best",
        /// The weakest comes first.
        Weakest = "weakest",
        /// What is to be done next comes first.
        NextDue = "next-due",
        /// Whoever was met longest ago comes first, whoever never was before all.
        LastContact = "last-contact",
    }
}

/// What is looked for.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Look {
    /// Text in names, industry, place or salesperson.
    pub text: String,
    /// Tier of contact.
    pub tier: Option<Tier>,
    /// Band of the position score.
    pub band: Option<Band>,
    /// Place in the funnel.
    pub place: Option<FunnelPlace>,
    /// What needs attention.
    pub attention: Option<Attention>,
    /// The order; [`SortBy::Recent`] while none.
    pub by: Option<SortBy>,
}

impl Look {
    /// Whether it leaves anything out.
    pub fn is_narrow(&self) -> bool {
        let every = Self { by: self.by, ..Self::default() };
        Self { text: self.text.trim().to_owned(), ..self.clone() } != every
    }

    /// The same order, and everything.
    #[must_use]
    pub fn widened(&self) -> Self {
        Self { by: self.by, ..Self::default() }
    }
}

/// An account that is shown.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The account.
    pub account: Arc<AccountLine>,
    /// Those of its objectives that are shown, by their places.
    pub sheets: Vec<usize>,
    /// Counts up whenever what is shown of it changed, so that its row can be known by it.
    pub version: u32,
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.shows_as(other) && self.version == other.version
    }
}

impl Entry {
    /// The objectives that are shown.
    pub fn shown(&self) -> impl Iterator<Item = &SheetLine> {
        self.sheets.iter().filter_map(|at| self.account.sheets.get(*at))
    }

    /// A plan that was only saved shows nothing new: its row stays, with the menu that may be open in it.
    fn shows_as(&self, other: &Self) -> bool {
        let is_alike = Arc::ptr_eq(&self.account, &other.account) || self.account.is_alike(&other.account);
        is_alike && self.sheets == other.sheets
    }
}

/// How many accounts there are, and how many need attention.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Counts {
    /// Accounts.
    pub accounts: usize,
    /// Objectives.
    pub sheets: usize,
    /// Accounts that need attention, in the order of [`Attention::ALL`].
    pub attention: Vec<usize>,
}

/// The accounts that fit, in their order. Where the name or profile of an account holds the text, all its objectives are
/// shown, else those that hold it. `before` is what was shown so far.
pub fn find(
    accounts: &[Arc<AccountLine>],
    look: &Look,
    today: Date,
    thresholds: &Thresholds,
    before: &[Entry],
) -> Vec<Entry> {
    let wanted = look.text.trim().to_lowercase();
    let mut found: Vec<Entry> = accounts
        .iter()
        .filter_map(|account| {
            let sheets = fitting(account, look, &wanted, today, thresholds)?;
            Some(Entry { account: account.clone(), sheets, version: 0 })
        })
        .collect();
    sort(&mut found, look.by.unwrap_or(SortBy::Recent));
    let known = order::map_of(before.iter().map(|entry| (entry.account.id, entry)));
    for entry in &mut found {
        if let Some(old) = known.get(&entry.account.id) {
            entry.version = old.version.wrapping_add(u32::from(!old.shows_as(entry)));
        }
    }
    found
}

/// The objectives of an account that fit; `None` when it does not.
fn fitting(
    account: &AccountLine,
    look: &Look,
    wanted: &str,
    today: Date,
    thresholds: &Thresholds,
) -> Option<Vec<usize>> {
    let facts = &account.facts;
    if look.tier.is_some() && look.tier != facts.tier {
        return None;
    }
    if look.attention == Some(Attention::Quiet) && !is_quiet(facts, today, thresholds) {
        return None;
    }
    let holds = |text: &str| text.to_lowercase().contains(wanted);
    let is_whole = wanted.is_empty()
        || [&account.name, &facts.industry, &facts.place, &facts.salesperson]
            .into_iter()
            .any(|text| holds(text));
    let fits = |sheet: &SheetLine| {
        (is_whole || holds(&sheet.name))
            && (look.band.is_none() || look.band == sheet.band)
            && (look.place.is_none() || look.place == sheet.facts.funnel)
            && (look.attention != Some(Attention::Overdue) || is_overdue(sheet, today))
            && (look.attention != Some(Attention::Critical) || is_critical(sheet))
    };
    let places = account.sheets.iter().enumerate();
    let sheets: Vec<usize> = places.filter(|(_, sheet)| fits(sheet)).map(|(at, _)| at).collect();
    let asks_for_sheet = look.band.is_some()
        || look.place.is_some()
        || matches!(look.attention, Some(Attention::Overdue | Attention::Critical));
    (!sheets.is_empty() || (is_whole && !asks_for_sheet)).then_some(sheets)
}

fn sort(found: &mut [Entry], by: SortBy) {
    let name = |entry: &Entry| (entry.account.name.to_lowercase(), entry.account.id);
    let scores = |entry: &Entry| entry.shown().filter_map(|sheet| sheet.score).collect::<Vec<_>>();
    match by {
        SortBy::Recent => {
            order::sort_by_key(found, |entry| (Reverse(entry.account.saved_at.clone()), name(entry)));
        }
        SortBy::Name => {
            order::sort_by_key(found, |entry| (entry.account.name.trim().is_empty(), name(entry)));
        }
        SortBy::Best => {
            order::sort_by_key(found, |entry| (Reverse(scores(entry).into_iter().max()), name(entry)));
        }
        SortBy::Weakest => order::sort_by_key(found, |entry| {
            let least = scores(entry).into_iter().min();
            (least.is_none(), least, name(entry))
        }),
        SortBy::NextDue => order::sort_by_key(found, |entry| {
            let next = entry.shown().filter_map(|sheet| sheet.next_due).min();
            (next.is_none(), next, name(entry))
        }),
        SortBy::LastContact => {
            order::sort_by_key(found, |entry| (entry.account.facts.last_contact, name(entry)));
        }
    }
}

/// Counts all accounts.
pub fn counts(accounts: &[Arc<AccountLine>], today: Date, thresholds: &Thresholds) -> Counts {
    let needs = |account: &AccountLine, what: Attention| match what {
        Attention::Overdue => account.sheets.iter().any(|sheet| is_overdue(sheet, today)),
        Attention::Quiet => is_quiet(&account.facts, today, thresholds),
        Attention::Critical => account.sheets.iter().any(is_critical),
    };
    let count = |what: &Attention| accounts.iter().filter(|account| needs(account, *what)).count();
    Counts {
        accounts: accounts.len(),
        sheets: accounts.iter().map(|account| account.sheets.len()).sum(),
        attention: Attention::ALL.iter().map(count).collect(),
    }
}

/// Whether something on a sheet should have been done before a day.
pub fn is_overdue(sheet: &SheetLine, today: Date) -> bool {
    let mut days = sheet.facts.due.iter().filter_map(|due| due.on).chain(sheet.next_due);
    days.any(|on| on < today)
}

/// Whether a critical finding stands.
pub fn is_critical(sheet: &SheetLine) -> bool {
    sheet.facts.standing.iter().any(|finding| finding.severity == Some(Severity::Critical))
}

/// Whether nobody at a customer was met for longer than R-27† allows, or a call or visit of its tier is overdue.
pub fn is_quiet(facts: &AccountFacts, today: Date, thresholds: &Thresholds) -> bool {
    let is_late =
        |touch: &Touch| next_touch(facts, *touch, &thresholds.cadence).is_some_and(|due| due < today);
    let is_old = |last: Date| i64::from(last.days_until(today)) > i64::from(thresholds.contact_days);
    facts.last_contact.is_none_or(is_old) || Touch::ALL.iter().any(is_late)
}

/// How many of these sheets have a role covered.
pub fn covered<'a>(sheets: impl Iterator<Item = &'a SheetLine>, role: Role) -> usize {
    sheets.filter(|sheet| sheet.facts.roles.of(role) == Cover::Covered).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::territory::facts::{Due, Standing};
    use crate::method::territory::testing::{account, sheet};
    use crate::model::day::date;

    const TODAY: Date = date(2026, 6, 15);

    fn names(accounts: &[Arc<AccountLine>], look: &Look) -> Vec<String> {
        let found = find(accounts, look, TODAY, &Thresholds::default(), &[]);
        found.iter().map(|entry| entry.account.name.clone()).collect()
    }

    fn three() -> Vec<Arc<AccountLine>> {
        let mut one = account(1, "Alder");
        one.saved_at = "2026-06-01".to_owned();
        one.facts.industry = "铁路".to_owned();
        one.facts.tier = Some(Tier::Priority);
        one.facts.last_contact = Some(date(2026, 6, 10));
        one.sheets = vec![sheet(11, "Pumps", Some(80)), sheet(12, "Valves", Some(30))];
        one.sheets[1].facts.funnel = Some(FunnelPlace::In);
        one.sheets[1].next_due = Some(date(2026, 6, 20));
        let mut two = account(2, "birch");
        two.saved_at = "2026-06-03".to_owned();
        two.facts.last_contact = Some(date(2026, 3, 1));
        two.sheets = vec![sheet(21, "Seals", None)];
        two.sheets[0].facts.due = vec![Due { on: Some(date(2026, 6, 14)), ..Due::default() }];
        let mut three = account(3, "Cedar");
        three.saved_at = "2026-06-02".to_owned();
        three.sheets = vec![sheet(31, "Rails", Some(55))];
        let critical = Standing { severity: Some(Severity::Critical), ..Standing::default() };
        three.sheets[0].facts.standing = vec![critical];
        three.sheets[0].next_due = Some(date(2026, 6, 16));
        [one, two, three].into_iter().map(Arc::new).collect()
    }

    /// LAND-2
    #[test]
    fn text_is_found_in_accounts_and_objectives() {
        let all = three();
        let look = |text: &str| Look { text: text.to_owned(), ..Look::default() };
        assert_eq!(names(&all, &look(" ALDER ")), ["Alder"]);
        assert_eq!(names(&all, &look("铁路")), ["Alder"]);
        assert_eq!(names(&all, &look("nothing")), [""; 0]);
        let found = find(&all, &look("valve"), TODAY, &Thresholds::default(), &[]);
        assert_eq!(found[0].sheets, [1], "only the objective that holds it");
        let found = find(&all, &look("alder"), TODAY, &Thresholds::default(), &[]);
        assert_eq!(found[0].sheets, [0, 1], "all of an account that holds it");
    }

    /// LAND-2
    #[test]
    fn tier_band_and_place_narrow_it_together() {
        let all = three();
        let place = Look { place: Some(FunnelPlace::In), ..Look::default() };
        assert_eq!(names(&all, &place), ["Alder"]);
        assert_eq!(names(&all, &Look { band: Some(Band::Green), ..place }), [""; 0]);
        assert_eq!(names(&all, &Look { tier: Some(Tier::Priority), ..Look::default() }), ["Alder"]);
        assert!(Look { band: Some(Band::Red), ..Look::default() }.is_narrow());
        assert!(!Look { by: Some(SortBy::Name), text: " ".to_owned(), ..Look::default() }.is_narrow());
    }

    /// LAND-3
    #[test]
    fn attention_is_counted_and_filtered_alike() {
        let all = three();
        let of = |attention| {
            names(&all, &Look { attention: Some(attention), by: Some(SortBy::Name), ..Look::default() })
        };
        assert_eq!(of(Attention::Overdue), ["birch"]);
        assert_eq!(of(Attention::Quiet), ["birch", "Cedar"], "long ago, and never");
        assert_eq!(of(Attention::Critical), ["Cedar"]);
        let counts = counts(&all, TODAY, &Thresholds::default());
        assert_eq!((counts.accounts, counts.sheets, counts.attention), (3, 4, vec![1, 2, 1]));
    }

    #[test]
    fn quiet_is_after_sixty_days_or_when_the_tier_asks() {
        let thresholds = Thresholds::default();
        let mut facts = AccountFacts { last_contact: Some(date(2026, 4, 16)), ..AccountFacts::default() };
        assert!(!is_quiet(&facts, TODAY, &thresholds), "sixty days");
        facts.last_contact = Some(date(2026, 4, 15));
        assert!(is_quiet(&facts, TODAY, &thresholds));
        facts.last_contact = Some(date(2026, 5, 14));
        facts.first_contact = facts.last_contact;
        assert!(!is_quiet(&facts, TODAY, &thresholds), "nobody said how often");
        facts.tier = Some(Tier::Priority);
        assert!(is_quiet(&facts, TODAY, &thresholds), "a month and a day");
    }

    /// LAND-4
    #[test]
    fn every_order_puts_the_unknown_where_it_hurts_least() {
        let all = three();
        let by = |by| names(&all, &Look { by: Some(by), ..Look::default() });
        assert_eq!(by(SortBy::Recent), ["birch", "Cedar", "Alder"]);
        assert_eq!(by(SortBy::Name), ["Alder", "birch", "Cedar"]);
        assert_eq!(by(SortBy::Best), ["Alder", "Cedar", "birch"]);
        assert_eq!(by(SortBy::Weakest), ["Alder", "Cedar", "birch"]);
        assert_eq!(by(SortBy::NextDue), ["Cedar", "Alder", "birch"]);
        assert_eq!(by(SortBy::LastContact), ["Cedar", "birch", "Alder"]);
    }

    #[test]
    fn a_row_is_new_only_when_what_it_shows_is() {
        let all = three();
        let look = Look::default();
        let first = find(&all, &look, TODAY, &Thresholds::default(), &[]);
        let again = find(&all, &look, TODAY, &Thresholds::default(), &first);
        assert!(first == again);
        let mut saved = all.clone();
        saved[0] = Arc::new(AccountLine { saved_at: "2026-06-01T23:59:59Z".to_owned(), ..(*all[0]).clone() });
        assert!(find(&saved, &look, TODAY, &Thresholds::default(), &again) == again);
        let mut changed = all.clone();
        changed[0] = Arc::new(AccountLine { people: 99, ..(*all[0]).clone() });
        let third = find(&changed, &look, TODAY, &Thresholds::default(), &again);
        let versions: Vec<u32> = third.iter().map(|entry| entry.version).collect();
        assert_eq!(versions, [0, 0, 1]);
    }
}
