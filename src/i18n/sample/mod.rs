//! The living sample plan that every new visitor sees at once in his language: a software company sells an integrated
//! office system to a large energy group. It must not know a clock or randomness: the day and the ids come in.
//!
//! Everybody in it is invented. It has flaws on purpose: each one is there for a rule to find.

mod account;
mod calls;
mod cast;
mod competition;
mod early;
mod influences;
mod log;
mod main_sheet;
mod outlook;
mod renewal;
mod seat;
mod territory;
mod territory_seeds;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use crate::model::day::{Date, Weekday};
use uuid::Uuid;

use super::{Lang, Text};
use crate::model::{AccountPlan, MemberId, PersonId, PlanId, UnitId};
use cast::{Place, Us, Who};

/// The sample plan as of `today`, every text in `lang`. Both languages tell the same story with the same records; the
/// same ids in the same order give the same plan.
pub fn sample_plan(lang: Lang, today: Date, mut ids: impl FnMut() -> Uuid) -> AccountPlan {
    let mut scene = Scene::new(lang, today, &mut ids);
    let mut plan = AccountPlan::new(scene.plan, scene.say(account::NAME));
    account::describe(&mut plan.account, &scene);
    plan.units = cast::units(&scene);
    plan.people = cast::people(&scene);
    plan.team = cast::team(&scene);
    plan.relationships = log::relationships(&mut scene);
    plan.events = log::events(&mut scene);
    plan.contacts = log::contacts(&mut scene);
    plan.objectives =
        [main_sheet::objective(&mut scene), renewal::objective(&mut scene), early::objective(&mut scene)]
            .into_iter()
            .collect();
    plan.swot = account::swot(&mut scene);
    plan.facts = account::facts(&mut scene);
    plan.satisfaction = account::satisfaction(&mut scene);
    plan.escalation = account::escalation(&mut scene);
    plan.objections = account::objections(&mut scene);
    plan.account.large_account = outlook::large_account(&scene);
    plan.people = outlook::mark_players(plan.people, &scene);
    plan.ties = outlook::ties(&mut scene);
    plan
}

/// More sample accounts, as of `today`, for the screens that show many; as [`sample_plan`] otherwise.
pub fn sample_territory(lang: Lang, today: Date, mut ids: impl FnMut() -> Uuid) -> Vec<AccountPlan> {
    territory::accounts(&mut Scene::new(lang, today, &mut ids))
}

/// A text in both languages.
const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// What all parts of the sample share: the language, the day, and who has which id.
struct Scene<'a> {
    lang: Lang,
    today: Date,
    ids: &'a mut dyn FnMut() -> Uuid,
    plan: PlanId,
    units: Vec<UnitId>,
    people: Vec<PersonId>,
    team: Vec<MemberId>,
}

impl<'a> Scene<'a> {
    fn new(lang: Lang, today: Date, ids: &'a mut dyn FnMut() -> Uuid) -> Self {
        let plan = ids().into();
        let units = Place::ALL.iter().map(|_| ids().into()).collect();
        let people = Who::ALL.iter().map(|_| ids().into()).collect();
        let team = Us::ALL.iter().map(|_| ids().into()).collect();
        Self { lang, today, ids, plan, units, people, team }
    }

    /// The wording in the language of the plan.
    fn say(&self, text: Text) -> String {
        text.of(self.lang).to_owned()
    }

    /// The next id.
    fn id<T: From<Uuid>>(&mut self) -> T {
        (self.ids)().into()
    }

    /// The working day so many days from today; at a weekend the Friday before it.
    fn day(&self, offset: i32) -> Date {
        let day = self.today.plus_days(i64::from(offset)).unwrap_or(self.today);
        let back = match day.weekday() {
            Weekday::Saturday => 1,
            Weekday::Sunday => 2,
            _ => 0,
        };
        day.plus_days(-back).unwrap_or(day)
    }

    fn unit(&self, place: Place) -> UnitId {
        self.units[place as usize]
    }

    fn person(&self, who: Who) -> PersonId {
        self.people[who as usize]
    }

    fn persons(&self, who: &[Who]) -> BTreeSet<PersonId> {
        who.iter().map(|one| self.person(*one)).collect()
    }

    fn member(&self, us: Us) -> MemberId {
        self.team[us as usize]
    }
}
