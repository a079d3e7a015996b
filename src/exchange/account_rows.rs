//! A table of accounts: what its columns mean, what each row becomes, and the same table written. It must not know who takes
//! the rows.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::account_cells::{self, FaultKind, Money};
use super::account_names::{folded, half_width};
use super::csv::{self, Row};
use crate::i18n::Lang;
use crate::i18n::territory::csv as words;
use crate::method::territory::AccountLine;
use crate::method::territory::columns::{Column, Target};
use crate::method::territory::market::{trait_of, with_trait};
use crate::model::account::{AccountField, Trait};
use crate::model::{AccountPlan, Currency, Edit, PlanId};

/// What a column is taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapped {
    /// What it says; it is left out while empty.
    pub target: Option<Target>,
    /// What one of its amounts stands for, as its heading says.
    pub factor: u32,
}

/// A cell that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its place in the row, from 1.
    pub column: usize,
    /// What stands there.
    pub text: String,
    /// Why not.
    pub kind: FaultKind,
}

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// A new account.
    New,
    /// There is an account of this name.
    Known(PlanId),
    /// An earlier row, on this line, has the name.
    Twice(usize),
    /// It cannot be taken.
    Unreadable(Vec<Fault>),
}

/// A row as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The line on which it begins.
    pub line: usize,
    /// The customer's name.
    pub name: String,
    /// What it says of the customer, the name included.
    pub fields: Vec<AccountField>,
    /// What it says to measures of our own.
    pub traits: Vec<Trait>,
    /// What becomes of it.
    pub fate: Fate,
}

/// Headings by which a column is known, without case, spaces and what stands in brackets.
const HEADINGS: &[(Column, &[&str])] = &[
    (
        Column::Name,
        &[
            "客户",
            "客户名称",
            "公司",
            "公司名称",
            "企业名称",
            "单位名称",
            "名称",
            "name",
            "customer",
            "account",
            "company",
            "customername",
            "accountname",
            "companyname",
        ],
    ),
    (
        Column::Division,
        &[
            "分部",
            "事业部",
            "分公司",
            "部门",
            "部门或所在地",
            "division",
            "divisionorlocation",
            "branch",
            "department",
        ],
    ),
    (Column::Industry, &["行业", "所属行业", "industry", "sector", "lineofbusiness"]),
    (
        Column::Place,
        &["地点", "地理位置", "地区", "城市", "所在地", "省份", "place", "location", "city", "region"],
    ),
    (
        Column::Revenue,
        &[
            "销售额",
            "营业额",
            "营业收入",
            "年销售额",
            "年营业额",
            "年收入",
            "revenue",
            "sales",
            "turnover",
            "annualrevenue",
        ],
    ),
    (
        Column::Headcount,
        &["员工数量", "员工数", "员工人数", "人数", "headcount", "employees", "numberofemployees", "staff"],
    ),
    (Column::NetAssets, &["净资产", "净资产值", "netassets", "networth"]),
    (Column::Current, &["目前采购额", "采购额", "年采购额", "currentvolume", "purchases", "volume"]),
    (Column::Potential, &["潜在采购额", "潜力", "采购潜力", "potentialvolume", "potential"]),
    (Column::Profit, &["利润", "年利润", "利润贡献", "profit", "yearlyprofit", "ourprofit"]),
    (Column::Tier, &["客户分级", "分级", "级别", "等级", "tier", "level", "class", "priority"]),
    (Column::Power, &["购买力", "采购能力", "purchasingpower", "buyingpower", "power"]),
    (Column::Share, &["我方份额", "份额", "占有率", "ourshare", "share", "shareofwallet"]),
    (
        Column::IsNew,
        &["新客户", "新市场或新客户", "是否新客户", "new", "newcustomer", "isnew", "newcustomerormarket"],
    ),
    (
        Column::Salesperson,
        &[
            "负责销售",
            "销售",
            "销售代表",
            "销售员",
            "业务员",
            "负责人",
            "salesperson",
            "owner",
            "rep",
            "accountmanager",
        ],
    ),
    (Column::Website, &["网址", "网站", "主页", "website", "web", "url", "homepage"]),
];

