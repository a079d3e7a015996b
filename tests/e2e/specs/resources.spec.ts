// Ten units of time, people and money over stages and accounts, beside what the log of contacts says.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { Shell } from "../pages/shell.ts";
import { accountHash, openLand, type Account } from "../support/deals.ts";
import { LOCALE, type Lang } from "../support/words.ts";

const ACCOUNTS: Account[] = [
  {
    name: "Dongfang",
    people: ["Ann"],
    team: ["Li", "Wu"],
    deals: [{ product: "Office", buyingStage: "concerns" }],
    contacts: [
      { on: "2026-06-01", kind: "visit", minutes: 60, stage: "evaluation", by: 0, cost: 300 },
      { on: "2026-06-01", kind: "visit", minutes: 30, stage: "evaluation", by: 1 },
      { on: "2026-06-02", kind: "call", minutes: 10, by: 0, cost: 100 },
    ],
  },
  { name: "Huayue", contacts: [{ on: "2026-05-01", kind: "call", stage: "decision" }] },
];

async function open(page: Page, lang: Lang = "en", accounts = ACCOUNTS): Promise<Shell> {
  const shell = new Shell(page, lang);
  await openLand(shell, "resources", accounts);
  return shell;
}

const cell = (within: Locator, row: string, resource: string) => within.getByRole("spinbutton", { name: `${row}: ${resource}`, exact: true });

test.use({ locale: LOCALE.en });

test("RES-1 the table starts empty, and each column is told at once until it adds up to ten", async ({ page }) => {
  const shell = await open(page);
  const stages = page.getByTestId("split-stages");
  const sums = stages.getByTestId("sums");
  await expect(stages.getByRole("spinbutton")).toHaveCount(18);
  await expect(sums).toHaveText("The table is empty.");
  await cell(stages, "Evaluation of options", "Time").focus();
  await page.keyboard.press("5");
  await page.keyboard.press("ArrowUp");
  await expect(cell(stages, "Evaluation of options", "Time")).toHaveAttribute("aria-valuenow", "6");
  await stages.getByRole("button", { name: "Decision: one unit of Time more" }).click({ clickCount: 2 });
  await expect(sums).toContainText("Time adds up to 8: 2 units are left.");
  await expect(sums).toContainText("People adds up to 0: 10 units are left.");
  for (const resource of ["Time", "People", "Money"]) {
    await cell(stages, "Decision", resource).focus();
    await page.keyboard.press(resource === "Time" ? "4" : "End");
  }
  await expect(sums).toHaveText("All three columns add up to 10.");
  await page.keyboard.press("ArrowDown");
  await cell(stages, "Implementation", "Money").focus();
  await page.keyboard.press("3");
  await expect(sums).toContainText("Money adds up to 12: 2 units too many.");
  await shell.saved();
  await page.reload();
  await expect(cell(stages, "Evaluation of options", "Time")).toHaveAttribute("aria-valuenow", "6");
  await stages.getByRole("button", { name: "Clear the stages" }).click();
  await expect(sums).toHaveText("The table is empty.");
  await shell.notices.last().getByRole("button", { name: "Take back" }).click();
  await expect(cell(stages, "Evaluation of options", "Time")).toHaveAttribute("aria-valuenow", "6");
});

test("RES-2 accounts are picked into a split of their own, and taken out with a way back", async ({ page }) => {
  const shell = await open(page);
  const split = page.getByTestId("split-accounts");
  await expect(split).toContainText("No account is picked yet");
  await split.getByRole("combobox").selectOption({ label: "Dongfang" });
  await split.getByRole("combobox").selectOption({ label: "Huayue" });
  await cell(split, "Dongfang", "Time").focus();
  await page.keyboard.press("7");
  await cell(split, "Huayue", "Time").focus();
  await page.keyboard.press("3");
  await expect(split.getByTestId("sums")).not.toContainText("Time");
  await expect(split.getByTestId("sums")).toContainText("People adds up to 0");
  await split.getByRole("button", { name: "Take out of the split: Huayue" }).click();
  await expect(split.getByTestId("sums")).toContainText("Time adds up to 7");
  await shell.notices.last().getByRole("button", { name: "Take back" }).click();
  await expect(cell(split, "Huayue", "Time")).toHaveAttribute("aria-valuenow", "3");
});

