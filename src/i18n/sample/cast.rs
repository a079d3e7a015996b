//! Who is who in the sample: the customer's units and people, and our own team. It must not know any objective.

use super::{Scene, t};
use crate::i18n::Text;
use crate::model::person::PrivateNotes;
use crate::model::{List, Member, Person, Unit, UnitKind};

/// Declares names for the rows of a table, in the order of the table.
macro_rules! names {
    ($(#[$doc:meta])* $name:ident { $($variant:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum $name { $($variant),+ }

        impl $name {
            pub(super) const ALL: &'static [Self] = &[$(Self::$variant),+];
        }
    };
}

names! {
    /// A unit of the customer, or a firm beside it.
    Place { Headquarters, Office, Digital, Security, Finance, Strategy, Procurement, Plant, Consultancy, Mine, HeatGrid }
}

names! {
    /// A person at the customer, by the part played in the story.
    Who {
        President, Deputy, OfficeHead, Coach, DigitalHead, Opponent, Security, Budget, Plant, Strategist, Buyer,
        Clerk, Operations, Adviser,
    }
}

names! {
    /// One of us.
    Us { Seller, Director, Architect, Delivery, Executive }
}

struct UnitRow(Text, UnitKind, Option<Place>);

const UNITS: [UnitRow; Place::ALL.len()] = [
    UnitRow(t("集团总部", "Group headquarters"), UnitKind::Department, None),
    UnitRow(t("总经理办公室", "General Office"), UnitKind::Department, Some(Place::Headquarters)),
    UnitRow(t("数字化部", "Digital Department"), UnitKind::Department, Some(Place::Headquarters)),
    UnitRow(t("网络安全处", "Cyber Security Section"), UnitKind::Department, Some(Place::Digital)),
    UnitRow(t("财务部", "Finance Department"), UnitKind::Department, Some(Place::Headquarters)),
    UnitRow(t("战略发展部", "Strategy Department"), UnitKind::Department, Some(Place::Headquarters)),
    UnitRow(t("招标采购部", "Procurement Department"), UnitKind::Department, Some(Place::Headquarters)),
    UnitRow(t("江澜发电公司", "Jianglan Power Company"), UnitKind::Subsidiary, Some(Place::Headquarters)),
    UnitRow(t("恒越咨询", "Hengyue Consulting"), UnitKind::Outside, None),
    UnitRow(t("北岭煤业", "Beiling Coal"), UnitKind::Upstream, None),
    UnitRow(t("江城热力", "Jiangcheng Heat"), UnitKind::Downstream, None),
];

struct PersonRow {
    name: Text,
    title: Text,
    unit: Place,
    boss: Option<Who>,
    rank: u8,
}

const fn person(name: Text, title: Text, unit: Place, boss: Option<Who>, rank: u8) -> PersonRow {
    PersonRow { name, title, unit, boss, rank }
}

const PEOPLE: [PersonRow; Who::ALL.len()] = [
    person(t("魏崇山", "Wei Chongshan"), t("总经理", "General manager"), Place::Headquarters, None, 1),
    person(
        t("秦振邦", "Qin Zhenbang"),
        t("副总经理，分管行政与数字化", "Deputy general manager, administration and digital"),
        Place::Headquarters,
        Some(Who::President),
        2,
    ),
    person(
        t("林若溪", "Lin Ruoxi"),
        t("总经理办公室主任", "Director of the General Office"),
        Place::Office,
        Some(Who::Deputy),
        3,
    ),
    person(
        t("方晓岚", "Fang Xiaolan"),
        t("总经理办公室副主任", "Deputy director of the General Office"),
        Place::Office,
        Some(Who::OfficeHead),
        4,
    ),
    person(
        t("周启明", "Zhou Qiming"),
        t("数字化部主任", "Director of the Digital Department"),
        Place::Digital,
        Some(Who::Deputy),
        3,
    ),
    person(
        t("丁克勤", "Ding Keqin"),
        t("数字化部副主任、总工程师", "Deputy director and chief engineer"),
        Place::Digital,
        Some(Who::DigitalHead),
        4,
    ),
    person(
        t("高建平", "Gao Jianping"),
        t("网络安全处处长", "Head of cyber security"),
        Place::Security,
        Some(Who::DigitalHead),
        4,
    ),
    person(t("吴静怡", "Wu Jingyi"), t("预算管理处处长", "Head of budget control"), Place::Finance, None, 4),
    person(
        t("贺正", "He Zheng"),
        t("江澜公司综合部主任", "Head of administration, Jianglan"),
        Place::Plant,
        None,
        4,
    ),
    person(t("苏曼", "Su Man"), t("督办管理处处长", "Head of task supervision"), Place::Strategy, None, 4),
    person(
        t("谭立新", "Tan Lixin"),
        t("招标采购部主任", "Director of procurement"),
        Place::Procurement,
        Some(Who::President),
        3,
    ),
    person(t("孟帆", "Meng Fan"), t("机要秘书", "Records secretary"), Place::Office, Some(Who::Coach), 6),
    person(
        t("叶子昂", "Ye Ziang"),
        t("系统运维主管", "System operations lead"),
        Place::Digital,
        Some(Who::Opponent),
        6,
    ),
    person(
        t("唐仲谦", "Tang Zhongqian"),
        t("合伙人，集团数字化规划顾问", "Partner, adviser on the group's digital blueprint"),
        Place::Consultancy,
        None,
        3,
    ),
];

const TEAM: [(Text, Text, u8); Us::ALL.len()] = [
    (t("沈嘉木", "Shen Jiamu"), t("大客户经理", "Key account manager"), 4),
    (t("韩映雪", "Han Yingxue"), t("销售总监", "Sales director"), 3),
    (t("陆明川", "Lu Mingchuan"), t("方案架构师", "Solution architect"), 5),
    (t("罗晓棠", "Luo Xiaotang"), t("交付经理", "Delivery manager"), 5),
    (t("顾怀远", "Gu Huaiyuan"), t("总经理", "General manager"), 1),
];

const COACH_LIKES: Text = t("喝岩茶，周末骑行", "Oolong tea; cycles at weekends");

/// Days since the head of the digital department took office: inside the half year in which a post counts as new.
pub(super) const NEW_HEAD_SINCE: i32 = -70;

/// The customer's organisation.
pub(super) fn units(scene: &Scene) -> List<Unit> {
    let row = |(place, row): (&Place, &UnitRow)| Unit {
        name: scene.say(row.0),
        kind: Some(row.1),
        parent: row.2.map(|parent| scene.unit(parent)),
        ..Unit::new(scene.unit(*place))
    };
    Place::ALL.iter().zip(&UNITS).map(row).collect()
}

/// The customer's people.
pub(super) fn people(scene: &Scene) -> List<Person> {
    let row = |(who, row): (&Who, &PersonRow)| {
        let mut person = Person {
            name: scene.say(row.name),
            title: scene.say(row.title),
            unit: Some(scene.unit(row.unit)),
            reports_to: row.boss.map(|boss| scene.person(boss)),
            rank: Some(row.rank),
            ..Person::new(scene.person(*who))
        };
        match who {
            Who::Deputy => person.is_key = true,
            Who::Coach => {
                person.private =
                    PrivateNotes { preferences: scene.say(COACH_LIKES), ..PrivateNotes::default() };
            }
            Who::DigitalHead => person.started_on = Some(scene.day(NEW_HEAD_SINCE)),
            Who::Adviser => person.is_outside = true,
            _ => {}
        }
        person
    };
    Who::ALL.iter().zip(&PEOPLE).map(row).collect()
}

/// Our team.
pub(super) fn team(scene: &Scene) -> List<Member> {
    let row = |(us, row): (&Us, &(Text, Text, u8))| Member {
        name: scene.say(row.0),
        title: scene.say(row.1),
        rank: Some(row.2),
        ..Member::new(scene.member(*us))
    };
    Us::ALL.iter().zip(&TEAM).map(row).collect()
}
