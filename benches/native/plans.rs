//! The plans that are measured: the same bytes on every machine and on every run. It must not know what is measured.

use std::collections::BTreeSet;

use qipu::model::day::{Date, date};
use qipu::model::objective::{Criterion, Rival};
use qipu::model::{
    AccountPlan, Action, ActionStatus, Amount, Certainty, CompetitionKind, CompetitivePosition, Contact,
    ContactKind, Coverage, Currency, Feeling, FeelingStep, Flag, FunnelPlace, Influence, Judgement, Level,
    Member, Mode, Need, Objective, ObjectiveId, Person, PersonId, Proof, Rating, Relationship,
    RelationshipKind, Role, Source, Strength, Timing, Unit, UnitKind,
};
use uuid::Uuid;

/// Most people that one sheet of these plans judges.
pub const ON_SHEET: usize = 300;
/// The day on which the plans are looked at natively.
pub const TODAY: Date = date(2026, 6, 30);

const OURS: usize = 8;
const UNITS: usize = 12;
const FAMILY: [&str; 20] = [
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何",
    "郭", "马", "罗",
];
const GIVEN: [&str; 15] =
    ["伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛"];
const TITLES: [&str; 8] = [
    "总经理",
    "Head of operations",
    "采购经理",
    "Plant engineer",
    "财务总监",
    "Team lead",
    "信息中心主任",
    "Quality manager",
];

/// The kinds of records, which keep ids apart.
#[derive(Clone, Copy)]
enum Kind {
    Plan = 1,
    Person,
    Objective,
    Unit,
    Member,
    Contact,
    Strength,
    Flag,
    Action,
    Need,
    Rival,
    Criterion,
    Relationship,
}

/// A plan with so many people, of whom up to [`ON_SHEET`] stand on its one sheet, everybody judged and most of it proved.
pub fn plan(people: usize) -> AccountPlan {
    let mut draw = Draw(0x5151_7055);
    let mut plan = AccountPlan::new(id(Kind::Plan, people), format!("{people} 人集团 · Group of {people}"));
    plan.units = (0..UNITS).map(unit).collect();
    plan.team = (0..OURS).map(member).collect();
    plan.people = (0..people).map(|at| person(at, &mut draw)).collect();
    plan.relationships = (0..people / 5).map(|at| relationship(at, people, &mut draw)).collect();
    plan.contacts = (0..people * 2 / 3).map(|at| contact(at, people, &mut draw)).collect();
    plan.objectives = [objective(people.min(ON_SHEET), &mut draw)].into_iter().collect();
    plan
}

/// The id of the sheet in each of these plans.
pub fn sheet() -> ObjectiveId {
    id(Kind::Objective, 0)
}

fn id<T: From<Uuid>>(kind: Kind, at: usize) -> T {
    let at = u128::try_from(at).unwrap_or_default();
    T::from(Uuid::from_u128(0x0190_f3a0_0000_7000_8000_0000_0000_0000 | (kind as u128) << 48 | at))
}

fn unit(at: usize) -> Unit {
    let kind = if at == 0 { UnitKind::Subsidiary } else { UnitKind::Department };
    let parent = (at > 0).then(|| id(Kind::Unit, (at - 1) / 3));
    Unit {
        name: format!("第 {at} 事业部 Division {at}"),
        kind: Some(kind),
        parent,
        ..Unit::new(id(Kind::Unit, at))
    }
}

fn member(at: usize) -> Member {
    let name = format!("{}{}", FAMILY[at + OURS], GIVEN[at]);
    Member { name, title: "客户经理".to_owned(), rank: None, ..Member::new(id(Kind::Member, at)) }
}

fn person(at: usize, draw: &mut Draw) -> Person {
    let name = format!("{}{}{at}", draw.of(&FAMILY), draw.of(&GIVEN));
    Person {
        title: draw.of(&TITLES).to_owned(),
        unit: Some(id(Kind::Unit, at % UNITS)),
        reports_to: (at > 0).then(|| id(Kind::Person, (at - 1) / 6)),
        location: "上海 Shanghai".to_owned(),
        reach: format!("+86 138 0000 {:04}", at % 10_000),
        started_on: Some(draw.day()),
        name,
        ..Person::new(id(Kind::Person, at))
    }
}

fn relationship(at: usize, people: usize, draw: &mut Draw) -> Relationship {
    let from = draw.below(people - 1);
    Relationship {
        from: Some(id(Kind::Person, from)),
        to: Some(id(Kind::Person, from + 1)),
        kind: Some(draw.of(RelationshipKind::ALL)),
        note: "同一批进厂，常一起开会".to_owned(),
        ..Relationship::new(id(Kind::Relationship, at))
    }
}

