//! The kinds of next moves: what each takes and which rules it answers. It must not know any sheet.

use crate::model::RuleNumber;
use crate::model::record::words;

words! {
    /// A kind of next move, in the order in which it is preferred when all else is equal. Each follows a rule or a
    /// strategy of the method.
    MoveKind {
        /// Write down product, amount and date.
        CompleteObjective = "complete-objective",
        /// Find out who gives the final yes.
        FindEconomicBuyer = "find-economic-buyer",
        /// Find out which of several gives the final yes.
        SettleEconomicBuyer = "settle-economic-buyer",
        /// Find a coach among people not known yet.
        FindCoach = "find-coach",
        /// Make a coach of somebody in favour (SYS-16, R-31).
        DevelopCoach = "develop-coach",
        /// Put a coach to the tests that nobody answered yet.
        TestCoach = "test-coach",
        /// Ask a coach who moved whether all is as before.
        ReconfirmCoach = "reconfirm-coach",
        /// Find a user.
        FindUser = "find-user",
        /// Find who screens.
        FindTechnicalBuyer = "find-technical-buyer",
        /// Come to the economic buyer, through somebody who feels a gap where there is one.
        ReachEconomicBuyer = "reach-economic-buyer",
        /// Meet somebody for the first time.
        Meet = "meet",
        /// Meet somebody again who was met briefly.
        MeetAgain = "meet-again",
        /// Ask for a favour that proves enthusiasm.
        AskAFavour = "ask-a-favour",
        /// Fill in what is empty about somebody.
        FindOut = "find-out",
        /// Find the result or the win that is empty or nobody's own (R-38 to R-40, SYS-28).
        FindWin = "find-win",
        /// Confirm an assumed final say.
        ConfirmRole = "confirm-role",
        /// Confirm an assumed result and win.
        ConfirmWin = "confirm-win",
        /// Confirm every doubtful judgement of somebody.
        ConfirmJudgements = "confirm-judgements",
        /// Learn anew about somebody new in the post.
        RelearnNewcomer = "relearn-newcomer",
        /// Judge role and influence anew after a reorganisation.
        ReviewPerson = "review-person",
        /// Let a colleague in growth or trouble turn an even keel (2.5, R-20a).
        TurnByColleague = "turn-by-colleague",
        /// Show an even keel what is coming, or a gap not yet seen (2.5).
        ShowGap = "show-gap",
        /// Ask somebody in favour who sees no need what would change.
        AskWhatWouldChange = "ask-what-would-change",
        /// Let a colleague bring the facts to somebody overconfident (2.5).
        SowDoubt = "sow-doubt",
        /// Raise a rating in growth by a better fit of result and win (section D).
        RaiseByFit = "raise-by-fit",
        /// Remove the doubt of somebody in trouble who is in favour (section D).
        RemoveDoubt = "remove-doubt",
        /// Ask somebody who feels a gap why it is not us.
        AskAboutFit = "ask-about-fit",
        /// Soften an opponent through somebody listened to (R-26, section D).
        NeutraliseOpponent = "neutralise-opponent",
        /// Find a way in which somebody does not lose if we win.
        SoftenLoss = "soften-loss",
        /// Write down what we win.
        StateOurWin = "state-our-win",
        /// Bring the terms back above our minimum.
        WinBackTerms = "win-back-terms",
        /// Settle who of us stands opposite somebody, of matching rank.
        BringCounterpart = "bring-counterpart",
        /// Prepare replies to objections.
        AnswerObjections = "answer-objections",
        /// Name what else the money could go to.
        NameCompetition = "name-competition",
        /// Mark the highest decision maker for the project.
        MarkTopOfficer = "mark-top-officer",
        /// Verify that the product fits.
        VerifyFit = "verify-fit",
        /// Put the objective back to the level of the funnel that it has earned.
        StepBack = "step-back",
        /// Find out about the customer's customers.
        StudyCustomers = "study-customers",
        /// Call or visit a customer whose turn it is.
        ContactCustomer = "contact-customer",
        /// Agree a closing date that holds.
        AgreeDate = "agree-date",
        /// Go through the whole sheet.
        ReviewSheet = "review-sheet",
        /// Aim wasted effort at somebody else.
        RetargetAction = "retarget-action",
        /// Take the coach along on an action that goes over his head.
        TakeCoachAlong = "take-coach-along",
        /// Settle who does an action, and by when.
        SettleAction = "settle-action",
        /// Give an action a purpose.
        GivePurpose = "give-purpose",
        /// Hold an action back that comes too early or too late.
        HoldActionBack = "hold-action-back",
        /// Plan an action that uses a strength.
        UseStrength = "use-strength",
        /// Plan an action for flags that have none.
        AnswerFlag = "answer-flag",
    }
}

