// What the journeys of storage and transfer do with accounts, in whichever language the page stands.
import { expect, type Locator, type Page } from "@playwright/test";
import { expectStarted } from "./start.ts";

/** The save status. */
export const status = (page: Page): Locator => page.getByTestId("save-status");

/** Waits until the page says that everything is on the device. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(status(page)).toHaveAttribute("data-state", "saved");
}

/** The overview of a first visit, when the sample is on the device. */
export async function openFirst(page: Page): Promise<void> {
  await page.goto("./");
  await expectStarted(page);
  await expect(card(page)).toHaveCount(1);
  await expectSaved(page);
}

/** The accounts of the overview; with a name, that one. */
export function card(page: Page, name?: string): Locator {
  const all = page.locator(".account-card");
  return name === undefined ? all : all.filter({ has: page.getByRole("link", { name, exact: true }) });
}

/** Creates an account from the overview, stays on its page, and returns its id. */
export async function createAccount(page: Page, name: string): Promise<string> {
  await page.getByTestId("new-account").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").first().fill(name);
  await dialog.locator("button[type=submit]").click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("heading", { level: 1, name, exact: true })).toBeVisible();
  return accountOf(page);
}

/** A first visit, and an account of one's own that is saved. */
export async function startAccount(page: Page, name: string): Promise<string> {
  await openFirst(page);
  const id = await createAccount(page, name);
  await expectSaved(page);
  return id;
}

/** The id of the account in the address. */
export function accountOf(page: Page): string {
  const id = /#\/account\/([0-9a-f-]{36})/.exec(page.url())?.[1];
  if (!id) throw new Error(`no account in ${page.url()}`);
  return id;
}

/** Loads the page anew at an account. */
export async function openAccount(page: Page, id: string): Promise<void> {
  // An address that differs only behind `#` would not load the page.
  await page.goto("about:blank");
  await page.goto(`./#/account/${id}`);
  await expectStarted(page);
}

/** Goes to another screen without loading the page. */
export async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
}

const FIELDS = {
  name: /^(名称|Name)/,
  industry: /^(行业|Industry)$/,
  division: /^(部门或所在地|Division or location)$/,
  website: /^(网址|Web site)$/,
  salesperson: /^(负责销售|Salesperson)$/,
} as const;

/** A text field of the account's profile. */
export function field(page: Page, which: keyof typeof FIELDS): Locator {
  if (which === "name") return page.locator("[data-field='account/name']");
  return page.getByRole("textbox", { name: FIELDS[which] });
}

/** Types into a field and hands it over with Enter. */
export async function write(page: Page, which: keyof typeof FIELDS, text: string): Promise<void> {
  await field(page, which).fill(text);
  await field(page, which).press("Enter");
}

/** Chooses an entry of an account's menu on the overview. */
export async function chooseFromMenu(page: Page, name: string, entry: RegExp): Promise<void> {
  await card(page, name).locator("button[aria-haspopup=menu]").click();
  await page.getByRole("menuitem", { name: entry }).click();
}

/** The entries of that menu. */
export const MENU = {
  delete: /^(删除这个客户|Delete this account)$/,
  exportJson: /^(导出 JSON|Export JSON)$/,
} as const;

/** A message at the foot of the page. */
export function notice(page: Page, text: string | RegExp): Locator {
  return page.locator(".notice").filter({ hasText: text });
}
