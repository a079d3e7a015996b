//! The sample's three years ahead: the plan of a large account, its players, and how well ours and theirs should know each other. It
//! must not know any objective.

use super::cast::{Us, Who};
use super::{Scene, t};
use crate::model::account::LargeAccount;
use crate::model::person::Player;
use crate::model::{Coverage, List, Person, Tie};

/// The plan of three years, with the gap in its charter that nobody has closed yet.
pub(super) fn large_account(scene: &Scene) -> LargeAccount {
    LargeAccount {
        field_of_play: scene.say(t("集团总部与 32 家所属单位的办公和督办", "office work and task supervision of headquarters and its 32 companies")),
        trends: scene.say(t(
            "两年内全部换成国产平台\n督办完成率进入干部考核",
            "Everything moves to domestic platforms within two years\nTasks done on time count in every director's assessment",
        )),
        opportunities: scene.say(t(
            "总部先做成样板，再推到各单位",
            "Headquarters first as the model, then company by company",
        )),
        strategic_strengths: scene.say(t(
            "档案模块三年没有停过\n流程由业务部门自己改，不用开发",
            "Three years of archive without a stop\nDepartments change their own workflows without developers",
        )),
        vulnerabilities: scene.say(t(
            "只认识总部的人，所属单位没有关系\n没有多家单位同时上线的经验",
            "We know headquarters only, nobody in the companies\nNo experience of many companies going live at once",
        )),
        level_now: Some(2),
        level_wanted: Some(4),
        value_we_bring: scene.say(t("一份公文从 5 天缩到 1 天", "a document in one day instead of five")),
        how_they_gain: scene.say(t("督办按时完成，干部考核有据可查", "finish their tasks on time and can prove it")),
        goals: scene.say(t(
            "三年内 20 家单位上线，年度续约不低于 95%",
            "20 companies live within three years, 95% renewed each year",
        )),
        focus_investments: scene.say(t("一名驻场顾问，专做总部样板", "One consultant on site, for the model at headquarters")),
        stop_investments: scene.say(t("不再为单家单位做定制开发", "No more custom work for single companies")),
        ..LargeAccount::default()
    }
}

/// Names who matters for years.
pub(super) fn mark_players(people: List<Person>, scene: &Scene) -> List<Person> {
    let players = [
        (Who::OfficeHead, Player::Sponsor),
        (Who::Opponent, Player::AntiSponsor),
        (Who::Adviser, Player::StrategicCoach),
        (Who::Deputy, Player::KeyPlayer),
    ];
    let mark = |mut person: Person| {
        person.player =
            players.iter().find(|(who, _)| scene.person(*who) == person.id).map(|(_, player)| *player);
        person
    };
    people.iter().cloned().map(mark).collect()
}

/// Who should know whom better than today.
pub(super) fn ties(scene: &mut Scene) -> List<Tie> {
    let rows = [
        (Who::President, Us::Executive, Some(Coverage::None), Coverage::Brief),
        (Who::Deputy, Us::Executive, None, Coverage::InDepth),
        (Who::DigitalHead, Us::Director, Some(Coverage::Brief), Coverage::Multiple),
        (Who::OfficeHead, Us::Seller, Some(Coverage::InDepth), Coverage::InDepth),
        (Who::Security, Us::Architect, None, Coverage::Multiple),
    ];
    rows.into_iter()
        .map(|(who, us, now, wanted)| Tie {
            person: Some(scene.person(who)),
            member: Some(scene.member(us)),
            now,
            wanted: Some(wanted),
            ..Tie::new(scene.id())
        })
        .collect()
}
