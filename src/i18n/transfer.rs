//! Words of export, import, settings and recovery.

use super::texts;

texts! {
    SHARE_TITLE = "分享与备份", "Share and back up";
    SHARE_HELP = "文件由您掌握：发给同事，对方用棋谱打开就能看。", "The file is yours: send it to a colleague, who opens it with Qipu.";
    SHARE_PLAN = "导出这个客户", "Export this account";
    SHARE_PLAN_HELP = "一个 JSON 文件，含全部计划书。", "One JSON file with all its sheets.";
    SHARE_ALL = "导出全部", "Export everything";
    SHARE_ALL_HELP = "{count} 个客户，作为备份。", "{count} {count:account|accounts}, as a backup.";
    SHARE_IMPORT = "导入文件…", "Import a file…";
    SHARE_IMPORT_HELP = "打开同事发来的或您备份的 JSON 文件。", "Opens a JSON file from a colleague or from your backup.";
    WITH_PRIVATE = "包括私人备注", "Include private notes";
    EXPORT_REFUSED = "浏览器拒绝下载“{name}”。请允许本页下载文件，然后再试。", "The browser refused to download “{name}”. Allow downloads for this page and try again.";
    EXPORTED = "已导出 {name}。", "{name} was exported.";
    FILE_ALL = "棋谱-全部", "qipu-all";

    IMPORT_TITLE = "导入", "Import";
    IMPORT_DROP = "把文件拖到这里，或", "Drop a file here, or";
    IMPORT_PICK = "选择文件", "choose a file";
    IMPORT_PASTE = "也可以直接粘贴文件内容", "or paste the file's text";
    IMPORT_READING = "正在读取 {name}…", "Reading {name}…";
    IMPORT_PREVIEW = "文件里有", "The file holds";
    IMPORT_LINE = "{people} 人 · {sheets} 个销售目标 · 保存于 {date}", "{people} {people:person|people} · {sheets} {sheets:objective|objectives} · saved {date}";
    IMPORT_NEW = "新客户", "new account";
    IMPORT_KNOWN = "本机已有这个客户", "this account is on this device already";
    IMPORT_SAME = "与本机的完全相同", "identical to the one on this device";
    IMPORT_CHANGES = "{count} 处不同", "{count} {count:difference|differences}";
    IMPORT_AS = "怎么处理", "What to do";
    IMPORT_SKIP = "不导入", "leave it out";
    IMPORT_ADD = "导入", "import";
    IMPORT_REPLACE = "替换本机的", "replace the one here";
    IMPORT_COPY = "作为副本导入", "import as a copy";
    IMPORT_DO = "导入 {count} 个客户", "Import {count} {count:account|accounts}";
    IMPORT_NOTHING = "没有选中要导入的", "Nothing is chosen";
    IMPORT_DONE = "已导入 {count} 个客户。", "{count} {count:account|accounts} imported.";
    IMPORT_REFUSED = "这个文件没有导入，什么都没有改变。", "The file was not imported; nothing has changed.";
    IMPORT_UNREADABLE = "读不了“{name}”：浏览器没有给出内容。请再选一次，或直接粘贴内容。", "“{name}” could not be read: the browser gave no content. Choose it again, or paste its text.";
    IMPORT_TOO_LARGE = "“{name}”太大：最多 20 MB。", "“{name}” is too large: 20 MB at most.";
    IMPORT_UNKNOWN_KEPT = "文件里有这个版本不认识的内容，会原样保留。", "The file has content that this version does not know; it is kept as it is.";

    SETTINGS_TITLE = "设置", "Settings";
    SETTINGS_LANGUAGE = "语言", "Language";
    SETTINGS_THEME = "主题", "Theme";
    SETTINGS_CURRENCY = "默认币种", "Default currency";
    SETTINGS_STORAGE = "本机存储", "Storage on this device";
    STORAGE_HELP = "计划只保存在这台设备的这个浏览器里，没有服务器，也不会上传。每次修改同时写入两处：先写入持久的数据库，再写一份快速副本。", "Plans are kept in this browser on this device only: there is no server and nothing is uploaded. Each change is written twice: to a durable database first, and as a quick copy.";
    STORAGE_FULL = "两处都可用", "both places work";
    STORAGE_LOCAL_ONLY = "只有快速副本可用：浏览器突然退出时可能丢失最近一分钟的修改", "only the quick copy works: a crash of the browser may lose the last minute";
    STORAGE_DURABLE_ONLY = "只有数据库可用", "only the database works";
    STORAGE_NONE = "都不可用：关闭页面后计划会丢失", "neither works: plans are lost when the page is closed";
    STORAGE_STATE = "状态：{state}", "State: {state}";
    STORAGE_USED = "已用 {used}，共 {quota}", "{used} used of {quota}";
    STORAGE_PERSIST = "请浏览器不要清理", "Ask the browser not to clear it";
    STORAGE_MAY_CLEAR = "空间紧张时，浏览器可能会清理。可以请它不要清理，并定期导出备份。", "Short of space the browser may clear it. Ask it not to, and export a backup from time to time.";
    STORAGE_PERSISTED = "浏览器承诺不自动清理。", "The browser promises not to clear it by itself.";
    STORAGE_NOT_PERSISTED = "浏览器没有答应；空间紧张时它可能会清理。请定期导出备份。", "The browser did not agree; short of space it may clear it. Export a backup from time to time.";
    BACKUP_NOW = "导出备份", "Export a backup";
    ABOUT = "关于", "About";
    ABOUT_TEXT = "棋谱：先看局面，再落子。开源，MIT 或 Apache-2.0 许可。版本 {version}", "Qipu: position first, then the move. Open source, MIT or Apache-2.0. Version {version}";

    RECOVERY_TITLE = "恢复", "Recovery";
    RECOVERY_HELP = "读不出来的、被删除的和较早的副本都在这里。什么都不会自动清除。", "What could not be read, what was deleted, and older copies are all here.";
    QUARANTINE = "读不出来的记录", "Records that could not be read";
    QUARANTINE_NONE = "没有。所有记录都读得出来。", "None. Every record can be read.";
    DOWNLOAD_RAW = "下载原文", "Download the raw text";
    REMOVE_RAW = "清除", "Remove";
    TRASH = "删除的客户", "Deleted accounts";
    TRASH_NONE = "没有。", "None.";
    RESTORE = "恢复", "Restore";
    RESTORED = "已恢复“{name}”。", "“{name}” was restored.";
    SNAPSHOTS = "较早的副本", "Older copies";
    SNAPSHOTS_NONE = "还没有。每天第一次保存时会留一份。", "None yet. One is kept at the first save of each day.";
    SNAPSHOT_DAILY = "每日", "daily";
    SNAPSHOT_IMPORT = "导入之前", "before an import";
    SNAPSHOT_MERGE = "合并之前", "before a merge";
    SNAPSHOT_MIGRATION = "升级之前", "before an upgrade";
    SNAPSHOT_OTHER = "另一份副本", "another copy";
    SNAPSHOT_MANUAL = "手动", "by hand";
    SNAPSHOT_TAKE = "用这一份", "Go back to this";
    SNAPSHOT_TAKEN = "已回到 {date} 的副本；可以撤销。", "Back to the copy of {date}; this can be undone.";
}
