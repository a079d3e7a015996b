//! The two marks of a working session (2.4): how the position felt before the analysis, and how it feels after it. A
//! session is a day: its first mark is the start, its second the end. It must not judge any feeling.

use crate::model::day::Date;

use crate::model::{Feeling, FeelingStep};

/// When in a session a feeling is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// Before the analysis.
    Start,
    /// After it.
    End,
}

/// What was marked at a moment of the session of a day.
pub fn marked(feelings: &[Feeling], moment: Moment, day: Date) -> Option<FeelingStep> {
    feelings.iter().filter(|feeling| feeling.on == day).nth(moment as usize).map(|feeling| feeling.step)
}

/// The feelings after a mark is set, changed, or taken back. An end without a start is the first mark of its day.
pub fn mark(feelings: &[Feeling], moment: Moment, day: Date, step: Option<FeelingStep>) -> Vec<Feeling> {
    let mut marks = [marked(feelings, Moment::Start, day), marked(feelings, Moment::End, day)];
    marks[moment as usize] = step;
    let mut next: Vec<Feeling> = feelings.iter().filter(|feeling| feeling.on != day).copied().collect();
    next.extend(marks.into_iter().flatten().map(|step| Feeling { on: day, step }));
    next
}

/// The moment of the last word of a day: the end once it is marked.
pub fn latest(feelings: &[Feeling], day: Date) -> Moment {
    if marked(feelings, Moment::End, day).is_some() { Moment::End } else { Moment::Start }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::day::date;

    const DAY: Date = date(2026, 6, 15);

    #[test]
    fn the_first_mark_of_a_day_is_the_start_and_the_second_the_end() {
        let before = [Feeling { on: date(2026, 6, 1), step: FeelingStep::Great }];
        assert_eq!(marked(&before, Moment::Start, DAY), None);
        let started = mark(&before, Moment::Start, DAY, Some(FeelingStep::Comfort));
        assert_eq!(latest(&started, DAY), Moment::Start);
        let ended = mark(&started, Moment::End, DAY, Some(FeelingStep::Worry));
        assert_eq!(marked(&ended, Moment::Start, DAY), Some(FeelingStep::Comfort));
        assert_eq!(marked(&ended, Moment::End, DAY), Some(FeelingStep::Worry));
        assert_eq!((ended.len(), ended[0], latest(&ended, DAY)), (3, before[0], Moment::End));
    }

    #[test]
    fn a_mark_can_be_changed_and_taken_back_alone() {
        let both =
            [Feeling { on: DAY, step: FeelingStep::Comfort }, Feeling { on: DAY, step: FeelingStep::Worry }];
        let changed = mark(&both, Moment::Start, DAY, Some(FeelingStep::Ok));
        assert_eq!(
            changed.iter().map(|one| one.step).collect::<Vec<_>>(),
            [FeelingStep::Ok, FeelingStep::Worry]
        );
        assert_eq!(mark(&both, Moment::End, DAY, None), both[..1]);
        assert_eq!(mark(&both, Moment::Start, DAY, None), both[1..]);
    }
}
