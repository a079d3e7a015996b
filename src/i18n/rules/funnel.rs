//! Words for the findings about the funnel, the ideal customer and the buying cycle.
//! It must not know other rules.

use super::{With, Words};
use crate::i18n::{Text, terms, texts, wording};
use crate::method::buying_cycle::{Timeliness, work_of};
use crate::method::funnel::Prerequisite;
use crate::method::{Place, Seen};
use crate::model::{Activity, BuyingStage, CriterionId, FunnelPlace, PersonId};

texts! {
    ///
    PREMATURE = "漏斗位置过早", "Premature level";
    PREMATURE_SEEN = "漏斗位置是“{place}”，还没有做到：{unmet}。", "The place in the funnel is “{place}”, and this is not met yet: {unmet}.";
    PREMATURE_WHY = "漏斗里每一层都要用事实换：位置靠前一层，预测就虚一层。", "Each level is earned by facts; one level too far makes the forecast hollow.";
    PREMATURE_DO = "补齐“{place}”的前提，或退回上一层", "Meet what “{place}” asks, or step back a level";
    ///
    NOT_BEST = "还不算最有希望", "Not yet one of the best few";
    NOT_BEST_SEEN = "漏斗位置是“{place}”，还没有做到：{unmet}。", "The place in the funnel is “{place}”, and this is not met yet: {unmet}.";
    NOT_BEST_OPEN = "还没有覆盖：{names}。", "Not covered: {names}.";
    NOT_BEST_WHY = "最有希望的几单几乎万无一失：没有严重的小红旗，拍板的人和影响度高的人都已覆盖。", "The best few are as good as certain: no critical flag, and whoever decides or has high influence is covered.";
    NOT_BEST_DO = "补齐最有希望还缺的", "Close what the best few still lack";
    ///
    FIT = "离理想型客户太远", "Far from the ideal customer";
    FIT_SEEN = "理想型客户标准平均{average}。", "The criteria of the ideal customer average {average}.";
    FIT_WORST = "最差的是：{worst}。", "The worst: {worst}.";
    FIT_CRITERION = "“{text}”{score}", "“{text}” {score}";
    FIT_WHY = "不合适的客户会吃掉合适客户的时间；该放弃时要敢放弃。", "A customer that does not fit takes the time of those that do; consider walking away.";
    FIT_DO = "决定要不要放弃这个客户", "Decide whether to walk away";
    ///
    FIT_BEST = "不合适，却要签约", "Poor fit, about to be signed";
    FIT_BEST_SEEN = "理想型客户标准平均{average}，漏斗位置却是“{place}”。", "The criteria of the ideal customer average {average}, while the place in the funnel is “{place}”.";
    FIT_BEST_WHY = "签得下来，也可能后悔：先把代价算清楚。", "It can be signed, and regretted: count the cost first.";
    FIT_BEST_DO = "签约之前再衡量一次值不值得", "Weigh once more whether it is worth it";
    ///
    STEP = "与客户的阶段脱节", "Out of step with the customer";
    STEP_EARLY = "行动“{action}”是“{activity}”，而客户还在“{stage}”：太早了。", "The action “{action}” is “{activity}”, while the customer is still at “{stage}”: too early.";
    STEP_LATE = "行动“{action}”是“{activity}”，而客户已经到了“{stage}”：太晚了。", "The action “{action}” is “{activity}”, while the customer is at “{stage}” already: too late.";
    STEP_FITS = "这个阶段合适的是：{fitting}。", "What fits this stage: {fitting}.";
    STEP_WHY = "要盯住客户怎么买，而不是我们怎么卖：太早只剩下价格，太晚等于没说。", "What counts is how the customer buys, not how we sell: too early leaves only the price, too late is not heard.";
    STEP_DO = "让“{action}”跟上客户的阶段", "Fit “{action}” to the customer's stage";
    ///
    HEAVY = "用不着整张计划书", "A full sheet is not needed";
    HEAVY_SEEN = "销售渠道是“{channel}”，属于效率型销售。", "The channel is “{channel}”: a sale of the quick kind.";
    HEAVY_WHY = "效率型销售周期短、数量多；整张计划书是为周期长的大项目准备的。", "Such sales are short and many; a full sheet is meant for large projects with a long cycle.";
    HEAVY_DO = "只写清目标和联系人", "Keep to the objective and whom to call";
}

