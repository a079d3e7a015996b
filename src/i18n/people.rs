//! Words of the people screen and of pasting many people.

use super::texts;

texts! {
    TITLE = "组织与人", "People";
    EMPTY = "还没有人", "Nobody yet";
    EMPTY_HELP = "一个一个添加，或从表格里一次粘贴很多人。", "Add them one by one, or paste many from a spreadsheet.";
    ADD = "添加人员", "Add a person";
    PASTE = "粘贴多人…", "Paste several…";
    FILTER = "按姓名、职务或部门筛选", "Filter by name, title or unit";
    COLUMN_NAME = "姓名", "Name";
    COLUMN_TITLE = "职务", "Title";
    COLUMN_UNIT = "部门", "Unit";
    COLUMN_REPORTS = "上级", "Reports to";
    COLUMN_ROLES = "角色", "Roles";
    COLUMN_CONTACT = "最近接触", "Last contact";
    NEVER = "从未", "never";
    /// Beside the list, until somebody is chosen.
    NOBODY_PICKED = "在左边选一个人：这里会显示他的职务、上级、接触记录，也可以修改。", "Pick somebody from the list: title, superior and contacts are shown here and can be changed.";
    OPEN_PERSON = "打开{name}", "Open {name}";

    ADD_TITLE = "添加人员", "Add a person";
    ADD_TO_BOARD = "作为{role}放上棋盘", "Put on the board as {role}";
    ADD_EXISTING = "已有的人", "Somebody already known";
    ADD_NEW = "新的人", "Somebody new";
    ADD_ANOTHER = "添加并继续", "Add and go on";

    PASTE_TITLE = "从表格粘贴多人", "Paste several people";
    PASTE_HELP = "每行一个人：姓名、职务、部门，用制表符或逗号隔开。直接从表格里复制三列就行。", "One person a line: name, title, unit, separated by tabs or commas. Copying three columns from a spreadsheet is enough.";
    PASTE_EXAMPLE = "王建国\t副总经理\t公司领导\n李敏\t处长\t办公室", "Alex Chen\tDeputy GM\tManagement\nMaria Lopez\tHead of office\tAdministration";
    PASTE_LABEL = "粘贴在这里", "Paste here";
    PASTE_COUNT = "将添加 {count} 人", "{count} {count:person|people} will be added";
    PASTE_NONE = "还没有可添加的人", "Nobody to add yet";
    PASTE_DO = "添加 {count} 人", "Add {count} {count:person|people}";
    PASTE_DONE = "已添加 {count} 人。", "{count} {count:person|people} added.";
    PASTE_NEW_UNITS = "会新建部门：{names}", "New units: {names}";
    PASTE_KNOWN = "第 {line} 行：{name}已在计划里，跳过", "Line {line}: {name} is in the plan already and is skipped";
    PASTE_NO_NAME = "第 {line} 行没有姓名，跳过", "Line {line} has no name and is skipped";
    PASTE_TOO_LONG = "第 {line} 行太长，跳过", "Line {line} is too long and is skipped";
    PASTE_TWICE = "第 {line} 行：{name}出现了两次，跳过", "Line {line}: {name} comes twice and is skipped";
}
