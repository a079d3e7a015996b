//! Eleven more sample accounts, so that the screens of the territory can be seen at work: small ones, each with figures, a
//! log of contacts and one objective. It must not know the sample plan in full.
//!
//! Everybody in them is invented. Time goes to the wrong ones on purpose: two that are not worth it take most of it.

use super::territory_seeds::{Cast, Met, SEEDS, Seed, TEAM, Us};
use super::{Scene, t};
use crate::model::account::{Channel, NeedOrigin, Prospect};
use crate::model::{
    Account, AccountPlan, Action, ActionStatus, Amount, Contact, Currency, FunnelPlace, Influence, List,
    Member, MemberId, Objective, Person, PersonId, Rating,
};

/// The accounts as of the scene's day.
pub(super) fn accounts(scene: &mut Scene) -> Vec<AccountPlan> {
    SEEDS.iter().map(|seed| grown(seed, scene)).collect()
}

fn grown(seed: &Seed, scene: &mut Scene) -> AccountPlan {
    let mut plan = AccountPlan::new(scene.id(), scene.say(seed.name));
    describe(&mut plan.account, seed, scene);
    let team: Vec<MemberId> = TEAM.iter().map(|_| scene.id()).collect();
    let met_by = |us: &Us| seed.met.iter().any(|(_, _, by, _)| by == us);
    plan.team = (0..TEAM.len()).filter(met_by).map(|us| member(us, team[us], scene)).collect();
    let people: Vec<PersonId> = seed.cast.iter().map(|_| scene.id()).collect();
    plan.people = seed.cast.iter().zip(&people).map(|(cast, id)| person(cast, *id, scene)).collect();
    let contact = |(ago, kind, us, minutes): &Met| Contact {
        on: Some(scene.day(-ago)),
        kind: Some(*kind),
        by: Some(team[*us]),
        with: people.first().copied().into_iter().collect(),
        minutes: Some(*minutes),
        stage: Some(seed.stage),
        ..Contact::new((scene.ids)().into())
    };
    plan.contacts = seed.met.iter().map(contact).collect();
    plan.objectives = std::iter::once(objective(seed, &people, scene)).collect();
    plan
}

fn describe(account: &mut Account, seed: &Seed, scene: &Scene) {
    let amount = |thousands: i64| Some(Amount::whole(thousands * 1_000, Currency::CNY));
    account.place = scene.say(seed.place);
    account.industry = scene.say(seed.industry);
    account.notes =
        scene.say(t("示例客户：公司与人物均为虚构。", "A sample account: company and people are invented."));
    account.tier = seed.tier;
    account.purchasing_power = seed.halves.map(|(power, _)| power);
    account.our_share = seed.halves.map(|(_, share)| share);
    account.is_new = seed.is_new;
    account.headcount = Some(seed.headcount);
    let [revenue, profit, current, potential] = seed.figures;
    account.revenue = amount(revenue);
    account.profit = if seed.is_new { None } else { amount(profit) };
    account.current_volume = amount(current);
    account.potential_volume = amount(potential);
    account.channel = Some(seed.channel);
    account.need_origin =
        Some(if seed.channel == Channel::ColdVisit { NeedOrigin::Outside } else { NeedOrigin::Inside });
    account.prospect = match (seed.channel, seed.is_large) {
        (Channel::ColdVisit, Some(true)) => Some(Prospect::Latent),
        (Channel::ColdVisit, _) => Some(Prospect::Unaware),
        _ => None,
    };
    account.is_large_project = seed.is_large;
}

fn member(us: Us, id: MemberId, scene: &Scene) -> Member {
    let (name, title, rank) = TEAM[us];
    Member { name: scene.say(name), title: scene.say(title), rank: Some(rank), ..Member::new(id) }
}

fn person(cast: &Cast, id: PersonId, scene: &Scene) -> Person {
    Person { name: scene.say(cast.name), title: scene.say(cast.title), ..Person::new(id) }
}

fn objective(seed: &Seed, people: &[PersonId], scene: &mut Scene) -> Objective {
    let (started, close, cycle) = seed.days;
    let seat = |(cast, id): (&Cast, &PersonId)| Influence {
        roles: [cast.role].into(),
        influence: Some(cast.level),
        mode: cast.mode,
        rating: cast.rating.and_then(|rating| Rating::try_from(rating).ok()),
        coverage: Some(cast.coverage),
        ..Influence::new(*id)
    };
    let actions: List<Action> = seed
        .next
        .iter()
        .map(|(what, on)| Action {
            what: scene.say(*what),
            due: Some(scene.day(*on)),
            status: Some(ActionStatus::Planned),
            ..Action::new(scene.id())
        })
        .collect();
    Objective {
        product: scene.say(seed.product),
        amount: Some(Amount::whole(seed.amount * 1_000, Currency::CNY)),
        close_on: Some(scene.day(close)),
        started_on: Some(scene.day(started)),
        normal_cycle_days: Some(cycle),
        funnel: seed.funnel,
        is_fit_verified: matches!(seed.funnel, Some(FunnelPlace::In | FunnelPlace::BestFew)),
        buying_stage: Some(seed.stage),
        influences: seed.cast.iter().zip(people).map(seat).collect(),
        actions,
        ..Objective::new(scene.id())
    }
}
