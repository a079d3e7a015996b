//! Random plans and random edits for the property tests of every layer. All plans are made through the gate, so they are
//! what the application can make. A draw that has run dry gives nothing, so that failures shrink to small plans.

#![allow(dead_code, reason = "each test takes what it needs")]

pub mod records;

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use qipu::model::day::{Date, date};
use qipu::model::edit::{Change, Record, RecordId, SheetChange, SheetEdit, SheetRecord, SheetRecordId};
use qipu::model::*;
use uuid::Uuid;

/// A plan of up to a few dozen records, sound, with every field filled or empty at random.
pub fn arb_plan() -> impl Strategy<Value = AccountPlan> {
    arb_draw(1600).prop_map(|mut draw| draw.plan())
}

/// An edit that somebody could try on the plan: mostly of what is there, at times of what is not.
pub fn arb_edit(plan: &AccountPlan) -> impl Strategy<Value = Edit> + use<> {
    let plan = plan.clone();
    arb_draw(60).prop_map(move |mut draw| draw.edit(&plan))
}

/// A supply of random values.
pub fn arb_draw(most: usize) -> impl Strategy<Value = Draw> {
    prop::collection::vec(any::<u32>(), 0..most).prop_map(Draw::new)
}

/// Random values from a fixed supply: the same supply gives the same values.
#[derive(Clone)]
pub struct Draw {
    supply: Vec<u32>,
    at: usize,
    made: u32,
    known: Known,
}

impl std::fmt::Debug for Draw {
    /// A supply says nothing to a reader: the failed assertion shows what was drawn from it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Draw of {}", self.supply.len())
    }
}

/// Ids that pointers may point at.
#[derive(Clone, Debug, Default)]
struct Known {
    units: Vec<UnitId>,
    people: Vec<PersonId>,
    team: Vec<MemberId>,
    strengths: Vec<StrengthId>,
    flags: Vec<FlagId>,
    needs: Vec<NeedId>,
    swot: Vec<SwotId>,
    calls: Vec<CallId>,
    questions: Vec<QuestionId>,
}

impl Draw {
    /// A supply of these numbers.
    pub fn new(supply: Vec<u32>) -> Self {
        Self { supply, at: 0, made: 0, known: Known::default() }
    }

    /// Whether the supply has run dry.
    pub fn is_dry(&self) -> bool {
        self.at >= self.supply.len()
    }

    fn number(&mut self) -> u32 {
        let number = self.supply.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        number
    }

