//! What the cards of the web say: their text, their marks, and by name what they are joined to. It must not draw anything.

use crate::model::day::Date;

use super::join::is_joined;
use crate::diagram::web::{Knot, Web};
use crate::i18n::rules::{finding_text, rule_title};
use crate::i18n::{Lang, Text, format, leverage as words, sheet, terms, wording};
use crate::method::context::Context;
use crate::method::strength::{self, StrengthTest};
use crate::method::{Analysis, Finding, Thresholds};
use crate::model::{AccountPlan, Action, FlagRef, Need, NeedId, Objective, Strength, Subject};

/// Rules about the web itself: they show as marks on its cards, not as flags in it.
const ABOUT_THE_WEB: [u8; 4] = [52, 53, 54, 55];

/// What a mark tells; it decides its shape and colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Nothing is joined to it.
    Loose,
    /// A strength that misses a test.
    Claim,
    /// Its day is past.
    Overdue,
    /// A rule speaks of it.
    Finding,
    /// How things stand with it.
    State,
}

impl Mark {
    /// Its word for the style sheet.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Loose => "loose",
            Self::Claim => "claim",
            Self::Overdue => "overdue",
            Self::Finding => "finding",
            Self::State => "state",
        }
    }
}

/// A card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Face {
    pub(super) knot: Knot,
    pub(super) text: String,
    pub(super) meta: String,
    pub(super) marks: Vec<(Mark, String)>,
    /// What it is joined to, in sentences.
    pub(super) joined: Vec<String>,
}

impl Face {
    pub(super) fn has(&self, mark: Mark) -> bool {
        self.marks.iter().any(|(one, _)| *one == mark)
    }
}

/// The red flags that the web shows, those planted by hand first, then the gravest.
pub(super) fn flags(sheet: &Objective, analysis: &Analysis) -> Vec<FlagRef> {
    let planted = sheet.flags.iter().filter(|flag| !flag.is_resolved);
    let mut flags: Vec<FlagRef> = planted.map(|flag| FlagRef::Manual { flag: flag.id }).collect();
    let is_shown = |finding: &&Finding| {
        let is_about_web = ABOUT_THE_WEB.contains(&finding.rule.get());
        finding.severity.is_flag() && !is_about_web && !matches!(finding.subject, Subject::Action(_))
    };
    flags.extend(analysis.open().filter(is_shown).map(Finding::flag));
    flags
}

/// Everything that the faces are made of.
pub(super) struct Faces<'a> {
    lang: Lang,
    plan: &'a AccountPlan,
    sheet: &'a Objective,
    analysis: &'a Analysis,
    today: Date,
    context: Context<'a>,
}

impl<'a> Faces<'a> {
    pub(super) fn new(
        lang: Lang,
        plan: &'a AccountPlan,
        sheet: &'a Objective,
        analysis: &'a Analysis,
        today: Date,
        thresholds: &'a Thresholds,
    ) -> Self {
        Self { lang, plan, sheet, analysis, today, context: Context::new(plan, sheet, today, thresholds) }
    }

    /// The faces of every card of a web.
    pub(super) fn all(&self, web: &Web) -> Vec<Face> {
        let knots = web.strengths.iter().chain(&web.actions).chain(&web.flags).chain(&web.needs);
        knots.filter_map(|knot| self.face(web, *knot)).collect()
    }

    fn face(&self, web: &Web, knot: Knot) -> Option<Face> {
        let (meta, mut marks) = match knot {
            Knot::Strength(id) => self.strength(self.sheet.strengths.get(id)?),
            Knot::Action(id) => self.action(self.sheet.actions.get(id)?),
            Knot::Flag(flag) => (self.flag(flag), Vec::new()),
            Knot::Need(id) => self.need(self.sheet.needs.get(id)?),
        };
        if let Some(word) = self.loose(knot) {
            marks.insert(0, (Mark::Loose, word.of(self.lang).to_owned()));
        }
        let text = self.name(knot);
        Some(Face { knot, text, meta, marks, joined: self.joined(web, knot) })
    }

