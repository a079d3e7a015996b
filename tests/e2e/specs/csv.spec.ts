// Accounts from a table and as a table: the look before anything is taken, one step of undo, five hundred at once.
import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { Overview } from "../pages/overview.ts";
import { expectStarted } from "../support/start.ts";
import { look, many, take } from "../support/tables.ts";
import { LOCALE, type Lang } from "../support/words.ts";

test.use({ locale: "en-US" });

async function open(page: Page, lang: Lang = "en"): Promise<Overview> {
  const overview = new Overview(page, lang);
  await overview.open("#/market");
  await expect(page.getByTestId("csv-import")).toBeVisible();
  return overview;
}

const rows = (page: Page) => page.getByTestId("market-row");
const line = (page: Page, text: string | RegExp) => page.getByTestId("csv-row").filter({ hasText: text });

test("CSV-4 CSV-5 CSV-7 a table is looked at, its columns changed, and taken as one step", async ({ page }) => {
  const overview = await open(page);
  const before = await rows(page).count();
  await look(page, "Company;Town;Staff;Turnover (million)\nAcme Inc.;Suzhou;120;3\nBolt;Wuxi;many;1\nACME;Hefei;9;1\n");
  await expect(page.getByTestId("csv-sum")).toHaveText("1 new, 1 with a known name, 1 unreadable");
  await expect(line(page, "Bolt")).toContainText("“many” in “Staff” is no whole number");
  await expect(line(page, /ACME/)).toContainText("same name as line 2");
  await page.getByRole("combobox", { name: "“Town” is" }).selectOption({ label: "Place" });
  await page.getByRole("combobox", { name: "“Staff” is" }).selectOption({ label: "leave out" });
  await expect(page.getByTestId("csv-sum")).toHaveText("2 new, 1 with a known name, 0 unreadable");
  await expect(page.getByText("one stands for 1000000")).toBeVisible();
  await take(page);
  await expect(page.locator(".notice").last()).toContainText("Taken: 2 new, 0 updated.");
  await expect(rows(page)).toHaveCount(before + 2);
  await expect(rows(page).filter({ hasText: "Acme Inc." })).toContainText("Suzhou");
  await page.locator(".notice").last().getByRole("button", { name: "Undo" }).click();
  await expect(rows(page)).toHaveCount(before);
  await overview.redo.click();
  await expect(rows(page)).toHaveCount(before + 2);
});

test("CSV-5 CSV-7 a known customer is left, updated or made anew as it is chosen", async ({ page }) => {
  const overview = await open(page);
  await look(page, "name,place,ERP\nAcme Inc.,Suzhou,SAP\nBolt,Wuxi,\n");
  await page.getByRole("combobox", { name: "“ERP” is" }).selectOption({ label: "own criterion: ERP" });
  await take(page);
  await expect(rows(page).filter({ hasText: "Acme Inc." })).toBeVisible();
  await overview.saved();
  const count = await rows(page).count();
  await look(page, "name,place\nacme,Hefei\nBOLT Ltd,Ningbo\nCord,Xian\n");
  await expect(page.getByTestId("csv-take")).toHaveText("Take 1 account");
  await page.getByRole("radiogroup", { name: "Rows with a known name" }).getByRole("radio", { name: "update the known one" }).click();
  await page.getByRole("combobox", { name: "What to do with line 3" }).selectOption({ label: "create anyway" });
  await expect(page.getByTestId("csv-take")).toHaveText("Take 3 accounts");
  await take(page);
  await expect(page.locator(".notice").last()).toContainText("Taken: 2 new, 1 updated.");
  await expect(rows(page)).toHaveCount(count + 2);
  await expect(rows(page).filter({ hasText: "Acme Inc." })).toContainText("Hefei");
  await overview.undoOnce();
  await expect(rows(page)).toHaveCount(count);
  await expect(rows(page).filter({ hasText: "Acme Inc." })).toContainText("Suzhou");
});

