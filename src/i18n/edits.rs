//! What each undo step is called. It must not know how steps are kept.

use super::{Text, texts};
use crate::model::Edit;
use crate::model::edit::{Change, Record, RecordId, SheetChange, SheetEdit, SheetRecord, SheetRecordId};
use crate::model::influence::Judged;
use crate::model::objective::ObjectiveField;
use crate::model::person::PersonField;

texts! {
    CHANGE_ACCOUNT = "修改客户", "Change the account";
    CHANGE_PERSON = "修改人员", "Change a person";
    CHANGE_UNIT = "修改部门", "Change a unit";
    CHANGE_TEAM = "修改我方人员", "Change our team";
    CHANGE_RECORD = "修改记录", "Change a record";
    CHANGE_OBJECTIVE = "修改销售目标", "Change the objective";
    CHANGE_INFLUENCE = "修改购买影响者", "Change a buying influence";
    CHANGE_STRENGTH = "修改强项", "Change a strength";
    CHANGE_FLAG = "修改小红旗", "Change a flag";
    CHANGE_ACTION = "修改行动", "Change an action";
    JUDGE_ROLES = "修改角色", "Change roles";
    JUDGE_INFLUENCE = "修改影响度", "Change the influence";
    JUDGE_MODE = "修改反馈模式", "Change the response mode";
    JUDGE_RATING = "修改支持度", "Change the rating";
    JUDGE_RESULT = "修改业务结果", "Change the business result";
    JUDGE_WIN = "修改个人赢", "Change the personal win";
    PROVE = "修改依据", "Change the evidence";
    ADD_PERSON = "添加人员", "Add a person";
    ADD_UNIT = "添加部门", "Add a unit";
    ADD_MEMBER = "添加我方人员", "Add a colleague";
    ADD_CONTACT = "记录接触", "Log a contact";
    ADD_EVENT = "记录事件", "Record an event";
    ADD_OBJECTIVE = "新建销售目标", "Add an objective";
    ADD_RECORD = "添加记录", "Add a record";
    ADD_INFLUENCE = "放上棋盘", "Put on the board";
    ADD_STRENGTH = "添加强项", "Add a strength";
    ADD_FLAG = "插小红旗", "Plant a flag";
    ADD_ACTION = "添加行动", "Add an action";
    MOVE_CARD = "移动卡片", "Move a card";
    CHANGE_CALL = "修改拜访计划", "Change the call plan";
    ADD_CALL = "计划拜访", "Plan a call";
    ADD_QUESTION = "添加问题", "Add a question";
    DEBRIEF = "记录拜访结果", "Record what came of a call";
    REVIEW = "复盘", "Review the sheet";
    HELD_REVIEW = "进行中的复盘", "Change the running review";
    REMOVE_PERSON = "删除人员", "Delete a person";
    REMOVE_OBJECTIVE = "删除销售目标", "Delete an objective";
    REMOVE_INFLUENCE = "从棋盘拿下", "Take off the board";
    REMOVE_RECORD = "删除记录", "Delete a record";
    DISMISS = "搁置发现", "Set a finding aside";
    RESTORE = "恢复发现", "Take a finding back";
    MOVE_STONE = "移动棋子", "Move a stone";
    SEVERAL = "多项修改", "Several changes";
    REPLACE = "合并", "Merge";
    CREATE_ACCOUNT = "新建客户", "Create an account";
    DELETE_ACCOUNT = "删除客户", "Delete an account";
    DUPLICATE_ACCOUNT = "复制客户", "Duplicate an account";
    IMPORT = "导入", "Import";
    ADD_PEOPLE = "添加多人", "Add several people";
    GO_BACK = "回到较早的副本", "Go back to an older copy";
    WHAT_IF = "采用推演的着法", "Keep what was tried";
}

/// The name of the step that an edit makes.
pub fn label(edit: &Edit) -> Text {
    match edit {
        Edit::Account(_) => CHANGE_ACCOUNT,
        Edit::Change(change) => change_label(change),
        Edit::Put(record) => match record.as_ref() {
            Record::Unit(_) => ADD_UNIT,
            Record::Person(_) => ADD_PERSON,
            Record::Member(_) => ADD_MEMBER,
            Record::Event(_) => ADD_EVENT,
            Record::Contact(_) => ADD_CONTACT,
            Record::Objective(_) => ADD_OBJECTIVE,
            Record::Relationship(_)
            | Record::Tie(_)
            | Record::Swot(_)
            | Record::Fact(_)
            | Record::Aspect(_)
            | Record::Escalation(_)
            | Record::Objection(_) => ADD_RECORD,
        },
        Edit::Remove(RecordId::Person(_)) => REMOVE_PERSON,
        Edit::Remove(RecordId::Objective(_)) => REMOVE_OBJECTIVE,
        Edit::Remove(_) => REMOVE_RECORD,
        Edit::Sheet(_, edit) => sheet_label(edit),
        Edit::Several(edits) => several_label(edits),
        Edit::Replace(_) => REPLACE,
    }
}

