//! The sample's early objective: an idea about which hardly anything is known yet. It must not know the other objectives.

use super::cast::{Us, Who};
use super::{Scene, t};
use crate::model::{
    Amount, CompetitionKind, Coverage, Currency, FunnelPlace, Influence, Objective, Role, Timing,
};

/// The objective with its nearly empty sheet.
pub(super) fn objective(scene: &mut Scene) -> Objective {
    let plant = Influence {
        roles: [Role::User].into(),
        coverage: Some(Coverage::Brief),
        counterpart: Some(scene.member(Us::Delivery)),
        ..Influence::new(scene.person(Who::Plant))
    };
    Objective {
        product: scene.say(t("江澜公司移动巡检", "Mobile inspection at Jianglan")),
        amount: Some(Amount::whole(1_500_000, Currency::CNY)),
        funnel: Some(FunnelPlace::Above),
        timing: Some(Timing::Later),
        competition: [CompetitionKind::DoNothing].into(),
        started_on: Some(scene.day(-12)),
        notes: scene.say(t(
            "工作餐上听到一句：巡检还在用纸。",
            "Heard over lunch: inspections are still done on paper.",
        )),
        influences: [plant].into_iter().collect(),
        ..Objective::new(scene.id())
    }
}
