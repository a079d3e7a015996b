// Two tabs with the same plan: one follows the other, both keep their edits, and only true conflicts are asked about.
import { expect, test, type BrowserContext, type Page } from "@playwright/test";
import { card, expectSaved, field, go, notice, openAccount, startAccount, status, write } from "../support/account.ts";
import { observer, records } from "../support/device.ts";

/** A tab that hears nothing of the others, as if every message were lost: only the store can decide. */
async function deafTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    BroadcastChannel.prototype.addEventListener = () => undefined;
  });
  return page;
}

async function addPerson(page: Page, name: string): Promise<void> {
  await page.getByTestId("add-person").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").first().fill(name);
  await dialog.locator("button[type=submit]").click();
  await expect(dialog).toBeHidden();
}

/** The people of the table, sorted. */
const names = (page: Page) =>
  page
    .locator(".person-row")
    .evaluateAll((rows) => rows.map((row) => row.querySelector("th, td")?.textContent?.trim() ?? "").sort());

test("SAVE-9 a tab without changes follows the other", async ({ page, context }) => {
  const id = await startAccount(page, "长风机械");
  const other = await context.newPage();
  await openAccount(other, id);
  await write(page, "industry", "装备制造");
  await expect(field(other, "industry")).toHaveValue("装备制造");
  await expect(notice(other, "另一个标签页修改了这个计划")).toBeVisible();
  await expectSaved(other);
  await write(other, "division", "华东");
  await expect(field(page, "division")).toHaveValue("华东");
  await expect(field(page, "industry")).toHaveValue("装备制造");
});

test("SAVE-9 the overview of another tab follows too", async ({ page, context }) => {
  const id = await startAccount(page, "长风机械");
  const other = await context.newPage();
  await other.goto("./");
  await expect(card(other, "长风机械")).toBeVisible();
  await write(page, "name", "长风重工");
  await expect(card(other, "长风重工")).toBeVisible();
  await go(other, `#/account/${id}`);
  await expect(field(other, "name")).toHaveValue("长风重工");
});

test("SAVE-9 a new account and a deleted one show in the overview of another tab", async ({ page, context }) => {
  await startAccount(page, "长风机械");
  const other = await context.newPage();
  await other.goto("./");
  await expect(other.locator(".account-card")).toHaveCount(2);
  await go(page, "#/");
  await page.getByTestId("new-account").click();
  await page.getByRole("dialog").getByRole("textbox").first().fill("云岭药业");
  await page.getByRole("dialog").locator("button[type=submit]").click();
  await expect(other.locator(".account-card")).toHaveCount(3);
  await go(page, "#/");
  await page.locator(".account-card", { hasText: "云岭药业" }).locator("button[aria-haspopup=menu]").click();
  await page.getByRole("menuitem").last().click();
  await expect(other.locator(".account-card")).toHaveCount(2);
});

test("SAVE-10 two tabs that changed different things keep both", async ({ page, context }) => {
  const id = await startAccount(page, "长风机械");
  const other = await deafTab(context);
  await openAccount(other, id);
  await expectSaved(other);
  await write(page, "industry", "装备制造");
  await expectSaved(page);
  await expect(field(other, "industry")).toHaveValue("");
  await write(other, "division", "华东");
  await expect(field(other, "industry")).toHaveValue("装备制造");
  await expect(field(other, "division")).toHaveValue("华东");
  await expect(other.getByRole("dialog")).toBeHidden();
  await expect(notice(other, "两边的改动已合并")).toBeVisible();
  await expectSaved(other);
  // The first tab, which hears, follows the merged plan.
  await expect(field(page, "division")).toHaveValue("华东");
  await page.reload();
  await expect(field(page, "industry")).toHaveValue("装备制造");
  await expect(field(page, "division")).toHaveValue("华东");
});