/// What the columns seem to be, by their headings: each fact and each of our own measures at most once.
pub fn guess(headings: &[String], own: &[String]) -> Vec<Mapped> {
    let mut all: Vec<Mapped> = Vec::new();
    for heading in headings {
        let (name, unit) = parts(heading);
        let known = || {
            let own = own.iter().find(|own| parts(own).0 == name || own.trim() == heading.trim());
            own.map(|own| Target::Own(own.clone()))
        };
        let column = HEADINGS.iter().find(|(_, words)| words.contains(&name.as_str()));
        let target = column.map(|(column, _)| Target::Column(*column)).or_else(known);
        let is_new = target.is_some() && !all.iter().any(|mapped| mapped.target == target);
        all.push(Mapped { target: target.filter(|_| is_new), factor: factor(&unit) });
    }
    all
}

/// A heading without its brackets, and what stands in them.
fn parts(heading: &str) -> (String, String) {
    let plain: String = heading.chars().map(half_width).flat_map(char::to_lowercase).collect();
    let (name, unit) = plain.split_once('(').unwrap_or((&plain, ""));
    let name = name.chars().filter(|sign| sign.is_alphanumeric()).collect();
    (name, unit.trim_end_matches(')').trim().to_owned())
}

fn factor(unit: &str) -> u32 {
    match unit {
        _ if unit.starts_with("百万") => 1_000_000,
        _ if unit.starts_with("千万") => 10_000_000,
        _ if unit.starts_with('亿') => 100_000_000,
        _ if unit.starts_with('万') => 10_000,
        _ if unit.starts_with("千元") || unit.starts_with("thousand") || unit == "k" => 1_000,
        _ if unit.starts_with("million") || unit == "m" => 1_000_000,
        _ => 1,
    }
}

/// Reads rows by what their columns are taken for, and compares their names with those of the accounts that are there.
pub fn read(
    rows: &[Row],
    columns: &[Mapped],
    currency: Currency,
    known: &[Arc<AccountLine>],
) -> Vec<Reading> {
    let mut here: BTreeMap<String, PlanId> = BTreeMap::new();
    for line in known {
        here.entry(folded(&line.name)).or_insert(line.id);
    }
    let mut lines: BTreeMap<String, usize> = BTreeMap::new();
    rows.iter()
        .map(|row| {
            let mut reading = read_row(row, columns, currency);
            if matches!(reading.fate, Fate::New) {
                let name = folded(&reading.name);
                reading.fate = match (here.get(&name), lines.get(&name)) {
                    (_, Some(line)) => Fate::Twice(*line),
                    (Some(id), None) => Fate::Known(*id),
                    (None, None) => Fate::New,
                };
                lines.entry(name).or_insert(row.line);
            }
            reading
        })
        .collect()
}

fn read_row(row: &Row, columns: &[Mapped], currency: Currency) -> Reading {
    let mut reading = Reading {
        line: row.line,
        name: String::new(),
        fields: Vec::new(),
        traits: Vec::new(),
        fate: Fate::New,
    };
    let mut faults = Vec::new();
    for (at, mapped) in columns.iter().enumerate() {
        let cell = row.cells.get(at).map_or("", String::as_str);
        match &mapped.target {
            None => {}
            Some(Target::Own(name)) => reading.traits = with_trait(&reading.traits, name, cell),
            Some(Target::Column(column)) => {
                match account_cells::read(*column, cell, Money { currency, factor: mapped.factor }) {
                    Ok(None) => {}
                    Ok(Some(field)) => {
                        if let AccountField::Name(name) = &field {
                            reading.name.clone_from(name);
                        }
                        reading.fields.push(field);
                    }
                    Err(kind) => faults.push(Fault { column: at + 1, text: short(cell), kind }),
                }
            }
        }
    }
    if !faults.is_empty() {
        reading.fate = Fate::Unreadable(faults);
    } else if reading.name.is_empty() {
        reading.fate =
            Fate::Unreadable(vec![Fault { column: 0, text: String::new(), kind: FaultKind::NoName }]);
    }
    reading
}