    fn name(&self, knot: Knot) -> String {
        name_of(self.lang, self.plan, self.sheet, Some(self.analysis), knot)
    }

    fn strength(&self, strength: &Strength) -> (String, Vec<(Mark, String)>) {
        let failed = strength::failed(&self.context, strength);
        let people: Vec<_> = strength.valued_by.iter().copied().collect();
        if failed.is_empty() {
            let names = wording::names(self.lang, self.plan, &people);
            return (sheet::VALUED_BY.fill(self.lang, &[("names", &names)]), Vec::new());
        }
        let missing: Vec<&str> = failed.iter().map(|test| missed(*test).of(self.lang)).collect();
        let claim = words::CLAIM.fill(self.lang, &[("missing", &format::names(self.lang, &missing))]);
        (String::new(), vec![(Mark::Claim, claim)])
    }

    fn action(&self, action: &Action) -> (String, Vec<(Mark, String)>) {
        let lang = self.lang;
        let word = |text: Text| text.of(lang).to_owned();
        let who = action.who.and_then(|id| self.plan.team.get(id)).map(|who| who.name.clone());
        let due = action.due.map(format::short_day);
        let (mut marks, meta) = if action.is_done() {
            (vec![(Mark::State, word(words::DONE))], who.unwrap_or_default())
        } else if action.is_planned() {
            let parts =
                [who.unwrap_or_else(|| word(sheet::NO_WHO)), due.unwrap_or_else(|| word(sheet::NO_DUE))];
            (Vec::new(), parts.join(" · "))
        } else {
            (vec![(Mark::State, word(words::IDEA))], String::new())
        };
        if action.is_overdue(self.today) {
            marks.push((Mark::Overdue, word(sheet::OVERDUE)));
        }
        // R-54 shows in full: no name, no day, overdue.
        let about = self.analysis.about(Subject::Action(action.id)).filter(|one| one.rule.get() != 54);
        marks.extend(about.map(|one| (Mark::Finding, finding_text(lang, one, self.plan).title)));
        (meta, marks)
    }

    fn flag(&self, flag: FlagRef) -> String {
        match flag {
            FlagRef::Manual { flag } => {
                let person = self.sheet.flags.get(flag).and_then(|flag| flag.person);
                let name = person.map(|id| wording::name(self.lang, self.plan, id));
                joined(std::iter::once(sheet::MANUAL.of(self.lang).to_owned()).chain(name))
            }
            FlagRef::Found { rule, .. } => {
                let severity =
                    find(self.analysis, flag).map(|one| terms::severity(one.severity).of(self.lang));
                joined([rule.to_string()].into_iter().chain(severity.map(str::to_owned)))
            }
        }
    }

    fn need(&self, need: &Need) -> (String, Vec<(Mark, String)>) {
        let lang = self.lang;
        let from = match need.from {
            Some(id) => words::FROM.fill(lang, &[("name", &wording::name(lang, self.plan, id))]),
            None => words::FROM_NOBODY.of(lang).to_owned(),
        };
        let due = need.due.filter(|_| !need.is_known);
        let mut marks = Vec::new();
        if need.is_known {
            marks.push((Mark::State, words::KNOWN.of(lang).to_owned()));
        } else if due.is_some_and(|due| due < self.today) {
            marks.push((Mark::Overdue, sheet::OVERDUE.of(lang).to_owned()));
        }
        (joined([from].into_iter().chain(due.map(format::short_day))), marks)
    }

    /// The word for a card that nothing is joined to. What is done counts: a strength that was used is no idle one.
    fn loose(&self, knot: Knot) -> Option<Text> {
        let word = match knot {
            Knot::Strength(_) => words::UNUSED,
            Knot::Flag(_) => words::UNANSWERED,
            Knot::Need(id) if !self.is_known(id) => words::UNSOUGHT,
            Knot::Need(_) | Knot::Action(_) => return None,
        };
        (!self.sheet.actions.iter().any(|action| is_joined(action, knot))).then_some(word)
    }

