//! What a plan of three years adds up to (2.7): its lines as records of a sheet, the climb on the buy-sell hierarchy, and what the
//! objectives are worth beside what the customer could buy. It must not know how anything is worded.

use crate::model::account::LargeAccount;
use crate::model::{AccountPlan, Amount, ObjectiveId};

/// The lines of a free text, without blank ones and without bullets.
pub fn lines(text: &str) -> Vec<String> {
    let bare = |line: &str| line.trim().trim_start_matches(['-', '•', '*', '·', '–']).trim().to_owned();
    text.lines().map(bare).filter(|line| !line.is_empty()).collect()
}

/// The strategic strengths that this sheet does not hold yet, a line each.
pub fn new_strengths(plan: &AccountPlan, sheet: ObjectiveId) -> Vec<String> {
    let Some(sheet) = plan.objectives.get(sheet) else { return Vec::new() };
    let all = lines(&plan.account.large_account.strategic_strengths).into_iter();
    all.filter(|line| !sheet.strengths.iter().any(|row| row.text.trim() == line)).collect()
}

/// The vulnerabilities for which no flag is planted on this sheet yet, a line each.
pub fn new_flags(plan: &AccountPlan, sheet: ObjectiveId) -> Vec<String> {
    let Some(sheet) = plan.objectives.get(sheet) else { return Vec::new() };
    let all = lines(&plan.account.large_account.vulnerabilities).into_iter();
    all.filter(|line| !sheet.flags.iter().any(|row| row.text.trim() == line)).collect()
}

/// Levels to climb in three years, −4 to +4; `None` while either end is open.
pub fn climb(plan: &LargeAccount) -> Option<i8> {
    let (now, wanted) = plan.level_now.zip(plan.level_wanted)?;
    Some(i8::try_from(wanted).ok()? - i8::try_from(now).ok()?)
}

/// What all objectives are worth together; `None` while none has an amount, or where currencies differ.
pub fn worth(plan: &AccountPlan) -> Option<Amount> {
    let mut amounts = plan.objectives.iter().filter_map(|sheet| sheet.amount);
    let first = amounts.next()?;
    amounts.try_fold(first, |sum, one| {
        let hundredths = sum.hundredths.checked_add(one.hundredths)?;
        (one.currency == sum.currency).then_some(Amount { hundredths, ..sum })
    })
}

/// The part of what the customer could buy that the objectives are worth, in whole percent; `None` where they cannot be compared.
pub fn share(plan: &AccountPlan) -> Option<u32> {
    let (worth, potential) = worth(plan).zip(plan.account.potential_volume)?;
    let is_comparable =
        worth.currency == potential.currency && potential.hundredths > 0 && worth.hundredths >= 0;
    let percent = i128::from(worth.hundredths) * 100 / i128::from(potential.hundredths.max(1));
    u32::try_from(percent).ok().filter(|_| is_comparable)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::account::AccountField;
    use crate::model::{Currency, Edit, Objective, PlanId, Strength, StrengthId};
    use uuid::Uuid;

    fn plan(amounts: &[Option<Amount>]) -> AccountPlan {
        let mut plan = AccountPlan::new(PlanId(Uuid::nil()), "A customer");
        for (at, amount) in amounts.iter().enumerate() {
            let sheet =
                Objective { amount: *amount, ..Objective::new(ObjectiveId(Uuid::from_u128(1 + at as u128))) };
            plan.apply(Edit::put(sheet)).expect("sound");
        }
        plan
    }

    #[test]
    fn each_line_goes_to_the_sheet_once() {
        let mut plan = plan(&[None]);
        let sheet = ObjectiveId(Uuid::from_u128(1));
        let strategic_strengths = "- The archive\n\n• Service at night ".to_owned();
        let large = LargeAccount { strategic_strengths, ..LargeAccount::default() };
        plan.apply(Edit::Account(AccountField::LargeAccount(large))).expect("sound");
        assert_eq!(new_strengths(&plan, sheet), ["The archive", "Service at night"]);
        let row = Strength { text: "The archive".into(), ..Strength::new(StrengthId(Uuid::from_u128(9))) };
        plan.apply(Edit::put_in(sheet, row)).expect("sound");
        assert_eq!(new_strengths(&plan, sheet), ["Service at night"]);
        assert_eq!(new_flags(&plan, sheet), Vec::<String>::new());
        assert_eq!(new_strengths(&plan, ObjectiveId(Uuid::nil())), Vec::<String>::new());
    }

    #[test]
    fn amounts_of_one_currency_add_up() {
        let yuan = |units| Some(Amount::whole(units, Currency::CNY));
        let mut sum = plan(&[yuan(300), None, yuan(150)]);
        assert_eq!(worth(&sum), yuan(450));
        assert_eq!(share(&sum), None);
        sum.apply(Edit::Account(AccountField::PotentialVolume(yuan(900)))).expect("sound");
        assert_eq!(share(&sum), Some(50));
        let dollars = Some(Amount::whole(1, Currency::COMMON[1]));
        assert_ne!(Currency::COMMON[1], Currency::CNY);
        assert_eq!(worth(&plan(&[yuan(300), dollars])), None);
        assert_eq!(worth(&plan(&[None])), None);
        let most = Some(Amount { hundredths: i64::MAX, currency: Currency::CNY });
        assert_eq!(worth(&plan(&[most, yuan(1)])), None);
    }

    #[test]
    fn a_climb_needs_both_ends() {
        let of = |level_now, level_wanted| {
            climb(&LargeAccount { level_now, level_wanted, ..LargeAccount::default() })
        };
        assert_eq!(of(Some(2), Some(4)), Some(2));
        assert_eq!(of(Some(5), Some(1)), Some(-4));
        assert_eq!(of(None, Some(1)), None);
    }
}