/// What a move takes. \[D\]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effort {
    /// A question to somebody we know, or work at the desk: 1.
    Small = 1,
    /// A talk that has to be prepared: 2.
    Medium = 2,
    /// Several talks over weeks: 3.
    Large = 3,
}

impl Effort {
    /// Its number, 1 to 3.
    pub const fn number(self) -> u8 {
        self as u8
    }
}

/// What a move makes of the sheet if it goes well: the modest outcome that its effect is computed from. \[D\]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A contact takes place and is one step deeper.
    Met,
    /// The enthusiasm is proved, and contact is one step deeper.
    Proved,
    /// What was empty is known and leans slightly our way: medium influence, growth, +1.
    Known,
    /// What was assumed is confirmed.
    Confirmed,
    /// An even keel comes to feel a gap, that is growth.
    GapFelt,
    /// Somebody overconfident comes down to an even keel.
    Sobered,
    /// The rating rises one step.
    Raised,
    /// Somebody is found, met once, asked, and leans slightly our way: growth, +1.
    Found,
    /// The tests of a coach that nobody answered are passed; a coach who left has a successor.
    Coach,
    /// One of several is left with the final say.
    Settled,
    /// Somebody loses nothing any more if we win.
    Eased,
    /// The customer agrees: to a day that lies ahead, to terms above our minimum.
    Agreed,
    /// It is done, and written down.
    Written,
}

impl MoveKind {
    /// What it takes: \[D\]
    ///
    /// | effort | kinds |
    /// |---|---|
    /// | 1 | what is settled at the desk, or by one question to somebody we know |
    /// | 2 | what takes a talk that has to be prepared |
    /// | 3 | what takes several talks, and lies mostly with others |
    pub const fn effort(self) -> Effort {
        match self {
            Self::CompleteObjective
            | Self::TestCoach
            | Self::ReconfirmCoach
            | Self::MeetAgain
            | Self::AskAFavour
            | Self::ConfirmRole
            | Self::ConfirmWin
            | Self::ReviewPerson
            | Self::AskWhatWouldChange
            | Self::StateOurWin
            | Self::AnswerObjections
            | Self::NameCompetition
            | Self::MarkTopOfficer
            | Self::StepBack
            | Self::ContactCustomer
            | Self::ReviewSheet
            | Self::RetargetAction
            | Self::TakeCoachAlong
            | Self::SettleAction
            | Self::GivePurpose
            | Self::HoldActionBack
            | Self::UseStrength
            | Self::AnswerFlag => Effort::Small,
            Self::SettleEconomicBuyer
            | Self::DevelopCoach
            | Self::ReachEconomicBuyer
            | Self::Meet
            | Self::FindOut
            | Self::FindWin
            | Self::ConfirmJudgements
            | Self::RelearnNewcomer
            | Self::TurnByColleague
            | Self::RaiseByFit
            | Self::RemoveDoubt
            | Self::AskAboutFit
            | Self::BringCounterpart
            | Self::VerifyFit
            | Self::StudyCustomers
            | Self::AgreeDate => Effort::Medium,
            Self::FindEconomicBuyer
            | Self::FindCoach
            | Self::FindUser
            | Self::FindTechnicalBuyer
            | Self::ShowGap
            | Self::SowDoubt
            | Self::NeutraliseOpponent
            | Self::SoftenLoss
            | Self::WinBackTerms => Effort::Large,
        }
    }

    /// What it is hoped to bring.
    pub const fn outcome(self) -> Outcome {
        match self {
            Self::FindEconomicBuyer | Self::FindCoach | Self::FindUser | Self::FindTechnicalBuyer => {
                Outcome::Found
            }
            Self::SettleEconomicBuyer => Outcome::Settled,
            Self::DevelopCoach | Self::TestCoach => Outcome::Coach,
            Self::ReachEconomicBuyer | Self::Meet | Self::MeetAgain => Outcome::Met,
            Self::AskAFavour => Outcome::Proved,
            Self::FindOut | Self::FindWin => Outcome::Known,
            Self::ConfirmRole
            | Self::ConfirmWin
            | Self::ConfirmJudgements
            | Self::RelearnNewcomer
            | Self::ReviewPerson
            | Self::ReconfirmCoach => Outcome::Confirmed,
            Self::TurnByColleague | Self::ShowGap | Self::AskWhatWouldChange => Outcome::GapFelt,
            Self::SowDoubt => Outcome::Sobered,
            Self::RaiseByFit | Self::RemoveDoubt | Self::AskAboutFit | Self::NeutraliseOpponent => {
                Outcome::Raised
            }
            Self::SoftenLoss => Outcome::Eased,
            Self::AgreeDate | Self::WinBackTerms => Outcome::Agreed,
            Self::CompleteObjective
            | Self::StateOurWin
            | Self::BringCounterpart
            | Self::AnswerObjections
            | Self::NameCompetition
            | Self::MarkTopOfficer
            | Self::VerifyFit
            | Self::StepBack
            | Self::StudyCustomers
            | Self::ContactCustomer
            | Self::ReviewSheet
            | Self::RetargetAction
            | Self::TakeCoachAlong
            | Self::SettleAction
            | Self::GivePurpose
            | Self::HoldActionBack
            | Self::UseStrength
            | Self::AnswerFlag => Outcome::Written,
        }
    }