    /// A number from 0 up to but not including `end`.
    pub fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { self.number() as usize % end }
    }

    /// True once in so many times; false when dry.
    pub fn once_in(&mut self, times: u32) -> bool {
        self.number() % times == times - 1
    }

    /// One of these.
    pub fn of<T: Clone>(&mut self, values: &[T]) -> Option<T> {
        if values.is_empty() {
            return None;
        }
        let at = self.below(values.len());
        values.get(at).cloned()
    }

    fn length<T: Drawn>(&mut self) -> usize {
        if T::is_there(self) { self.below(4) } else { 0 }
    }

    /// A value of any kind.
    pub fn any<T: Drawn>(&mut self) -> T {
        T::drawn(self)
    }

    /// An id that this draw has not given before.
    pub fn id<T: From<Uuid>>(&mut self) -> T {
        self.made += 1;
        let noise = u128::from(self.number());
        Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 | noise << 24 | u128::from(self.made))
            .into()
    }

    /// A whole plan.
    pub fn plan(&mut self) -> AccountPlan {
        let mut plan = AccountPlan::new(self.id(), self.any::<String>());
        while !self.is_dry() {
            // Most of a plan is additions; what the gate refuses is left out.
            let edit = if self.once_in(6) { self.edit(&plan) } else { self.addition(&plan) };
            let _ = plan.apply(edit);
        }
        plan
    }

    /// One edit.
    pub fn edit(&mut self, plan: &AccountPlan) -> Edit {
        match self.below(24) {
            0 => Edit::Account(self.account_field()),
            1 => Edit::Several((0..self.below(4)).map(|_| self.simple_edit(plan)).collect()),
            2 => {
                let mut other = plan.clone();
                let _ = other.apply(self.simple_edit(plan));
                if self.once_in(8) {
                    other = AccountPlan::new(self.id(), "another");
                }
                Edit::Replace(Box::new(other))
            }
            _ => self.simple_edit(plan),
        }
    }

    fn simple_edit(&mut self, plan: &AccountPlan) -> Edit {
        self.learn(plan);
        match self.below(10) {
            0 | 1 => self.addition(plan),
            2 => Edit::Remove(self.record_id(plan)),
            3..=5 => Edit::Change(self.change(plan)),
            _ => match self.sheet(plan) {
                Some(sheet) => Edit::Sheet(sheet.id, self.sheet_edit(&sheet)),
                None => self.addition(plan),
            },
        }
    }

    /// One of those that are not empty; any when all are.
    fn filled<T: Copy>(&mut self, picks: &[(bool, T)]) -> T {
        let filled: Vec<T> =
            picks.iter().filter(|(is_filled, _)| *is_filled).map(|(_, pick)| *pick).collect();
        self.of(&filled).unwrap_or(picks[0].1)
    }

    /// An edit that adds a record.
    pub fn addition(&mut self, plan: &AccountPlan) -> Edit {
        self.learn(plan);
        match self.sheet(plan) {
            Some(sheet) if self.once_in(2) => {
                self.learn_sheet(&sheet);
                Edit::Sheet(sheet.id, SheetEdit::Put(Box::new(self.sheet_record())))
            }
            _ => Edit::Put(Box::new(self.record())),
        }
    }

    fn sheet(&mut self, plan: &AccountPlan) -> Option<Objective> {
        let sheets: Vec<_> = plan.objectives.iter().cloned().collect();
        self.of(&sheets)
    }

    fn learn(&mut self, plan: &AccountPlan) {
        self.known.units = plan.units.ids();
        self.known.people = plan.people.ids();
        self.known.team = plan.team.ids();
        self.known.swot = plan.swot.ids();
        self.known.strengths.clear();
        self.known.flags.clear();
        self.known.needs.clear();
        self.known.calls.clear();
        self.known.questions.clear();
    }

    fn learn_sheet(&mut self, sheet: &Objective) {
        self.known.strengths = sheet.strengths.ids();
        self.known.flags = sheet.flags.ids();
        self.known.needs = sheet.needs.ids();
        self.known.calls = sheet.calls.ids();
        self.known.questions = sheet.questions.ids();
    }

    fn sheet_edit(&mut self, sheet: &Objective) -> SheetEdit {
        self.learn_sheet(sheet);
        let people = sheet.influences.ids();
        let person = self.known_id(&people);
        match self.below(12) {
            0..=3 if people.is_empty() => SheetEdit::Put(Box::new(self.sheet_record())),
            0..=2 => SheetEdit::Judge(person, self.any(), self.any()),
            3 => SheetEdit::Prove(person, self.any(), self.any()),
            4..=7 => SheetEdit::Change(self.sheet_change(sheet)),
            8 => SheetEdit::Put(Box::new(self.sheet_record())),
            9 => SheetEdit::Remove(self.sheet_record_id(sheet)),
            10 => SheetEdit::Dismiss(self.any()),
            _ => match sheet.dismissals.first() {
                Some(known) if self.once_in(2) => SheetEdit::Restore(known.rule, known.about),
                _ => SheetEdit::Restore(self.any(), self.any()),
            },
        }
    }

    /// Mostly one of these ids, at times one that nothing has.
    fn known_id<T: Clone + From<Uuid>>(&mut self, known: &[T]) -> T {
        if !self.once_in(24)
            && let Some(id) = self.of(known)
        {
            return id;
        }
        self.id()
    }
}

/// A value that can be drawn; a dry draw gives the emptiest.
pub trait Drawn: Sized {
    /// A random value.
    fn drawn(draw: &mut Draw) -> Self;

    /// Whether there is anything to draw: a pointer needs something to point at.
    fn is_there(_: &Draw) -> bool {
        true
    }
}

impl Drawn for bool {
    fn drawn(draw: &mut Draw) -> Self {
        draw.once_in(2)
    }
}

impl Drawn for u8 {
    fn drawn(draw: &mut Draw) -> Self {
        // Mostly within the ranges that fields have, at times just outside.
        u8::try_from(draw.below(12)).unwrap_or(0)
    }
}

impl Drawn for i8 {
    fn drawn(draw: &mut Draw) -> Self {
        i8::try_from(draw.below(14)).unwrap_or(0) - 7
    }
}

impl Drawn for i32 {
    fn drawn(draw: &mut Draw) -> Self {
        i32::try_from(draw.below(2_000_002)).unwrap_or(0) - 1_000_001
    }
}

impl Drawn for u32 {
    fn drawn(draw: &mut Draw) -> Self {
        draw.number() >> draw.below(32)
    }
}

