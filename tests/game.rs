//! The game record: what it keeps is what stood there, however it was put together, thinned, merged or written. The
//! measured size of a year of work stands here too.

mod support;

use std::collections::BTreeSet;

use proptest::prelude::*;
use qipu::exchange::game::{MAX_BYTES, RecordError, decode};
use qipu::method::Severity;
use qipu::method::game::{Game, Gravity, Mark, MarkKind, Roles, Save, Score, Stamp, Standing, Stone};
use qipu::model::day::{Date, date};
use qipu::model::*;
use support::{Draw, arb_draw};
use uuid::Uuid;

fn encode(game: &Game) -> String {
    qipu::exchange::game::encode(game).expect("small")
}

fn sheet() -> ObjectiveId {
    ObjectiveId(Uuid::from_u128(2))
}

fn person(number: usize) -> PersonId {
    PersonId(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0100 + number as u128))
}

/// A plan with one empty sheet: the standings are given.
fn plan() -> AccountPlan {
    let mut plan = AccountPlan::new(PlanId(Uuid::from_u128(1)), "Dongfang");
    plan.apply(Edit::put(Objective::new(sheet()))).expect("an objective");
    plan
}

fn day(number: i64) -> Date {
    date(2026, 1, 5).plus_days(number).expect("a day")
}

fn mark(number: usize) -> Mark {
    Mark { id: Uuid::from_u128(number as u128), kind: MarkKind::Export, name: format!("file {number}") }
}

/// Records a standing of the sheet; tells whether anything changed.
fn record(game: &mut Game, standing: &Standing, on: Date, revision: u64, export: Option<&Mark>) -> bool {
    let standings = [(sheet(), standing.clone())];
    game.record(&Save { plan: &plan(), standings: &standings, on, revision, is_fresh: false, export })
}

/// Every entry of the sheet with the standing that it leads to.
fn shown(game: &Game) -> Vec<(Stamp, Standing)> {
    let mut shown = Vec::new();
    if let Some(line) = game.line(sheet()) {
        line.walk(&mut |stamp, standing| shown.push((stamp.clone(), standing.clone())));
    }
    shown
}

fn stone(draw: &mut Draw) -> Stone {
    let roles: BTreeSet<Role> = draw.any();
    Stone {
        roles: Roles::of(&roles),
        influence: draw.any(),
        mode: draw.any(),
        rating: draw.any(),
        coverage: draw.any(),
    }
}

fn flag(draw: &mut Draw) -> (FlagRef, Gravity) {
    let about = match draw.below(4) {
        0 => Subject::Objective(sheet()),
        1 => Subject::Role(draw.any()),
        _ => Subject::Person(person(draw.below(6))),
    };
    match draw.below(5) {
        0 => (FlagRef::Manual { flag: FlagId(Uuid::from_u128(draw.below(3) as u128)) }, Gravity::Planted),
        rule => {
            let rule = RuleNumber::new(u8::try_from(rule).expect("small"));
            let severity = draw.of(&[Severity::Critical, Severity::High, Severity::Medium]);
            (FlagRef::Found { rule, about }, Gravity::Found(severity.expect("one of three")))
        }
    }
}

fn score(draw: &mut Draw) -> Score {
    let mut part = || u8::try_from(draw.below(101)).expect("small");
    let (score, people, flags, coverage, win) = (part(), part(), part(), part(), part());
    let cap = draw.of(&[None, Some(40), Some(60)]).flatten();
    Score { score, people, flags, coverage, win, cap }
}

fn standing(draw: &mut Draw) -> Standing {
    let mut standing = Standing::default();
    for number in 0..6 {
        if draw.once_in(2) {
            standing.stones.push((person(number), stone(draw)));
        }
    }
    for _ in 0..draw.below(5) {
        standing.flags.push(flag(draw));
    }
    standing.flags.sort_by_key(|(flag, _)| *flag);
    standing.flags.dedup_by_key(|(flag, _)| *flag);
    if draw.once_in(2) {
        standing.score = Some(score(draw));
    }
    standing
}

