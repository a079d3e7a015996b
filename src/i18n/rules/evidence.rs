//! Words for what a finding was found from: the name of the place, and what stood there. It must not judge it.

use crate::i18n::{Lang, Text, format, terms, texts, wording};
use crate::method::{Evidence, InfluencePlace, ObjectivePlace, Place, Seen};
use crate::model::AccountPlan;

texts! {
    /// A field of somebody.
    OF_PERSON = "{who} · {field}", "{who} · {field}";
    /// The contacts with somebody.
    CONTACTS = "接触记录", "Contact log";
    /// A strength.
    STRENGTH = "小铃铛", "Strength";
    /// A flag planted by hand.
    FLAG = "小红旗", "Red flag";
    /// An action.
    ACTION = "行动：{what}", "Action: {what}";
    /// Information needed.
    NEED = "所需信息", "Information needed";
    /// A criterion of the ideal customer.
    CRITERION = "理想型客户标准", "Ideal customer criterion";
    /// A review.
    REVIEW = "上次复盘", "Last review";
    /// Something that happened.
    EVENT = "事件：{what}", "Event: {what}";
    /// Nothing stands there.
    NOTHING = "空", "empty";
    /// Nobody holds the role.
    NOBODY = "无人", "nobody";
    /// No contact is on record.
    NO_CONTACT = "没有记录", "no entry";
    /// Nothing is said of how sure it is.
    UNSAID = "没有说明", "not stated";
    /// How sure it is, and since when.
    SINCE = "{certainty}，{date}", "{certainty}, {date}";
    /// A mode that was another one.
    WAS = "当时是“{mode}”", "was “{mode}”";
    /// A test answered with no.
    TEST_NO = "{test}：否", "{test}: no";
    /// A test not answered.
    TEST_OPEN = "{test}：未知", "{test}: not known";
    /// A test answered with yes.
    TEST_YES = "{test}：是", "{test}: yes";
    /// Below our minimum, which is not written down.
    BELOW = "低于底线", "below our minimum";
    /// Below our minimum, which is this.
    BELOW_THIS = "低于底线：{minimum}", "below our minimum: {minimum}";
    /// A feeling and its day.
    FELT = "{step}，{date}", "{step}, {date}";
    /// An objection.
    OBJECTION = "异议", "Objection";
    /// Nothing was replied.
    NO_REPLY = "没有答复", "no reply";
    /// Nobody has said that it is so.
    NOT_CONFIRMED = "未核实", "not confirmed";
    /// What the position stands for.
    COMPUTED = "相当于“{step}”", "stands for “{step}”";
    /// Tests that something fails.
    FAILS = "没有通过：{tests}", "fails: {tests}";
    /// A level in a hierarchy.
    RANKED = "第{rank}级", "rank {rank}";
    /// A rating and what it means.
    RATED = "{rating}（{meaning}）", "{rating} ({meaning})";
}

/// The place and what stood there, in words.
pub fn evidence_text(lang: Lang, evidence: &Evidence, plan: &AccountPlan) -> (String, String) {
    (place_text(lang, &evidence.place, plan), seen(lang, evidence, plan))
}

/// The name of a place, with the person's where it belongs to one.
pub fn place_text(lang: Lang, place: &Place, plan: &AccountPlan) -> String {
    let bare = |text: Text| text.of(lang).to_owned();
    let field = match place {
        Place::Account(field) => return bare(terms::account_place(*field)),
        Place::Objective(field) => return bare(terms::objective_place(*field)),
        Place::Role(role) => return bare(terms::role(*role)),
        Place::Strength(_) => return bare(STRENGTH),
        Place::Flag(_) => return bare(FLAG),
        Place::Action(id) => {
            let action = plan.objectives.iter().find_map(|sheet| sheet.actions.get(*id));
            return ACTION.fill(lang, &[("what", action.map_or("", |action| action.what.trim()))]);
        }
        Place::Need(_) => return bare(NEED),
        Place::Criterion(_) => return bare(CRITERION),
        Place::Review(_) => return bare(REVIEW),
        Place::Event(id) => {
            let kind = plan.events.get(*id).and_then(|event| event.kind);
            let kind = kind.unwrap_or(crate::model::EventKind::Other);
            return EVENT.fill(lang, &[("what", terms::event_kind(kind).of(lang))]);
        }
        Place::ActionField(_, field) => return bare(terms::action_place(*field)),
        Place::Objection(_) => return bare(OBJECTION),
        Place::Person(_, field) => terms::person_place(*field),
        Place::Influence(_, field) => terms::influence_place(*field),
        Place::Contacts(_) => CONTACTS,
    };
    let who = place.person().map_or_else(String::new, |person| wording::name(lang, plan, person));
    OF_PERSON.fill(lang, &[("who", &who), ("field", &wording::inside(lang, field))])
}

