//! R-30 No rating of zero \[method, section D\]: makes no finding; the type of a rating holds it. Who is neutral is rated
//! +1, −1 or −2; who is not known has no rating, which is a flag.
//!
//! Example: "put him at 0 for now" cannot be done, in no field and in no file.

#[cfg(test)]
mod tests {
    use crate::method::danger::RatingBand;
    use crate::method::testing::{Case, USER};
    use crate::model::json;
    use crate::model::{AccountPlan, Rating};

    #[test]
    fn the_scale_steps_over_zero() {
        let all: Vec<i8> = Rating::ALL.iter().map(|rating| rating.get()).collect();
        assert_eq!(all, [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5]);
        assert!(Rating::try_from(0).is_err());
        let neutral = [-2, -1, 1].map(|value| Rating::try_from(value).map(RatingBand::of));
        assert_eq!(neutral, [Ok(RatingBand::Reserved), Ok(RatingBand::Reserved), Ok(RatingBand::InFavour)]);
    }

    #[test]
    fn no_file_brings_a_zero_in() {
        let (plan, _) = Case::sound().build();
        let text = serde_json::to_string(&plan).expect("a plan is JSON");
        let zero = text.replacen("\"rating\":2", "\"rating\":0", 1);
        assert_ne!(zero, text);
        let value = serde_json::from_str(&zero).expect("JSON");
        assert!(json::read::<AccountPlan>(&value, "").is_err());
    }

    #[test]
    fn unknown_is_missing_and_not_neutral() {
        let mut case = Case::sound();
        case.rows[USER].rating = None;
        assert_eq!(case.only(1).person(), Some(case.id(USER)));
    }
}
