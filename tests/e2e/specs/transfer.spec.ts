// Export and import: what goes out can come in again, and nothing is taken before it was shown.
import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { accountOf, card, chooseFromMenu, expectSaved, field, go, MENU, notice, openFirst, startAccount, write } from "../support/account.ts";
import { records } from "../support/device.ts";
import { choose, downloadBy, drop, exportBy, fileOf, fixture, lasting, openImport, take, textOf, type PlanFile } from "../support/files.ts";

const FULL_ID = "0190f3a0-0000-7000-8000-000000000001";

/** A first visit onto which a fixture was imported; ends on the account's page. */
async function imported(page: Page, name: string): Promise<void> {
  await openFirst(page);
  await openImport(page);
  await choose(page, fixture(name));
  await take(page);
  await expectSaved(page);
  await go(page, `#/account/${FULL_ID}`);
  await expect(field(page, "name")).toBeVisible();
}

const fixtureFile = async (name: string) => JSON.parse(await readFile(fixture(name), "utf8")) as PlanFile;

test("EXPORT one account is a file that can be read, named after it and the day", async ({ page }) => {
  const id = await startAccount(page, "长风机械");
  await write(page, "industry", "装备制造");
  await page.getByRole("button", { name: "分享" }).click();
  const download = await downloadBy(page, () => page.getByTestId("export-plan").click());
  expect(download.suggestedFilename()).toMatch(/^长风机械-\d{4}-\d\d-\d\d\.json$/);
  const text = await textOf(download);
  const file = JSON.parse(text) as PlanFile;
  expect(Object.keys(file).slice(0, 2)).toEqual(["app", "format"]);
  expect(file).toMatchObject({ app: "qipu", format: 1, plan: { account: { id, name: "长风机械", industry: "装备制造" } } });
  expect(file.savedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
  await expect(notice(page, "已导出")).toBeVisible();
});

test("EXPORT from the menu of the overview hands out an account that is not open", async ({ page }) => {
  const id = await startAccount(page, "长风机械");
  await page.goto("./#/");
  await page.reload();
  const download = await downloadBy(page, () => chooseFromMenu(page, "长风机械", MENU.exportJson));
  expect(JSON.parse(await textOf(download))).toMatchObject({ app: "qipu", plan: { account: { id } } });
});

test("EXPORT-1 private notes stay at home unless they are asked for", async ({ page }) => {
  await imported(page, "v1/full.json");
  for (const what of ["export-plan", "export-all"] as const) {
    const without = JSON.stringify(await exportBy(page, what));
    expect(without).not.toContain("不喝酒");
    expect(without).not.toContain("女儿在读大学");
    expect(without).toContain("赵国强");
    expect(JSON.stringify(await exportBy(page, what, true))).toContain("不喝酒");
  }
});

test("EXPORT-1 a copy that comes back without private notes takes none away", async ({ page }) => {
  await imported(page, "v1/full.json");
  const file = await exportBy(page, "export-plan");
  file.plan!.account.industry = "同事改过";
  await drop(page, "back.json", JSON.stringify(file));
  await take(page);
  await expect(field(page, "industry")).toHaveValue("同事改过");
  expect(JSON.stringify(await exportBy(page, "export-plan", true))).toContain("不喝酒");
});

test("EXPORT-3 a backup holds every account and can be imported as a whole", async ({ page, browser }) => {
  await startAccount(page, "长风机械");
  const backup = await exportBy(page, "export-all", true);
  expect(backup.plans).toHaveLength(2);

  const device = await (await browser.newContext()).newPage();
  await openFirst(device);
  await openImport(device);
  await choose(device, fileOf("backup.json", JSON.stringify(backup)));
  await expect(device.locator(".import-row")).toHaveCount(2);
  await take(device);
  await expectSaved(device);
  await device.reload();
  await expect(card(device)).toHaveCount(3);
  await expect(card(device, "长风机械")).toBeVisible();
  const again = await exportBy(device, "export-all", true);
  for (const one of backup.plans ?? []) {
    expect(again.plans?.find((other) => other.plan.account.id === one.plan.account.id)?.plan).toEqual(one.plan);
  }
  await device.context().close();
});

test("IMPORT-1 a file is shown before anything is taken, and can be turned down", async ({ page }) => {
  await openFirst(page);
  const before = await records(page, "plans");
  const dialog = await openImport(page);
  await choose(page, fixture("v1/full.json"));
  const row = dialog.locator(".import-row");
  await expect(row).toHaveCount(1);
  await expect(row).toContainText("江北石化集团");
  await expect(row).toContainText("新客户");
  const file = await fixtureFile("v1/full.json");
  await expect(row).toContainText(`${file.plan?.people?.length} 人`);
  expect(await records(page, "plans")).toEqual(before);
  await expect(card(page)).toHaveCount(1);
  await dialog.getByRole("button", { name: "取消" }).click();
  await expect(dialog).toBeHidden();
  await expect(card(page)).toHaveCount(1);
  expect(await records(page, "plans")).toEqual(before);
  // Nothing of it lies in wait when the dialog is opened again.
  await openImport(page);
  await expect(page.locator(".import-row")).toHaveCount(0);
});

test("IMPORT by choosing a file", async ({ page }) => {
  await openFirst(page);
  await openImport(page);
  await choose(page, fixture("v1/full.json"));
  await take(page);
  await expect(card(page, "江北石化集团")).toBeVisible();
  await expect(notice(page, "已导入 1 个客户")).toBeVisible();
  await expectSaved(page);
  await page.reload();
  await expect(card(page, "江北石化集团")).toBeVisible();
});

test("IMPORT by dropping a file on the page, on whatever screen", async ({ page }) => {
  await startAccount(page, "长风机械");
  await drop(page, "full.json", await readFile(fixture("v1/full.json"), "utf8"));
  await expect(page.locator(".import-row")).toContainText("江北石化集团");
  await take(page);
  await go(page, "#/");
  await expect(card(page, "江北石化集团")).toBeVisible();
  await expect(card(page)).toHaveCount(3);
});

test("IMPORT by pasting the text of a file", async ({ page }) => {
  await openFirst(page);
  const dialog = await openImport(page);
  await dialog.getByRole("textbox", { name: "粘贴文件内容" }).fill(await readFile(fixture("v1/full.json"), "utf8"));
  await expect(dialog.locator(".import-row")).toContainText("江北石化集团");
  await take(page);
  await expect(card(page, "江北石化集团")).toBeVisible();
});

test("IMPORT from the share dialog, and a backup of which only one account is taken", async ({ page }) => {
  await openFirst(page);
  await page.getByRole("button", { name: "分享" }).click();
  await page.getByRole("dialog").getByRole("button", { name: /导入文件/ }).click();
  await choose(page, fixture("v1/backup.json"));
  const rows = page.locator(".import-row");
  await expect(rows).toHaveCount(2);
  await rows.filter({ hasText: "B" }).getByRole("combobox").selectOption("skip");
  await expect(page.getByTestId("import-take")).toHaveText(/1/);
  await take(page);
  await expect(card(page, "A")).toBeVisible();
  await expect(card(page)).toHaveCount(2);
});

test("IMPORT-5 a plan that is here already is replaced, and IMPORT-6 undo brings the old one back", async ({ page }) => {
  const id = await startAccount(page, "长风机械");
  await write(page, "industry", "从前");
  await expectSaved(page);
  const file = await exportBy(page, "export-plan");
  file.plan!.account.industry = "同事改过";
  file.plan!.people = [{ id: "0190f3a0-0000-7000-8000-000000000777", name: "新来的" }];
  await drop(page, "colleague.json", JSON.stringify(file));
  const row = page.locator(".import-row");
  await expect(row).toContainText("本机已有这个客户");
  await expect(row).toContainText("2 处不同");
  await expect(row.getByRole("combobox")).toHaveValue("replace");
  await take(page);
  await expect(field(page, "industry")).toHaveValue("同事改过");
  await expectSaved(page);
  expect(Object.keys(await records(page, "snapshots")).filter((key) => key.startsWith(id) && key.endsWith("before-import"))).toHaveLength(1);
  await page.getByTestId("undo").click();
  await expect(field(page, "industry")).toHaveValue("从前");
  await page.getByTestId("redo").click();
  await expect(field(page, "industry")).toHaveValue("同事改过");
  await expectSaved(page);
  await page.reload();
  await expect(field(page, "industry")).toHaveValue("同事改过");
  // After the reload the older copy is still there.
  await go(page, "#/recovery");
  await page.getByRole("listitem").filter({ hasText: "导入之前" }).getByRole("button", { name: "用这一份" }).click();
  await go(page, `#/account/${id}`);
  await expect(field(page, "industry")).toHaveValue("从前");
});

test("IMPORT-5 a plan that is here already can come in as a copy, or be left alone", async ({ page }) => {
  await startAccount(page, "长风机械");
  const file = await exportBy(page, "export-plan");
  file.plan!.account.industry = "同事改过";
  await drop(page, "colleague.json", JSON.stringify(file));
  await page.locator(".import-row").getByRole("combobox").selectOption("copy");
  await take(page);
  await expect(field(page, "industry")).toHaveValue("");
  await go(page, "#/");
  await expect(card(page, "长风机械")).toHaveCount(2);
  await expectSaved(page);

  const before = await records(page, "plans");
  await drop(page, "colleague.json", JSON.stringify(file));
  await page.locator(".import-row").getByRole("combobox").selectOption("skip");
  await expect(page.getByTestId("import-take")).toBeDisabled();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  expect(await records(page, "plans")).toEqual(before);
});

test("IMPORT-5 a plan that equals the one here says so and offers nothing to do", async ({ page }) => {
  await startAccount(page, "长风机械");
  await drop(page, "same.json", JSON.stringify(await exportBy(page, "export-plan")));
  await expect(page.locator(".import-row")).toContainText("与本机的完全相同");
  await expect(page.locator(".import-row").getByRole("combobox")).toHaveValue("skip");
  await expect(page.getByTestId("import-take")).toBeDisabled();
});

test("IMPORT-6 undo takes a new account out again, and redo brings it back", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await openFirst(page);
  await openImport(page);
  await choose(page, fixture("v1/backup.json"));
  await take(page);
  await expect(card(page)).toHaveCount(3);
  await notice(page, "已导入 2 个客户").getByRole("button", { name: "撤销" }).click();
  await expect(card(page)).toHaveCount(1);
  await expectSaved(page);
  await page.getByTestId("redo").click();
  await expectSaved(page);
  await go(page, "#/");
  await expect(card(page)).toHaveCount(3);
  await page.reload();
  await expect(card(page)).toHaveCount(3);
});

