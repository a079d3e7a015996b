// The target market: criteria by numbers, a verdict on every account, tiers that are proposed.
import { expect, test, type Locator, type Page } from "@playwright/test";
import { Overview } from "../pages/overview.ts";
import { expectStarted } from "../support/start.ts";
import { look, take } from "../support/tables.ts";
import { LOCALE, type Lang } from "../support/words.ts";

test.use({ locale: "en-US" });

const TABLE = "name,headcount,place,potential\nBig,500,Suzhou,900000\nSmall,20,Suzhou,900000\nOpen,,Wuxi,50000\nMiddle,300,Wuxi,50000\n";

async function open(page: Page, lang: Lang = "en"): Promise<Overview> {
  const overview = new Overview(page, lang);
  await overview.open("#/market");
  await look(page, TABLE);
  await take(page);
  await expect(row(page, "Middle")).toBeVisible();
  return overview;
}

const row = (page: Page, name: string) => page.getByTestId("market-row").filter({ has: page.getByRole("link", { name, exact: true }) });
const sound = (page: Page) => page.getByTestId("market-sound");

/** Adds a criterion of numbers to a list. */
async function add(list: Locator, measure: string, least: string): Promise<void> {
  await list.getByRole("button", { name: "Add a criterion" }).click();
  const line = list.getByTestId("criterion").last();
  await line.getByRole("combobox", { name: "Measure" }).selectOption({ label: measure });
  await line.getByRole("textbox", { name: "At least" }).fill(least);
  await line.getByRole("textbox", { name: "At least" }).press("Enter");
}

const list = (page: Page, name: string | RegExp) => page.getByRole("group", { name });

test("MARKET-1 MARKET-2 a threshold draws the market: in, out, or to be found out, each with its reason", async ({ page }) => {
  const overview = await open(page);
  await expect(sound(page)).toContainText("This is no market yet");
  await expect(sound(page)).toContainText("all customers");
  await add(list(page, "What the market asks"), "Headcount", "10");
  await expect(sound(page)).toContainText("Every account that can be judged is in");
  const least = list(page, "What the market asks").getByRole("textbox", { name: "At least" });
  await least.fill("many");
  await least.press("Enter");
  await expect(page.getByRole("alert")).toContainText("“many” is no number");
  await least.fill("100");
  await least.press("Enter");
  await expect(sound(page)).toContainText("The market is drawn");
  await expect(row(page, "Big")).toHaveAttribute("data-verdict", "in");
  await expect(row(page, "Small")).toContainText("Headcount 20, asked ≥ 100");
  await expect(row(page, "Open")).toContainText("Headcount is not known: find it out");
  await page.getByRole("radio", { name: /^Out/ }).click();
  await expect(row(page, "Small")).toBeVisible();
  await expect(row(page, "Big")).toBeHidden();
  await overview.saved();
  await page.reload();
  await expectStarted(page);
  await expect(row(page, "Big")).toHaveAttribute("data-verdict", "in");
});

test("MARKET-4 a missing figure is filled in on the spot, and on the profile of the account", async ({ page }) => {
  const overview = await open(page);
  await add(list(page, "What the market asks"), "Headcount", "100");
  await row(page, "Open").getByRole("button", { name: "Change the figures of “Open”…" }).click();
  const count = overview.dialog.getByRole("textbox", { name: "Headcount" });
  await count.fill("150");
  await count.press("Enter");
  await page.keyboard.press("Escape");
  await expect(row(page, "Open")).toHaveAttribute("data-verdict", "in");
  await overview.undoOnce();
  await expect(row(page, "Open")).toHaveAttribute("data-verdict", "unknown");
  await row(page, "Open").getByRole("link", { name: "Open" }).click();
  const figures = page.getByTestId("account-figures");
  await figures.getByRole("textbox", { name: "Headcount" }).fill("80");
  await figures.getByRole("textbox", { name: "Headcount" }).press("Enter");
  await figures.getByRole("textbox", { name: "Revenue" }).fill("3.2m");
  await figures.getByRole("textbox", { name: "Revenue" }).press("Enter");
  await overview.saved();
  await figures.getByRole("link", { name: "See the target market" }).click();
  await expect(row(page, "Open")).toContainText("Headcount 80, asked ≥ 100");
});

