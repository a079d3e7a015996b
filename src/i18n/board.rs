//! The words of the board. It must not know where they stand.

use super::{Text, texts};
use crate::model::{Coverage, Level, Mode, Rating, Role};

texts! {
    /// The board as a whole.
    BOARD = "棋盘：谁在哪里", "Board: who stands where";
    /// How the keys work, read once.
    BOARD_HELP = "按 Tab 选棋子；方向键移动；Alt 加上下键换角色；回车打开详情；M 换反馈模式；Delete 移除角色；菜单键看全部操作。",
        "Tab to a stone; arrow keys move it; Alt with up or down changes the role; Enter opens the details; M changes the mode; Delete removes the role; the menu key shows every action.";
    /// The link that leads past many stones.
    SKIP = "跳过棋盘", "Skip the board";
    /// The switch of lenses.
    LENS = "看法", "View";
    /// The board itself.
    LENS_ROLE = "角色", "Roles";
    /// What it shows.
    LENS_ROLE_LONG = "角色与影响度 × 支持度", "Role and influence × support";
    /// Influence against support.
    LENS_INFLUENCE = "影响", "Influence";
    /// What it shows.
    LENS_INFLUENCE_LONG = "影响度 × 支持度", "Influence × support";
    /// The danger table.
    LENS_MODE = "危险", "Danger";
    /// What it shows.
    LENS_MODE_LONG = "反馈模式 × 支持度", "Mode × support";
    /// Contact against influence.
    LENS_CONTACT = "接触", "Contact";
    /// What it shows.
    LENS_CONTACT_LONG = "影响度 × 接触度", "Influence × contact";

    /// A role.
    ECONOMIC = "财务决策者", "Economic buyer";
    /// A role.
    USER = "用户", "User";
    /// A role.
    TECHNICAL = "技术把关者", "Technical buyer";
    /// A role.
    COACH = "教练", "Coach";
    /// Beside the board.
    ECONOMIC_SHORT = "决策者", "Economic";
    /// Beside the board.
    TECHNICAL_SHORT = "技术把关", "Technical";
    /// Instead of a role.
    ROLE_UNKNOWN = "角色未定", "role unknown";

    /// Influence.
    HIGH = "高", "High";
    /// Influence.
    MEDIUM = "中", "Medium";
    /// Influence.
    LOW = "低", "Low";
    /// Influence beside its line.
    HIGH_SHORT = "高", "H";
    /// Influence beside its line.
    MEDIUM_SHORT = "中", "M";
    /// Influence beside its line.
    LOW_SHORT = "低", "L";
    /// Influence in a sentence.
    INFLUENCE_HIGH = "影响度高", "high influence";
    /// Influence in a sentence.
    INFLUENCE_MEDIUM = "影响度中", "medium influence";
    /// Influence in a sentence.
    INFLUENCE_LOW = "影响度低", "low influence";
    /// Influence in a sentence.
    INFLUENCE_UNKNOWN = "影响度未知", "influence unknown";

    /// Mode.
    GROWTH = "高瞻远瞩", "Growth";
    /// Mode.
    TROUBLE = "不知所措", "Trouble";
    /// Mode.
    EVEN_KEEL = "四平八稳", "Even keel";
    /// Mode.
    OVERCONFIDENT = "自我陶醉", "Overconfident";
    /// Mode.
    MODE_UNKNOWN = "反馈模式未知", "mode unknown";

    /// Contact in a sentence.
    CONTACT_NONE = "未接触", "no contact";
    /// Contact in a sentence.
    CONTACT_BRIEF = "接触少", "brief contact";
    /// Contact in a sentence.
    CONTACT_MULTIPLE = "多次接触", "several contacts";
    /// Contact in a sentence.
    CONTACT_IN_DEPTH = "深入接触", "in-depth contact";
    /// Contact in a sentence.
    CONTACT_UNKNOWN = "接触度未知", "contact unknown";
    /// Contact below its column.
    NONE_SHORT = "无", "None";
    /// Contact below its column.
    BRIEF_SHORT = "少", "Brief";
    /// Contact below its column.
    MULTIPLE_SHORT = "多次", "Several";
    /// Contact below its column.
    IN_DEPTH_SHORT = "深入", "In depth";

    /// Rating.
    RATING_5 = "热情倡导", "enthusiastic advocate";
    /// Rating.
    RATING_4 = "大力支持", "strongly supportive";
    /// Rating.
    RATING_3 = "支持", "supportive";
    /// Rating.
    RATING_2 = "感兴趣", "interested";
    /// Rating.
    RATING_1 = "会跟随", "will go along";
    /// Rating.
    RATING_MINUS_1 = "应不会反对", "probably won’t resist";
    /// Rating.
    RATING_MINUS_2 = "没兴趣", "not interested";
    /// Rating.
    RATING_MINUS_3 = "略为负面", "mildly negative";
    /// Rating.
    RATING_MINUS_4 = "强烈负面", "strongly negative";
    /// Rating.
    RATING_MINUS_5 = "抗拒", "antagonistic";
    /// A rating in a sentence.
    RATING = "支持度 {rating} {label}", "support {rating}, {label}";
    /// A rating in a sentence.
    RATING_UNKNOWN = "支持度未知", "support unknown";

    /// The end of the scale.
    OPPOSE = "反对", "Against";
    /// The end of the scale.
    SUPPORT = "支持", "For";
    /// The tray.
    TRAY = "待弄清", "Unknown";
    /// The tray's part for people without a role.
    NO_ROLE = "角色未定，拖到棋盘上", "No role yet: drag onto the board";

    /// What a stone's name says of its flags.
    FLAGS_ONE = "1 面小红旗", "1 red flag";
    /// What a stone's name says of its flags.
    FLAGS_MANY = "{count} 面小红旗", "{count} red flags";
    /// What a stone's name says of its bell.
    BELL = "看重我们的强项", "values a strength of ours";
    /// What a stone's name says of somebody who left.
    LEFT = "已离开岗位", "has left the post";
    /// A pile's name.
    PILE = "{count} 人在同一点，打开", "{count} {count:person|people} on one point, open";
    /// An opened pile.
    CLOTH = "{count} 人", "{count} {count:person|people}";

    /// A role that nobody fills.
    WHO_ECONOMIC = "谁是决策者？", "Who gives the final yes?";
    /// A role that nobody fills.
    WHO_USER = "谁是用户？", "Who will use it?";
    /// A role that nobody fills.
    WHO_TECHNICAL = "谁来把关？", "Who screens it?";
    /// A role that nobody fills.
    WHO_COACH = "谁能做教练？", "Who can coach us?";

    /// The menu of a stone.
    MENU = "{name}的操作", "Actions for {name}";
    /// In the menu.
    OPEN = "打开详情", "Open details";
    /// In the menu.
    SUPPORT_UP = "支持度加一", "Raise support";
    /// In the menu.
    SUPPORT_DOWN = "支持度减一", "Lower support";
    /// In the menu.
    CONTACT_UP = "接触更深", "Deeper contact";
    /// In the menu.
    CONTACT_DOWN = "接触更浅", "Shallower contact";
    /// In the menu.
    INFLUENCE_UP = "影响度升高", "Raise influence";
    /// In the menu.
    INFLUENCE_DOWN = "影响度降低", "Lower influence";
    /// In the menu.
    MODE_UP = "上一种反馈模式", "Mode above";
    /// In the menu.
    MODE_DOWN = "下一种反馈模式", "Mode below";
    /// In the menu.
    NEXT_MODE = "反馈模式改为{mode}", "Change mode to {mode}";
    /// In the menu.
    MOVE_ROLE = "改任{role}", "Move to {role}";
    /// In the menu.
    HOLDS_ROLE = "担任{role}", "Is {role}";
    /// In the menu.
    REMOVE_ROLE = "移除角色：{role}", "Remove role: {role}";

    /// The question after a drop on another band.
    ASK = "{name}：改任{role}，还是兼任？", "{name}: move to {role}, or hold both roles?";
    /// An answer.
    MOVE_HERE = "改任这里", "Move here";
    /// An answer.
    ADD_ROLE = "兼任此角色", "Add this role";
    /// An answer.
    CANCEL = "取消", "Cancel";

    /// Said after a move.
    MOVED = "{name}：{what}", "{name}: {what}";
    /// Said when an arrow leads nowhere.
    AT_END = "{name}：已到尽头", "{name}: already at the end";
    /// Said when a drag ends without a move.
    CANCELLED = "已取消移动", "Move cancelled";
    /// Said after a role went.
    REMOVED = "{name}：不再是{role}", "{name}: no longer {role}";

    /// The legend.
    LEGEND = "图例", "Legend";
    /// In the legend.
    LEGEND_UNKNOWN = "未知", "Unknown";
    /// In the legend.
    LEGEND_CONTACT = "接触度", "Contact";
    /// In the legend.
    LEGEND_FLAG = "小红旗", "Red flags";
    /// In the legend.
    LEGEND_BELL = "小铃铛", "Valued strength";

    /// In the danger table.
    USE_IT = "可借力", "Use it";
    /// In the danger table.
    ACT_NOW = "最佳，快动", "Best: act now";
    /// In the danger table.
    RAISE_FIT = "更贴合他的赢", "Improve the fit";
    /// In the danger table.
    CLEAR_DOUBT = "快去除疑虑", "Clear doubts fast";
    /// In the danger table.
    MAY_FADE = "弱，会消退", "Weak, may fade";
    /// In the danger table.
    TOO_KIND = "可疑：无差距", "Suspicious: no gap";
    /// In the danger table.
    VERY_SUSPICIOUS = "很可疑", "Very suspicious";
    /// In the danger table.
    ASK_WHY = "问清哪里不合", "Ask what misfits";
    /// In the danger table.
    OTHER_WAY = "想用别的办法", "Prefers another way";
    /// In the danger table.
    AS_USUAL = "属常态", "Normal here";
    /// In the danger table.
    OPPONENT = "反对者", "Opponent";
    /// In the danger table.
    GO_ROUND = "阻力：借他人", "Obstacle: use others";
    /// In the danger table.
    NOT_ALONE = "阻力：勿独斗", "Don’t fight alone";

}