test("RES-3 what was planned stands beside what the log says, with what belongs to no stage", async ({ page }) => {
  await open(page);
  const stages = page.getByTestId("split-stages");
  await cell(stages, "Evaluation of options", "Time").focus();
  await page.keyboard.press("4");
  const figure = page.locator(".figure").first();
  const cells = (row: string) => figure.getByRole("row").filter({ hasText: row }).getByRole("cell");
  // 60 and 30 of 120 minutes, a call without a time taken for 20, and 10 without a stage; three days of people at two
  // stages or none; 300 and 100.
  await expect(cells("Evaluation of options")).toHaveText(["4", "7.5", "0", "6.7", "0", "7.5"]);
  await expect(cells("No stage noted")).toHaveText(["—", "0.8", "—", "3.3", "—", "2.5"]);
  await expect(cells("Decision")).toHaveText(["0", "1.7", "0", "0.0", "0", "0.0"]);
  await expect(page.getByTestId("real-notes").first()).toContainText("From 4 contacts, 1 of them without a time.");
  await expect(page.getByTestId("real-notes").first()).toContainText("1 does not say who of us");
});

test("RES-3 without contacts the screen says where to log them", async ({ page }) => {
  await open(page, "en", []);
  await expect(page.locator(".page.resources")).toContainText("The log holds no contact of the last 12 months");
  await expect(page.getByTestId("split-accounts")).toContainText("There is no account on this device yet");
});

test("RES-4 a logged contact takes over the stage of the objective; minutes, cost and stage are noted on its row", async ({ page }) => {
  const shell = await open(page);
  await shell.go(`${accountHash(0)}/people`);
  await page.locator(".view-bar [role=radio]").nth(3).click();
  await page.getByRole("combobox", { name: "With whom…" }).selectOption({ label: "Ann" });
  await page.getByRole("button", { name: "Log", exact: true }).click();
  const row = page.locator(".log-row").first();
  await expect(row.locator(".log-effort")).toContainText("Resolution of concerns");
  await row.getByRole("button", { name: /^Effort on/ }).click();
  const minutes = row.getByRole("textbox", { name: "Minutes, the way there included" });
  await minutes.fill("many");
  await page.keyboard.press("Enter");
  await expect(row.getByRole("alert")).toContainText("“many” is no number of minutes");
  await minutes.fill("240");
  await page.keyboard.press("Enter");
  await row.getByRole("textbox", { name: "Cost" }).fill("500");
  await page.keyboard.press("Enter");
  await expect(row.locator(".log-effort")).toContainText("240 min · $500 · Resolution of concerns");
  await shell.saved();
  await shell.go("#/resources");
  const cells = page.locator(".figure").first().getByRole("row").filter({ hasText: "Resolution of concerns" }).getByRole("cell");
  // 240 of 360 minutes.
  await expect(cells.nth(1)).toHaveText("6.7");
});

for (const lang of ["zh", "en"] as const) {
  test.describe(lang, () => {
    test.use({ locale: LOCALE[lang] });

    test(`RES-5 the screen is clean for axe in both themes and fits a phone, ${lang}`, async ({ page }) => {
      await open(page, lang);
      const split = page.getByTestId("split-accounts");
      await split.getByRole("combobox").selectOption({ label: "Dongfang" });
      await split.getByRole("spinbutton").first().focus();
      await page.keyboard.press("8");
      await expect(split.getByTestId("sums")).toContainText(lang === "zh" ? "时间合计 8：还剩 2 份。" : "Time adds up to 8: 2 units are left.");
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(" ")}`))).toEqual([]);
      }
      for (const width of [900, 390, 360]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width}`).toBeLessThanOrEqual(width);
      }
    });
  });
}
