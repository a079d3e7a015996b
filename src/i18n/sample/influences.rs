//! How the sample sees each person in its main objective, with result, win and what shows it. It must not know the other
//! objectives.

use super::cast::{Us, Who};
use super::seat::{NOTHING, Seat};
use super::t;
use crate::model::{Coverage, Judgement, Level, Mode, Role, Source};

/// The buying influences of the main objective.
pub(super) const SEATS: &[Seat] = &[
    Seat {
        who: Who::Deputy,
        roles: &[Role::Economic],
        influence: Level::High,
        mode: Some(Mode::EvenKeel),
        rating: Some(3),
        coverage: Coverage::Multiple,
        counterpart: Some(Us::Executive),
        result: t(
            "总部公文平均流转时间从 5 天缩到 1 天",
            "A headquarters document circulates in 1 day instead of 5",
        ),
        win: t(
            "任期内拿出集团数字化样板，为接任总经理加分",
            "A digital showcase in his term that makes him the next general manager",
        ),
        may_lose: NOTHING,
        source: Source::Person,
        known_ago: 13,
        notes: &[
            (
                Judgement::Roles,
                t(
                    "信息化项目管理办法第六条：300 万元以上由分管领导终审",
                    "IT project rules, article 6: above CNY 3 million the deputy general manager in charge decides",
                ),
            ),
            (
                Judgement::Influence,
                t("魏总只听汇报，从未改过他的决定", "Wei only hears the report and has never overruled him"),
            ),
            (
                Judgement::Mode,
                t(
                    "三次见面都说：“现在也能转，不急。”",
                    "Said it at all three meetings: “It runs well enough, no hurry.”",
                ),
            ),
            (
                Judgement::Rating,
                t(
                    "同意把一期列入议题，但从没催过进度",
                    "Let phase one onto the agenda, but never asked when it starts",
                ),
            ),
            (
                Judgement::Win,
                t("唐仲谦转述，后来他自己也提到样板", "Told by Tang; later he spoke of a showcase himself"),
            ),
        ],
        assumed: &[],
    },
    Seat {
        who: Who::OfficeHead,
        roles: &[Role::User],
        influence: Level::High,
        mode: Some(Mode::Trouble),
        rating: Some(4),
        coverage: Coverage::InDepth,
        counterpart: Some(Us::Seller),
        result: t("超期件比例从 12% 降到 2% 以内", "Overdue documents down from 12% to below 2%"),
        win: t(
            "不再每季度在办公会上为超期件作检讨",
            "No longer has to answer for overdue documents at every quarterly meeting",
        ),
        may_lose: NOTHING,
        source: Source::Person,
        known_ago: 6,
        notes: &[
            (
                Judgement::Influence,
                t(
                    "督办考核由她出数，秦副总先问她",
                    "Her figures set the supervision scores; Qin asks her first",
                ),
            ),
            (
                Judgement::Mode,
                t(
                    "改组后三套系统互不相通，两份急件压了 9 天",
                    "Since the reorganisation three systems do not talk; two urgent documents lay for 9 days",
                ),
            ),
            (
                Judgement::Rating,
                t("主动把一期写进办公室年度计划", "Wrote phase one into her office's annual plan unasked"),
            ),
        ],
        assumed: &[],
    },
    Seat {
        who: Who::Coach,
        roles: &[Role::User, Role::Coach],
        influence: Level::High,
        mode: Some(Mode::Growth),
        rating: Some(5),
        coverage: Coverage::InDepth,
        counterpart: Some(Us::Seller),
        result: t("会议材料准备从 2 天缩到 3 小时", "Meeting papers ready in 3 hours instead of 2 days"),
        win: t(
            "以一期项目负责人的成绩竞聘办公室主任",
            "Leads phase one, and on that record applies to be director of the office",
        ),
        may_lose: NOTHING,
        source: Source::Coach,
        known_ago: 3,
        notes: &[
            (
                Judgement::Roles,
                t(
                    "两次提前告诉我们评审安排和反对意见，事后都属实",
                    "Twice told us early of review dates and objections; both proved true",
                ),
            ),
            (
                Judgement::Influence,
                t(
                    "十一个部室的流程都经她手，评审组名单由她拟",
                    "The workflows of eleven departments pass through her; she drafts the review panel",
                ),
            ),
            (Judgement::Rating, t("替我们把汇报材料改了三稿", "Reworked our presentation three times")),
        ],
        assumed: &[],
    },
    Seat {
        who: Who::DigitalHead,
        roles: &[Role::Technical],
        influence: Level::High,
        mode: Some(Mode::Growth),
        rating: Some(3),
        coverage: Coverage::Multiple,
        counterpart: Some(Us::Architect),
        result: t(
            "十二个月内把 7 个老系统并成 1 个平台",
            "Seven old systems merged into one platform within 12 months",
        ),
        win: t(
            "上任第一年交出看得见的成果，站稳新位置",
            "A visible success in his first year that settles him in the post",
        ),
        may_lose: NOTHING,
        source: Source::Person,
        known_ago: 27,
        notes: &[
            (
                Judgement::Roles,
                t(
                    "只有否决权，还是也参与推荐？新办法还没见到文本",
                    "Veto only, or does he recommend too? We have not seen the new rules",
                ),
            ),
            (Judgement::Influence, t("技术评审结论由他签字", "Signs the outcome of the technical review")),
            (
                Judgement::Mode,
                t(
                    "就职讲话：“今年只做一件事，把平台统起来。”",
                    "First speech: “One thing this year: a single platform.”",
                ),
            ),
            (
                Judgement::Rating,
                t(
                    "听完方案要了接口清单，并约了第二次",
                    "Asked for the interface list after our talk, and for a second one",
                ),
            ),
        ],
        assumed: &[Judgement::Roles],
    },
    Seat {
        who: Who::Opponent,
        roles: &[Role::Technical],
        influence: Level::High,
        mode: Some(Mode::Growth),
        rating: Some(-4),
        coverage: Coverage::Multiple,
        counterpart: Some(Us::Architect),
        result: t("自研平台推广到集团 32 家单位", "The in-house platform rolled out to all 32 companies"),
        win: t("保住八年心血和 14 人的自研团队", "Keeps eight years of work and his 14 developers"),
        may_lose: t("自研团队的编制和总工的话语权", "His team's posts and his say as chief engineer"),
        source: Source::Observation,
        known_ago: 27,
        notes: &[
            (
                Judgement::Influence,
                t(
                    "接口和历史数据都在他手里，评审组五票占一票",
                    "Holds the interfaces and the old data, and one of five votes on the panel",
                ),
            ),
            (
                Judgement::Mode,
                t(
                    "承认老系统撑不过三年，但要由他来改",
                    "Admits that the old system has three years left, but wants to rebuild it himself",
                ),
            ),
            (
                Judgement::Rating,
                t(
                    "评审预备会上当面说：“外购就是推倒重来。”",
                    "Told the preparatory meeting: “Buying means starting from rubble.”",
                ),
            ),
        ],
        assumed: &[],
    },
    Seat {
        who: Who::Security,
        roles: &[Role::Technical],
        influence: Level::Medium,
        mode: None,
        rating: None,
        coverage: Coverage::None,
        counterpart: None,
        result: NOTHING,
        win: NOTHING,
        may_lose: NOTHING,
        source: Source::Document,
        known_ago: 20,
        notes: &[
            (
                Judgement::Roles,
                t("上线前须经安全测评签字", "No system goes live without his security sign-off"),
            ),
            (Judgement::Influence, t("听说与丁克勤走得近", "Said to be close to Ding")),
        ],
        assumed: &[Judgement::Influence],
    },
    Seat {
        who: Who::Budget,
        roles: &[Role::Technical],
        influence: Level::Low,
        mode: Some(Mode::EvenKeel),
        rating: Some(-1),
        coverage: Coverage::Multiple,
        counterpart: Some(Us::Director),
        result: t("年度信息化支出偏差控制在 5% 以内", "IT spending within 5% of the annual budget"),
        win: NOTHING,
        may_lose: NOTHING,
        source: Source::Person,
        known_ago: 21,
        notes: &[
            (
                Judgement::Mode,
                t(
                    "“预算年年这么编，没什么要改的。”",
                    "“We budget like this every year; nothing needs to change.”",
                ),
            ),
            (
                Judgement::Rating,
                t(
                    "要求分两年付款，没有反对立项",
                    "Wants payment over two years; does not oppose the project",
                ),
            ),
        ],
        assumed: &[],
    },
    Seat {
        who: Who::Plant,
        roles: &[Role::User],
        influence: Level::Low,
        mode: Some(Mode::Overconfident),
        rating: Some(1),
        coverage: Coverage::Brief,
        counterpart: Some(Us::Delivery),
        result: t(
            "厂里 260 项流程不改动就接入集团平台",
            "All 260 plant workflows join the platform unchanged",
        ),
        win: t(
            "江澜的做法成为集团标准，署他的名",
            "Jianglan's way becomes the group standard, with his name on it",
        ),
        may_lose: NOTHING,
        source: Source::Person,
        known_ago: 52,
        notes: &[
            (
                Judgement::Mode,
                t("“我们厂的流程全集团最好。”", "“Our plant's workflows are the best in the group.”"),
            ),
            (
                Judgement::Rating,
                t("“总部上什么，我们就用什么。”", "“Whatever headquarters installs, we will use.”"),
            ),
        ],
        assumed: &[Judgement::Mode],
    },
    Seat {
        who: Who::Strategist,
        roles: &[Role::User],
        influence: Level::Medium,
        mode: Some(Mode::Growth),
        rating: Some(5),
        coverage: Coverage::Brief,
        counterpart: Some(Us::Director),
        result: t("督办事项按期完成率从 76% 升到 95%", "Tasks done on time up from 76% to 95%"),
        win: t("督办报告直接上总经理案头", "Her supervision report lands on the general manager's desk"),
        may_lose: NOTHING,
        source: Source::Person,
        known_ago: 33,
        notes: &[(
            Judgement::Rating,
            t(
                "交流会后发来一条消息：“就是我们要的！”只见过一面",
                "One message after one meeting: “Exactly what we need!”",
            ),
        )],
        assumed: &[Judgement::Rating, Judgement::Influence],
    },
    Seat {
        who: Who::Buyer,
        roles: &[Role::Technical],
        influence: Level::Medium,
        mode: Some(Mode::Trouble),
        rating: Some(-2),
        coverage: Coverage::Multiple,
        counterpart: Some(Us::Director),
        result: t("同类采购三年内不再重复招标", "No second tender for the same thing within three years"),
        win: t(
            "上次框架合同被审计点名，这次要干净收场",
            "After the auditors named him: an award that nobody can fault",
        ),
        may_lose: NOTHING,
        source: Source::Person,
        known_ago: 30,
        notes: &[
            (
                Judgement::Mode,
                t(
                    "上一个框架合同超支 18%，正在整改",
                    "The last framework contract overran by 18% and is being put right",
                ),
            ),
            (
                Judgement::Rating,
                t(
                    "更愿意并入澄川的框架协议，一次采完",
                    "Would rather add it to the Chengchuan framework and be done",
                ),
            ),
        ],
        assumed: &[],
    },
    Seat {
        who: Who::Clerk,
        roles: &[Role::User],
        influence: Level::Medium,
        mode: Some(Mode::Trouble),
        rating: Some(4),
        coverage: Coverage::InDepth,
        counterpart: Some(Us::Delivery),
        result: t(
            "手工登记从每天 3 小时降到 20 分钟",
            "Registering by hand down from 3 hours a day to 20 minutes",
        ),
        win: t(
            "周末不再补登记，能按时接孩子",
            "No more weekends at the register; home in time for her child",
        ),
        may_lose: NOTHING,
        source: Source::Person,
        known_ago: 17,
        notes: &[
            (
                Judgement::Mode,
                t(
                    "手工登记两次漏号，被通报",
                    "Two numbers were missed in the register, and she was named for it",
                ),
            ),
            (
                Judgement::Rating,
                t(
                    "带三位同事试用两周，写了 11 条意见",
                    "Tried it for two weeks with three colleagues and wrote 11 remarks",
                ),
            ),
        ],
        assumed: &[],
    },
    Seat {
        who: Who::Operations,
        roles: &[Role::Technical],
        influence: Level::Medium,
        mode: Some(Mode::Growth),
        rating: Some(3),
        coverage: Coverage::Multiple,
        counterpart: Some(Us::Architect),
        result: t("夜间故障从每月 6 次降到 1 次", "Failures at night down from 6 a month to 1"),
        win: t(
            "拿下国产平台运维认证，评上高级工程师",
            "Gets the platform certificate he needs to become senior engineer",
        ),
        may_lose: NOTHING,
        source: Source::Colleague,
        known_ago: 27,
        notes: &[(
            Judgement::Rating,
            t("私下给了我们老系统的接口文档目录", "Gave us the list of the old system's interfaces"),
        )],
        assumed: &[],
    },
    Seat {
        who: Who::Adviser,
        roles: &[Role::Coach],
        influence: Level::High,
        mode: Some(Mode::Growth),
        rating: Some(4),
        coverage: Coverage::Multiple,
        counterpart: Some(Us::Director),
        result: t("蓝图的第一个项目年内上线", "The first project of the blueprint live within the year"),
        win: t(
            "签下二期咨询，并以华岳为样板案例",
            "Wins the second consulting phase, with Huayue as his reference",
        ),
        may_lose: NOTHING,
        source: Source::Person,
        known_ago: 10,
        notes: &[
            (
                Judgement::Influence,
                t("蓝图由他执笔，秦副总两次在会上引用", "Wrote the blueprint; Qin quoted it at two meetings"),
            ),
            (
                Judgement::Rating,
                t("同意在规划评审会上讲同行对标", "Agreed to present the benchmark at the blueprint review"),
            ),
        ],
        assumed: &[],
    },
];
