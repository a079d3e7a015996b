//! What a tab had not yet saved when it was hidden or when saving failed: one text a plan and tab in localStorage, with the
//! revision it started from. It must not know how it is merged.

use super::{Difference, Repository};
use crate::model::PlanId;
use crate::storage::keys;
use crate::storage::store::{DurableStore, LocalStore, StoreError};

/// A text that no store has confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unsaved {
    pub(super) key: String,
    /// The revision it started from.
    pub(super) base: u64,
    /// Hash of the text that was being saved when this one was put down; it started from that one too.
    pub(super) in_flight: Option<u64>,
    pub(super) text: String,
}

impl Unsaved {
    /// Reads `<base>[ <hash of the text in flight>]\n<text>`; `None` when it is damaged.
    pub(super) fn parse(key: String, raw: &str) -> Option<Self> {
        let (line, text) = raw.split_once('\n')?;
        let (base, in_flight) = match line.split_once(' ') {
            Some((base, hash)) => (base, Some(u64::from_str_radix(hash, 16).ok()?)),
            None => (line, None),
        };
        Some(Self { key, base: base.parse().ok()?, in_flight, text: text.to_owned() })
    }

    pub(super) fn raw(&self) -> String {
        Self::format(self.base, self.in_flight, &self.text)
    }

    fn format(base: u64, in_flight: Option<u64>, text: &str) -> String {
        match in_flight {
            Some(hash) => format!("{base} {hash:016x}\n{text}"),
            None => format!("{base}\n{text}"),
        }
    }
}

/// A text on its way to the deciding store.
#[derive(Clone, Debug)]
pub(super) struct InFlight {
    /// The revision it started from.
    pub(super) base: u64,
    pub(super) text: String,
}

/// Tells two texts apart where both are ours; nothing rests on it against an attacker. It takes eight bytes at a time,
/// because each save asks it of a whole plan.
pub(super) fn fingerprint(text: &str) -> u64 {
    let step = |hash: u64, word: u64| (hash.rotate_left(23) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut words = text.as_bytes().chunks_exact(8);
    let whole = words.by_ref().fold(0xcbf2_9ce4_8422_2325, |hash, bytes| {
        step(hash, bytes.try_into().map(u64::from_le_bytes).unwrap_or_default())
    });
    let rest = words.remainder().iter().fold(whole, |hash, byte| step(hash, u64::from(*byte)));
    // What has no fingerprint yet says 0.
    step(rest, u64::try_from(text.len()).unwrap_or_default()).max(1)
}

impl<L: LocalStore, D: DurableStore> Repository<L, D> {
    /// Puts the text that is being saved down at once, if there is one: a page that goes away takes its unfinished write
    /// with it.
    ///
    /// # Errors
    /// Any [`StoreError`], as for [`Self::flush_local`].
    pub fn flush_in_flight(&self, plan: PlanId) -> Result<(), StoreError> {
        let Some(InFlight { base, text }) = self.in_flight.borrow().get(&plan).cloned() else {
            return Ok(());
        };
        self.put_down(plan, &Unsaved::format(base, None, &text))
    }

    /// Puts an unsaved text down at once, for a page that is going away; a save is to be started as well. The next start
    /// continues from it, unless that save was faster. A text that was edited while another is being saved needs a revision
    /// above that one's.
    ///
    /// # Errors
    /// Any [`StoreError`]; then nothing that was stored before has changed but, when room was short, this plan's local
    /// copy, which is durable elsewhere.
    pub fn flush_local(&self, plan: PlanId, text: &str, base_revision: u64) -> Result<(), StoreError> {
        let in_flight = self.in_flight.borrow().get(&plan).map(|saving| fingerprint(&saving.text));
        self.put_down(plan, &Unsaved::format(base_revision, in_flight, text))
    }

    fn put_down(&self, plan: PlanId, raw: &str) -> Result<(), StoreError> {
        let local = self.local().ok_or(StoreError::Blocked)?;
        let key = keys::unsaved(plan, self.tab);
        match local.set(&key, raw) {
            Err(StoreError::Quota) if self.may_drop_local(plan) => {
                local.remove(&keys::plan(plan))?;
                local.set(&key, raw)
            }
            result => result,
        }
    }

    /// Whether the local copy of a plan is only a copy.
    fn may_drop_local(&self, plan: PlanId) -> bool {
        self.mirror().is_some() && self.local_trusted.borrow().contains(&plan)
    }

    /// Removes this tab's unsaved text of a plan when it is no newer than `revision`.
    pub(super) fn settle_own(&self, plan: PlanId, revision: u64) {
        let Some(local) = self.local() else { return };
        let key = keys::unsaved(plan, self.tab);
        let Ok(Some(raw)) = local.get(&key) else { return };
        let newer = Unsaved::parse(key.clone(), &raw)
            .and_then(|unsaved| (self.reader.peek)(&unsaved.text))
            .is_some_and(|head| head.revision > revision);
        if !newer {
            // One that stays behind is found equal at the next start and removed then.
            let _ = local.remove(&key);
        }
    }

    /// Removes an unsaved text that was merged or turned down; not what its tab has put down since.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub fn discard_unsaved(&self, difference: &Difference) -> Result<(), StoreError> {
        let (Some(local), Some(key)) = (self.local(), &difference.unsaved_key) else { return Ok(()) };
        let Some(raw) = local.get(key)? else { return Ok(()) };
        match Unsaved::parse(key.clone(), &raw) {
            Some(unsaved) if unsaved.text == difference.text => local.remove(key),
            _ => Ok(()),
        }
    }

    /// Removes a key of localStorage if it still holds `raw`: its tab may have written anew since it was read.
    pub(super) fn remove_if_same(&self, key: &str, raw: &str) -> Result<(), StoreError> {
        match self.local() {
            Some(local) if local.get(key)?.as_deref() == Some(raw) => local.remove(key),
            _ => Ok(()),
        }
    }

    /// Keys and raw texts of what tabs left unsaved of a plan.
    pub(super) fn raw_unsaved(&self, plan: PlanId) -> Result<Vec<(String, String)>, StoreError> {
        let Some(local) = self.local() else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        for key in local.keys(&keys::unsaved_prefix(plan))? {
            if let Some(raw) = local.get(&key)? {
                found.push((key, raw));
            }
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn an_unsaved_text_keeps_its_base_and_its_lines() {
        for in_flight in [None, Some(0), Some(u64::MAX)] {
            let raw = Unsaved::format(41, in_flight, "a\n\nb");
            let unsaved = Unsaved::parse("k".to_owned(), &raw).expect("parses");
            assert_eq!((unsaved.base, unsaved.in_flight, unsaved.text.as_str()), (41, in_flight, "a\n\nb"));
        }
    }

    #[test]
    fn damaged_lines_are_told() {
        for raw in ["", "5", "x\n{}", "5 zz\n{}", "5 1 2\n{}", "-1\n{}"] {
            assert_eq!(Unsaved::parse(String::new(), raw), None, "{raw}");
        }
    }

    #[test]
    fn fingerprints_tell_texts_apart() {
        let texts = [
            "",
            "a",
            "b",
            "\0",
            "\0\0",
            "12345678",
            "12345679",
            "123456781",
            "1234567812345678",
            "2234567812345678",
        ];
        let prints: BTreeSet<u64> = texts.iter().map(|text| fingerprint(text)).collect();
        assert!(prints.len() == texts.len() && !prints.contains(&0));
    }
}