fn asks(with: &With<'_>, place: FunnelPlace, unmet: &[Prerequisite]) -> [(&'static str, String); 2] {
    let unmet = with.list(unmet.iter().map(|what| terms::prerequisite(*what)));
    [("place", with.inside(terms::funnel_place(place))), ("unmet", unmet)]
}

pub(super) fn premature(with: &With<'_>, place: FunnelPlace, unmet: &[Prerequisite]) -> Words {
    let values = asks(with, place, unmet);
    let (message, action) = (with.fill(PREMATURE_SEEN, &values), with.fill(PREMATURE_DO, &values));
    Words { title: PREMATURE, message, why: PREMATURE_WHY, action }
}

pub(super) fn not_best(with: &With<'_>, unmet: &[Prerequisite], open: &[PersonId]) -> Words {
    let mut parts = vec![with.fill(NOT_BEST_SEEN, &asks(with, FunnelPlace::BestFew, unmet))];
    if !open.is_empty() {
        parts.push(with.fill(NOT_BEST_OPEN, &[("names", with.names(open))]));
    }
    let message = wording::sentences(with.lang, &parts);
    Words { title: NOT_BEST, message, why: NOT_BEST_WHY, action: with.fill(NOT_BEST_DO, &[]) }
}

pub(super) fn fit(with: &With<'_>, tenths: i32, worst: &[CriterionId]) -> Words {
    let mut parts = vec![with.fill(FIT_SEEN, &[("average", wording::signed_tenths(tenths))])];
    if !worst.is_empty() {
        let worst: Vec<String> = worst.iter().filter_map(|id| criterion(with, *id)).collect();
        parts.push(with.fill(FIT_WORST, &[("worst", crate::i18n::format::names(with.lang, &worst))]));
    }
    let message = wording::sentences(with.lang, &parts);
    Words { title: FIT, message, why: FIT_WHY, action: with.fill(FIT_DO, &[]) }
}

fn criterion(with: &With<'_>, id: CriterionId) -> Option<String> {
    let criterion = with.plan.objectives.iter().find_map(|sheet| sheet.criteria.get(id))?;
    let score = wording::signed(i32::from(criterion.score?));
    Some(with.fill(FIT_CRITERION, &[("text", criterion.text.trim().to_owned()), ("score", score)]))
}

pub(super) fn fit_best(with: &With<'_>, tenths: i32) -> Words {
    let place = with.inside(terms::funnel_place(FunnelPlace::BestFew));
    let values = [("average", wording::signed_tenths(tenths)), ("place", place)];
    let message = with.fill(FIT_BEST_SEEN, &values);
    Words { title: FIT_BEST, message, why: FIT_BEST_WHY, action: with.fill(FIT_BEST_DO, &[]) }
}

pub(super) fn out_of_step(
    with: &With<'_>,
    stage: BuyingStage,
    activity: Activity,
    timeliness: Timeliness,
) -> Words {
    let values = [
        ("action", with.action()),
        ("activity", with.inside(terms::activity(activity))),
        ("stage", with.inside(terms::buying_stage(stage))),
        ("fitting", with.list(work_of(stage).fitting.iter().map(|one| terms::activity(*one)))),
    ];
    let seen = if timeliness == Timeliness::TooEarly { STEP_EARLY } else { STEP_LATE };
    let message = wording::sentences(with.lang, &[with.fill(seen, &values), with.fill(STEP_FITS, &values)]);
    Words { title: STEP, message, why: STEP_WHY, action: with.fill(STEP_DO, &values) }
}

pub(super) fn heavy(with: &With<'_>) -> Words {
    let channel = with.finding.evidence.iter().find_map(|evidence| match (evidence.place, &evidence.seen) {
        (Place::Account(_), Seen::Channel(channel)) => Some(with.inside(terms::channel(*channel))),
        _ => None,
    });
    let message = with.fill(HEAVY_SEEN, &[("channel", channel.unwrap_or_default())]);
    Words { title: HEAVY, message, why: HEAVY_WHY, action: with.fill(HEAVY_DO, &[]) }
}

/// The titles by rule, for filters and help.
pub(super) const fn title(rule: u8) -> Option<Text> {
    Some(match rule {
        57 => PREMATURE,
        58 => NOT_BEST,
        62 => FIT,
        63 => FIT_BEST,
        67 => STEP,
        72 => HEAVY,
        _ => return None,
    })
}