fn seen(lang: Lang, evidence: &Evidence, plan: &AccountPlan) -> String {
    let bare = |text: Text| text.of(lang).to_owned();
    let fill = |text: Text, values: &[(&str, String)]| wording::fill(text, lang, values);
    match &evidence.seen {
        Seen::Nothing => bare(nothing(&evidence.place)),
        Seen::Text(text) => text.clone(),
        Seen::Day(day) => format::long_day(lang, *day),
        Seen::Count(count) => count.to_string(),
        Seen::Amount(amount) => format::amount(*amount),
        Seen::Roles(roles) => {
            let roles: Vec<&str> = roles.iter().map(|role| terms::role(*role).of(lang)).collect();
            format::names(lang, &roles)
        }
        Seen::Level(level) => bare(terms::level(*level)),
        Seen::Mode(mode) => bare(terms::mode(*mode)),
        Seen::ModeWas(mode) => fill(WAS, &[("mode", wording::inside(lang, terms::mode(*mode)))]),
        Seen::Rating(rating) => {
            let meaning = wording::inside(lang, terms::rating(*rating));
            fill(RATED, &[("rating", rating.to_string()), ("meaning", meaning)])
        }
        Seen::Coverage(coverage) => bare(terms::coverage(*coverage)),
        Seen::Certainty(certainty, on) => {
            let certainty = certainty.map_or(UNSAID, terms::certainty).of(lang).to_owned();
            match on {
                Some(on) => fill(SINCE, &[("certainty", certainty), ("date", format::long_day(lang, *on))]),
                None => certainty,
            }
        }
        Seen::CoachTest(test, answer) => {
            let wording = match answer {
                Some(true) => TEST_YES,
                Some(false) => TEST_NO,
                None => TEST_OPEN,
            };
            fill(wording, &[("test", bare(terms::coach_criterion(*test)))])
        }
        Seen::Sign(sign) => bare(terms::coach_sign(*sign)),
        Seen::BelowMinimum(minimum) if minimum.is_empty() => bare(BELOW),
        Seen::BelowMinimum(minimum) => fill(BELOW_THIS, &[("minimum", minimum.clone())]),
        Seen::Timing(timing) => bare(terms::timing(*timing)),
        Seen::Funnel(place) => bare(terms::funnel_place(*place)),
        Seen::Position(position) => bare(terms::competitive_position(*position)),
        Seen::Feeling(step, on) => {
            fill(FELT, &[("step", bare(terms::feeling_step(*step))), ("date", format::long_day(lang, *on))])
        }
        Seen::People(people) => wording::names(lang, plan, people),
        Seen::Computed(step) => {
            fill(COMPUTED, &[("step", wording::inside(lang, terms::feeling_step(*step)))])
        }
        Seen::Rules(rules) => {
            let rules: Vec<String> = rules.iter().map(ToString::to_string).collect();
            format::names(lang, &rules)
        }
        Seen::Claim(tests) => {
            let tests: Vec<String> =
                tests.iter().map(|test| wording::inside(lang, terms::strength_test(*test))).collect();
            fill(FAILS, &[("tests", format::names(lang, &tests))])
        }
        Seen::Fit(score) => wording::signed(i32::from(*score)),
        Seen::Tier(tier) => bare(terms::tier(*tier)),
        Seen::Stage(stage) => bare(terms::buying_stage(*stage)),
        Seen::Activity(activity) => bare(terms::activity(*activity)),
        Seen::Rank(rank) => fill(RANKED, &[("rank", rank.to_string())]),
        Seen::Motive(motive) => bare(terms::motive(*motive)),
        Seen::Channel(channel) => bare(terms::channel(*channel)),
    }
}

/// How an empty place is called.
const fn nothing(place: &Place) -> Text {
    match place {
        Place::Role(_) => NOBODY,
        Place::Contacts(_) => NO_CONTACT,
        Place::Influence(_, InfluencePlace::Proof(_)) => UNSAID,
        Place::Objection(_) => NO_REPLY,
        Place::Objective(ObjectivePlace::Fit | ObjectivePlace::Sureness) => NOT_CONFIRMED,
        Place::Account(_)
        | Place::Objective(_)
        | Place::Person(..)
        | Place::Influence(..)
        | Place::Strength(_)
        | Place::Flag(_)
        | Place::Action(_)
        | Place::Need(_)
        | Place::Criterion(_)
        | Place::Review(_)
        | Place::Event(_)
        | Place::ActionField(..) => NOTHING,
    }
}