impl Drawn for String {
    fn drawn(draw: &mut Draw) -> Self {
        const PIECES: &[&str] = &[
            "",
            "Ann Lee",
            "王芳",
            "司马相如",
            "张伟 👩🏽‍💼",
            "محمد بن سلمان",
            "\u{202e}abc\u{202c}",
            "é\u{301}\u{323}",
            "a \"quoted\" \\ text",
            "line\nbreak\r\n\ttab",
            "\u{0}\u{7f}\u{1f}",
            "\u{2028}\u{2029}\u{feff}",
            "=1+1",
            "{\"id\": null}",
            " ",
            "𠮷野家",
        ];
        let pieces = draw.below(4);
        (0..pieces).filter_map(|_| draw.of(PIECES)).collect()
    }
}

impl Drawn for Date {
    fn drawn(draw: &mut Draw) -> Self {
        if draw.once_in(64) {
            return if draw.any() { Self::MIN } else { Self::MAX };
        }
        let (year, month, day) = (draw.below(12), draw.below(12), draw.below(28));
        let part = |value: usize| i8::try_from(value).unwrap_or(0) + 1;
        date(2019 + i16::from(part(year)), part(month), part(day))
    }
}

impl Drawn for Currency {
    fn drawn(draw: &mut Draw) -> Self {
        draw.of(Self::COMMON).unwrap_or(Self::CNY)
    }
}

impl Drawn for Amount {
    fn drawn(draw: &mut Draw) -> Self {
        let hundredths = (i64::from(draw.number()) << draw.below(20)) * if draw.any() { -1 } else { 1 };
        Self { hundredths, currency: draw.any() }
    }
}

impl Drawn for RuleNumber {
    fn drawn(draw: &mut Draw) -> Self {
        Self::new(u8::try_from(draw.below(73)).unwrap_or(0) + 1)
    }
}

impl<T: Drawn> Drawn for Option<T> {
    fn drawn(draw: &mut Draw) -> Self {
        (T::is_there(draw) && draw.once_in(2)).then(|| draw.any())
    }
}

impl<T: Drawn + Ord> Drawn for BTreeSet<T> {
    fn drawn(draw: &mut Draw) -> Self {
        (0..draw.length::<T>()).map(|_| draw.any()).collect()
    }
}

impl<T: Drawn> Drawn for Vec<T> {
    fn drawn(draw: &mut Draw) -> Self {
        (0..draw.length::<T>()).map(|_| draw.any()).collect()
    }
}

impl<K: Drawn + Ord, V: Drawn> Drawn for BTreeMap<K, V> {
    fn drawn(draw: &mut Draw) -> Self {
        (0..draw.below(4)).map(|_| (draw.any(), draw.any())).collect()
    }
}

macro_rules! pointers {
    ($($id:ty: $known:ident),+ $(,)?) => {$(
        impl Drawn for $id {
            fn drawn(draw: &mut Draw) -> Self {
                let known = draw.known.$known.clone();
                draw.known_id(&known)
            }

            fn is_there(draw: &Draw) -> bool {
                !draw.known.$known.is_empty()
            }
        }
    )+};
}

pointers! {
    UnitId: units,
    PersonId: people,
    MemberId: team,
    StrengthId: strengths,
    FlagId: flags,
    NeedId: needs,
    SwotId: swot,
    CallId: calls,
    QuestionId: questions,
}

impl Drawn for EntryId {
    fn drawn(draw: &mut Draw) -> Self {
        draw.id()
    }
}

impl Drawn for FlagRef {
    fn drawn(draw: &mut Draw) -> Self {
        if draw.any() || !FlagId::is_there(draw) {
            Self::Found { rule: draw.any(), about: draw.any() }
        } else {
            Self::Manual { flag: draw.any() }
        }
    }
}

impl Drawn for Subject {
    fn drawn(draw: &mut Draw) -> Self {
        match draw.below(8) {
            0 => Self::Account(draw.id()),
            1 => Self::Objective(draw.id()),
            2 | 3 if PersonId::is_there(draw) => Self::Person(draw.any()),
            4 => Self::Role(draw.any()),
            5 if StrengthId::is_there(draw) => Self::Strength(draw.any()),
            6 if FlagId::is_there(draw) => Self::Flag(draw.any()),
            _ => Self::Event(draw.id()),
        }
    }
}

impl Drawn for Judged {
    fn drawn(draw: &mut Draw) -> Self {
        match draw.any() {
            Judgement::Roles => Self::Roles(draw.any()),
            Judgement::Influence => Self::Influence(draw.any()),
            Judgement::Mode => Self::Mode(draw.any()),
            Judgement::Rating => Self::Rating(draw.any()),
            Judgement::Result => Self::Result(draw.any()),
            Judgement::Win => Self::Win(draw.any()),
        }
    }
}