test("SAVE-10 what both tabs changed is asked about, and the other's version can be taken", async ({ page, context }) => {
  const id = await startAccount(page, "长风机械");
  const other = await deafTab(context);
  await openAccount(other, id);
  await expectSaved(other);
  await write(page, "industry", "造船");
  await expectSaved(page);
  await write(other, "industry", "航运");
  const dialog = other.getByRole("dialog", { name: "两个标签页改了同一处" });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole("listitem")).toHaveCount(1);
  await expect(dialog.getByRole("listitem")).toContainText("航运");
  await expect(dialog.getByRole("listitem")).toContainText("造船");
  await dialog.getByRole("checkbox").check();
  await dialog.getByRole("button", { name: "就这样" }).click();
  await expect(dialog).toBeHidden();
  await expect(field(other, "industry")).toHaveValue("造船");
  await expectSaved(other);
  await other.reload();
  await expect(field(other, "industry")).toHaveValue("造船");
  await expect(field(page, "industry")).toHaveValue("造船");
});

test("SAVE-10 a conflict that is left alone keeps this tab's version, and the other's as an older copy", async ({ page, context }) => {
  const id = await startAccount(page, "长风机械");
  const other = await deafTab(context);
  await openAccount(other, id);
  await expectSaved(other);
  await write(page, "industry", "造船");
  await expectSaved(page);
  await write(other, "industry", "航运");
  const dialog = other.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await other.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expectSaved(other);
  await expect(field(other, "industry")).toHaveValue("航运");
  await expect(field(page, "industry")).toHaveValue("航运");
  const device = await observer(context);
  const merged = async () => Object.keys(await records(device, "snapshots")).filter((key) => key.includes("before-merge"));
  await expect.poll(merged).toHaveLength(1);
});

test("SAVE-10 two busy tabs lose no edit and come to the same plan", async ({ page, context }) => {
  const id = await startAccount(page, "长风机械");
  const other = await context.newPage();
  await page.goto(`./#/account/${id}/people`);
  await other.goto(`./#/account/${id}/people`);
  const work = async (tab: Page, who: string) => {
    for (let number = 1; number <= 8; number += 1) await addPerson(tab, `${who}${number}`);
  };
  await Promise.all([work(page, "甲"), work(other, "乙")]);
  const all = ["乙", "甲"].flatMap((who) => Array.from({ length: 8 }, (_, at) => `${who}${at + 1}`)).sort();
  for (const tab of [page, other]) {
    await expect.poll(() => names(tab)).toEqual(all);
    await expectSaved(tab);
  }
  await page.reload();
  await expect.poll(() => names(page)).toEqual(all);
});

test("SAVE-10 a cursor that rests in a field does not take back what another tab wrote there", async ({ page, context }) => {
  const id = await startAccount(page, "长风机械");
  const other = await context.newPage();
  await openAccount(other, id);
  await expectSaved(other);
  // Typed, saved after the pause, and the cursor left where it is.
  await field(page, "industry").pressSequentially("造船");
  await expect(field(other, "industry")).toHaveValue("造船");
  await write(other, "industry", "造船与海工");
  await expectSaved(other);
  await expect(notice(page, "另一个标签页修改了这个计划")).toBeVisible();
  await field(page, "division").click();
  await expectSaved(page);
  await expect(field(page, "industry")).toHaveValue("造船与海工");
  await expect(field(other, "industry")).toHaveValue("造船与海工");
});

test("SAVE-9 a plan that another tab deleted stays on the screen and is saved again by an edit", async ({ page, context }) => {
  const id = await startAccount(page, "长风机械");
  const other = await context.newPage();
  await other.goto("./");
  await other.locator(".account-card", { hasText: "长风机械" }).locator("button[aria-haspopup=menu]").click();
  await other.getByRole("menuitem").last().click();
  await expect(notice(page, "另一个标签页删除了这个计划")).toBeVisible();
  await write(page, "industry", "造船");
  await expectSaved(page);
  expect(JSON.parse((await records(page, "plans"))[id] ?? "null")).toMatchObject({ plan: { account: { industry: "造船" } } });
  await expect(other.locator(".account-card", { hasText: "长风机械" })).toBeVisible();
});

test("TEXT-2 language and theme go along in every tab", async ({ page, context }) => {
  await startAccount(page, "长风机械");
  const other = await context.newPage();
  await other.goto("./");
  await expect(status(other)).toBeVisible();
  await page.getByTestId("language").click();
  await expect(other.locator("html")).toHaveAttribute("lang", "en");
  await expect(other.getByTestId("new-account")).toContainText("New account");
});
