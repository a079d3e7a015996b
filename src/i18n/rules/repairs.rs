//! Labels of the one click that repairs. It must not know what the click does.

use super::With;
use crate::i18n::{Text, terms, texts};
use crate::method::{Evidence, InfluencePlace, ObjectivePlace, Place, Repair, Seen};

texts! {
    /// Opens a field.
    FILL_IN = "填写{place}", "Fill in: {place}";
    /// Opens anything else.
    OPEN = "打开{place}", "Open {place}";
    /// Opens a judgement that is there already.
    CHECK = "核对{place}", "Check {place}";
    /// Opens how a judgement is known.
    SAY_HOW = "写明依据", "Say how you know";
    /// Opens the tests of a coach.
    TAKE_TEST = "做教练检验", "Take the coach tests";
    /// Opens the closing date.
    SET_DATE = "重定成交日期", "Set the closing date";
    /// Opens the feeling.
    MARK_FEELING = "重新标记感觉", "Mark the feeling anew";
    /// Opens the action that deals with it.
    OPEN_ACTION = "打开应对的行动", "Open the action";
    /// Confirms.
    CONFIRM = "确认属实", "Confirm as of today";
    /// Logs a contact.
    LOG_CONTACT = "记录接触", "Log a contact";
    /// Adds an influence.
    ADD_ROLE = "添加{role}", "Add {role}";
    /// Keeps one in a role.
    PICK_ONE = "选定一位", "Pick one";
    /// Creates an action.
    ADD_ACTION = "建立行动", "Create an action";
    /// Starts a review.
    REVIEW_NOW = "现在复盘", "Review now";
    /// Plants a flag.
    PLANT_FLAG = "插一面小红旗", "Plant a flag";
    /// Marks a row as reviewed.
    MARK_REVIEWED = "标记为已复核", "Mark as reviewed";
    /// Aims an action at somebody else.
    AIM_AT = "改为针对{who}", "Aim at {who} instead";
    /// Takes somebody along on an action.
    TAKE_ALONG = "请{who}同行", "Take {who} along";
    /// Aims an action at nobody.
    WATCH = "改为观察", "Turn into a watch task";
    /// Marks somebody as the highest decision maker.
    MARK_TOP = "把{who}标为最高决策人", "Mark {who} as the top officer";
}

/// The label of a finding's repair.
pub(super) fn label(with: &With<'_>) -> String {
    let plain = |text: Text| text.of(with.lang).to_owned();
    match &with.finding.repair {
        Repair::Open(place) => open(with, *place),
        Repair::Confirm(..) => plain(CONFIRM),
        Repair::LogContact(_) => plain(LOG_CONTACT),
        Repair::AddInfluence(role) => with.fill(ADD_ROLE, &[("role", with.inside(terms::role(*role)))]),
        Repair::KeepOne(..) => plain(PICK_ONE),
        Repair::AddAction(_) => plain(ADD_ACTION),
        Repair::Review => plain(REVIEW_NOW),
        Repair::PlantFlag => plain(PLANT_FLAG),
        Repair::ReviewPerson(_) => plain(MARK_REVIEWED),
        Repair::Retarget { to: Some(to), .. } => with.fill(AIM_AT, &[("who", with.name(*to))]),
        Repair::Retarget { to: None, .. } => plain(WATCH),
        Repair::TakeAlong(_, people) => with.fill(TAKE_ALONG, &[("who", with.names(people))]),
        Repair::MarkTopOfficer(person) => with.fill(MARK_TOP, &[("who", with.name(*person))]),
    }
}

fn open(with: &With<'_>, place: Place) -> String {
    let named = |text: Text, name: Text| with.fill(text, &[("place", with.inside(name))]);
    let saw_nothing = |evidence: &Evidence| evidence.place == place && evidence.seen == Seen::Nothing;
    let is_empty = with.finding.evidence.iter().any(saw_nothing);
    match place {
        Place::Influence(_, InfluencePlace::Proof(_)) => SAY_HOW.of(with.lang).to_owned(),
        Place::Influence(_, InfluencePlace::CoachTest) => TAKE_TEST.of(with.lang).to_owned(),
        Place::Influence(_, field) if is_empty => named(FILL_IN, terms::influence_place(field)),
        Place::Influence(_, field) => named(CHECK, terms::influence_place(field)),
        Place::Person(_, field) => named(FILL_IN, terms::person_place(field)),
        Place::Objective(ObjectivePlace::Feeling) => MARK_FEELING.of(with.lang).to_owned(),
        Place::Objective(field) if is_empty => named(FILL_IN, terms::objective_place(field)),
        Place::Objective(ObjectivePlace::CloseOn) => SET_DATE.of(with.lang).to_owned(),
        Place::Objective(field @ ObjectivePlace::Product) => named(CHECK, terms::objective_place(field)),
        Place::Objective(field) => named(OPEN, terms::objective_place(field)),
        Place::Account(field) if is_empty => named(FILL_IN, terms::account_place(field)),
        Place::Account(field) => named(OPEN, terms::account_place(field)),
        Place::ActionField(_, field) if is_empty => named(FILL_IN, terms::action_place(field)),
        Place::ActionField(_, field) => named(CHECK, terms::action_place(field)),
        Place::Action(_) => OPEN_ACTION.of(with.lang).to_owned(),
        Place::Role(role) => named(OPEN, terms::role(role)),
        Place::Strength(_)
        | Place::Flag(_)
        | Place::Need(_)
        | Place::Criterion(_)
        | Place::Review(_)
        | Place::Event(_)
        | Place::Contacts(_)
        | Place::Objection(_) => {
            with.fill(OPEN, &[("place", super::place_text(with.lang, &place, with.plan))])
        }
    }
}