fn short(cell: &str) -> String {
    cell.trim().chars().take(40).collect()
}

impl Reading {
    /// The account that it makes.
    pub fn plan(&self, id: PlanId) -> AccountPlan {
        let mut plan = AccountPlan::new(id, &self.name);
        let edits = self.edits(&[]);
        if plan.apply(Edit::Several(edits.clone())).is_err() {
            // A cell that fits its column never breaks a plan; should one, the rest still stands.
            for edit in edits {
                let _ = plan.apply(edit);
            }
        }
        plan
    }

    /// The edits that it makes to an account that says this to measures of our own. Empty cells change nothing, and the name
    /// stays as it is.
    pub fn edits(&self, traits: &[Trait]) -> Vec<Edit> {
        let is_name = |field: &&AccountField| matches!(field, AccountField::Name(_));
        let mut edits: Vec<Edit> =
            self.fields.iter().filter(|field| !is_name(field)).cloned().map(Edit::Account).collect();
        let next =
            self.traits.iter().fold(traits.to_vec(), |all, one| with_trait(&all, &one.name, &one.value));
        if next != traits {
            edits.push(Edit::Account(AccountField::Traits(next)));
        }
        edits
    }
}

/// Every account as a table, with a column for each of our own measures that somebody has something for.
pub fn write(lines: &[Arc<AccountLine>], own: &[String], lang: Lang, currency: Currency) -> String {
    let mut names: Vec<String> = own.to_vec();
    for one in lines.iter().flat_map(|line| &line.facts.traits) {
        if !names.iter().any(|name| folded(name) == folded(&one.name)) {
            names.push(one.name.clone());
        }
    }
    let heads = Column::ALL.iter().map(|column| words::column(*column).of(lang).to_owned());
    let mut rows = vec![heads.chain(names.iter().cloned()).collect::<Vec<_>>()];
    for line in lines {
        let cells = Column::ALL.iter().map(|column| account_cells::write(*column, line, lang, currency));
        let own = names.iter().map(|name| trait_of(&line.facts.traits, name).unwrap_or_default().to_owned());
        rows.push(cells.chain(own).collect());
    }
    csv::write(&rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::territory::account_facts;
    use crate::model::Amount;
    use crate::model::account::{Half, Tier};
    use crate::model::day::date;
    use uuid::Uuid;

    fn id(at: u128) -> PlanId {
        PlanId(Uuid::from_u128(at))
    }

    fn line(plan: &AccountPlan) -> Arc<AccountLine> {
        Arc::new(AccountLine {
            id: plan.id(),
            name: plan.account.name.clone(),
            saved_at: String::new(),
            people: 0,
            facts: account_facts(plan, date(2026, 6, 1)),
            sheets: Vec::new(),
        })
    }

    fn readings(text: &str, own: &[&str], known: &[Arc<AccountLine>]) -> Vec<Reading> {
        let table = csv::read(text).expect("readable");
        let own: Vec<String> = own.iter().map(|one| (*one).to_owned()).collect();
        let columns = guess(&table.rows[0].cells, &own);
        read(&table.rows[1..], &columns, Currency::CNY, known)
    }

    /// CSV-4
    #[test]
    fn headings_in_both_languages_and_our_own_measures_are_known() {
        let heads = ["客户名称", "Employees", "年营业额（万元）", "电话", "Revenue", "ERP System"];
        let heads: Vec<String> = heads.iter().map(|one| (*one).to_owned()).collect();
        let found = guess(&heads, &["ERP system".to_owned()]);
        let targets: Vec<_> = found.iter().map(|one| one.target.clone()).collect();
        assert_eq!(
            targets,
            [
                Some(Target::Column(Column::Name)),
                Some(Target::Column(Column::Headcount)),
                Some(Target::Column(Column::Revenue)),
                None,
                None,
                Some(Target::Own("ERP system".to_owned())),
            ]
        );
        assert_eq!(found[2].factor, 10_000);
        for lang in Lang::ALL {
            let heads: Vec<String> =
                Column::ALL.iter().map(|column| words::column(*column).of(*lang).to_owned()).collect();
            let found: Vec<_> = guess(&heads, &[]).into_iter().map(|one| one.target).collect();
            let all: Vec<_> = Column::ALL.iter().map(|column| Some(Target::Column(*column))).collect();
            assert_eq!(found, all, "what is written is known again");
        }
    }

    /// CSV-5
    #[test]
    fn each_row_is_new_known_twice_or_unreadable() {
        let known = line(&AccountPlan::new(id(1), "Acme Inc."));
        let text = "name,revenue,headcount\nNew,1,1\nACME,2,2\nnew ltd,3,3\nBad,x,1.5\n,5,5\n";
        let rows = readings(text, &[], &[known]);
        assert_eq!(rows[0].fate, Fate::New);
        assert_eq!(rows[1].fate, Fate::Known(id(1)));
        assert_eq!(rows[2].fate, Fate::Twice(2));
        let fault = |column, text: &str, kind| Fault { column, text: text.to_owned(), kind };
        assert_eq!(
            rows[3].fate,
            Fate::Unreadable(vec![fault(2, "x", FaultKind::Amount), fault(3, "1.5", FaultKind::Number)])
        );
        assert_eq!(rows[4].fate, Fate::Unreadable(vec![fault(1, "", FaultKind::NoName)]));
        let nameless = readings("revenue\n5\n", &[], &[]);
        assert_eq!(nameless[0].fate, Fate::Unreadable(vec![fault(0, "", FaultKind::NoName)]));
    }

    /// CSV-5
    #[test]
    fn an_update_changes_what_the_row_says_and_nothing_else() {
        let mut plan = AccountPlan::new(id(1), "Acme Inc.");
        plan.account.place = "Suzhou".to_owned();
        plan.account.traits = vec![Trait { name: "Fleet".to_owned(), value: "9".to_owned() }];
        let rows = readings("name,place,headcount,ERP\nacme,,40,SAP\n", &["ERP"], &[line(&plan)]);
        for edit in rows[0].edits(&plan.account.traits) {
            plan.apply(edit).expect("sound");
        }
        assert_eq!((plan.account.name.as_str(), plan.account.place.as_str()), ("Acme Inc.", "Suzhou"));
        assert_eq!(plan.account.headcount, Some(40));
        assert_eq!(trait_of(&plan.account.traits, "erp"), Some("SAP"));
        assert_eq!(trait_of(&plan.account.traits, "fleet"), Some("9"));
    }

    /// CSV-6
    #[test]
    fn what_is_written_is_read_back() {
        let mut plan = AccountPlan::new(id(1), "=Acme, \"Inc.\"");
        let account = &mut plan.account;
        account.division = "North\nWest".to_owned();
        account.place = "+86 Suzhou".to_owned();
        account.revenue = Some(Amount::whole(5_000_000, Currency::CNY));
        account.profit = Some(Amount::whole(-300, Currency::CNY));
        account.potential_volume = Some(Amount { hundredths: 125_050, currency: Currency::USD });
        account.headcount = Some(120);
        account.tier = Some(Tier::Ordinary);
        account.purchasing_power = Some(Half::High);
        account.our_share = Some(Half::Low);
        account.is_new = true;
        account.traits = vec![Trait { name: "ERP".to_owned(), value: "SAP".to_owned() }];
        for lang in Lang::ALL {
            let text = write(&[line(&plan)], &[], *lang, Currency::CNY);
            let rows = readings(&text, &["ERP"], &[]);
            assert_eq!(rows[0].fate, Fate::New);
            assert_eq!(rows[0].plan(id(1)).account, plan.account);
        }
    }
}
