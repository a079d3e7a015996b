//! The text of what is not part of a plan: language, theme, team, library. It must not know what it says.

use thiserror::Error;

use super::Repository;
use crate::storage::keys;
use crate::storage::store::{DurableStore, Expect, LocalStore, Outcome, StoreError, Table};

/// The settings as both stores have them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SettingsFound {
    /// The text that counts: the durable one where there is one.
    pub text: Option<String>,
    /// The local copy, when it says something else.
    pub other: Option<String>,
}

/// Why the settings were not saved. What was stored before is as it was.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SettingsError {
    /// Another tab saved since; both are to be merged and saved over the other's text.
    #[error("another tab saved the settings")]
    Conflict {
        /// What the other tab saved; `None` when it removed the settings.
        text: Option<String>,
    },
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl<L: LocalStore, D: DurableStore> Repository<L, D> {
    /// The settings, after a start from the local copy.
    ///
    /// # Errors
    /// Any [`StoreError`] of the deciding store.
    pub async fn load_settings(&self) -> Result<SettingsFound, StoreError> {
        let text = self.place().get(Table::Settings, keys::SETTINGS_RECORD).await?;
        let copy = match self.mirror() {
            Some(local) => local.get(keys::SETTINGS).unwrap_or_default(),
            None => None,
        };
        Ok(match text {
            Some(text) => SettingsFound { other: copy.filter(|copy| *copy != text), text: Some(text) },
            None => SettingsFound { text: copy, other: None },
        })
    }

    /// Saves the settings' text, that started from the text `base`; `None` overwrites whatever is stored.
    ///
    /// # Errors
    /// A [`SettingsError`]; nothing is overwritten then.
    pub async fn save_settings(&self, text: &str, base: Option<&str>) -> Result<(), SettingsError> {
        let place = self.place();
        match base {
            None => place.put(Table::Settings, keys::SETTINGS_RECORD, text).await?,
            Some(base) => self.replace_settings(text, base).await?,
        }
        if let Some(local) = self.mirror()
            && local.set(keys::SETTINGS, text).is_err()
        {
            // An old copy would only be shown until the durable one is read.
            let _ = local.remove(keys::SETTINGS);
        }
        Ok(())
    }

    async fn replace_settings(&self, text: &str, base: &str) -> Result<(), SettingsError> {
        let place = self.place();
        let written =
            place.put_checked(Table::Settings, keys::SETTINGS_RECORD, text, Expect::Text(base)).await?;
        let written = match written {
            // Nothing stored is nothing lost.
            Outcome::Conflict { stored: None } => {
                place.put_checked(Table::Settings, keys::SETTINGS_RECORD, text, Expect::Absent).await?
            }
            other => other,
        };
        match written {
            Outcome::Written { .. } => Ok(()),
            Outcome::Conflict { stored } => Err(SettingsError::Conflict { text: stored }),
        }
    }
}