test("CSV-1 CSV-2 what cannot be read is refused with its place and what to do; old Chinese files are read", async ({ page }) => {
  await open(page);
  await look(page, 'name,place\nA,"Suzhou\n');
  await expect(page.getByRole("alert")).toContainText("Line 2, column 2: the quote is never closed");
  await expect(page.getByRole("alert")).toContainText("Nothing was taken");
  await page.getByTestId("csv-file").setInputFiles({ name: "old.csv", mimeType: "text/csv", buffer: Buffer.from("c3fbb3c62cb5d8b5e30ad1ebc6f32cb1b1bea90a", "hex") });
  await expect(line(page, "央企")).toContainText("new");
  await page.getByTestId("csv-file").setInputFiles({ name: "broken.csv", mimeType: "text/csv", buffer: Buffer.from([0x61, 0xff, 0xff, 0x2c]) });
  await expect(page.getByRole("alert")).toContainText("Save it as “CSV UTF-8”");
  await page.getByTestId("csv-file").setInputFiles({ name: "heads.csv", mimeType: "text/csv", buffer: Buffer.from("name,place\n") });
  await expect(page.getByRole("alert")).toContainText("“heads.csv” holds no rows");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("CSV-3 CSV-6 the territory leaves as a table that no spreadsheet computes, and comes back", async ({ page }) => {
  await open(page);
  await look(page, 'name,division,profit\n=Acme,"+86 138 0013 8000",-5\n');
  await take(page);
  await expect(rows(page).filter({ hasText: "=Acme" })).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId("csv-export").click()]);
  expect(download.suggestedFilename()).toMatch(/^accounts-\d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await download.path(), "utf8");
  expect(text).toContain("'=Acme");
  expect(text).toContain("'+86 138 0013 8000");
  await look(page, text);
  await expect(line(page, "=Acme")).toContainText("there already");
  await expect(page.getByTestId("csv-sum")).toContainText("0 unreadable");
});

test("CSV-8 five hundred accounts are taken, undone, made again, and there after a reload", async ({ page }) => {
  test.setTimeout(240_000);
  const overview = await open(page);
  const before = await rows(page).count();
  await look(page, many(500));
  await expect(page.getByTestId("csv-sum")).toHaveText("500 new, 0 with a known name, 0 unreadable");
  await take(page);
  await expect(rows(page)).toHaveCount(before + 500, { timeout: 60_000 });
  const search = page.getByRole("searchbox", { name: "Filter by name or place" });
  await search.fill("0417");
  await expect(rows(page)).toHaveCount(1);
  await search.fill("");
  await expect(overview.saveStatus).toHaveAttribute("data-state", "saved", { timeout: 120_000 });
  await overview.undoOnce();
  await expect(rows(page)).toHaveCount(before, { timeout: 60_000 });
  await expect(overview.saveStatus).toHaveAttribute("data-state", "saved", { timeout: 120_000 });
  await overview.redo.click();
  await expect(rows(page)).toHaveCount(before + 500, { timeout: 60_000 });
  await expect(overview.saveStatus).toHaveAttribute("data-state", "saved", { timeout: 120_000 });
  await page.reload();
  await expectStarted(page);
  await expect(rows(page)).toHaveCount(before + 500, { timeout: 60_000 });
  await overview.go("#/");
  await expect(page.getByText("Customer 0500").first()).toBeAttached();
});

test.describe("in Chinese", () => {
  test.use({ locale: LOCALE.zh });

  test("CSV-4 headings, units and words are read in Chinese", async ({ page }) => {
    await open(page, "zh");
    await look(page, "客户名称,地点,员工数量,年营业额（万元）,客户分级,电话\n甲公司,苏州,１２０人,320,优先考虑,+86 1\n");
    await expect(page.getByTestId("csv-sum")).toHaveText("1 个新客户，0 行重名，0 行无法读取");
    await expect(page.getByText("按列名以 10000 为单位")).toBeVisible();
    await expect(page.getByRole("combobox", { name: "“电话”列是" })).toHaveValue("");
    await take(page);
    await expect(rows(page).filter({ hasText: "甲公司" })).toContainText("苏州");
    await expect(page.getByRole("combobox", { name: "“甲公司”的级别" })).toHaveValue("0");
  });
});
