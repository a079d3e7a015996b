//! Words of the import of accounts from a table and of its export. It must not know how tables are read.

use crate::i18n::{Text, texts};
use crate::method::territory::columns::Column;

texts! {
    IMPORT = "从表格导入…", "Import a table…";
    EXPORT = "导出表格", "Export a table";
    EXPORT_NAME = "客户表", "accounts";
    TITLE = "从表格导入客户", "Import accounts from a table";
    HELP = "CSV 文件（Excel 可“另存为 CSV”），第一行是列名。导入前先看每一行会变成什么。", "A CSV file (Excel: “Save as CSV”) whose first row holds the headings. You see what each row becomes before anything is taken.";
    PICK_FILE = "选择 CSV 文件", "Choose a CSV file";
    OTHER_FILE = "换一个文件", "Choose another file";
    READING = "正在读取“{name}”……", "Reading “{name}”…";
    NOTHING_TAKEN = "没有导入任何内容。", "Nothing was taken.";
    FILE_TOO_LARGE = "“{name}”超过 20 MB。请把表格拆成几个文件，分次导入。", "“{name}” is larger than 20 MB. Split the table into several files and import them one by one.";
    FILE_UNREADABLE = "无法读取“{name}”。文件可能已被移动；请重新选择。", "“{name}” could not be read. It may have been moved: choose it again.";
    FILE_ENCODING = "“{name}”既不是 UTF-8 也不是 GB18030 文字。请在表格软件里另存为“CSV UTF-8”后再试。", "“{name}” is text neither in UTF-8 nor in GB18030. Save it as “CSV UTF-8” in your spreadsheet and try again.";
    NO_ROWS = "“{name}”里没有数据行：第一行应是列名，其后每行一个客户。", "“{name}” holds no rows: the first should hold headings, and each after it one customer.";
    TOO_LARGE = "文字超过 20 MB。请把表格拆成几个文件。", "The text is larger than 20 MB. Split the table into several files.";
    TOO_MANY_ROWS = "第 {line} 行起超过了 {rows} 行的上限。请把表格拆成几个文件。", "Line {line} is beyond the limit of {rows} rows. Split the table into several files.";
    CELL_TOO_LONG = "第 {line} 行第 {column} 列超过 {chars} 个字符。请缩短这一格。", "Line {line}, column {column} has more than {chars} characters. Shorten that cell.";
    OPEN_QUOTE = "第 {line} 行第 {column} 列的引号没有结束。请在这一格末尾补上引号。", "Line {line}, column {column}: the quote is never closed. Close it at the end of that cell.";
    AFTER_QUOTE = "第 {line} 行第 {column} 列：引号之后还有文字。请把整格放进引号，里面的引号写两个。", "Line {line}, column {column}: there is text after the closing quote. Put the whole cell in quotes and double each quote in it.";
    NO_NAME = "没有客户名称", "There is no customer's name";
    BAD_AMOUNT = "“{column}”里的“{text}”不是金额：例如 3,200,000 或 320万", "“{text}” in “{column}” is no amount: write for instance 3,200,000 or 3.2m";
    BAD_NUMBER = "“{column}”里的“{text}”不是整数", "“{text}” in “{column}” is no whole number";
    BAD_TIER = "“{column}”里的“{text}”不是客户分级：优先考虑、一般考虑或最后考虑", "“{text}” in “{column}” is no tier: priority, ordinary or last";
    BAD_HALF = "“{column}”里的“{text}”应是“高”或“低”", "“{text}” in “{column}” should be high or low";
    BAD_YES_NO = "“{column}”里的“{text}”应是“是”或“否”", "“{text}” in “{column}” should be yes or no";
    BAD_LENGTH = "“{column}”里的文字太长", "The text in “{column}” is too long";
    COLUMNS = "每一列是什么", "What each column is";
    COLUMNS_HELP = "按列名猜的，可以改；不要的列选“不导入”。", "Guessed from the headings. Change what is wrong; leave out what you do not need.";
    COLUMN = "“{name}”列是", "“{name}” is";
    LEAVE_OUT = "不导入", "leave out";
    OWN = "自定条件：{name}", "own criterion: {name}";
    UNNAMED = "第 {at} 列", "column {at}";
    FACTOR = "按列名以 {count} 为单位", "one stands for {count}, as the heading says";
    CURRENCY = "没有标明币种的金额是", "Amounts without a currency are";
    ROWS = "每一行会变成什么", "What each row becomes";
    LINE = "行", "Line";
    BECOMES = "结果", "Becomes";
    FATE_NEW = "新客户", "new";
    FATE_KNOWN = "已有同名客户", "there already";
    FATE_TWICE = "与第 {line} 行同名", "same name as line {line}";
    FATE_BAD = "无法读取", "unreadable";
    SUM = "{new} 个新客户，{known} 行重名，{bad} 行无法读取", "{new} new, {known} with a known name, {bad} unreadable";
    BAD_HELP = "无法读取的行不会导入：改好文件再选一次，或把出错的列设为“不导入”。", "Unreadable rows are not taken: mend the file and choose it again, or leave out the column at fault.";
    FOR_KNOWN = "重名的行", "Rows with a known name";
    LEAVE = "不动", "leave";
    UPDATE = "更新已有客户", "update the known one";
    CREATE = "仍然新建", "create anyway";
    TAKE_LINE = "第 {line} 行怎么处理", "What to do with line {line}";
    UPDATE_HELP = "更新只写入非空的单元格，名称不变。", "An update takes over cells that are not empty; the name stays.";
    SHOW_ONLY = "只看", "Show";
    SHOW_ALL = "全部", "all";
    SHOW_NEW = "新的", "new";
    SHOW_KNOWN = "重名", "known";
    SHOW_BAD = "无法读取", "unreadable";
    TAKE = "导入 {count} 个客户", "Take {count} {count:account|accounts}";
    TAKE_NONE = "没有可导入的行", "Nothing to take";
    NEEDS_NAME = "先指出哪一列是客户名称。", "Say first which column holds the customer's name.";
    DONE = "已导入：新建 {new} 个，更新 {updated} 个。", "Taken: {new} new, {updated} updated.";
    NOT_SHOWN = "另有 {count} 行没有列出，但同样处理。", "{count} more rows are not listed; they are taken just the same.";
}

const fn t(zh: &'static str, en: &'static str) -> Text {
    Text::new(zh, en)
}

/// The heading of a column, by which it is known again when the table is imported.
pub const fn column(column: Column) -> Text {
    match column {
        Column::Name => t("客户名称", "Customer"),
        Column::Division => t("部门或所在地", "Division"),
        Column::Industry => t("行业", "Industry"),
        Column::Place => t("地点", "Place"),
        Column::Revenue => t("销售额", "Revenue"),
        Column::Headcount => t("员工数量", "Headcount"),
        Column::NetAssets => t("净资产", "Net assets"),
        Column::Current => t("目前采购额", "Current volume"),
        Column::Potential => t("潜在采购额", "Potential volume"),
        Column::Profit => t("利润", "Profit"),
        Column::Tier => t("客户分级", "Tier"),
        Column::Power => t("购买力", "Purchasing power"),
        Column::Share => t("我方份额", "Our share"),
        Column::IsNew => t("新客户", "New customer"),
        Column::Salesperson => t("负责销售", "Salesperson"),
        Column::Website => t("网址", "Website"),
    }
}
