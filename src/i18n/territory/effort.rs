//! Words of the time that accounts take, and of what is assumed of it. They must not know its numbers.

use crate::i18n::texts;

texts! {
    ASSUMED = "时间怎么算", "How time is counted";
    ASSUMED_HELP = "最近 12 个月的接触记录：写了用时的照用时算；没写的按下面的假设算。这些分钟数是我们的假设，不来自原书，可以改。", "The contacts of the last 12 months: a noted time counts as it is; one without a time counts with these assumptions. The minutes are ours, not the source's; change them as you like.";
    SUMMARY = "共 {hours} 小时，{contacts} 次接触，其中 {untimed} 次没写用时，按假设计", "{hours} h in {contacts} {contacts:contact|contacts}; {untimed} without a noted time {untimed:counts|count} as assumed";
    NO_CONTACT = "最近 12 个月没有接触记录，所以没有时间可以比较。", "No contact in the last 12 months, so there is no time to compare.";
    MINUTES = "分钟", "min";
    MINUTES_OF = "一次{kind}假设多少分钟", "Minutes assumed for: {kind}";
    WRONG = "“{text}”不行：请写 0 到 1440 的整数分钟。", "“{text}” does not do: write whole minutes from 0 to 1440.";
    BACK = "恢复我们的假设", "Back to our assumptions";
    LOG = "在客户的接触记录里补上用时", "Note the time in the contact log of an account";
}
