//! Which copy of a plan counts, and bringing the stores in line with it. Nothing is overwritten before it is kept
//! elsewhere. It must not know the screen.

use super::{Again, Copy, Current, Difference, DifferenceKind, Notes, Origin, Side};
use crate::model::PlanId;
use crate::model::order;
use crate::platform::clock::Moment;
use crate::storage::keys;
use crate::storage::repository::Repository;
use crate::storage::repository::unsaved::{Unsaved, fingerprint};
use crate::storage::store::{DurableStore, Expect, Head, LocalStore, Outcome, StoreError};

/// How an attempt to make a text durable ended.
enum Promotion {
    Written,
    /// Another tab wrote something else.
    Overtaken,
    /// The deciding store cannot be written to now.
    NotTried,
}

impl<L: LocalStore, D: DurableStore> Repository<L, D> {
    /// The one of the two copies that counts.
    pub(super) async fn choose(
        &self,
        plan: PlanId,
        durable: Side,
        local: Side,
        moment: &Moment,
        notes: &mut Notes,
    ) -> Result<Option<Current>, Again> {
        match (durable, local) {
            (Side::Copy(durable), Side::Copy(local)) if durable.text == local.text => {
                self.local_trusted.borrow_mut().insert(plan);
                Ok(Some(Current::stored(durable, Origin::Durable)))
            }
            (Side::Copy(durable), Side::Copy(local)) if local.head.revision > durable.head.revision => {
                self.local_ahead(plan, durable, local, moment, notes).await.map(Some)
            }
            (Side::Copy(durable), Side::Copy(local)) => {
                self.durable_ahead(plan, &durable, local, moment, notes).await;
                Ok(Some(Current::stored(durable, Origin::Durable)))
            }
            (Side::Copy(durable), Side::Absent) => {
                self.refresh_local(plan, &durable.text, notes);
                Ok(Some(Current::stored(durable, Origin::Durable)))
            }
            (Side::Copy(durable), Side::Unusable) => Ok(Some(Current::stored(durable, Origin::Durable))),
            (Side::Absent, Side::Copy(local)) => self.only_local(plan, local, notes).await,
            (Side::Unusable, Side::Copy(local)) => {
                let base = local.head.revision;
                Ok(Some(Current { copy: local, origin: Origin::Local, base, stored: false }))
            }
            (Side::Absent | Side::Unusable, Side::Absent | Side::Unusable) => Ok(None),
        }
    }

    /// The local copy is newer: the durable one is kept as a snapshot, then replaced.
    async fn local_ahead(
        &self,
        plan: PlanId,
        durable: Copy,
        local: Copy,
        moment: &Moment,
        notes: &mut Notes,
    ) -> Result<Current, Again> {
        let kept = self.keep_other(plan, &durable.text, moment).await.map(drop);
        let replaced = match kept {
            Ok(()) => self.promote(plan, &local.text, Expect::Text(&durable.text)).await,
            Err(error) => Err(error),
        };
        let base = durable.head.revision;
        notes.differ(durable.differs(Origin::Durable, DifferenceKind::Behind));
        self.promoted(plan, replaced, local, Origin::Local, base, notes)
    }

    /// The durable copy is newer or as new: the local one is kept as a snapshot, then replaced.
    async fn durable_ahead(
        &self,
        plan: PlanId,
        durable: &Copy,
        local: Copy,
        moment: &Moment,
        notes: &mut Notes,
    ) {
        match self.keep_other(plan, &local.text, moment).await {
            Ok(_) => {
                self.local_trusted.borrow_mut().insert(plan);
                self.refresh_local(plan, &durable.text, notes);
            }
            Err(error) => notes.errors.push(error),
        }
        let kind = if local.head.revision == durable.head.revision {
            DifferenceKind::Diverged
        } else {
            DifferenceKind::Behind
        };
        notes.differ(local.differs(Origin::Local, kind));
    }

    /// Only the local copy exists: a deletion that was cut short is finished, otherwise the copy becomes durable.
    async fn only_local(
        &self,
        plan: PlanId,
        local: Copy,
        notes: &mut Notes,
    ) -> Result<Option<Current>, Again> {
        match self.is_in_trash(plan, Some(&local.text)).await {
            Ok(true) => {
                notes.failed(self.remove_if_same(&keys::plan(plan), &local.text));
                return Ok(None);
            }
            Ok(false) => {}
            Err(error) => notes.errors.push(error),
        }
        let written = self.promote(plan, &local.text, Expect::Absent).await;
        // Where nothing is stored any revision may be written, so the text may name its own as its base.
        let base = local.head.revision;
        self.promoted(plan, written, local, Origin::Local, base, notes).map(Some)
    }

    /// Continues from what tabs left unsaved, as far as it continues the copy that counts; reports the rest.
    pub(super) async fn adopt_unsaved(
        &self,
        plan: PlanId,
        current: Option<Current>,
        writable: bool,
        moment: &Moment,
        notes: &mut Notes,
    ) -> Result<Option<Current>, Again> {
        let mut current = current;
        for (unsaved, head) in self.left_by_others(plan, moment, notes).await {
            current = Some(match current {
                Some(current) => self.adopt_one(plan, current, unsaved, head, writable, notes).await?,
                None => self.adopt_only(plan, unsaved, head, writable, notes).await?,
            });
        }
        Ok(current)
    }

