// The words by which the journeys find things on the screen, in both languages.

export type Lang = "zh" | "en";

/** The browser's language for each of ours. */
export const LOCALE: Record<Lang, string> = { zh: "zh-CN", en: "en-US" };

const WORDS = {
  newAccount: ["新建客户", "New account"],
  startOwn: ["开始我自己的计划", "Start my own plan"],
  openSample: ["打开示例", "Open the sample"],
  customer: ["客户名称", "Name of the customer"],
  product: ["产品或服务", "Product or service"],
  amount: ["金额", "Amount"],
  closeOn: ["成交日期", "Close date"],
  create: ["新建", "Create"],
  add: ["添加", "Add"],
  addAnother: ["添加并继续", "Add and go on"],
  ok: ["好", "OK"],
  close: ["关闭", "Close"],
  cancel: ["取消", "Cancel"],
  rename: ["重命名", "Rename"],
  duplicate: ["复制一份", "Duplicate"],
  deleteAccount: ["删除这个客户", "Delete this account"],
  search: ["查找与命令", "Search and commands"],
  share: ["分享", "Share"],
  overview: ["总览", "Overview"],
  people: ["组织与人", "People"],
  settings: ["设置", "Settings"],
  recovery: ["恢复", "Recovery"],
  profile: ["客户档案", "Account profile"],
  navigation: ["导航", "Navigation"],
  openNavigation: ["打开导航", "Open navigation"],
  paste: ["粘贴多人…", "Paste several…"],
  pasteHere: ["粘贴在这里", "Paste here"],
  newObjective: ["新建销售目标", "New objective"],
  name: ["姓名", "Name"],
  title: ["职务", "Title"],
  unit: ["部门", "Unit"],
  reportsTo: ["上级", "Reports to"],
  roles: ["角色", "Roles"],
  influence: ["影响度", "Influence"],
  mode: ["反馈模式", "Response mode"],
  rating: ["支持度", "Rating"],
  coverage: ["接触度", "Contact"],
  undo: ["撤销", "Undo"],
  importFile: ["导入", "Import"],
  sheetOfSample: ["综合办公系统一期", "Integrated office system, phase one"],
  sampleAccount: ["华岳能源集团", "Huayue Energy Group"],
  qin: ["秦振邦", "Qin Zhenbang"],
  fang: ["方晓岚", "Fang Xiaolan"],
} as const satisfies Record<string, readonly [string, string]>;

export type Word = keyof typeof WORDS;

/** A word in a language. */
export function word(key: Word, lang: Lang): string {
  const [zh, en] = WORDS[key];
  return lang === "zh" ? zh : en;
}
