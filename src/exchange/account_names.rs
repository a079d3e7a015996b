//! When two customers are one by their names. It must not know tables.

/// Legal forms at the end of a Chinese name, the longer ones first.
const FORMS_ZH: &[&str] =
    &["股份有限责任公司", "有限责任公司", "股份有限公司", "集团有限公司", "有限公司", "股份公司", "公司"];
/// Legal forms as the last words of other names.
const FORMS: &[&str] = &[
    "inc",
    "incorporated",
    "ltd",
    "limited",
    "co",
    "company",
    "corp",
    "corporation",
    "llc",
    "llp",
    "plc",
    "gmbh",
    "ag",
    "kg",
    "sa",
    "sas",
    "sarl",
    "bv",
    "nv",
    "pte",
    "pty",
    "oy",
    "ab",
    "srl",
    "spa",
];

/// A name as it is compared: without case, width, spaces, punctuation and legal form. A name that is nothing else keeps it.
pub fn folded(name: &str) -> String {
    let plain: String =
        name.chars().map(half_width).filter(|sign| *sign != '.').flat_map(char::to_lowercase).collect();
    let mut words: Vec<&str> =
        plain.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    while words.len() > 1 && words.last().is_some_and(|word| FORMS.contains(word)) {
        words.pop();
    }
    let mut name = words.concat();
    if let Some(rest) =
        FORMS_ZH.iter().find_map(|form| name.strip_suffix(form)).filter(|rest| !rest.is_empty())
    {
        name = rest.to_owned();
    }
    name
}

pub(super) fn half_width(sign: char) -> char {
    match sign {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(sign) - 0xfee0).unwrap_or(sign),
        '\u{3000}' => ' ',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// CSV-5
    #[test]
    fn case_width_spaces_punctuation_and_legal_form_do_not_tell_customers_apart() {
        for (one, other) in [
            ("Acme Inc.", "ACME"),
            ("Acme, Co., Ltd.", "acme"),
            ("Müller-Werke GmbH", "müller werke"),
            ("东方 集团股份有限公司", "东方集团"),
            ("东方（上海）有限公司", "东方(上海)"),
            ("ＡＢＣ公司", "abc"),
            ("S.A. Martin S.A.", "SA Martin"),
        ] {
            assert_eq!(folded(one), folded(other), "{one}");
        }
        for (one, other) in [("Acme North", "Acme South"), ("东方集团", "东方"), ("Co", "Ltd"), ("公司", "")]
        {
            assert_ne!(folded(one), folded(other), "{one}");
        }
    }
}