for (const name of ["full", "unicode", "unknown-fields", "minimal"]) {
  test(`FORMAT-2 export, delete, import: the same plan (${name})`, async ({ page }) => {
    await imported(page, `v1/${name}.json`);
    const first = await exportBy(page, "export-plan", true);
    await go(page, "#/");
    const own = card(page).filter({ has: page.locator(`a[href="#/account/${FULL_ID}"]`) });
    await own.locator("button[aria-haspopup=menu]").click();
    await page.getByRole("menuitem", { name: MENU.delete }).click();
    await expect(card(page)).toHaveCount(1);
    await expectSaved(page);
    await page.reload();
    await openImport(page);
    await choose(page, fileOf("again.json", JSON.stringify(first)));
    await take(page);
    await expectSaved(page);
    await page.reload();
    await go(page, `#/account/${FULL_ID}`);
    await expect(field(page, "name")).toBeVisible();
    expect(lasting(await exportBy(page, "export-plan", true))).toEqual(lasting(first));
  });
}

test("FORMAT-2 the sample survives the way out and in", async ({ page, browser }) => {
  await openFirst(page);
  await card(page).locator("h2 a").click();
  await expect(field(page, "name")).toBeVisible();
  const id = accountOf(page);
  const first = await exportBy(page, "export-plan", true);
  const device = await (await browser.newContext({ locale: "en-US" })).newPage();
  await openFirst(device);
  await openImport(device);
  await choose(device, fileOf("sample.json", JSON.stringify(first)));
  await take(device);
  await expectSaved(device);
  await device.goto(`./#/account/${id}`);
  expect(lasting(await exportBy(device, "export-plan", true))).toEqual(lasting(first));
  await device.context().close();
});