fn contact(at: usize, people: usize, draw: &mut Draw) -> Contact {
    Contact {
        on: Some(draw.day()),
        kind: Some(draw.of(ContactKind::ALL)),
        by: Some(id(Kind::Member, at % OURS)),
        with: draw.people(people, 2),
        learnt: "Wants figures from a site like theirs before the committee meets; 预算还没有定。".to_owned(),
        ..Contact::new(id(Kind::Contact, at))
    }
}

fn objective(people: usize, draw: &mut Draw) -> Objective {
    let own = |at| format!("第 {at} 项：先拿到同行业的验收数据，再约评审会 Item {at}");
    Objective {
        product: "办公系统 Office system".to_owned(),
        amount: Some(Amount { hundredths: 120_000_000, currency: Currency::CNY }),
        close_on: Some(date(2099, 12, 31)),
        funnel: Some(FunnelPlace::In),
        is_fit_verified: true,
        timing: Some(Timing::Active),
        competition: [CompetitionKind::Vendor, CompetitionKind::DoNothing].into(),
        position: Some(CompetitivePosition::FrontRunner),
        started_on: Some(date(2026, 1, 5)),
        feelings: vec![Feeling { on: date(2026, 5, 4), step: FeelingStep::Comfort }],
        influences: (0..people).map(|at| influence(at, draw)).collect(),
        strengths: (0..8)
            .map(|at| Strength {
                text: own(at),
                differs: at % 3 != 0,
                is_relevant: true,
                valued_by: draw.people(people, 3),
                ..Strength::new(id(Kind::Strength, at))
            })
            .collect(),
        flags: (0..6)
            .map(|at| Flag {
                text: own(at),
                person: Some(id(Kind::Person, at)),
                on: Some(draw.day()),
                ..Flag::new(id(Kind::Flag, at))
            })
            .collect(),
        actions: (0..24).map(|at| action(at, people, own(at), draw)).collect(),
        needs: (0..12)
            .map(|at| Need {
                what: own(at),
                from: Some(id(Kind::Person, at)),
                who: Some(id(Kind::Member, at % OURS)),
                ..Need::new(id(Kind::Need, at))
            })
            .collect(),
        rivals: (0..2)
            .map(|at| Rival {
                name: format!("Rival {at}"),
                backers: draw.people(people, 4),
                ..Rival::new(id(Kind::Rival, at))
            })
            .collect(),
        criteria: (0..6)
            .map(|at| Criterion { text: own(at), score: Some(3), ..Criterion::new(id(Kind::Criterion, at)) })
            .collect(),
        ..Objective::new(sheet())
    }
}

fn influence(at: usize, draw: &mut Draw) -> Influence {
    let mut row = Influence::new(id(Kind::Person, at));
    // One decides; of the others most use the product or screen it.
    let role = match at {
        0 => Role::Economic,
        _ => draw.of(&[Role::User, Role::User, Role::User, Role::Technical, Role::Technical, Role::Coach]),
    };
    row.roles.insert(role);
    row.influence = Some(draw.of(Level::ALL));
    row.mode = Some(draw.of(Mode::ALL));
    row.rating = Some(draw.of(Rating::ALL));
    row.coverage = Some(draw.of(Coverage::ALL));
    row.counterpart = Some(id(Kind::Member, at % OURS));
    row.result = String::from("少返工，月底结账快两天 Closes the month two days earlier");
    if draw.below(4) > 0 {
        row.win = String::from("在总部被看见 Is noticed at head office");
    }
    for judgement in Judgement::ALL {
        if row.is_judged(*judgement) && draw.below(3) > 0 {
            let proof = Proof {
                certainty: Some(draw.of(Certainty::ALL)),
                source: Some(draw.of(Source::ALL)),
                note: "会上自己说的 Said so in the meeting".to_owned(),
                on: Some(draw.day()),
            };
            row.proofs.insert(*judgement, proof);
        }
    }
    row
}

fn action(at: usize, people: usize, what: String, draw: &mut Draw) -> Action {
    Action {
        what,
        who: Some(id(Kind::Member, at % OURS)),
        due: Some(date(2099, 3, 31)),
        status: Some(draw.of(ActionStatus::ALL)),
        targets: draw.people(people, 2),
        uses: [id(Kind::Strength, at % 8)].into(),
        ..Action::new(id(Kind::Action, at))
    }
}

/// Numbers that look random and are always the same: Knuth's MMIX generator, of which the high bits are good.
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % end.max(1)
    }

    fn of<T: Copy>(&mut self, values: &[T]) -> T {
        values[self.below(values.len())]
    }

    /// A day of the half year before [`TODAY`].
    fn day(&mut self) -> Date {
        let mut part = |end: usize| i8::try_from(self.below(end)).unwrap_or_default() + 1;
        date(2026, part(6), part(28))
    }

    fn people(&mut self, of: usize, count: usize) -> BTreeSet<PersonId> {
        (0..count).map(|_| id(Kind::Person, self.below(of))).collect()
    }
}
