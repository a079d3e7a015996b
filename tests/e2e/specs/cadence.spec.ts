// The cadence: the source's intervals, who is due, the year's load, and what was kept.
import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { Overview } from "../pages/overview.ts";
import { id } from "../support/plans.ts";
import { expectStarted } from "../support/start.ts";
import { LOCALE, type Lang } from "../support/words.ts";

test.use({ locale: "en-US" });

/** The day so many days before today, as the page has it. */
function ago(days: number): string {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date());
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - days);
  return day.toISOString().slice(0, 10);
}

/** An account: its name, its tier, and its contacts by kind and how many days ago. */
type Account = [name: string, tier: string, contacts: [kind: string, days: number][]];

async function open(page: Page, all: Account[], lang: Lang = "en"): Promise<Overview> {
  const overview = new Overview(page, lang);
  await overview.open("#/");
  for (const [at, [name, tier, contacts]] of all.entries()) {
    const met = contacts.map(([kind, days], nth) => ({ id: id(90 + at, nth), on: ago(days), kind }));
    const account = { id: id(80, at), name, ...(tier ? { tier } : {}) };
    const envelope = { app: "qipu", format: 1, savedAt: "2026-03-31T08:15:00Z", revision: 1 };
    await page.locator(".page-actions .button").first().click();
    await overview.dialog.locator("textarea").fill(JSON.stringify({ ...envelope, plan: { account, contacts: met } }));
    await page.getByTestId("import-take").click();
    await expect(overview.dialog).toBeHidden();
  }
  await overview.go("#/cadence");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  return overview;
}

const row = (page: Page, name: string) => page.getByTestId("cadence-row").filter({ has: page.getByRole("link", { name, exact: true }) });

test("CAD-1 the source's intervals stand there, are changed, and come back", async ({ page }) => {
  const overview = await open(page, [["Prime", "priority", [["visit", 20]]]]);
  const calls = page.getByRole("textbox", { name: "Calls to priority customers" });
  await expect(calls).toHaveValue("1");
  await expect(page.getByRole("textbox", { name: "Visits to customers who come last" })).toHaveValue("12");
  await page.getByRole("radio", { name: /^All/ }).click();
  await expect(row(page, "Prime")).toHaveAttribute("data-late", "none");
  await calls.fill("often");
  await calls.press("Enter");
  await expect(page.getByRole("alert")).toContainText("Enter a whole number");
  await calls.fill("0");
  await calls.press("Enter");
  await expect(row(page, "Prime").locator("dl").first()).toContainText("not asked");
  await overview.saved();
  await page.reload();
  await expectStarted(page);
  await expect(calls).toHaveValue("0");
  await page.getByRole("button", { name: "Back to the source · Priority" }).click();
  await expect(calls).toHaveValue("1");
});

test("CAD-2 CAD-3 what is overdue is marked, the gravest first, and a call is logged from the list", async ({ page }) => {
  const overview = await open(page, [
    ["Late", "priority", [["call", 40], ["visit", 60]]],
    ["Grave", "priority", [["visit", 200]]],
    ["Fine", "last", [["visit", 5]]],
  ]);
  await expect(row(page, "Late")).toHaveAttribute("data-late", "medium");
  await expect(row(page, "Grave")).toHaveAttribute("data-late", "high");
  await expect(row(page, "Grave")).toContainText("more than an interval");
  await expect(page.getByTestId("cadence-row").first()).toContainText("Grave");
  await expect(row(page, "Fine")).toHaveCount(0);
  await page.getByRole("button", { name: "Log a call: Late" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".notice").last()).toContainText("A call to “Late” is logged");
  await expect(row(page, "Late")).toHaveCount(0);
  await page.locator(".notice").last().getByRole("button", { name: "Undo" }).click();
  await expect(row(page, "Late")).toHaveAttribute("data-late", "medium");
  await overview.redo.click();
  await page.getByRole("button", { name: "Log a visit: Grave" }).click();
  await expect(page.locator("[data-testid=cadence-row][data-late=high]")).toHaveCount(0);
  await expect(page.locator(".cadence-due")).toContainText(/Overdue [01]/);
});