test("FORMAT-4 fields that this version does not know survive import, edit, reload and export", async ({ page }) => {
  await imported(page, "v1/unknown-fields.json");
  await write(page, "industry", "改过");
  await expectSaved(page);
  await page.reload();
  await write(page, "division", "又改过");
  await expectSaved(page);
  const [out, given] = [await exportBy(page, "export-plan", true), await fixtureFile("v1/unknown-fields.json")];
  expect(out["writtenBy"]).toEqual(given["writtenBy"]);
  expect(out.plan?.["risks"]).toEqual(given.plan?.["risks"]);
  expect(out.plan?.account["segment"]).toEqual(given.plan?.account["segment"]);
  expect(out.plan?.account).toMatchObject({ industry: "改过", division: "又改过" });
  expect(out.plan?.people?.[0]).toMatchObject({ pronouns: "they", private: { birthday: "05-01" } });
  expect(out.plan?.people?.[1]).toMatchObject({ mentors: [given.plan?.people?.[0]?.["id"]] });
  const sheet = (file: PlanFile) => (file.plan?.["objectives"] as Record<string, unknown>[])[0];
  expect(sheet(out)?.["strategy"]).toEqual(sheet(given)?.["strategy"]);
  expect(sheet(out)?.["influences"]).toEqual(sheet(given)?.["influences"]);
});

