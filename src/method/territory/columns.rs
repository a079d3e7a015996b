//! The columns of a table of accounts. It must not know how they are called nor how they are written.

use crate::model::record::words;

words! {
    /// What a column says of an account, beside our own measures.
    Column {
        /// The customer's name.
        Name = "name",
        /// Division or place of it.
        Division = "division",
        /// Line of business.
        Industry = "industry",
        /// Where it is.
        Place = "place",
        /// Yearly turnover.
        Revenue = "revenue",
        /// How many work there.
        Headcount = "headcount",
        /// What it owns less what it owes.
        NetAssets = "net-assets",
        /// What it buys of us.
        Current = "current",
        /// What it could buy.
        Potential = "potential",
        /// What we earn with it.
        Profit = "profit",
        /// Tier of contact.
        Tier = "tier",
        /// Purchasing power.
        Power = "power",
        /// Our share of what it buys.
        Share = "share",
        /// Whether customer or market are new to us.
        IsNew = "is-new",
        /// Who plans it.
        Salesperson = "salesperson",
        /// Web address.
        Website = "website",
    }
}

impl Column {
    /// Whether it holds amounts of money.
    pub const fn is_amount(self) -> bool {
        matches!(self, Self::Revenue | Self::NetAssets | Self::Current | Self::Potential | Self::Profit)
    }
}

/// What a column of a table is taken for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// A fact of the account.
    Column(Column),
    /// A measure of our own, by its name.
    Own(String),
}
