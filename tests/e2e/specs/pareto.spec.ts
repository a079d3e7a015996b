// Pareto: the curve, time against profit, losses, currencies, and the fields for what is missing.
import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { Overview } from "../pages/overview.ts";
import { type Customer, openTerritory, planId } from "../support/customers.ts";
import { downloadBy } from "../support/files.ts";

test.use({ locale: "en-US" });

const CUSTOMERS: Customer[] = [
  { name: "Alpha Steel", profit: 700_000, met: [{ ago: 10, minutes: 60 }] },
  { name: "Beta Foods", profit: 150_000, met: [{ ago: 30, minutes: 150 }] },
  { name: "Gamma Works", profit: 100_000, met: [{ ago: 20, minutes: 600 }] },
  { name: "Delta Paper", profit: 50_000, met: [{ ago: 20, minutes: 90 }] },
  { name: "Epsilon Loss", profit: -100_000, met: [{ ago: 20, minutes: 100 }] },
  { name: "Zeta Dollars", profit: 9_000, currency: "USD" },
  { name: "Eta Unknown" },
];

let shell: Overview;

test.beforeEach(async ({ page }, info) => {
  shell = new Overview(page, "en");
  // It brings customers of its own.
  if (/PARETO-6/.test(info.title)) return;
  await openTerritory(shell, CUSTOMERS, "#/pareto");
  await expect(page.getByTestId("pareto-said")).toBeVisible();
});

test("PARETO-1 the curve says who brings 80 %, and how that compares with the rule", async ({ page }) => {
  const said = page.getByTestId("pareto-said");
  await expect(said).toContainText("2 customers of 5 with a known profit (40 %) bring 80 % of what is earned");
  await expect(said).toContainText("more even than");
  const rows = page.locator(".pareto-table tbody tr");
  await expect(rows).toHaveCount(5);
  await expect(rows.first()).toContainText("Alpha Steel");
  await expect(rows.first()).toContainText("within 80 %");
  await expect(rows.nth(2)).not.toContainText("within 80 %");
  await expect(rows.nth(3)).toContainText("100 %");
  await expect(page.locator("svg.picture")).toContainText("2 customers · 40 %");
});

test("PARETO-2 time that does not fit the profit is named in words", async ({ page }) => {
  const panel = page.getByTestId("mismatches");
  await expect(panel).toContainText("Alpha Steel brings 70 % of the profit and gets 6 % of the time");
  await expect(panel).toContainText("Gamma Works takes 60 % of the time and brings 10 % of the profit");
  await expect(panel.getByRole("listitem")).toHaveCount(3);
});

test("PARETO-3 losses come last, take from the whole, and are said", async ({ page }) => {
  await expect(page.getByTestId("pareto-said")).toContainText("losses of ¥100,000 pull the curve back to 90 %");
  await expect(page.getByTestId("mismatches")).toContainText("Epsilon Loss takes 10 % of the time and loses ¥100,000");
  await expect(page.locator(".pareto-table tbody tr").last()).toContainText("−¥100,000");
});

test("PARETO-4 other currencies are left out by name, and can be chosen", async ({ page }) => {
  const choice = page.locator(".pareto-currency");
  await expect(choice).toContainText("left out: 1 account in USD");
  await choice.getByRole("combobox", { name: "Currency" }).selectOption("USD");
  await expect(page.locator(".pareto-table tbody tr")).toHaveCount(1);
  await expect(page.getByTestId("pareto-said")).toContainText("$9,000");
  await expect(choice).toContainText("5 accounts in CNY");
});

test("PARETO-5 a profit that is filled in changes the curve; undo takes it back; it stays after a reload", async ({ page }) => {
  const panel = page.getByTestId("unknown-profit");
  const field = panel.getByRole("textbox", { name: "Yearly profit of Eta Unknown" });
  await field.fill("lots");
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("alert")).toContainText("“lots” is no amount");
  await field.fill("2m");
  await page.keyboard.press("Enter");
  await expect(page.locator(".pareto-table tbody tr").first()).toContainText("Eta Unknown");
  await expect(panel).toContainText("Every account has its profit");
  await shell.undoOnce();
  await expect(page.locator(".pareto-table tbody tr").first()).toContainText("Alpha Steel");
  await field.fill("-30k");
  await page.keyboard.press("Enter");
  await expect(page.locator(`[data-plan-row="${planId(6)}"]`)).toContainText("−¥30,000");
  await shell.saved();
  await page.reload();
  await expect(page.locator(`[data-plan-row="${planId(6)}"]`)).toContainText("−¥30,000");
});

test("PARETO-6 five hundred accounts are one area, and the picture leaves as SVG and PNG", async ({ page }) => {
  const many = Array.from({ length: 500 }, (_, at): Customer => ({ name: `Customer ${at}`, profit: Math.round(1e7 / (at + 1)) }));
  await openTerritory(shell, many, "#/pareto");
  await expect(page.getByTestId("pareto-said")).toContainText("of 500 with a known profit");
  expect(await page.locator("svg.picture rect").count()).toBeLessThan(5);
  const svg = await downloadBy(page, () => page.getByRole("button", { name: "Save as SVG" }).click());
  expect(svg.suggestedFilename()).toBe("pareto.svg");
  expect(await readFile(await svg.path(), "utf8")).toContain("80 % line");
  const png = await downloadBy(page, () => page.getByRole("button", { name: "Save as PNG" }).click());
  expect((await readFile(await png.path())).subarray(1, 4).toString()).toBe("PNG");
});

test("PARETO-7 both senses of a major account are explained, in Chinese too", async ({ page }) => {
  await expect(page.locator("#main")).toContainText("distributors, dealers, wholesalers and agents");
  await shell.switchLanguage();
  await expect(page.locator("#main")).toContainText("经销商、批发商、代理商");
  await expect(page.getByTestId("mismatches")).toContainText("“Gamma Works”占用 60 % 的时间，只带来 10 % 的利润");
});
