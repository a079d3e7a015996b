// The overview of the territory: what is found, in which order, how positions moved, which roles are covered.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { Overview } from "../pages/overview.ts";
import { Sheet } from "../pages/sheet.ts";
import { downloadBy, textOf } from "../support/files.ts";
import { accountHash, CAST, setDay, sheetHash, show, takeIn, type AccountOf } from "../support/several.ts";
import { LOCALE, type Lang } from "../support/words.ts";

const WEAK = [{ name: "Dee Fox", roles: ["user"], influence: "high", mode: "overconfident", rating: -4, coverage: "none" }];

const ACCOUNTS: AccountOf[] = [
  {
    name: "Alder Rail",
    tier: "priority",
    industry: "Rail",
    place: "Harbin",
    salesperson: "Zhao",
    contacts: [{ on: "2026-06-10", kind: "visit" }],
    sheets: [
      { product: "Pumps", funnel: "best-few", people: CAST, actions: [{ what: "Send the list", due: "2026-06-20" }] },
      { product: "Valves", funnel: "in", people: WEAK, actions: [{ what: "Call back", due: "2026-06-12" }] },
    ],
  },
  { name: "Birch Pharma", tier: "last", industry: "Pharma", contacts: [{ on: "2026-01-05", kind: "call" }], sheets: [{ product: "Seals", funnel: "universe" }] },
  { name: "Cedar Water", contacts: [{ on: "2026-06-01", kind: "call" }], sheets: [{ product: "Meters", people: WEAK }] },
];

async function opened(overview: Overview): Promise<void> {
  await setDay(overview.page, "2026-06-15");
  await overview.open();
  await overview.choose(overview.word("sampleAccount"), "deleteAccount");
  await takeIn(overview, ACCOUNTS);
  await expect(overview.cards).toHaveCount(3);
}

test.describe("the overview", () => {
  test.use({ locale: "en-US" });

  test("LAND-1 every account and objective says how it stands, and what is not known is a dash", async ({ page }) => {
    const overview = new Overview(page, "en");
    await opened(overview);
    const alder = overview.card("Alder Rail");
    await expect(alder).toContainText("Priority");
    await expect(alder).toContainText("Rail · Harbin · Zhao");
    await expect(alder).toContainText("Last contact 2026-06-10 · 5 days ago");
    const pumps = overview.objective("Alder Rail", "Pumps");
    await expect(pumps.locator(".score-badge")).toHaveText(/\d+/);
    await expect(pumps).toContainText("Economic buyer: Covered");
    await expect(pumps).toContainText("Technical buyer: ");
    await expect(pumps).toContainText("Coach: Nobody");
    await expect(pumps).toContainText("Send the list");
    await expect(pumps.locator(".land-weakest")).toContainText(/\w/);
    const valves = overview.objective("Alder Rail", "Valves");
    await expect(valves).toContainText("06-12 · 3 days overdue");
    await expect(valves.locator(".is-overdue")).toBeVisible();
    const seals = overview.objective("Birch Pharma", "Seals");
    await expect(seals.locator(".score-badge")).toContainText("—");
    await expect(seals.locator(".land-trend")).toContainText("—");
    await expect(seals).toContainText("No next action");
    await pumps.click();
    await expect(page).toHaveURL(new RegExp(`${sheetHash(0)}$`));
  });

  test("LAND-2 text and filters narrow the list together, and one click shows all again", async ({ page }) => {
    const overview = new Overview(page, "en");
    await opened(overview);
    await overview.search.fill("pharma");
    await expect(overview.cards).toHaveCount(1);
    await expect(overview.card("Birch Pharma")).toBeVisible();
    await overview.search.fill("valv");
    await expect(overview.objectives("Alder Rail")).toHaveCount(1);
    await expect(overview.card("Alder Rail")).toContainText("1 of 2 objectives");
    await overview.search.fill("HARBIN");
    await expect(overview.objectives("Alder Rail")).toHaveCount(2);
    await overview.search.fill("");
    await overview.narrow("Tier", "Priority");
    await expect(overview.cards).toHaveCount(1);
    await overview.narrow("Funnel level", "In the funnel");
    await expect(overview.objectives("Alder Rail")).toHaveCount(1);
    await overview.narrow("Position", "Sound");
    await expect(page.getByRole("heading", { name: "No account fits" })).toBeVisible();
    await page.getByRole("button", { name: "Show all" }).click();
    await expect(overview.cards).toHaveCount(3);
  });

  test("LAND-3 what needs attention is counted, and shown alone", async ({ page }) => {
    const overview = new Overview(page, "en");
    await opened(overview);
    await expect(overview.chip("overdue")).toContainText("1");
    await expect(overview.chip("quiet")).toContainText("1");
    await overview.chip("quiet").click();
    await expect(overview.chip("quiet")).toHaveAttribute("aria-pressed", "true");
    await expect(overview.cards).toHaveCount(1);
    await expect(overview.card("Birch Pharma")).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: "1 of 3 accounts shown" })).toBeVisible();
    await overview.chip("overdue").focus();
    await page.keyboard.press("Enter");
    await expect(overview.objectives("Alder Rail")).toHaveCount(1);
    await page.keyboard.press("Enter");
    await expect(overview.cards).toHaveCount(3);
  });

  test("LAND-4 accounts stand in the order that is asked for", async ({ page }) => {
    const overview = new Overview(page, "en");
    await opened(overview);
    const names = () => overview.cards.locator("h2").allTextContents();
    await overview.narrow("Order", "By name");
    await expect.poll(names).toEqual(["Alder Rail", "Birch Pharma", "Cedar Water"]);
    await overview.narrow("Order", "Longest without contact first");
    await expect.poll(names).toEqual(["Birch Pharma", "Cedar Water", "Alder Rail"]);
    await overview.narrow("Order", "Next due first");
    await expect.poll(async () => (await names())[0]).toBe("Alder Rail");
    await overview.narrow("Order", "Best position first");
    await expect.poll(names, "what is not known comes last").toEqual(["Alder Rail", "Birch Pharma", "Cedar Water"]);
  });

  test("LAND-7 what is looked for is still there when one comes back, and after a change of language", async ({ page }) => {
    const overview = new Overview(page, "en");
    await opened(overview);
    await overview.search.fill("cedar");
    await overview.card("Cedar Water").locator(".objective-line").click();
    await expect(page.getByTestId("board")).toBeVisible();
    await overview.go("#/");
    await expect(overview.search).toHaveValue("cedar");
    await expect(overview.cards).toHaveCount(1);
    await overview.switchLanguage();
    await expect(overview.cards).toHaveCount(1);
    await expect(page.getByRole("status").filter({ hasText: "显示 1 / 3 个客户" })).toBeVisible();
  });

  test("LAND-5 the trend says how the position moved since an earlier day", async ({ page }) => {
    const sheet = new Sheet(page, "en");
    await opened(sheet);
    const trend = sheet.objective("Alder Rail", "Pumps").locator(".land-trend");
    await expect(trend).toContainText("—");
    await setDay(page, "2026-06-22");
    await page.reload();
    await expect(trend).toContainText("level");
    await expect(trend).toContainText("since 06-15");
    await sheet.go(sheetHash(0));
    const stone = sheet.board.stone("Ann Lee");
    await stone.focus();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowLeft");
    await sheet.board.expectFacts(stone, { rating: "-2" });
    await sheet.saved();
    await sheet.go("#/");
    await expect(trend).toContainText(/down \d+/);
    await expect(trend.locator(".spark")).toHaveAttribute("data-way", "down");
    await sheet.undoOnce();
  });
});

