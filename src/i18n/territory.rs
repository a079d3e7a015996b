//! Words of the screens of the whole territory. It must not know addresses.

pub mod cadence;
pub mod csv;
pub mod effort;
pub mod funnel;
pub mod market;
pub mod matrix;
pub mod mode;
pub mod overview;
pub mod pareto;
pub mod request;
pub mod resources;
pub mod team;
pub mod today;

use super::{Text, texts};

texts! {
    TERRITORY = "片区", "Territory";
    PICTURE = "图", "Picture";
    TABLE = "表", "Table";
    SAVE_SVG = "存为 SVG", "Save as SVG";
    SAVE_PNG = "存为 PNG", "Save as PNG";
    NO_PNG = "浏览器没能把图画成 PNG；请改存 SVG。", "The browser could not draw the picture as PNG; save it as SVG instead.";
    ALL_ACCOUNTS = "全部 {count} 个客户", "All {count} accounts";
    FEW = "这里汇总所有客户；只有一个客户时，图和表还说明不了什么。", "These screens look at all accounts together; with one there is little to see yet.";
    ADD_SAMPLES = "放入十一个示例客户", "Add eleven sample accounts";
    HAS_SAMPLES = "其中有示例客户：公司、人物和数字均为虚构。", "Some of these are sample accounts: companies, people and figures are invented.";
    REMOVE_SAMPLES = "移除示例客户", "Remove the sample accounts";
    CHANGE_ACCOUNTS = "修改多个客户", "change of several accounts";
    IMPORT_ACCOUNTS = "导入客户", "import of accounts";
}

/// The name of a screen by its word in the address.
pub fn name(word: &str) -> Text {
    match word {
        "today" => today::TITLE,
        "cadence" => cadence::TITLE,
        "market" => market::TITLE,
        "matrix" => matrix::TITLE,
        "pareto" => pareto::TITLE,
        "funnel" => funnel::TITLE,
        "resources" => resources::TITLE,
        "mode" => mode::TITLE,
        _ => team::TITLE,
    }
}
