//! What the map says. It must not know its geometry.

use super::{Text, texts};
use crate::model::RelationshipKind;

texts! {
    TITLE = "组织与关系图", "Organisation and relationship map";
    /// Below the heading.
    HELP = "谁在谁之下，谁听谁的，谁和谁对立。拖动卡片可以摆放到自己的位置；改上级用卡片上的“…”。",
        "Who stands below whom, who listens to whom, who is at odds with whom. Drag a card to a place of your own; to change a superior, use the “…” on the card.";
    /// How the keys work.
    KEYS = "键盘：方向键沿着图走；Alt 加方向键移动卡片；Shift 加方向键移动画面；回车打开详情；M 打开卡片；C 收起或展开；+、− 缩放；0 看全图。",
        "Keys: arrows walk along the tree; Alt with arrows moves the card; Shift with arrows moves the picture; Enter opens the details; M opens the card; C folds and unfolds; + and − zoom; 0 fits everything.";
    CANVAS = "组织与关系图画布", "Canvas of the map";

    /// Nobody is known yet.
    EMPTY = "这张图还是空的", "The map is still empty";
    EMPTY_HELP = "先添加几个人，写上部门和上级，图就自己排好。不知道是谁的岗位也可以先占个位置。",
        "Add a few people with unit and superior, and the map draws itself. A post whose holder is unknown can have its place, too.";
    ADD_PERSON = "添加人员", "Add a person";
    ADD_POST = "添加未知岗位", "Add an unknown post";
    PASTE = "粘贴多人…", "Paste several…";

    OBJECTIVE = "按这个目标看", "As seen for";
    OBJECTIVE_ONLY = "只看与此目标有关的部分", "Only the part of this objective";
    NO_OBJECTIVE = "还没有销售目标：角色、模式和支持度要看目标。", "No objective yet: roles, modes and support depend on one.";
    SEARCH = "找人：姓名、职务、部门", "Find by name, title or unit";
    FOUND = "找到 {count} 个", "{count} found";
    FOCUS = "聚焦", "Focus";
    FOCUS_ALL = "全部", "All";
    FOCUS_ONE = "一步", "1 hop";
    FOCUS_TWO = "两步", "2 hops";
    FOCUS_HELP = "先选一个人：只突出离他一步或两步的人。", "Select somebody first: only those one or two steps away stand out.";
    LAYERS = "图层与图例", "Layers and legend";
    LAYER_TREE = "上下级", "Formal tree";
    LAYER_INFLUENCES = "影响", "Influence";
    LAYER_ALLIANCE = "同盟", "Alliance";
    LAYER_CONFLICT = "对立", "Conflict";

    ZOOM = "缩放", "Zoom";
    ZOOM_IN = "放大", "Zoom in";
    ZOOM_OUT = "缩小", "Zoom out";
    FIT = "看全图", "Fit everything";
    ZOOM_NOW = "{percent}%", "{percent}%";
    MINIMAP = "缩略图", "Overview of the map";

    /// A post whose holder is unknown.
    UNKNOWN_POST = "未知岗位", "Unknown post";
    GROUP_UPSTREAM = "上游企业", "Their suppliers";
    GROUP_DOWNSTREAM = "下游企业", "Their customers";
    GROUP_OUTSIDE = "外部影响者", "Outside influencers";
    NOT_ON_SHEET = "不在此目标上", "not on this objective";
    KEY = "关键人物", "key person";
    LEFT = "已离开", "left";
    REPORTS_TO_NAME = "上级：{name}", "reports to {name}";
    IN_UNIT = "部门：{name}", "unit: {name}";

    /// Legend of the cards.
    LEGEND_KEY = "关键人物", "Key person";
    LEGEND_UNKNOWN = "未知岗位", "Unknown post";
    LEGEND_INFLUENCE = "影响度（高、中、低）", "Influence: high, medium, low";
    LEGEND_CONTACT = "接触深度", "Contact depth";
    LEGEND_FLAG = "小红旗", "Red flags";

    FOLD = "收起下面的 {count} 个", "Fold away the {count} below";
    UNFOLD = "展开下面的 {count} 个", "Show the {count} below";
    FOLDED = "{name}：已收起 {count} 个", "{name}: {count} folded away";
    UNFOLDED = "{name}：已展开", "{name}: unfolded";
    MORE_HIDDEN = "+{count} 个已收起", "+{count} hidden";
    UNFOLD_ALL = "全部展开", "Unfold everything";

    /// The card's own dialog.
    CARD = "“{name}”的卡片", "Card of {name}";
    OPEN = "打开详情", "Open details";
    AUTOMATIC = "回到自动位置", "Back to the automatic place";
    AUTOMATIC_ALL = "全部自动排列", "Arrange everything";
    MOVE = "移动卡片", "Move the card";
    MOVE_LEFT = "向左移动", "Move left";
    MOVE_RIGHT = "向右移动", "Move right";
    MOVE_UP = "向上移动", "Move up";
    MOVE_DOWN = "向下移动", "Move down";
    JUDGED_FOR = "在“{objective}”中", "For “{objective}”";
    PUT_ON = "放到这个目标上", "Put on this objective";
    ROLES = "角色", "Roles";
    INFLUENCE = "影响度", "Influence";
    MODE = "反馈模式", "Response mode";
    RATING = "支持度", "Support";
    COVERAGE = "接触度", "Contact";
    UNKNOWN = "未知", "Not known";
    IS_KEY = "关键人物：客户的事取决于他", "Key person: the account turns on this person";
    PLACE_IN_TREE = "在组织中的位置", "Place in the organisation";
    REPORTS_TO = "上级", "Reports to";
    NOBODY = "没有", "Nobody";
    BELOW = "在下面添加", "Add below";
    BELOW_NAME = "新人的姓名", "Name of somebody new";
    BELOW_TITLE = "职务", "Title";
    BELOW_ADD = "添加", "Add";
    BELOW_KNOWN = "已有的人改到这里", "Somebody known reports here";
    BELOW_PICK = "选一个人…", "Pick somebody…";
    LINES = "非正式关系", "Informal lines";
    LINE_KIND = "关系", "Kind of line";
    LINE_TO = "到谁", "To whom";
    LINE_DRAW = "画线", "Draw the line";
    LINE_REMOVE = "删除这条线：{line}", "Remove the line: {line}";
    LINE_NONE = "还没有线。", "No lines yet.";
    INFLUENCES_WHOM = "影响{name}", "influences {name}";
    INFLUENCED_BY = "受{name}影响", "is influenced by {name}";
    ALLIED = "与{name}同盟", "allied with {name}";
    AGAINST = "与{name}对立", "at odds with {name}";
    UNIT_NAME = "名称", "Name";
    UNIT_KIND = "类型", "Kind";
    UNIT_PARENT = "属于", "Belongs to";
    UNIT_ADD = "在下面添加部门或机构", "Add a unit below";
    UNIT_NEW = "新部门", "New unit";
    UNIT_REMOVE = "删除这个部门", "Delete this unit";

    /// Said after a change.
    SAID = "{name}：{what}", "{name}: {what}";
    MOVED = "{name}：已移动", "{name}: moved";
    MOVED_BACK = "{name}：已回到自动位置", "{name}: back in the automatic place";
    CANCELLED = "已取消移动", "Move cancelled";
    ADDED = "已添加{name}", "{name} added";
    LINE_DRAWN = "已画线：{line}", "Line drawn: {line}";
    LINE_REMOVED = "已删除线：{line}", "Line removed: {line}";
    REPORTS_NOW = "{name}：上级改为{boss}", "{name}: reports to {boss} now";
}

/// How a line reads from the one at whose card it is read.
pub const fn line(kind: RelationshipKind, starts_here: bool) -> Text {
    match (kind, starts_here) {
        (RelationshipKind::Influences, true) => INFLUENCES_WHOM,
        (RelationshipKind::Influences, false) => INFLUENCED_BY,
        (RelationshipKind::Alliance, _) => ALLIED,
        (RelationshipKind::Conflict, _) => AGAINST,
    }
}
