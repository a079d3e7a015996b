//! What happened in the sample: informal lines, events, and the contact log of the last months. It must not know any
//! objective.

use super::cast::{NEW_HEAD_SINCE, Place, Us, Who};
use super::{Scene, t};
use crate::i18n::Text;
use crate::model::{Contact, ContactKind, Event, EventKind, List, Relationship, RelationshipKind};

type LineRow = (Who, Who, RelationshipKind, Text);
type EventRow = (i32, EventKind, Option<Who>, Option<Place>, Text);
type ContactRow = (i32, ContactKind, Us, &'static [Who], Text);

const LINES: &[LineRow] = &[
    (
        Who::Adviser,
        Who::Deputy,
        RelationshipKind::Influences,
        t("蓝图评审前秦副总单独约他谈过两次", "Qin saw him alone twice before the blueprint review"),
    ),
    (
        Who::OfficeHead,
        Who::Deputy,
        RelationshipKind::Influences,
        t("她做过秦副总六年秘书", "She was Qin's secretary for six years"),
    ),
    (
        Who::Opponent,
        Who::Security,
        RelationshipKind::Influences,
        t("高建平是他带出来的", "Gao learnt the trade from him"),
    ),
    (
        Who::DigitalHead,
        Who::Opponent,
        RelationshipKind::Conflict,
        t("丁克勤原以为主任是自己的", "Ding expected to become director himself"),
    ),
    (
        Who::Coach,
        Who::Clerk,
        RelationshipKind::Alliance,
        t("同一年进的办公室", "Joined the office in the same year"),
    ),
    (
        Who::Buyer,
        Who::Budget,
        RelationshipKind::Alliance,
        t("整改组里一起工作", "Work together on the audit follow-up"),
    ),
];

const EVENTS: &[EventRow] = &[
    (
        -75,
        EventKind::Reorganisation,
        None,
        Some(Place::Digital),
        t("信息中心与档案室合并为数字化部", "IT centre and archive merged into the Digital Department"),
    ),
    (
        NEW_HEAD_SINCE,
        EventKind::NewPerson,
        Some(Who::DigitalHead),
        Some(Place::Digital),
        t("周启明由江澜公司调任主任", "Zhou Qiming comes from Jianglan as director"),
    ),
    (
        -20,
        EventKind::CompetitorMove,
        Some(Who::Opponent),
        None,
        t("澄川给丁克勤做了专场演示", "Chengchuan gave Ding a private demonstration"),
    ),
];

const CONTACTS: &[ContactRow] = &[
    (
        -152,
        ContactKind::Visit,
        Us::Seller,
        &[Who::Coach],
        t(
            "一份文走 5 天、11 个环节，其中 4 个在等签字",
            "A document takes 5 days and 11 steps, 4 of them waiting for a signature",
        ),
    ),
    (
        -138,
        ContactKind::Visit,
        Us::Seller,
        &[Who::OfficeHead, Who::Coach],
        t("超期件每季度要上办公会检讨", "Overdue documents are held up to her every quarter"),
    ),
    (
        -121,
        ContactKind::Meeting,
        Us::Architect,
        &[Who::Coach, Who::Clerk],
        t("画完 23 条流程，确认需求匹配", "Drew all 23 workflows; the fit is verified"),
    ),
    (
        -104,
        ContactKind::Visit,
        Us::Director,
        &[Who::Deputy],
        t("愿意听，但觉得现在够用", "Willing to listen, finds today good enough"),
    ),
    (
        -88,
        ContactKind::Meeting,
        Us::Architect,
        &[Who::Opponent, Who::Operations],
        t("看了自研平台，接口文档不外给", "Saw the in-house platform; its interfaces are not handed out"),
    ),
    (
        -66,
        ContactKind::Visit,
        Us::Architect,
        &[Who::DigitalHead],
        t("上任第一周，要我们讲清集成方案", "His first week: wants to know how we integrate"),
    ),
    (
        -58,
        ContactKind::Call,
        Us::Director,
        &[Who::Budget],
        t("预算分两年才好批", "A budget over two years is easier to pass"),
    ),
    (
        -52,
        ContactKind::Visit,
        Us::Delivery,
        &[Who::Plant],
        t(
            "一顿工作餐，他讲了半小时厂里的流程",
            "A working lunch; half an hour on how good his workflows are",
        ),
    ),
    (
        -45,
        ContactKind::Meeting,
        Us::Executive,
        &[Who::Deputy, Who::OfficeHead],
        t("两家总经理级会面，同意一期上议题", "Executives met; phase one goes on the agenda"),
    ),
    (
        -40,
        ContactKind::Visit,
        Us::Director,
        &[Who::Adviser],
        t("蓝图把办公平台列为第一个项目", "The blueprint puts the office platform first"),
    ),
    (
        -33,
        ContactKind::Meeting,
        Us::Director,
        &[Who::Strategist],
        t("交流会上提问最多，会后主动加了联系方式", "Asked most of the questions and left her number"),
    ),
    (
        -30,
        ContactKind::Visit,
        Us::Director,
        &[Who::Buyer, Who::Budget],
        t("采购方式未定，可能公开招标", "How to buy is open; perhaps a public tender"),
    ),
    (
        -27,
        ContactKind::Meeting,
        Us::Architect,
        &[Who::DigitalHead, Who::Opponent, Who::Operations],
        t("评审预备会，丁克勤当面反对", "Preparatory meeting; Ding objects openly"),
    ),
    (
        -21,
        ContactKind::Call,
        Us::Director,
        &[Who::Budget],
        t(
            "一期需在本财年签约，否则额度收回",
            "Phase one must be signed this fiscal year or the money lapses",
        ),
    ),
    (
        -17,
        ContactKind::Visit,
        Us::Delivery,
        &[Who::Clerk, Who::Coach],
        t("试用两周，收回 11 条意见", "Two weeks of trial, 11 remarks collected"),
    ),
    (
        -13,
        ContactKind::Visit,
        Us::Executive,
        &[Who::Deputy],
        t("仍说不急，但问了同行谁在用", "Still no hurry, but asked which peers use it"),
    ),
    (
        -10,
        ContactKind::Call,
        Us::Director,
        &[Who::Adviser],
        t("答应在规划评审会上讲同行对标", "Will present the benchmark at the blueprint review"),
    ),
    (
        -6,
        ContactKind::Meeting,
        Us::Seller,
        &[Who::OfficeHead, Who::Coach],
        t("议定验收指标由办公室牵头", "The office will lead on acceptance measures"),
    ),
    (
        -3,
        ContactKind::Message,
        Us::Seller,
        &[Who::Coach],
        t("评审组五人名单已报，含丁克勤", "The panel of five is named, Ding among them"),
    ),
];

/// Informal lines between the customer's people.
pub(super) fn relationships(scene: &mut Scene) -> List<Relationship> {
    let row = |(from, to, kind, note): &LineRow| Relationship {
        from: Some(scene.person(*from)),
        to: Some(scene.person(*to)),
        kind: Some(*kind),
        note: scene.say(*note),
        ..Relationship::new(scene.id())
    };
    LINES.iter().map(row).collect()
}

/// What happened at the customer.
pub(super) fn events(scene: &mut Scene) -> List<Event> {
    let row = |(on, kind, who, place, note): &EventRow| Event {
        kind: Some(*kind),
        on: Some(scene.day(*on)),
        person: who.map(|who| scene.person(who)),
        unit: place.map(|place| scene.unit(place)),
        note: scene.say(*note),
        ..Event::new(scene.id())
    };
    EVENTS.iter().map(row).collect()
}

/// Whom we met.
pub(super) fn contacts(scene: &mut Scene) -> List<Contact> {
    let row = |(on, kind, us, with, learnt): &ContactRow| Contact {
        on: Some(scene.day(*on)),
        kind: Some(*kind),
        by: Some(scene.member(*us)),
        with: scene.persons(with),
        learnt: scene.say(*learnt),
        ..Contact::new(scene.id())
    };
    CONTACTS.iter().map(row).collect()
}
