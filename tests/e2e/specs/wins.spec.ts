// Win-results: result, win and what is lost of each person, our own win, and who wins against whom.
import { expect, test } from "@playwright/test";
import { Influences } from "../pages/influences.ts";
import { planOf } from "../support/plans.ts";
import { LOCALE } from "../support/words.ts";

const PEOPLE = [
  { name: "Ann", roles: ["economic"], influence: "high", mode: "growth", rating: 2, result: "Higher efficiency", win: "Promotion" },
  { name: "Bo", roles: ["user"], influence: "low", rating: -3, result: "5 days → 1 day", win: "promotion " },
  { name: "Cy", roles: ["coach"], influence: "medium", rating: 4, result: "Half the scrap" },
];

test.use({ locale: "en-US" });

const card = (wins: Influences, name: string) =>
  wins.page.getByTestId("win-card").filter({ has: wins.page.getByRole("button", { name, exact: true }) });

async function open(page: import("@playwright/test").Page, lang: "zh" | "en" = "en"): Promise<Influences> {
  const wins = new Influences(page, lang);
  await wins.openPage(planOf("Wins", PEOPLE), "wins");
  await expect(page.getByTestId("win-card")).toHaveCount(3);
  return wins;
}

test("WIN-1 cards come heaviest first, with the sentence in both languages and what stands out", async ({ page }) => {
  const wins = await open(page);
  await expect(page.getByTestId("win-card").locator(".win-head h3")).toHaveText(["Ann", "Cy", "Bo"]);
  const ann = card(wins, "Ann");
  await expect(ann.locator(".win-statement p[lang=en]")).toHaveText("“Higher efficiency” lets Ann win “Promotion”.");
  await expect(ann.locator(".win-statement p[lang=zh-CN]")).toHaveText("实现“Higher efficiency”，Ann就能赢得“Promotion”。");
  await expect(ann.locator(".win-measure")).toHaveText("Cannot be measured yet: add a number, a time or a unit");
  await expect(ann.locator("[data-testid=finding][data-rule=R-39]")).toContainText("same win as Bo");
  await expect(ann.locator("[data-testid=finding][data-rule=R-40]")).toHaveCount(1);
  await expect(ann).toContainText("Economic buyer mostly looks for: return, and control of the money");
  await expect(card(wins, "Cy").locator("[data-testid=finding][data-rule=R-38]")).toHaveCount(1);
});

test("WIN-2 result and win are written in place, and it is said how they are known", async ({ page }) => {
  const wins = await open(page);
  const ann = card(wins, "Ann");
  await ann.getByRole("textbox", { name: "Ann: Business result" }).fill("Output up by 20 %");
  await page.keyboard.press("Tab");
  await expect(ann.locator(".win-measure")).toHaveText("Can be measured");
  await expect(ann.locator("[data-testid=finding][data-rule=R-40]")).toHaveCount(0);
  const known = ann.getByRole("button", { name: /^Result: how we know · Assumed/ });
  await known.click();
  await ann.getByRole("combobox", { name: "Source" }).selectOption({ label: "A coach told us" });
  await ann.getByRole("button", { name: "Confirm as of today" }).click();
  await expect(ann.getByRole("button", { name: /^Result: how we know · Confirmed · A coach told us/ })).toBeVisible();
});

test("WIN-3 the picture counts who wins and who loses, beside what we win", async ({ page }) => {
  const wins = await open(page);
  const balance = page.locator(".balance");
  await expect(balance).toContainText("Write down our own win first");
  await expect(page.locator(".our-win [data-testid=finding][data-rule=R-42]")).toHaveCount(1);
  await page.locator(".our-win textarea").fill("A reference in the industry");
  await page.keyboard.press("Tab");
  await expect(page.locator(".our-win .outcome")).toHaveAttribute("data-outcome", "wins");
  const here = balance.locator(".quarter.is-ours");
  await expect(here.first()).toContainText("2 people");
  await expect(balance.locator(".balance-unknown")).toContainText("Cy");
  const lose = card(wins, "Bo").getByRole("textbox", { name: "Bo: What may be lost" });
  await lose.fill("Half of the department");
  await lose.blur();
  await expect(here.nth(1)).toContainText("Bo");
  await expect(card(wins, "Bo").locator("[data-testid=finding][data-rule=R-41]")).toHaveCount(1);
  await page.locator(".our-win .tick input").check();
  await expect(page.locator(".our-win .outcome")).toHaveAttribute("data-outcome", "loses");
  await expect(here.nth(1)).toContainText("Lose-lose");
});

test("WIN-4 only those without a win can be looked at; a card stays while its win is written", async ({ page }) => {
  const wins = await open(page);
  await expect(page.locator(".wins-missing")).toHaveText("1 person without a personal win");
  const filter = page.getByRole("button", { name: "Only those without a personal win" });
  await filter.click();
  await expect(page.getByTestId("win-card")).toHaveCount(1);
  const win = card(wins, "Cy").getByRole("textbox", { name: "Cy: Personal win" });
  await win.fill("Home by six");
  await win.blur();
  await expect(page.locator(".wins-missing")).toHaveText("Everybody has a personal win.");
  await expect(card(wins, "Cy")).toBeVisible();
  await filter.click();
  await expect(page.getByTestId("win-card")).toHaveCount(3);
  await wins.undoOnce();
  await expect(win).toHaveValue("");
});

test("a name opens the person, and nobody yet leads to the table", async ({ page }) => {
  const wins = await open(page);
  await card(wins, "Bo").getByRole("button", { name: "Bo", exact: true }).click();
  await expect(wins.inspector.heading).toContainText("Bo");
});

test.describe("in Chinese", () => {
  test.use({ locale: LOCALE.zh });

  test("the page speaks Chinese", async ({ page }) => {
    const wins = await open(page, "zh");
    await expect(page.locator(".wins h2")).toHaveText("赢的标准");
    await expect(card(wins, "Ann")).toContainText("财务决策者通常看重：回报、对资金的掌控");
    await expect(page.locator(".wins-missing")).toHaveText("1 人还没写个人赢");
  });
});