for (const lang of ["zh", "en"] as Lang[]) {
  test.describe(`roles covered, ${lang}`, () => {
    test.use({ locale: LOCALE[lang] });

    test(`LAND-6 the table says how each role is covered, leads to the sheets, and can be taken away (${lang})`, async ({ page }) => {
      const overview = new Overview(page, lang);
      await opened(overview);
      await page.getByRole("radio", { name: lang === "zh" ? "角色覆盖" : "Roles covered" }).click();
      const heat = page.getByTestId("role-heat");
      await expect(heat.locator("tbody tr")).toHaveCount(4);
      const row = heat.locator("tbody tr").filter({ hasText: "Pumps" });
      const [covered, nobody] = lang === "zh" ? ["已覆盖", "无人"] : ["Covered", "Nobody"];
      await expect(row.locator(".heat-cell").first()).toContainText(covered ?? "");
      await expect(row.locator(".heat-cell").last()).toContainText(nobody ?? "");
      await expect(heat.locator(".heat-sum td").first()).toHaveText("1 / 4");
      const picture = await downloadBy(page, () => heat.getByRole("button", { name: "SVG" }).click());
      expect(picture.suggestedFilename()).toBe("roles.svg");
      const text = await textOf(picture);
      expect(text).toContain("Alder Rail · Pumps");
      expect(text).toContain(`>${nobody}</text>`);
      const drawn = await downloadBy(page, () => heat.getByRole("button", { name: "PNG" }).click());
      expect(drawn.suggestedFilename()).toBe("roles.png");
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
      await row.locator(".heat-cell").first().focus();
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(new RegExp(`${sheetHash(0)}$`));
    });

    test(`LAND-1 the list with several accounts has no violation and fits (${lang})`, async ({ page }) => {
      const overview = new Overview(page, lang);
      await opened(overview);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
      }
      for (const width of [1440, 900, 390, 360]) {
        await page.setViewportSize({ width, height: 844 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `at ${width}`).toBeLessThanOrEqual(width);
      }
    });
  });
}

test.describe("five hundred accounts", () => {
  test.use({ locale: "en-US" });

  test("LAND-8 all are found, the last as well as the first", async ({ page }) => {
    test.setTimeout(240_000);
    const overview = new Overview(page, "en");
    await setDay(page, "2026-06-15");
    await overview.open();
    const accounts = Array.from({ length: 500 }, (_, at) => ({ name: `Customer ${at + 1}`, sheets: [{ product: `Product ${at + 1}` }] }));
    // Writing them takes far longer than showing them, and is not waited for.
    await show(overview, accounts);
    await expect(page.getByRole("status").filter({ hasText: /^501 accounts/ })).toBeVisible();
    await expect(overview.cards).toHaveCount(501);
    await overview.search.fill("product 500");
    await expect(overview.cards).toHaveCount(1);
    await expect(page.locator(`a[href="${accountHash(499)}"]`).first()).toBeVisible();
  });
});
