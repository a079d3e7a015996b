//! Whether a business result can be measured: it holds a number, a time or a unit. A guess that asks, and rather
//! lets a vague result pass than doubt a good one. It must not know anything else.

/// Signs that say how much.
const SIGNS: &str = "%％‰$€£¥￥°";

/// English words for a number, a time or a unit.
const WORDS: &str = " two three four five six seven eight nine ten dozen hundred thousand million half twice double \
                     triple zero percent second seconds minute minutes hour hours day days week weeks month months \
                     quarter quarters year years daily weekly monthly quarterly yearly annually ";

/// Chinese words for a number, a time or a unit.
const PHRASES: &[&str] = &[
    "年", "季度", "个月", "月底", "月内", "每月", "当月", "周内", "每周", "一周", "每天", "当天", "天内",
    "一天", "小时", "分钟", "百分", "一半", "减半", "一倍", "翻倍", "翻番", "零",
];

/// Chinese numerals that seldom stand for anything else, and what may follow them.
const NUMERALS: &str = "二两三四五六七八九十百千万亿几半";
const UNITS: &str = "天周月倍成次秒元台件份人家吨项条";

/// Tells whether a result says how much or by when.
pub fn is_measurable(result: &str) -> bool {
    let mut before = ' ';
    for character in result.chars() {
        // Most texts are mostly these, which say nothing by themselves.
        let is_plain = character.is_ascii_alphabetic() || character == ' ';
        if !is_plain
            && (character.is_numeric()
                || SIGNS.contains(character)
                || (NUMERALS.contains(before) && UNITS.contains(character)))
        {
            return true;
        }
        before = character;
    }
    let words = result.split(|character: char| !character.is_ascii_alphabetic());
    let is_word = |word: &str| {
        let mut wanted = String::with_capacity(word.len() + 2);
        wanted.push(' ');
        wanted.push_str(word);
        wanted.push(' ');
        wanted.make_ascii_lowercase();
        WORDS.contains(&wanted)
    };
    words.filter(|word| !word.is_empty()).any(is_word) || PHRASES.iter().any(|phrase| result.contains(phrase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_a_time_or_a_unit_is_enough() {
        for result in [
            "8 % less scrap",
            "Scrap down by half",
            "Live within the year",
            "Two fewer stops a shift",
            "Savings in €",
            "发文周期缩到 1 天",
            "发文周期缩到１天",
            "年内上线",
            "三个月内上线",
            "能耗降两成",
            "停机时间减半",
            "事故归零",
        ] {
            assert!(is_measurable(result), "{result}");
        }
    }

    #[test]
    fn good_intentions_are_not() {
        for result in [
            "",
            "Higher efficiency",
            "Better teamwork between plants",
            "Someone else maintains it",
            "提高效率",
            "统一平台",
            "管理更规范，万无一失",
            "四平八稳地推进",
        ] {
            assert!(!is_measurable(result), "{result}");
        }
    }
}