    /// Nothing else of the plan can be read: the unsaved text is the plan.
    async fn adopt_only(
        &self,
        plan: PlanId,
        unsaved: Unsaved,
        head: Head,
        writable: bool,
        notes: &mut Notes,
    ) -> Result<Current, Again> {
        let raw = unsaved.raw();
        let copy = Copy { text: unsaved.text, head };
        let promotion = if writable {
            self.promote(plan, &copy.text, Expect::Absent).await
        } else {
            Ok(Promotion::NotTried)
        };
        let adopted = self.promoted(plan, promotion, copy, Origin::Unsaved, unsaved.base, notes)?;
        self.settle_unsaved(&unsaved.key, &raw, &adopted, notes);
        Ok(adopted)
    }

    async fn adopt_one(
        &self,
        plan: PlanId,
        current: Current,
        unsaved: Unsaved,
        head: Head,
        writable: bool,
        notes: &mut Notes,
    ) -> Result<Current, Again> {
        if unsaved.text == current.copy.text {
            self.settle_unsaved(&unsaved.key, &unsaved.raw(), &current, notes);
            return Ok(current);
        }
        let (key, raw) = (unsaved.key.clone(), unsaved.raw());
        let copy = Copy { text: unsaved.text, head };
        let continues = unsaved.base == current.copy.head.revision
            || unsaved.in_flight == Some(fingerprint(&current.copy.text));
        if !continues || copy.head.revision <= current.copy.head.revision {
            let mut difference = copy.differs(Origin::Unsaved, DifferenceKind::Diverged);
            difference.unsaved_key = Some(key);
            notes.differ(difference);
            return Ok(current);
        }
        let promotion = if writable && current.stored {
            self.promote(plan, &copy.text, Expect::Text(&current.copy.text)).await
        } else {
            Ok(Promotion::NotTried)
        };
        let adopted = self.promoted(plan, promotion, copy, Origin::Unsaved, current.base, notes)?;
        self.settle_unsaved(&key, &raw, &adopted, notes);
        Ok(adopted)
    }

    /// What other tabs left unsaved of a plan, the highest revision first; damaged texts go to quarantine.
    async fn left_by_others(&self, plan: PlanId, moment: &Moment, notes: &mut Notes) -> Vec<(Unsaved, Head)> {
        let own = keys::unsaved(plan, self.tab);
        let left = self.raw_unsaved(plan).unwrap_or_else(|error| {
            notes.errors.push(error);
            Vec::new()
        });
        let mut found = Vec::new();
        for (key, raw) in left.into_iter().filter(|(key, _)| *key != own) {
            let parsed =
                Unsaved::parse(key.clone(), &raw).ok_or_else(|| "its first line is damaged".to_owned());
            match parsed.and_then(|unsaved| Ok((self.sound(&unsaved.text)?, unsaved))) {
                Ok((head, unsaved)) => found.push((unsaved, head)),
                Err(reason) => {
                    let kept = self.keep_damaged(plan, (Origin::Unsaved, &key), &raw, reason, moment, notes);
                    if kept.await {
                        // One that stays is moved again at the next start.
                        notes.failed(self.remove_if_same(&key, &raw));
                    }
                }
            }
        }
        order::sort_by(&mut found, |(a, a_head), (b, b_head)| {
            b_head.revision.cmp(&a_head.revision).then_with(|| a.key.cmp(&b.key))
        });
        found
    }

    async fn promote(&self, plan: PlanId, text: &str, expect: Expect<'_>) -> Result<Promotion, StoreError> {
        match self.put_checked_with_room(&plan.to_string(), text, expect).await? {
            Outcome::Written { .. } => Ok(Promotion::Written),
            Outcome::Conflict { .. } => Ok(Promotion::Overtaken),
        }
    }

    /// The copy that counts after an attempt to make it durable.
    fn promoted(
        &self,
        plan: PlanId,
        promotion: Result<Promotion, StoreError>,
        copy: Copy,
        origin: Origin,
        base: u64,
        notes: &mut Notes,
    ) -> Result<Current, Again> {
        match promotion {
            Ok(Promotion::Written) => {
                if origin == Origin::Local {
                    self.local_trusted.borrow_mut().insert(plan);
                }
                self.refresh_local(plan, &copy.text, notes);
                return Ok(Current::stored(copy, origin));
            }
            Ok(Promotion::Overtaken) => return Err(Again),
            Ok(Promotion::NotTried) => {}
            Err(error) => notes.errors.push(error),
        }
        Ok(Current { copy, origin, base, stored: false })
    }

    /// Removes an unsaved text, as it was read, that the deciding store has by now. One that stays is found equal at the
    /// next start.
    fn settle_unsaved(&self, key: &str, raw: &str, current: &Current, notes: &mut Notes) {
        if current.stored {
            notes.failed(self.remove_if_same(key, raw));
        }
    }

    /// Puts the text that counts into the local copy, unless that holds what is kept nowhere else.
    pub(super) fn refresh_local(&self, plan: PlanId, text: &str, notes: &mut Notes) {
        let Some(local) = self.mirror().filter(|_| self.local_trusted.borrow().contains(&plan)) else {
            return;
        };
        let key = keys::plan(plan);
        if let Err(error) = local.set(&key, text) {
            notes.errors.push(error);
            // Without a local copy the next start waits for the durable one; with an old one it would show that.
            notes.failed(local.remove(&key));
        }
    }
}

impl Current {
    pub(super) fn stored(copy: Copy, origin: Origin) -> Self {
        Self { base: copy.head.revision, copy, origin, stored: true }
    }
}

impl Copy {
    fn differs(self, origin: Origin, kind: DifferenceKind) -> Difference {
        Difference { origin, kind, revision: self.head.revision, text: self.text, unsaved_key: None }
    }
}