    fn is_known(&self, id: NeedId) -> bool {
        self.sheet.needs.get(id).is_some_and(|need| need.is_known)
    }

    /// What a card is joined to: one sentence for each kind.
    fn joined(&self, web: &Web, knot: Knot) -> Vec<String> {
        let others: Vec<Knot> = web
            .threads_all()
            .filter_map(|thread| match knot {
                one if one == thread.from => Some(thread.to),
                one if one == thread.to => Some(thread.from),
                _ => None,
            })
            .collect();
        let sentence = |text: Text, wanted: fn(&Knot) -> bool| {
            let names: Vec<String> =
                others.iter().filter(|other| wanted(other)).map(|other| self.name(*other)).collect();
            let is_there = !names.is_empty();
            is_there.then(|| text.fill(self.lang, &[("names", &format::names(self.lang, &names))]))
        };
        match knot {
            Knot::Strength(_) => sentence(words::USED_IN, |_| true).into_iter().collect(),
            Knot::Flag(_) => sentence(words::ANSWERED_IN, |_| true).into_iter().collect(),
            Knot::Need(_) => sentence(words::ASKED_IN, |_| true).into_iter().collect(),
            Knot::Action(_) => [
                sentence(words::USES, |other| matches!(other, Knot::Strength(_))),
                sentence(words::REMOVES, |other| matches!(other, Knot::Flag(_))),
                sentence(words::FINDS, |other| matches!(other, Knot::Need(_))),
            ]
            .into_iter()
            .flatten()
            .collect(),
        }
    }
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(" · ")
}

fn find(analysis: &Analysis, flag: FlagRef) -> Option<&Finding> {
    analysis.open().find(|finding| finding.flag() == flag)
}

/// The test that a claim misses, in words.
const fn missed(test: StrengthTest) -> Text {
    match test {
        StrengthTest::Differs => words::MISSES_DIFFERS,
        StrengthTest::IsRelevant => words::MISSES_RELEVANT,
        StrengthTest::IsValued => words::MISSES_VALUED,
    }
}

/// The name of whom or what a flag is about, where it has one.
pub(super) fn subject_name(lang: Lang, plan: &AccountPlan, about: Subject) -> Option<String> {
    match about {
        Subject::Person(id) => Some(wording::name(lang, plan, id)),
        Subject::Role(role) => Some(terms::role(role).of(lang).to_owned()),
        _ => None,
    }
}

/// What something of the web is called.
pub(super) fn name_of(
    lang: Lang,
    plan: &AccountPlan,
    sheet: &Objective,
    analysis: Option<&Analysis>,
    knot: Knot,
) -> String {
    let text = match knot {
        Knot::Strength(id) => sheet.strengths.get(id).map(|one| one.text.clone()),
        Knot::Action(id) => sheet.actions.get(id).map(|one| one.what.clone()),
        Knot::Need(id) => sheet.needs.get(id).map(|one| one.what.clone()),
        Knot::Flag(FlagRef::Manual { flag }) => sheet.flags.get(flag).map(|one| one.text.clone()),
        Knot::Flag(flag @ FlagRef::Found { rule, about }) => {
            let found = analysis.and_then(|analysis| find(analysis, flag));
            let title = found.map(|finding| finding_text(lang, finding, plan).title);
            let title = title.or_else(|| rule_title(rule).map(|title| title.of(lang).to_owned()));
            title.map(|title| joined([title].into_iter().chain(subject_name(lang, plan, about))))
        }
    };
    let text = text.unwrap_or_default();
    if text.trim().is_empty() { words::NO_TEXT.of(lang).to_owned() } else { text }
}