/// A role's full name.
pub const fn role(role: Role) -> Text {
    match role {
        Role::Economic => ECONOMIC,
        Role::User => USER,
        Role::Technical => TECHNICAL,
        Role::Coach => COACH,
    }
}

/// A role's name beside the board.
pub const fn role_short(role: Role) -> Text {
    match role {
        Role::Economic => ECONOMIC_SHORT,
        Role::User => USER,
        Role::Technical => TECHNICAL_SHORT,
        Role::Coach => COACH,
    }
}

/// A role's letter in the method.
pub const fn role_letter(role: Role) -> &'static str {
    match role {
        Role::Economic => "E",
        Role::User => "U",
        Role::Technical => "T",
        Role::Coach => "C",
    }
}

/// The question that a role asks while nobody fills it.
pub const fn who(role: Role) -> Text {
    match role {
        Role::Economic => WHO_ECONOMIC,
        Role::User => WHO_USER,
        Role::Technical => WHO_TECHNICAL,
        Role::Coach => WHO_COACH,
    }
}

/// A degree of influence.
pub const fn level(level: Level) -> Text {
    match level {
        Level::High => HIGH,
        Level::Medium => MEDIUM,
        Level::Low => LOW,
    }
}

/// A degree of influence beside its line.
pub const fn level_short(level: Level) -> Text {
    match level {
        Level::High => HIGH_SHORT,
        Level::Medium => MEDIUM_SHORT,
        Level::Low => LOW_SHORT,
    }
}

