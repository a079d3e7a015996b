//! Words of the territory's screen “Attack and defend”. It must not know its numbers.

use crate::i18n::texts;

texts! {
    TITLE = "攻守模型", "Attack and defend";
    INTRO = "采购能力与我们的份额：对每个客户是进攻、防守、维持还是放弃。", "Purchasing power and our share: attack, defend, maintain or give up, for each customer.";
}
