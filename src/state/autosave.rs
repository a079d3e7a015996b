//! When to save: soon after the last edit, and often enough while somebody types without pause. It must not know how.

/// Pause after the last edit, in milliseconds. With the time that a field takes to hand over what is typed, and a write
/// takes, it is a quarter of a second from the last key to a durable plan.
pub const PAUSE_MS: f64 = 60.0;

/// Longest time that an edit waits, in milliseconds.
pub const LONGEST_MS: f64 = 1_000.0;

/// Times of the edits that are not saved yet, in milliseconds of any steady clock.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Autosave {
    waiting: Option<(f64, f64)>,
    drafts: u32,
}

impl Autosave {
    /// Notes an edit.
    pub fn edited(&mut self, now: f64) {
        let first = self.waiting.map_or(now, |(first, _)| first);
        self.waiting = Some((first, now));
    }

    /// Milliseconds until the next save; `None` when nothing waits.
    pub fn wait(&self, now: f64) -> Option<f64> {
        let (first, last) = self.waiting?;
        let due = (last + PAUSE_MS).min(first + LONGEST_MS);
        Some((due - now).max(0.0))
    }

    /// Notes that everything so far is being saved.
    pub fn started(&mut self) {
        self.waiting = None;
    }

    /// Notes that a field holds text that is no edit yet.
    pub fn typed(&mut self) {
        self.drafts = self.drafts.saturating_add(1);
    }

    /// Notes that a field handed over what was typed, or took it back.
    pub fn handed_over(&mut self) {
        self.drafts = self.drafts.saturating_sub(1);
    }

    /// Whether a field holds text that is no edit yet.
    pub fn has_drafts(&self) -> bool {
        self.drafts > 0
    }

    /// Whether an edit waits.
    pub fn is_waiting(&self) -> bool {
        self.waiting.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(wait: Option<f64>, expected: f64) -> bool {
        wait.is_some_and(|wait| (wait - expected).abs() < 0.001)
    }

    #[test]
    fn an_edit_is_saved_after_a_pause() {
        let mut autosave = Autosave::default();
        assert_eq!(autosave.wait(5.0), None);
        autosave.edited(1_000.0);
        assert!(close(autosave.wait(1_000.0), PAUSE_MS));
        assert!(close(autosave.wait(1_040.0), PAUSE_MS - 40.0));
        assert!(close(autosave.wait(9_000.0), 0.0), "a late timer saves at once");
    }

    #[test]
    fn nothing_is_at_rest_while_any_field_holds_a_draft() {
        let mut autosave = Autosave::default();
        assert!(!autosave.has_drafts());
        autosave.typed();
        autosave.typed();
        autosave.handed_over();
        assert!(autosave.has_drafts());
        autosave.started();
        assert!(autosave.has_drafts(), "a save of something else changes nothing");
        autosave.handed_over();
        autosave.handed_over();
        assert!(!autosave.has_drafts());
    }

    #[test]
    fn typing_without_pause_is_saved_within_a_second() {
        let mut autosave = Autosave::default();
        for at in 0..20 {
            autosave.edited(f64::from(at) * 50.0);
        }
        assert!(close(autosave.wait(950.0), LONGEST_MS - 950.0));
        autosave.started();
        assert!(!autosave.is_waiting());
    }
}