test("CAD-3 who has no tier or was never met stands apart with what to do", async ({ page }) => {
  await open(page, [
    ["Loose", "", [["call", 3]]],
    ["Stranger", "ordinary", []],
  ]);
  const loose = page.getByTestId("untiered").filter({ hasText: "Loose" });
  await loose.getByRole("combobox", { name: "Tier of “Loose”" }).selectOption({ label: "Ordinary" });
  await expect(loose).toHaveCount(0);
  await page.getByRole("button", { name: "Log a call: Stranger" }).click();
  await expect(page.getByTestId("unmet").filter({ hasText: "Stranger" })).toHaveCount(0);
  await page.getByRole("radio", { name: /^All/ }).click();
  await expect(row(page, "Stranger")).toBeVisible();
  await expect(row(page, "Loose")).toBeVisible();
});

test("CAD-4 CAD-5 CAD-6 the year's load is compared with the time there is, and may be spread", async ({ page }) => {
  const overview = await open(page, [
    ["One", "priority", [["visit", 400]]],
    ["Two", "priority", [["visit", 400]]],
    ["Three", "priority", [["visit", 400]]],
  ]);
  const verdict = page.getByTestId("load-verdict");
  await expect(verdict).toContainText("Fill in the three times");
  for (const [name, value] of [["Minutes a call", "30"], ["Minutes a visit, way included", "240"], ["Hours a week for both", "4.5"]] as const) {
    await page.getByRole("textbox", { name }).fill(value);
    await page.getByRole("textbox", { name }).press("Enter");
  }
  await expect(verdict).toHaveAttribute("data-state", "crowded");
  await page.getByRole("checkbox", { name: "See it spread" }).check();
  await expect(page.getByTestId("spread")).toContainText(/The busiest week falls from [\d.]+ to [\d.]+\./);
  await page.getByRole("textbox", { name: "Hours a week for both" }).fill("1");
  await page.getByRole("textbox", { name: "Hours a week for both" }).press("Enter");
  await expect(verdict).toContainText("Not feasible before it starts");
  await page.getByRole("textbox", { name: "Hours a week for both" }).fill("40");
  await page.getByRole("textbox", { name: "Hours a week for both" }).press("Enter");
  await expect(verdict).toHaveAttribute("data-state", "good");
  const figure = page.locator(".figure").first();
  await figure.getByText("The numbers of every week").click();
  await expect(figure.locator("tbody tr")).toHaveCount(52);
  await expect(figure.locator("tbody tr").first().locator("td").nth(1)).toHaveText(/^[34]$/);
  const [svg] = await Promise.all([page.waitForEvent("download"), figure.getByRole("button", { name: "Save as SVG" }).click()]);
  expect(await readFile(await svg.path(), "utf8")).toContain("40 h a week");
  await overview.saved();
  await page.reload();
  await expectStarted(page);
  await expect(page.getByRole("textbox", { name: "Minutes a visit, way included" })).toHaveValue("240");
});

test("CAD-7 what was kept over the last year is a share with its numbers", async ({ page }) => {
  await open(page, [["Kept", "ordinary", [["visit", 300], ["call", 230], ["visit", 160], ["call", 80]]]]);
  const kept = page.getByTestId("kept");
  await expect(kept.getByRole("row", { name: /^Ordinary · Call/ })).toContainText("100%");
  await expect(kept.getByRole("row", { name: /^Last · Call/ })).toContainText("—");
});

test.describe("in Chinese", () => {
  test.use({ locale: LOCALE.zh });

  test("CAD-2 CAD-5 lateness and verdict are worded", async ({ page }) => {
    await open(page, [["某客户", "priority", [["visit", 200]]]], "zh");
    await expect(row(page, "某客户")).toContainText("超过一个间隔");
    await expect(page.getByTestId("load-verdict")).toContainText("填上三个时间");
  });
});
