//! Words for the findings about the weight of people and how they stand to us. It must not know other
//! rules.

use crate::model::day::Date;

use super::{With, Words};
use crate::i18n::{Text, format, texts};
use crate::model::{Coverage, Rating};

texts! {
    ///
    UNEXPLAINED = "影响度高，没写理由", "High influence without a reason";
    UNEXPLAINED_SEEN = "{who}的影响度定为高，却没有写下理由。", "{who} is put down as highly influential, and no reason is written down.";
    UNEXPLAINED_WHY = "影响度只对这个销售目标而言，与头衔无关。看五个因素：影响落在哪里、专业、地点、个人重视、内部政治。", "Influence is influence on this objective, whatever the title. Five factors tell: where the impact is felt, expertise, location, personal priority, internal politics.";
    UNEXPLAINED_DO = "写明{who}影响度高的理由", "Write down why {who} is highly influential here";
    ///
    OPEN = "影响度高，未覆盖", "High influence, not covered";
    OPEN_SEEN = "{who}影响度高，却还没有覆盖：{reasons}。", "{who}, of high influence, is not covered: {reasons}.";
    OPEN_RATED = "支持度是{rating}", "rated {rating}";
    OPEN_UNRATED = "支持度不清楚", "the rating is not known";
    OPEN_UNMET = "还没有接触", "not met yet";
    OPEN_WHY = "影响度高的人一句话就能改变结果；没有覆盖，等于把他让给对手。", "One word of the highly influential can change the outcome; uncovered, they are left to the rivals.";
    OPEN_DO = "争取{who}：弄清要什么结果、个人赢什么、为什么有保留", "Win {who} over: find out result, personal win and reservations";
    ///
    FALL = "支持度下降", "Rating fell";
    FALL_SEEN = "{who}的支持度从{from}降到{to}（与{date}复盘时相比）。", "The rating of {who} fell from {from} to {to} since the review of {date}.";
    FALL_WHY = "支持在流失，背后总有原因：对手、疑虑，或内部的变化。越早问清，越容易挽回。", "Support that slips away has a cause: a rival, a doubt, a change inside. The sooner it is known, the easier it is to mend.";
    FALL_DO = "弄清{who}为什么变了", "Find out what changed for {who}";
}

pub(super) fn unexplained(with: &With<'_>) -> Words {
    let (message, action) = (with.about(UNEXPLAINED_SEEN), with.about(UNEXPLAINED_DO));
    Words { title: UNEXPLAINED, message, why: UNEXPLAINED_WHY, action }
}

pub(super) fn open(with: &With<'_>, rating: Option<Rating>, coverage: Option<Coverage>) -> Words {
    let mut reasons = Vec::new();
    match rating {
        None => reasons.push(with.fill(OPEN_UNRATED, &[])),
        Some(rating) if rating.get() < 0 => {
            reasons.push(with.fill(OPEN_RATED, &[("rating", rating.to_string())]));
        }
        Some(_) => {}
    }
    if coverage.is_none_or(|coverage| coverage < Coverage::Brief) {
        reasons.push(with.fill(OPEN_UNMET, &[]));
    }
    let reasons = format::names(with.lang, &reasons);
    let message = with.fill(OPEN_SEEN, &[("who", with.who()), ("reasons", reasons)]);
    Words { title: OPEN, message, why: OPEN_WHY, action: with.about(OPEN_DO) }
}

pub(super) fn fall(with: &With<'_>, from: Rating, to: Rating, since: Option<Date>) -> Words {
    let values = [
        ("who", with.who()),
        ("from", from.to_string()),
        ("to", to.to_string()),
        ("date", since.map_or_else(String::new, |since| with.day(since))),
    ];
    Words { title: FALL, message: with.fill(FALL_SEEN, &values), why: FALL_WHY, action: with.about(FALL_DO) }
}

/// The titles by rule, for filters and help.
pub(super) const fn title(rule: u8) -> Option<Text> {
    Some(match rule {
        13 => UNEXPLAINED,
        15 => OPEN,
        29 => FALL,
        _ => return None,
    })
}
