//! R-14 Title is no influence \[method, section B\]: makes no finding; it holds by how a plan is made. No title and no rank
//! fills in a degree of influence: it stays unknown, which R-01 says, until somebody judges it.
//!
//! Example: the president of the group is put on the board; his stone lies in the tray.

#[cfg(test)]
mod tests {
    use crate::method::choose::InfluenceFactor;
    use crate::method::finding::{Detail, Wanted};
    use crate::method::testing::{Case, USER};
    use crate::model::person::PersonField;
    use crate::model::{Edit, Influence, Judgement};

    const TITLES: [&str; 5] = ["President", "CEO", "CFO, member of the board", "董事长", "总经理"];

    #[test]
    fn no_title_and_no_rank_fills_in_influence() {
        let mut case = Case::sound();
        case.rows[USER].influence = None;
        let person = case.id(USER);
        let (mut plan, sheet) = case.build();
        for title in TITLES {
            let edits = [PersonField::Title(title.to_owned()), PersonField::Rank(Some(1))];
            for field in edits {
                plan.apply(Edit::person(person, field)).expect("a fact about a person");
            }
            let row = plan.objectives.get(sheet).and_then(|sheet| sheet.influences.get(person));
            assert_eq!(row.and_then(|row| row.influence), None, "{title}");
        }
        assert_eq!(Influence::new(person).influence, None);
    }

    #[test]
    fn whoever_has_a_high_title_weighs_no_more_for_it_and_is_asked_about() {
        for title in TITLES {
            let mut case = Case::sound();
            case.rows[USER].influence = None;
            case.people[USER].title = title.to_owned();
            let missing = vec![Wanted::Judgement(Judgement::Influence)];
            assert_eq!(case.only(1).detail, Detail::Missing(missing), "{title}");
            let each = case.analyse().position.expect("a position").each;
            let weight = each.iter().find(|one| one.person == case.id(USER)).map(|one| one.weight);
            assert_eq!(weight, Some(1.0), "{title}: unknown weighs like low");
        }
    }

    #[test]
    fn the_five_factors_ask_for_no_title() {
        use InfluenceFactor::{Expertise, Impact, Location, Politics, Priority};
        assert_eq!(InfluenceFactor::ALL, [Impact, Expertise, Location, Priority, Politics]);
    }
}
