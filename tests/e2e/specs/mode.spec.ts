// Selling mode: the ways from need to kind of sale, push and pull, advice, and the questions answered in place.
import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { Overview } from "../pages/overview.ts";
import { type Customer, openTerritory, planId } from "../support/customers.ts";
import { downloadBy } from "../support/files.ts";

test.use({ locale: "en-US" });

const CUSTOMERS: Customer[] = [
  { name: "Alpha Steel", origin: "inside", channel: "tender", amount: 900_000, influences: 3, met: [{ ago: 9, minutes: 60 }] },
  { name: "Beta Shop", origin: "inside", channel: "enquiry", amount: 20_000, influences: 2, met: [{ ago: 9, minutes: 30 }] },
  {
    name: "Gamma Cold",
    origin: "outside",
    channel: "cold-visit",
    prospect: "latent",
    isLarge: true,
    amount: 80_000,
    met: [{ ago: 9, minutes: 270 }],
  },
  { name: "Delta Open" },
];

let shell: Overview;

test.beforeEach(async ({ page }) => {
  shell = new Overview(page, "en");
  await openTerritory(shell, CUSTOMERS, "#/mode");
  await expect(page.getByTestId("balance")).toBeVisible();
});

test("MODE-1 each way has its channel, seller and kind of sale, with its counts", async ({ page }) => {
  const rows = page.locator(".selling-table tbody tr");
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(0)).toContainText("Tender");
  await expect(rows.nth(0)).toContainText("Key-account manager");
  await expect(rows.nth(0)).toContainText("Effectiveness");
  await expect(rows.nth(0)).toContainText("¥900,000");
  await expect(rows.nth(1)).toContainText("Counter seller");
  await expect(rows.nth(2)).toContainText("Field representative");
  await expect(page.locator("svg.picture")).toContainText("pull: they come to us");
  await expect(page.locator("#main")).toContainText("1 account has no channel yet");
});

test("MODE-2 push and pull are weighed by accounts, amounts and time, and advised on", async ({ page }) => {
  const balance = page.getByTestId("balance");
  await expect(balance.getByRole("img", { name: "By accounts: pull 67 %, push 33 %" })).toBeVisible();
  await expect(balance.getByRole("img", { name: "By amounts: pull 92 %, push 8 %" })).toBeVisible();
  await expect(balance.getByRole("img", { name: "By time: pull 25 %, push 75 %" })).toBeVisible();
  const advice = page.getByTestId("advice");
  await expect(advice).toContainText("1 by tender, 1 by enquiry: what comes in must be served");
  await expect(advice).toContainText("33 % of the accounts, 8 % of the amounts and 75 % of the time");
  await expect(advice).toContainText("1 would have enquired and welcomes an adviser");
  await expect(advice).toContainText("a small firm without money for marketing");
});

test("MODE-3 an efficiency sale that is planned with a full sheet is named, with the way to it", async ({ page }) => {
  const heavy = page.getByTestId("heavy");
  await expect(heavy.getByRole("listitem")).toHaveCount(1);
  await heavy.getByRole("link", { name: /Beta Shop · Order of Beta Shop: 2 buying influences/ }).click();
  await expect(page.getByTestId("board")).toBeVisible();
});

test("MODE-4 the questions are answered in place, by keyboard, and each answer can be undone", async ({ page }) => {
  const open = page.getByTestId("unanswered");
  const row = open.locator(`[data-plan-row="${planId(3)}"]`);
  await expect(row).toContainText("Answer question 2 first");
  const channel = row.getByRole("combobox", { name: "2. How we met · Delta Open" });
  await channel.selectOption({ label: "Cold visit" });
  await expect(row.getByRole("combobox", { name: "1. Where the need arose · Delta Open" }).locator("option:checked")).toHaveText("Woken by us");
  await expect(row).toContainText("Field representative");
  await row.getByRole("combobox", { name: "3. Whom the cold visit met · Delta Open" }).selectOption({ label: "Somebody without a felt need" });
  await row.getByRole("combobox", { name: "Large project? · Delta Open" }).selectOption({ label: "No" });
  await expect(open).toContainText("Every account is answered");
  await expect(page.getByTestId("answered").locator(`[data-plan-row="${planId(3)}"]`)).toContainText("Efficiency");
  await expect(page.getByTestId("advice")).toContainText("1 feels no need yet");
  await shell.undoOnce();
  await expect(open.locator(`[data-plan-row="${planId(3)}"]`)).toBeVisible();
  await shell.saved();
  await page.reload();
  await expect(row.getByRole("combobox", { name: "2. How we met · Delta Open" }).locator("option:checked")).toHaveText("Cold visit");
});

test("MODE-5 the picture leaves as SVG and PNG, in Chinese with the words of the source", async ({ page }) => {
  await shell.switchLanguage();
  for (const name of ["招标", "询价", "陌拜", "大客户经理", "柜台导购员", "业务员", "效能型", "效率型"]) {
    await expect(page.locator("svg.picture")).toContainText(name);
  }
  const svg = await downloadBy(page, () => page.getByRole("button", { name: "存为 SVG" }).click());
  expect(await readFile(await svg.path(), "utf8")).toContain("陌拜");
  const png = await downloadBy(page, () => page.getByRole("button", { name: "存为 PNG" }).click());
  expect((await readFile(await png.path())).subarray(1, 4).toString()).toBe("PNG");
});
