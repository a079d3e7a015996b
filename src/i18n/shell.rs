//! Words of the frame around every screen: navigation, header, save status, notices.

use super::texts;

texts! {
    PRODUCT = "棋谱 Qipu", "Qipu 棋谱";
    TAGLINE = "先看局面，再落子", "Position first, then the move";
    SKIP_TO_CONTENT = "跳到正文", "Skip to the content";
    NAVIGATION = "导航", "Navigation";
    OPEN_NAVIGATION = "打开导航", "Open navigation";
    CLOSE = "关闭", "Close";
    OVERVIEW = "总览", "Overview";
    SETTINGS = "设置", "Settings";
    RECOVERY = "恢复", "Recovery";
    ACCOUNT_PROFILE = "客户档案", "Account profile";
    PEOPLE = "组织与人", "People";
    OBJECTIVES = "销售目标", "Sales objectives";
    OTHER_ACCOUNTS = "其他客户", "Other accounts";
    ACCOUNTS = "客户", "Accounts";
    FLAGS_COUNT = "{count} 面小红旗", "{count} red {count:flag|flags}";

    SEARCH = "查找与命令", "Search and commands";
    SEARCH_PLACEHOLDER = "查找客户、销售目标、人……", "Find accounts, objectives, people…";
    NOTHING_FOUND = "没有找到。换个词试试。", "Nothing found. Try another word.";
    UNDO = "撤销", "Undo";
    REDO = "重做", "Redo";
    UNDO_WHAT = "撤销：{what}", "Undo: {what}";
    REDO_WHAT = "重做：{what}", "Redo: {what}";
    NOTHING_TO_UNDO = "没有可撤销的", "Nothing to undo";
    NOTHING_TO_REDO = "没有可重做的", "Nothing to redo";
    SHARE = "分享", "Share";
    LANGUAGE_SWITCH = "English", "中文";
    LANGUAGE_SWITCH_NAME = "Switch to English", "切换为中文";
    THEME = "主题：{theme}", "Theme: {theme}";
    THEME_SYSTEM = "跟随系统", "as the system";
    THEME_LIGHT = "浅色", "light";
    THEME_DARK = "深色", "dark";
    INSPECTOR = "详情", "Details";
    CLOSE_INSPECTOR = "关闭详情", "Close the details";

    SAVED = "已存本机", "Saved on this device";
    SAVED_AT = "已存本机 {time}", "Saved {time}";
    SAVING = "正在保存…", "Saving…";
    SAVE_FAILED = "未能保存", "Not saved";
    MEMORY_ONLY = "仅在内存中", "In memory only";
    SAVED_HELP = "已写入本机的持久存储。数据不会离开这台设备。", "Written durably to this device. Nothing leaves it.";
    SAVING_HELP = "正在写入本机。", "Being written to this device.";
    MEMORY_HELP = "这个浏览器不允许保存数据，关闭页面后计划会丢失。请现在导出文件，或在浏览器设置里允许此网站存储数据。", "This browser does not let the page keep data: plans are lost when it is closed. Export a file now, or allow this site to store data in the browser's settings.";
    FAILED_QUOTA = "本机存储空间已满，最近的修改还没有保存，但都在页面里。请导出文件，然后在设置里清理旧副本。", "This device's storage is full: the latest changes are not saved, but they are still on this page. Export a file, then clear old copies in the settings.";
    FAILED_OTHER = "本机存储拒绝写入（{why}）。最近的修改都在页面里，还会自动再试。请导出文件以防万一。", "This device's storage refused the write ({why}). The latest changes are still on this page and will be tried again. Export a file to be safe.";
    EXPORT_NOW = "现在导出", "Export now";
    RECORD_NOT_KEPT = "局面记录没有写下（{why}）。计划本身已照常保存，记录会随下次保存再试。", "The game record was not kept ({why}). The plan itself is saved as usual; the record is tried again with the next save.";
    RECORD_UNREADABLE = "局面记录读不出来（{why}）。计划本身不受影响。", "The game record could not be read ({why}). The plan itself is not affected.";
    LOCAL_SKIPPED = "快速副本放不下了：计划已安全保存，但下次打开会慢一点。", "The quick copy no longer fits: the plan is saved safely, but will open a little slower next time.";

    UPDATE_READY = "新版本已就绪。", "A new version is ready.";
    UPDATE_RELOAD = "重新载入", "Reload";
    SINGLE_FILE_NOTE = "这是单文件版：本机所有直接打开的网页文件共用同一份存储。重要的计划请经常导出。", "This is the single-file edition: all page files opened from this computer share one storage. Export important plans often.";

    READING = "正在读取…", "Reading…";
    PART_MISSING = "这部分还没能载入", "This part could not be loaded";
    PART_MISSING_HELP = "您的计划都在本机，没有受影响。请检查网络后再试一次。", "Your plans are on this device and unharmed. Check the network and try again.";
    TRY_AGAIN = "再试一次", "Try again";
    NOT_FOUND = "这里什么也没有", "Nothing is here";
    NOT_FOUND_HELP = "这个地址指向的内容不存在，或已被删除。被删除的可以撤销，或在恢复页面找回。", "What this address points at does not exist or was deleted. A deletion can be undone, or taken back on the recovery page.";
    TO_OVERVIEW = "回到总览", "To the overview";

    CANCEL = "取消", "Cancel";
    OK = "好", "OK";
    ADD = "添加", "Add";
    CREATE = "新建", "Create";
    DELETE = "删除", "Delete";
    NOT_SAID = "—", "—";
    UNKNOWN = "不知道", "Not known";
    UNDO_DELETE = "撤销", "Undo";

    OTHER_TAB_CHANGED = "另一个标签页修改了这个计划，这里已跟上。", "Another tab changed this plan; this one now shows it.";
    OTHER_TAB_DELETED = "另一个标签页删除了这个计划。这里的内容还在：继续修改就会重新保存它。", "Another tab deleted this plan. It is still here: change it and it is saved again.";
    MERGED = "另一个标签页也在修改：两边的改动已合并。", "Another tab was changing the plan too: both sets of changes are merged.";
    CONFLICTS_TITLE = "两个标签页改了同一处", "Two tabs changed the same thing";
    CONFLICTS_HELP = "下面这些地方两边都改了。现在用的是这个标签页的内容；要用另一边的，请勾选。", "Both tabs changed the following. This tab's version holds for now; tick what should come from the other tab.";
    CONFLICTS_MINE = "这个标签页", "This tab";
    CONFLICTS_THEIRS = "另一个标签页", "The other tab";
    CONFLICTS_TAKE = "用另一边的", "Take the other";
    CONFLICTS_DONE = "就这样", "Done";
    CONFLICT_WHOLE = "整个计划", "The whole plan";
    CONFLICT_DELETED = "（已删除）", "(deleted)";
    CONFLICT_EMPTY = "（空）", "(empty)";
    COPIES_DIFFER = "本机的两份副本不一致：已采用较新的一份。", "The two copies on this device differed: the newer one is used.";
    QUARANTINED = "有一条记录读不出来。原文已原样保留，可在恢复页面下载。", "A record could not be read. It is kept as it is and can be downloaded on the recovery page.";
    TO_RECOVERY = "打开恢复页面", "Open recovery";
}
