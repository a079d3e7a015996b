//! Words of the territory's screen “Team and skills”. It must not know its numbers.

use crate::i18n::{Text, texts};
use crate::method::territory::skills::{Skill, Stage};

texts! {
    TITLE = "团队与技能", "Team and skills";
    INTRO = "我们的人各自覆盖谁，以及自己的技能走到了哪一步。", "Whom our people cover, and how far your own skills are.";

    PEOPLE = "我们的人", "Our people";
    PEOPLE_HELP = "同名的算同一个人。职位和级别改在这里，就改到他所在的每个客户。", "The same name is the same person. A title or a level that is changed here is changed on every account where they work.";
    NOBODY = "还没有人。在这里加上同事，或在客户档案的“我们的团队”里加。", "There is nobody yet. Add a colleague here, or on an account's profile under “Our team”.";
    ADD_PERSON = "添加同事", "Add a colleague";
    NAME = "姓名", "Name";
    POSITION = "职位", "Title";
    RANK = "级别", "Level";
    NO_RANK = "级别不详", "Level not known";
    RANK_DISPUTED = "各客户档案里的级别不一致；显示的是最高的，改一次就一致了。", "The accounts say different levels; the highest is shown. Change it once and they agree.";
    CONTACTS = "接触", "Contacts";
    LAST = "最近一次", "Last";
    NO_ACCOUNT = "还没有客户", "On no account yet";
    NO_COVER = "还没有对应的人，也没有接触记录", "Nobody's counterpart yet, and no contact logged";
    PUT_ON = "加到客户…", "Put on an account…";
    PUT = "{name} 已加到“{account}”的团队。", "{name} is now on the team of “{account}”.";
    REMOVE_RESERVE = "移除 {name}", "Remove {name}";
    NO_NAME = "（无姓名）", "(no name)";
    UNCOVERED = "没有任何我方人员的客户", "Accounts without any of us";
    UNCOVERED_HELP = "团队是空的：没有人可以做对应者。", "Their team is empty: nobody can be anyone's counterpart.";

    SKILLS = "自己的技能", "Your own skills";
    SKILLS_HELP = "只给自己看的判断，存在这台设备上，不随计划导出。学一项技能要走四步：先发现自己不会，再学着做，再做得好，最后不用想。", "A judgement for yourself; it stays on this device and is exported with no plan. A skill is learnt in four stages: you find out that you cannot do it, you learn it, you do it well, and at last without thinking.";
    BASIC = "基本", "Basic";
    ADVANCED = "进阶", "Advanced";
    OWN = "自己加的", "Your own";
    SKILL = "技能", "Skill";
    STAGE = "阶段", "Stage";
    NEXT_STEP = "下一步", "Next step";
    NEXT_OWN = "写下自己的下一步", "Write down your own next step";
    JUDGED_ON = "{date} 判断", "judged {date}";
    NOT_JUDGED = "未判断", "not judged";
    ADD_SKILL = "添加技能", "Add a skill";
    SKILL_EXISTS = "“{name}”已经在列。", "“{name}” is on the list already.";
    REMOVE_SKILL = "移除技能 {name}", "Remove the skill {name}";
    FIRST = "先练这一项：{skill}。{step}", "Work on this first: {skill}. {step}";
    FIRST_NONE = "还没有判断任何技能。从基本的四项开始，每项只要点一下。", "No skill has been judged yet. Begin with the four basic ones; each takes one click.";
    FIRST_DONE = "判断过的技能都不用想就能做。教给同事，再隔一年看看是否仍然如此。", "Every skill that you judged needs no thinking any more. Teach a colleague, and look again in a year.";
    PICTURE = "各项技能所在的阶段", "The stage of each skill";

    UNAWARE_UNABLE = "不知道自己不会", "Unaware and unable";
    AWARE_UNABLE = "知道自己不会", "Aware and unable";
    AWARE_ABLE = "用心做得到", "Able with care";
    UNAWARE_ABLE = "不用想就做得到", "Able without thinking";
    UNAWARE_UNABLE_NAME = "无意识的不胜任", "unconscious incompetence";
    AWARE_UNABLE_NAME = "有意识的不胜任", "conscious incompetence";
    AWARE_ABLE_NAME = "有意识的胜任", "conscious competence";
    UNAWARE_ABLE_NAME = "无意识的胜任", "unconscious competence";
    STEP_UNAWARE_UNABLE = "请同事旁听一次拜访，回来直说缺了什么；看看做得好是什么样。", "Have a colleague sit in on a call and tell you what was missing; see what it looks like when it is done well.";
    STEP_AWARE_UNABLE = "每次拜访只练一处：事先写进拜访计划，事后记下做成了没有。", "Practise one thing in every call: write it into the call plan before, and note after whether it worked.";
    STEP_AWARE_ABLE = "继续练到不用看清单，再挑更难的客户来做。", "Keep on until you need no list, then take harder customers.";
    STEP_UNAWARE_ABLE = "教给一位同事：讲得清楚，才知道自己在做什么。", "Teach it to a colleague: only who can explain it knows what they do.";

    PRODUCT = "产品知识", "Product knowledge";
    COMMUNICATION = "沟通", "Communication";
    NEED_FINDING = "挖掘需求", "Finding needs";
    OBJECTIONS = "处理异议", "Dealing with objections";
    READING_PEOPLE = "识人", "Reading people";
    TRUST = "建立信任", "Building trust";
    SITUATION = "判断形势", "Judging the situation";
    KEY_PEOPLE = "找关键人和意见领袖", "Finding key people and opinion leaders";
    PERSONAL_INTEREST = "分析个人利益", "Seeing personal interests";
    ROLES = "分析内部角色", "Telling the roles inside";
    POWER = "分析权力结构", "Seeing where the power lies";
    COMPETITION = "竞争策略", "Competitive strategy";
}

/// The name of a stage on the screen.
pub const fn stage(stage: Stage) -> Text {
    match stage {
        Stage::UnawareUnable => UNAWARE_UNABLE,
        Stage::AwareUnable => AWARE_UNABLE,
        Stage::AwareAble => AWARE_ABLE,
        Stage::UnawareAble => UNAWARE_ABLE,
    }
}

/// What the source calls a stage.
pub const fn stage_term(stage: Stage) -> Text {
    match stage {
        Stage::UnawareUnable => UNAWARE_UNABLE_NAME,
        Stage::AwareUnable => AWARE_UNABLE_NAME,
        Stage::AwareAble => AWARE_ABLE_NAME,
        Stage::UnawareAble => UNAWARE_ABLE_NAME,
    }
}

/// What to do next from a stage.
pub const fn step(stage: Stage) -> Text {
    match stage {
        Stage::UnawareUnable => STEP_UNAWARE_UNABLE,
        Stage::AwareUnable => STEP_AWARE_UNABLE,
        Stage::AwareAble => STEP_AWARE_ABLE,
        Stage::UnawareAble => STEP_UNAWARE_ABLE,
    }
}

/// The name of a skill.
pub const fn skill(skill: Skill) -> Text {
    match skill {
        Skill::Product => PRODUCT,
        Skill::Communication => COMMUNICATION,
        Skill::NeedFinding => NEED_FINDING,
        Skill::Objections => OBJECTIONS,
        Skill::ReadingPeople => READING_PEOPLE,
        Skill::Trust => TRUST,
        Skill::Situation => SITUATION,
        Skill::KeyPeople => KEY_PEOPLE,
        Skill::PersonalInterest => PERSONAL_INTEREST,
        Skill::Roles => ROLES,
        Skill::Power => POWER,
        Skill::Competition => COMPETITION,
    }
}