/// A degree of influence in a sentence.
pub const fn influence(level: Option<Level>) -> Text {
    match level {
        Some(Level::High) => INFLUENCE_HIGH,
        Some(Level::Medium) => INFLUENCE_MEDIUM,
        Some(Level::Low) => INFLUENCE_LOW,
        None => INFLUENCE_UNKNOWN,
    }
}

/// A mode.
pub const fn mode(mode: Option<Mode>) -> Text {
    match mode {
        Some(Mode::Growth) => GROWTH,
        Some(Mode::Trouble) => TROUBLE,
        Some(Mode::EvenKeel) => EVEN_KEEL,
        Some(Mode::Overconfident) => OVERCONFIDENT,
        None => MODE_UNKNOWN,
    }
}

/// A contact depth in a sentence.
pub const fn contact(coverage: Option<Coverage>) -> Text {
    match coverage {
        Some(Coverage::None) => CONTACT_NONE,
        Some(Coverage::Brief) => CONTACT_BRIEF,
        Some(Coverage::Multiple) => CONTACT_MULTIPLE,
        Some(Coverage::InDepth) => CONTACT_IN_DEPTH,
        None => CONTACT_UNKNOWN,
    }
}

/// A contact depth below its column.
pub const fn contact_short(coverage: Coverage) -> Text {
    match coverage {
        Coverage::None => NONE_SHORT,
        Coverage::Brief => BRIEF_SHORT,
        Coverage::Multiple => MULTIPLE_SHORT,
        Coverage::InDepth => IN_DEPTH_SHORT,
    }
}

/// What a rating means (method 2.3).
pub const fn rating(rating: Rating) -> Text {
    match rating.get() {
        ..=-5 => RATING_MINUS_5,
        -4 => RATING_MINUS_4,
        -3 => RATING_MINUS_3,
        -2 => RATING_MINUS_2,
        -1..=0 => RATING_MINUS_1,
        1 => RATING_1,
        2 => RATING_2,
        3 => RATING_3,
        4 => RATING_4,
        5.. => RATING_5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// SPEC: both languages say the same things.
    #[test]
    fn both_languages_have_every_text_and_the_same_places() {
        for (name, text) in ALL {
            assert!(!text.zh.trim().is_empty() && !text.en.trim().is_empty(), "{name}");
            assert_eq!(Text::places(text.zh), Text::places(text.en), "{name}");
        }
    }

    #[test]
    fn every_rating_has_a_meaning_of_its_own() {
        let mut meanings: Vec<_> = Rating::ALL.iter().map(|value| rating(*value).zh).collect();
        meanings.dedup();
        assert_eq!(meanings.len(), Rating::ALL.len());
    }
}
