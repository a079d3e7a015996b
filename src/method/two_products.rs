//! Whether the name of a product reads like two. A guess that asks, never one that decides: many good names hold
//! an "and". It must not know anything else.

/// Chinese words for "and", with the characters before and after which they are part of another word.
const JOINERS: [(char, &str, &str); 4] = [
    ('和', "温饱总共缓调中平柔随谐暖祥人不讲求", "谐平利睦解约声美泰"),
    ('与', "参给赋授付", "会者"),
    ('及', "涉普顾触波提企遍", "时格物早"),
    ('加', "增参附追更施叠添外", "工速密热湿强大入固油盟载气固"),
];

/// Signs that part two things wherever they stand.
const SIGNS: [char; 7] = ['&', '＆', '+', '＋', '、', ';', '；'];

/// Tells whether a name joins two things, such as "MES and maintenance" or "主机和备件".
pub(super) fn reads_like_two(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let joins_words = words.iter().enumerate().any(|(at, word)| {
        let is_inside = at > 0 && at + 1 < words.len();
        is_inside && (word.eq_ignore_ascii_case("and") || word.eq_ignore_ascii_case("plus"))
    });
    joins_words || joins_characters(name)
}

fn joins_characters(name: &str) -> bool {
    let characters: Vec<char> = name.chars().collect();
    (1..characters.len().saturating_sub(1)).any(|at| {
        let (before, here, after) = (characters[at - 1], characters[at], characters[at + 1]);
        let is_joiner = JOINERS.iter().any(|(joiner, not_after, not_before)| {
            // One character on a side is more often part of a word than a product.
            *joiner == here
                && at >= 2
                && at + 2 < characters.len()
                && !not_after.contains(before)
                && !not_before.contains(after)
        });
        is_joiner || (SIGNS.contains(&here) && is_separating(&characters, at))
    })
}

/// Whether a sign stands between two things: "C++" and "R&D" are one.
fn is_separating(characters: &[char], at: usize) -> bool {
    let is_ascii_sign = matches!(characters[at], '&' | '+');
    let has_room = characters[at - 1].is_whitespace() && characters[at + 1].is_whitespace();
    let is_between_wide = !characters[at - 1].is_ascii() && !characters[at + 1].is_ascii();
    !is_ascii_sign || has_room || is_between_wide
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_products_are_seen() {
        for name in [
            "MES and maintenance",
            "Servers AND storage",
            "Pump + valve",
            "Pump & valve",
            "注塑机和备件",
            "主机与维保服务",
            "培训及咨询",
            "服务器、存储",
            "主机＋备件",
            "软件;硬件",
        ] {
            assert!(reads_like_two(name), "{name}");
        }
    }

    #[test]
    fn one_product_is_left_alone() {
        for name in [
            "",
            "MES",
            "Land survey",
            "Brandy",
            "and",
            "R&D platform",
            "C++ compiler",
            "和利时控制系统",
            "饱和蒸汽锅炉",
            "参与式培训",
            "普及型机床",
            "数控加工中心",
            "A/B testing",
        ] {
            assert!(!reads_like_two(name), "{name}");
        }
    }
}