/// A record of work on some of so many days, in order.
fn drawn(draw: &mut Draw, days: i64, marks: usize) -> Game {
    let mut game = Game::default();
    for number in 0..days {
        if draw.is_dry() {
            break;
        }
        if draw.once_in(3) {
            let export = draw.once_in(4).then(|| mark(marks + usize::try_from(number).expect("small")));
            record(&mut game, &standing(draw), day(number), 1, export.as_ref());
        }
    }
    game
}

/// The record as a plain list of whole standings: what the record of changes must come to.
#[derive(Default)]
struct Plain(Vec<(Stamp, Standing)>);

impl Plain {
    fn put(&mut self, stamp: Stamp, standing: &Standing) {
        self.0.retain(|(old, _)| !old.is_same(&stamp));
        self.0.push((stamp, standing.clone()));
        self.0.sort_by(|a, b| a.0.order(&b.0));
    }

    fn record(&mut self, standing: &Standing, on: Date, revision: u64, export: Option<&Mark>) {
        let stamp = Stamp { on, revision, mark: None };
        let of_day = self.0.iter().find(|(old, _)| old.is_same(&stamp));
        let before = self.0.iter().rfind(|(old, _)| old.mark.is_none() && old.on < on);
        let is_new = match (of_day, before) {
            (Some((old, known)), _) => known != standing && revision >= old.revision,
            (None, Some((_, known))) => known != standing,
            (None, None) => true,
        };
        if is_new {
            self.put(stamp, standing);
        }
        let Some(mark) = export else { return };
        let is_marked =
            |(old, known): &(Stamp, Standing)| old.mark.is_some() && old.on == on && known == standing;
        if !self.0.iter().any(is_marked) {
            self.put(Stamp { on, revision, mark: Some(mark.clone()) }, standing);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    /// RECORD-1, RECORD-2: whatever is recorded, on whatever days, the changes lead to what stood there.
    #[test]
    fn changes_lead_to_what_stood_there(mut draw in arb_draw(900)) {
        let (mut game, mut plain) = (Game::default(), Plain::default());
        let mut number = 0;
        while !draw.is_dry() {
            number += 1;
            // Few standings, so that the same one comes again.
            let mut few = Draw::new(vec![u32::try_from(draw.below(5)).expect("small"); 200]);
            let standing = if draw.once_in(2) { standing(&mut few) } else { standing(&mut draw) };
            let on = day(i64::try_from(draw.below(12)).expect("small"));
            let revision = draw.below(6) as u64;
            let export = draw.once_in(5).then(|| mark(number));
            let before = game.clone();
            let changed = record(&mut game, &standing, on, revision, export.as_ref());
            prop_assert_eq!(changed, game != before);
            plain.record(&standing, on, revision, export.as_ref());
            prop_assert_eq!(shown(&game), plain.0.clone());
        }
    }

    /// RECORD-7: what was written reads the same, and is written the same.
    #[test]
    fn what_was_written_reads_the_same(mut draw in arb_draw(1500)) {
        let game = drawn(&mut draw, 60, 0);
        let text = encode(&game);
        let read = decode(&text);
        prop_assert_eq!(read.as_ref(), Ok(&game));
        prop_assert_eq!(encode(&game), text);
    }

    /// RECORD-3: a marked moment is never thinned; what stays keeps its order and its standing, within the bounds.
    #[test]
    fn thinning_keeps_marks_order_and_bounds(mut draw in arb_draw(6000), ahead in 0_i64..1500) {
        let game = drawn(&mut draw, 900, 0);
        let Some(line) = game.line(sheet()) else { return Ok(()) };
        let mut thinned = line.clone();
        let today = day(900 + ahead);
        thinned.thin(today, &|_| true);
        let (before, after) = (shown(&game), shown(&Game::new(vec![thinned.clone()])));
        let marks = |all: &[(Stamp, Standing)]| all.iter().filter(|(stamp, _)| stamp.mark.is_some()).count();
        prop_assert_eq!(marks(&before), marks(&after));
        let mut rest = before.iter();
        for kept in &after {
            prop_assert!(rest.any(|old| old == kept), "{:?} is out of order or shows something else", kept.0);
        }
        prop_assert_eq!(before.first(), after.first());
        prop_assert_eq!(before.last().map(|(stamp, _)| stamp), after.last().map(|(stamp, _)| stamp));
        let old: Vec<Date> =
            after.iter().map(|(stamp, _)| stamp).filter(|stamp| stamp.mark.is_none()).map(|stamp| stamp.on).collect();
        prop_assert!(old.len() <= bound(today, day(0)), "{} entries", old.len());
        let mut again = thinned.clone();
        again.thin(today, &|_| true);
        prop_assert_eq!(again, thinned);
    }

    /// RECORD-6: copies with different days make the same record whichever is merged into which.
    #[test]
    fn merging_is_the_same_either_way(mut draw in arb_draw(2000)) {
        let (mut odd, mut even) = (Game::default(), Game::default());
        for number in 0..60_i64 {
            let export = draw.once_in(4).then(|| mark(usize::try_from(number).expect("small")));
            let game = if number % 2 == 0 { &mut even } else { &mut odd };
            if draw.once_in(2) {
                record(game, &standing(&mut draw), day(number), 1, export.as_ref());
            }
        }
        let (mut one, mut other) = (odd.clone(), even.clone());
        one.merge(&even);
        other.merge(&odd);
        prop_assert_eq!(&one, &other);
        let mut all = [shown(&odd), shown(&even)].concat();
        all.sort_by(|a, b| a.0.order(&b.0));
        prop_assert_eq!(shown(&one), all, "nothing is lost");
        let twice = one.clone();
        prop_assert!(!one.merge(&odd) && !one.merge(&even) && !one.merge(&twice));
        prop_assert_eq!(one, twice);
    }

    /// RECORD-6: of one day the later revision wins, and no mark of either copy is lost.
    #[test]
    fn of_one_day_the_later_revision_wins(mut one in arb_draw(900), mut two in arb_draw(900)) {
        let (mine, theirs) = (drawn(&mut one, 40, 0), drawn(&mut two, 40, 1000));
        let mut later = Game::default();
        for (stamp, standing) in shown(&theirs) {
            record(&mut later, &standing, stamp.on, 2, stamp.mark.as_ref());
        }
        let mut merged = mine.clone();
        merged.merge(&later);
        let expected: Vec<_> = {
            let (mine, later) = (shown(&mine), shown(&later));
            let only_mine = mine.into_iter().filter(|(old, _)| !later.iter().any(|(new, _)| new.is_same(old)));
            let mut all: Vec<_> = only_mine.chain(later.clone()).collect();
            all.sort_by(|a, b| a.0.order(&b.0));
            all
        };
        prop_assert_eq!(shown(&merged), expected);
    }

    /// RECORD-9: of a person who is forgotten nothing stays, and everything else does.
    #[test]
    fn nothing_stays_of_a_person_who_is_forgotten(mut draw in arb_draw(1500)) {
        let game = drawn(&mut draw, 60, 0);
        let mut less = game.clone();
        let gone = person(2);
        let changed = less.forget(gone);
        prop_assert!(!encode(&less).contains(&gone.to_string()));
        prop_assert_eq!(changed, encode(&game).contains(&gone.to_string()));
        let about = |flag: &FlagRef| matches!(flag, FlagRef::Found { about: Subject::Person(id), .. } if *id == gone);
        let without = shown(&game).into_iter().map(|(stamp, mut standing)| {
            standing.stones.retain(|(id, _)| *id != gone);
            standing.flags.retain(|(flag, _)| !about(flag));
            (stamp, standing)
        });
        prop_assert_eq!(shown(&less), without.collect::<Vec<_>>());
    }

    /// A damaged text is refused, or it is another record; nothing panics.
    #[test]
    fn damaged_texts_are_decided(flips in prop::collection::vec((any::<prop::sample::Index>(), 0_u8..8), 1..4)) {
        let mut bytes = FIXTURE.as_bytes().to_vec();
        for (at, bit) in flips {
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << bit;
        }
        if let Ok(game) = decode(&String::from_utf8_lossy(&bytes)) {
            prop_assert_eq!(decode(&encode(&game)), Ok(game));
        }
    }
}

/// Most entries without a mark that thinning may leave: each day for sixty days, a week for a year, a month before that,
/// the first one, and one more where two spans meet.
fn bound(today: Date, first: Date) -> usize {
    let months = first.days_until(today) / 28;
    61 + 46 + usize::try_from(months).expect("not negative") + 2
}

const FIXTURE: &str = include_str!("fixtures/record/v1.json");

#[test]
fn the_fixture_is_written_back_as_it_was() {
    let game = decode(FIXTURE).expect("the fixture");
    assert_eq!(encode(&game) + "\n", FIXTURE);
    assert_eq!(game.lines().len(), 2);
}

/// RECORD-8: fields of a newer version are passed over; a newer version is refused as such.
#[test]
fn what_is_not_known_is_passed_over_and_what_is_newer_is_refused() {
    let more = FIXTURE
        .replace("\"on\":", "\"new\":[{\"on\":1}],\"on\":")
        .replace("\"people\"", "\"x\":null,\"people\"");
    assert_eq!(decode(&more), decode(FIXTURE));
    let newer = FIXTURE.replace("\"version\":1", "\"version\":2");
    assert_eq!(decode(&newer), Err(RecordError::TooNew { found: 2 }));
}

#[test]
fn every_refusal_says_where() {
    let bad = |path: &str| Err(RecordError::Bad { path: path.to_owned() });
    let with = |from: &str, to: &str| {
        assert!(FIXTURE.contains(from), "{from}");
        decode(&FIXTURE.replacen(from, to, 1))
    };
    assert_eq!(decode(""), Err(RecordError::NotJson { line: 1, column: 0 }));
    assert_eq!(decode("[]"), Err(RecordError::NotRecord));
    assert_eq!(decode("{\"version\":0}"), Err(RecordError::NotRecord));
    assert_eq!(decode(&" ".repeat(MAX_BYTES + 1)), Err(RecordError::TooLarge { bytes: MAX_BYTES + 1 }));
    assert_eq!(decode("{\"version\":1}"), Ok(Game::default()));
    assert_eq!(decode("{\"version\":1,\"sheets\":{}}"), bad("sheets"));
    assert_eq!(with("\"people\":[\"", "\"people\":[\"x"), bad("people[0]"));
    assert_eq!(with("R-06 role coach", "R-06 role boss"), bad("sheets[0].flags[2]"));
    assert_eq!(with("\"on\":\"2026-03-02\"", "\"on\":\"2026-02-30\""), bad("sheets[0].standings[0].on"));
    assert_eq!(with("\"on\":\"2026-03-02\"", "\"on\":\"2027-03-02\""), bad("sheets[0].standings[1].on"));
    assert_eq!(with("economic,user", "boss"), bad("sheets[0].standings[0].stones.0"));
    assert_eq!(with(" -2 ", " 0 "), bad("sheets[0].standings[0].stones.0"));
    assert_eq!(with("\"2\":\"crit\"", "\"9\":\"crit\""), bad("sheets[0].standings[0].flags.9"));
    assert_eq!(with("\"crit\"", "\"grave\""), bad("sheets[0].standings[0].flags.2"));
    assert_eq!(with("[62,66,", "[162,66,"), bad("sheets[0].standings[0].score"));
    assert_eq!(with("\"review\"", "\"party\""), bad("sheets[0].standings[1].mark"));
}

/// A small text that unfolds without end is refused: each entry shows everything that the first one put there.
#[test]
fn a_text_that_unfolds_without_end_is_refused() {
    let people: Vec<String> = (0..20_000).map(|at| format!("\"{}\"", person(at))).collect();
    let stones: Vec<String> = (0..20_000).map(|at| format!("\"{at}\":\"? ? ? ? ?\"")).collect();
    let mut standings = vec![format!("{{\"on\":\"2000-01-01\",\"stones\":{{{}}}}}", stones.join(","))];
    standings.extend((1..1000).map(|at| format!("{{\"on\":\"{}\"}}", day(at))));
    let text = format!(
        "{{\"version\":1,\"people\":[{}],\"sheets\":[{{\"id\":\"{}\",\"standings\":[{}]}}]}}",
        people.join(","),
        sheet(),
        standings.join(",")
    );
    assert!(text.len() < MAX_BYTES);
    assert_eq!(decode(&text), Err(RecordError::TooMany));
}

/// RECORD-4: a year of daily work on fifteen people, with a review a week and an export a month, is small.
#[test]
fn a_year_of_daily_work_costs_little() {
    let numbers = (0..40_000_u32).map(|at| at.wrapping_mul(2_654_435_761) >> 7).collect();
    let mut draw = Draw::new(numbers);
    let mut now = Standing { score: Some(score(&mut draw)), ..Standing::default() };
    now.stones = (0..15).map(|number| (person(number), stone(&mut draw))).collect();
    let mut plan = plan();
    for number in 0..15 {
        plan.apply(Edit::put(Person::new(person(number)))).expect("a person");
    }
    let mut game = Game::default();
    for number in 0..365_i64 {
        let on = day(number);
        if number % 7 >= 5 {
            continue;
        }
        day_of_work(&mut now, &mut draw);
        if number % 7 == 4 {
            plan.apply(Edit::put_in(sheet(), reviewed(&now, on))).expect("a review");
        }
        let export = (number % 30 == 0).then(|| mark(usize::try_from(number).expect("small")));
        let standings = [(sheet(), now.clone())];
        let revision = 10 * u64::try_from(number).expect("not negative");
        game.record(&Save {
            plan: &plan,
            standings: &standings,
            on,
            revision,
            is_fresh: false,
            export: export.as_ref(),
        });
    }
    let marks = shown(&game).iter().filter(|(stamp, _)| stamp.mark.is_some()).count();
    let text = encode(&game);
    assert_eq!(marks, 52 + 10, "every review and every export is there");
    assert!(text.len() < 40 * 1024, "{} bytes", text.len());
    assert_eq!(decode(&text), Ok(game));
}

/// Two stones move, three flags come or go, and the score with them.
fn day_of_work(now: &mut Standing, draw: &mut Draw) {
    for _ in 0..2 {
        let at = draw.below(15);
        now.stones[at].1 = stone(draw);
    }
    for _ in 0..3 {
        let rule = RuleNumber::new(u8::try_from(1 + draw.below(30)).expect("small"));
        let flag = FlagRef::Found { rule, about: Subject::Person(person(draw.below(15))) };
        match now.flags.binary_search_by_key(&flag, |(flag, _)| *flag) {
            Err(at) if now.flags.len() < 40 => {
                now.flags.insert(at, (flag, Gravity::Found(Severity::High)));
            }
            Ok(at) => drop(now.flags.remove(at)),
            Err(_) => drop(now.flags.remove(draw.below(40))),
        }
    }
    now.score = Some(score(draw));
}

fn reviewed(standing: &Standing, on: Date) -> Review {
    let mut review = Review::new(ReviewId(Uuid::from_u128(
        u128::from(date(2026, 1, 1).days_until(on).unsigned_abs()) + 5000,
    )));
    review.on = Some(on);
    review.positions = standing
        .stones
        .iter()
        .map(|(person, stone)| objective::ReviewedPosition {
            person: *person,
            influence: stone.influence,
            mode: stone.mode,
            rating: stone.rating,
            coverage: stone.coverage,
        })
        .collect();
    review
}