    /// The rules that it answers, what it works on first; the very first is the one that it follows.
    pub const fn rules(self) -> &'static [u8] {
        match self {
            Self::CompleteObjective => &[44],
            Self::FindEconomicBuyer | Self::FindUser | Self::FindTechnicalBuyer => &[6],
            Self::SettleEconomicBuyer => &[7, 2, 8],
            Self::FindCoach => &[6, 34, 50],
            Self::DevelopCoach => &[31, 6, 34, 35, 50],
            Self::TestCoach => &[31, 32, 6, 50],
            Self::ReconfirmCoach => &[34, 2],
            Self::ReachEconomicBuyer => &[56, 3, 10, 15, 58],
            Self::Meet => &[3, 9, 10, 15, 27, 57],
            Self::MeetAgain => &[10, 27, 15, 57, 58],
            Self::AskAFavour => &[27, 2, 10, 15],
            Self::FindOut => &[1, 15, 19, 38, 57, 58],
            Self::FindWin => &[38, 1, 39, 40, 2, 15, 58],
            Self::ConfirmRole => &[8, 2],
            Self::ConfirmWin => &[43, 2, 15, 58],
            Self::ConfirmJudgements => &[2, 8, 15, 58],
            Self::RelearnNewcomer => &[4, 1, 2, 8, 15],
            Self::ReviewPerson => &[5, 2, 8],
            Self::TurnByColleague | Self::ShowGap => &[20, 18, 24, 19, 15, 57, 58],
            Self::AskWhatWouldChange => &[24, 18, 19, 15, 57, 58],
            Self::SowDoubt => &[20, 18, 24],
            Self::RaiseByFit | Self::RemoveDoubt => &[20, 29, 36, 15, 2, 58],
            Self::AskAboutFit => &[25, 26, 29, 36, 15, 2, 57],
            Self::NeutraliseOpponent => &[26, 25, 29, 2],
            Self::SoftenLoss => &[41],
            Self::StateOurWin | Self::WinBackTerms => &[42],
            Self::BringCounterpart => &[69, 68],
            Self::AnswerObjections => &[70],
            Self::NameCompetition => &[48, 70],
            Self::MarkTopOfficer => &[73],
            Self::VerifyFit => &[57],
            Self::StepBack => &[57, 58, 63, 49],
            Self::StudyCustomers => &[71],
            Self::ContactCustomer => &[65, 3],
            Self::AgreeDate => &[45],
            Self::ReviewSheet => &[12, 5, 23, 29],
            Self::RetargetAction => &[21],
            Self::TakeCoachAlong => &[33],
            Self::SettleAction => &[54],
            Self::GivePurpose => &[53],
            Self::HoldActionBack => &[67],
            Self::UseStrength => &[55],
            Self::AnswerFlag => &[52],
        }
    }

    /// The rule that it follows.
    pub const fn follows(self) -> RuleNumber {
        RuleNumber::new(self.rules()[0])
    }

    /// Whether it is an action that is planned, rather than an outcome that is hoped for.
    pub(super) const fn plans(self) -> bool {
        matches!(self, Self::UseStrength | Self::AnswerFlag)
    }

    /// Whether it confirms what is filled in; of several such moves about one person one is enough.
    pub(super) const fn confirms(self) -> bool {
        matches!(self.outcome(), Outcome::Confirmed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn efforts_run_from_one_to_three() {
        for kind in MoveKind::ALL {
            assert!((1..=3).contains(&kind.effort().number()), "{kind:?}");
        }
    }

    #[test]
    fn words_are_kebab_case_and_each_its_own() {
        let mut words: Vec<&str> = MoveKind::ALL.iter().map(|kind| kind.word()).collect();
        assert!(words.iter().all(|word| word.chars().all(|c| c.is_ascii_lowercase() || c == '-')));
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), MoveKind::ALL.len());
        assert!(MoveKind::ALL.iter().all(|kind| MoveKind::from_word(kind.word()) == Some(*kind)));
    }

    #[test]
    fn every_kind_answers_rules_of_the_method_each_once() {
        for kind in MoveKind::ALL {
            let rules = kind.rules();
            assert!(rules.iter().all(|rule| (1..=73).contains(rule)), "{kind:?}");
            let mut once = rules.to_vec();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), rules.len(), "{kind:?}: {rules:?}");
        }
    }
}