test("MARKET-1 a criterion of our own is yes or no, and stands among the figures", async ({ page }) => {
  const overview = await open(page);
  const asks = list(page, "What the market asks");
  await asks.getByRole("button", { name: "Add a criterion" }).click();
  await asks.getByRole("combobox", { name: "Measure" }).selectOption({ label: "Own criterion" });
  await asks.getByRole("textbox", { name: "Name of your own criterion" }).fill("Own trucks");
  await asks.getByRole("textbox", { name: "Name of your own criterion" }).press("Enter");
  await asks.getByRole("combobox", { name: "Comparison" }).selectOption({ label: "is yes" });
  await row(page, "Big").getByRole("button", { name: /figures/ }).click();
  await overview.dialog.getByRole("textbox", { name: "Own trucks" }).fill("yes");
  await overview.dialog.getByRole("textbox", { name: "Own trucks" }).press("Enter");
  await page.keyboard.press("Escape");
  await expect(row(page, "Big")).toHaveAttribute("data-verdict", "in");
  await expect(row(page, "Small")).toContainText("Own trucks is not known");
  await asks.getByRole("button", { name: "Remove the criterion “Own trucks”" }).click();
  await expect(asks.getByTestId("criterion")).toHaveCount(0);
  await expect(sound(page)).toContainText("This is no market yet");
});

test("MARKET-3 tiers are proposed, taken one by one and all at once, and another needs a reason", async ({ page }) => {
  const overview = await open(page);
  await add(list(page, "What the market asks"), "Headcount", "100");
  await add(list(page, /^Priority/), "Potential volume", "500k");
  await expect(row(page, "Big")).toContainText("Priority");
  await expect(row(page, "Small").getByRole("button", { name: /Take the proposal/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Take all 2 proposals" }).click();
  await expect(page.locator(".notice").last()).toContainText("2 accounts have the proposed tier now.");
  const tier = page.getByRole("combobox", { name: "Tier of “Middle”" });
  await expect(tier).toHaveValue("2");
  await expect(row(page, "Middle")).toContainText("as proposed");
  await overview.undoOnce();
  await expect(tier).toHaveValue("");
  await overview.redo.click();
  await expect(tier).toHaveValue("2");
  await tier.selectOption({ label: "Priority" });
  const reason = row(page, "Middle").getByRole("textbox", { name: /Why another tier/ });
  await expect(page.getByRole("button", { name: "Take all 1 proposal" })).toBeVisible();
  await reason.fill("Builds a new plant");
  await reason.press("Enter");
  await expect(page.getByRole("button", { name: /^Take all/ })).toHaveCount(0);
  await overview.saved();
  await page.reload();
  await expectStarted(page);
  await expect(reason).toHaveValue("Builds a new plant");
  await row(page, "Middle").getByRole("button", { name: "Take the proposal for “Middle”: Last" }).click();
  await expect(tier).toHaveValue("2");
  await expect(reason).toHaveCount(0);
});

test.describe("in Chinese", () => {
  test.use({ locale: LOCALE.zh });

  test("MARKET-1 MARKET-2 verdict and reason are worded", async ({ page }) => {
    await open(page, "zh");
    await expect(sound(page)).toContainText("这还不是市场");
    const asks = list(page, "市场的条件");
    await asks.getByRole("button", { name: "添加条件" }).click();
    await asks.getByRole("combobox", { name: "看什么" }).selectOption({ label: "员工数量" });
    await asks.getByRole("textbox", { name: "最少" }).fill("１００");
    await asks.getByRole("textbox", { name: "最少" }).press("Enter");
    await expect(row(page, "Small")).toContainText("员工数量 20（要求 ≥ 100）");
    await expect(sound(page)).toContainText("市场已划定");
  });
});
