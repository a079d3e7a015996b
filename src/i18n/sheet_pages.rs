//! Names of a sheet's pages and what each is for. It must not know addresses.

use super::texts;

texts! {
    PAGES = "计划书的各页", "Pages of the plan sheet";
    BOARD = "棋盘", "Board";
    ELEMENTS = "六要素", "Six elements";
    INFLUENCES = "购买影响者", "Buying influences";
    WINS = "赢的标准", "Win-results";
    ACTIONS = "借力与行动", "Leverage and actions";
    POSITION = "竞争与局面", "Competition and position";
    REPLAY = "棋谱", "Game record";
}