test("FORMAT-4 undo of an import brings back the unknown fields of the plan that it replaced", async ({ page }) => {
  await imported(page, "v1/unknown-fields.json");
  const before = await exportBy(page, "export-plan", true);
  const plain = await fixtureFile("v1/minimal.json");
  await drop(page, "plain.json", JSON.stringify(plain));
  await take(page);
  await page.getByTestId("undo").click();
  await expect(field(page, "name")).toHaveValue("A");
  expect(lasting(await exportBy(page, "export-plan", true))).toEqual(lasting(before));
});

test("TEXT-4 names in any script, of any length, survive everything", async ({ page }) => {
  const names = ["👩🏽‍💼🏭 公司", "شركة الخليج العربي", "‮abc‬ <b>&amp;</b>", "字".repeat(200), "O'Brien \"Jo\" \\ Smith"];
  await openFirst(page);
  for (const name of names) {
    await page.getByTestId("new-account").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox").first().fill(name);
    await dialog.locator("button[type=submit]").click();
    await expect(field(page, "name")).toHaveValue(name);
    await write(page, "industry", `${name} ✓`);
    await expectSaved(page);
    await page.reload();
    await expect(field(page, "industry")).toHaveValue(`${name} ✓`);
    const file = await exportBy(page, "export-plan");
    expect(file.plan?.account).toMatchObject({ name, industry: `${name} ✓` });
    await go(page, "#/");
    await expect(card(page, name)).toBeVisible();
  }
  // No name makes the page wider than the window.
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  const all = await exportBy(page, "export-all");
  expect(all.plans?.map(({ plan }) => plan.account.name).filter((name) => names.includes(name ?? "")).sort()).toEqual([...names].sort());
});

test("TEXT-4 odd names of people from a file are shown and written back as they are", async ({ page }) => {
  await imported(page, "v1/unicode.json");
  const given = await fixtureFile("v1/unicode.json");
  await go(page, `#/account/${FULL_ID}/people`);
  await expect(page.locator(".person-row")).toHaveCount(given.plan?.people?.length ?? 0);
  const out = await exportBy(page, "export-plan");
  expect(out.plan?.people?.map(({ name }) => name)).toEqual(given.plan?.people?.map(({ name }) => name));
});