/// Several edits are named after what they have in common, or after the first that adds something.
fn several_label(edits: &[Edit]) -> Text {
    let labels: Vec<Text> = edits.iter().map(label).collect();
    let moves = [JUDGE_ROLES, JUDGE_INFLUENCE, JUDGE_MODE, JUDGE_RATING];
    match labels.as_slice() {
        [] => SEVERAL,
        [first, rest @ ..] if rest.iter().all(|label| label == first) => *first,
        all if all.iter().all(|label| moves.contains(label)) => MOVE_STONE,
        all if all.contains(&CHANGE_CALL) => DEBRIEF,
        all if all.contains(&REVIEW) => REVIEW,
        all if all.contains(&HELD_REVIEW) => HELD_REVIEW,
        all if all.contains(&ADD_PERSON) => ADD_PERSON,
        all if all.contains(&ADD_INFLUENCE) => ADD_INFLUENCE,
        _ => SEVERAL,
    }
}

fn change_label(change: &Change) -> Text {
    match change {
        Change::Unit(..) => CHANGE_UNIT,
        Change::Person(_, PersonField::Spot(_)) => MOVE_CARD,
        Change::Person(..) => CHANGE_PERSON,
        Change::Member(..) => CHANGE_TEAM,
        Change::Objective(_, ObjectiveField::HeldReview(_)) => HELD_REVIEW,
        Change::Objective(..) => CHANGE_OBJECTIVE,
        Change::Relationship(..)
        | Change::Tie(..)
        | Change::Event(..)
        | Change::Contact(..)
        | Change::Swot(..)
        | Change::Fact(..)
        | Change::Aspect(..)
        | Change::Escalation(..)
        | Change::Objection(..) => CHANGE_RECORD,
    }
}

fn sheet_label(edit: &SheetEdit) -> Text {
    match edit {
        SheetEdit::Judge(_, judged, _) => match judged {
            Judged::Roles(_) => JUDGE_ROLES,
            Judged::Influence(_) => JUDGE_INFLUENCE,
            Judged::Mode(_) => JUDGE_MODE,
            Judged::Rating(_) => JUDGE_RATING,
            Judged::Result(_) => JUDGE_RESULT,
            Judged::Win(_) => JUDGE_WIN,
        },
        SheetEdit::Prove(..) => PROVE,
        SheetEdit::Change(change) => match change {
            SheetChange::Influence(..) => CHANGE_INFLUENCE,
            SheetChange::Strength(..) => CHANGE_STRENGTH,
            SheetChange::Flag(..) => CHANGE_FLAG,
            SheetChange::Action(..) => CHANGE_ACTION,
            SheetChange::Call(..) | SheetChange::Question(..) => CHANGE_CALL,
            SheetChange::Need(..)
            | SheetChange::Rival(..)
            | SheetChange::Alternative(..)
            | SheetChange::Criterion(..)
            | SheetChange::Review(..) => CHANGE_RECORD,
        },
        SheetEdit::Put(record) => match record.as_ref() {
            SheetRecord::Influence(_) => ADD_INFLUENCE,
            SheetRecord::Strength(_) => ADD_STRENGTH,
            SheetRecord::Flag(_) => ADD_FLAG,
            SheetRecord::Action(_) => ADD_ACTION,
            SheetRecord::Review(_) => REVIEW,
            SheetRecord::Call(_) => ADD_CALL,
            SheetRecord::Question(_) => ADD_QUESTION,
            SheetRecord::Need(_)
            | SheetRecord::Rival(_)
            | SheetRecord::Alternative(_)
            | SheetRecord::Criterion(_) => ADD_RECORD,
        },
        SheetEdit::Remove(SheetRecordId::Influence(_)) => REMOVE_INFLUENCE,
        SheetEdit::Remove(_) => REMOVE_RECORD,
        SheetEdit::Dismiss(_) => DISMISS,
        SheetEdit::Restore(..) => RESTORE,
    }
}
