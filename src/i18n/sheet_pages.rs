//! Names of a sheet's pages and what each is for. It must not know addresses.

use super::texts;

texts! {
    PAGES = "计划书的各页", "Pages of the plan sheet";
    BOARD = "棋盘", "Board";
    ELEMENTS = "六要素", "Six elements";
    INFLUENCES = "影响者", "Influences";
    WINS = "赢的标准", "Wins";
    ACTIONS = "借力", "Leverage";
    POSITION = "局面", "Position";
    DANGER = "危险表", "Danger";
    CALL = "拜访", "Call plan";
    REPLAY = "棋谱", "Record";
}
