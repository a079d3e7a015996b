//! The words for every closed set of the model and of the method: one function an enum, both languages side by side. It
//! must not hold sentences.

mod account;
mod influence;
mod method;
mod sheet;

pub use account::{
    channel, contact_kind, escalation_level, event_kind, half, loyalty, motive, need_origin, objection_kind,
    posture, relationship_kind, research_topic, swot_field, tier, unit_kind,
};
pub use influence::{
    certainty, certainty_help, coverage, coverage_help, judgement, level, level_help, mode, mode_example,
    mode_help, mode_letter, mode_short, rating, role, role_example, role_help, role_letter, role_short,
    source,
};
pub use method::{
    account_place, action_place, band, base, base_help, cap_reason, coach_criterion, coach_sign,
    influence_place, objective_place, outlook, person_place, prerequisite, rating_band, severity,
    severity_short, strength_test, verdict,
};
pub use sheet::{
    action_status, activity, buying_stage, competition_kind, competitive_position, element, element_help,
    feeling_step, funnel_place, funnel_place_help, timing,
};

use super::Text;

/// A text, short enough to keep a table of words readable.
const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    /// Every word of a set, in both languages, there and different from its neighbours.
    fn check<T: Copy>(name: &str, all: &[T], word: impl Fn(T) -> Text) {
        for lang in Lang::ALL {
            let mut words: Vec<&str> = all.iter().map(|one| word(*one).of(*lang)).collect();
            assert!(words.iter().all(|word| !word.trim().is_empty()), "{name}");
            words.sort_unstable();
            let count = words.len();
            words.dedup();
            assert_eq!(words.len(), count, "two of {name} read the same: {words:?}");
        }
        assert!(
            all.iter().all(|one| word(*one).zh != word(*one).en),
            "{name}: one wording for both languages"
        );
    }

    #[test]
    fn the_words_of_a_buying_influence() {
        use crate::model::influence::{Certainty, Coverage, Judgement, Level, Mode, Rating, Role, Source};
        check("role", Role::ALL, role);
        check("role_short", Role::ALL, role_short);
        check("role_help", Role::ALL, role_help);
        check("role_example", Role::ALL, role_example);
        check("level", Level::ALL, level);
        check("level_help", Level::ALL, level_help);
        check("mode", Mode::ALL, mode);
        check("mode_short", Mode::ALL, mode_short);
        check("mode_help", Mode::ALL, mode_help);
        check("mode_example", Mode::ALL, mode_example);
        check("coverage", Coverage::ALL, coverage);
        check("coverage_help", Coverage::ALL, coverage_help);
        check("certainty", Certainty::ALL, certainty);
        check("certainty_help", Certainty::ALL, certainty_help);
        check("source", Source::ALL, source);
        check("judgement", Judgement::ALL, judgement);
        check("rating", Rating::ALL, rating);
    }

    #[test]
    fn the_words_of_a_sheet() {
        use crate::model::{
            ActionStatus, Activity, BuyingStage, CompetitionKind, CompetitivePosition, Element, FeelingStep,
            FunnelPlace, Timing,
        };
        check("element", Element::ALL, element);
        check("element_help", Element::ALL, element_help);
        check("funnel_place", FunnelPlace::ALL, funnel_place);
        check("funnel_place_help", FunnelPlace::ALL, funnel_place_help);
        check("timing", Timing::ALL, timing);
        check("competition_kind", CompetitionKind::ALL, competition_kind);
        check("competitive_position", CompetitivePosition::ALL, competitive_position);
        check("feeling_step", FeelingStep::ALL, feeling_step);
        check("buying_stage", BuyingStage::ALL, buying_stage);
        check("action_status", ActionStatus::ALL, action_status);
        check("activity", Activity::ALL, activity);
    }

    #[test]
    fn the_words_of_an_account() {
        use crate::model::account::{
            Channel, EscalationLevel, Half, Loyalty, Motive, NeedOrigin, ObjectionKind, Posture,
            ResearchTopic, SwotField, Tier,
        };
        use crate::model::{ContactKind, EventKind, RelationshipKind, UnitKind};
        check("motive", Motive::ALL, motive);
        check("need_origin", NeedOrigin::ALL, need_origin);
        check("channel", Channel::ALL, channel);
        check("tier", Tier::ALL, tier);
        check("half", Half::ALL, half);
        check("posture", Posture::ALL, posture);
        check("loyalty", Loyalty::ALL, loyalty);
        check("research_topic", ResearchTopic::ALL, research_topic);
        check("swot_field", SwotField::ALL, swot_field);
        check("escalation_level", EscalationLevel::ALL, escalation_level);
        check("objection_kind", ObjectionKind::ALL, objection_kind);
        check("unit_kind", UnitKind::ALL, unit_kind);
        check("relationship_kind", RelationshipKind::ALL, relationship_kind);
        check("event_kind", EventKind::ALL, event_kind);
        check("contact_kind", ContactKind::ALL, contact_kind);
    }

    #[test]
    fn the_words_of_the_method() {
        use crate::method::base::Base;
        use crate::method::danger::{RatingBand, TABLE, Verdict};
        use crate::method::funnel::Prerequisite;
        use crate::method::place::{
            AccountPlace, ActionPlace, CoachCriterion, CoachSign, ObjectivePlace, PersonPlace,
        };
        use crate::method::strength::StrengthTest;
        use crate::method::{Band, Severity};
        check("severity", Severity::ALL, severity);
        check("severity_short", Severity::ALL, severity_short);
        check("band", &[Band::Green, Band::Amber, Band::Red], band);
        check("base", Base::ALL, base);
        check("base_help", Base::ALL, base_help);
        check("coach_criterion", CoachCriterion::ALL, coach_criterion);
        check("coach_sign", CoachSign::ALL, coach_sign);
        check("account_place", AccountPlace::ALL, account_place);
        check("action_place", ActionPlace::ALL, action_place);
        check("prerequisite", Prerequisite::ALL, prerequisite);
        check("strength_test", StrengthTest::ALL, strength_test);
        check("person_place", PersonPlace::ALL, person_place);
        check("objective_place", ObjectivePlace::ALL, objective_place);
        check("rating_band", RatingBand::ALL, rating_band);
        let verdicts: Vec<Verdict> = TABLE.iter().flatten().copied().collect();
        check("verdict", &verdicts, verdict);
    }
}
