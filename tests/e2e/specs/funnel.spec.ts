// The sales funnel over all accounts: board, work order, age and velocity, quota, request for resources.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { Funnel } from "../pages/funnel.ts";
import { downloaded, type Account } from "../support/deals.ts";
import { LOCALE, type Lang } from "../support/words.ts";

const ACCOUNTS: Account[] = [
  {
    name: "Dongfang",
    deals: [
      { product: "Office", amount: 1_000, funnel: "universe" },
      { product: "Pumps", amount: 1_000, funnel: "above", actions: [{ what: "Call the plant", due: "2026-06-10" }] },
      { product: "Valves", amount: 1_000, funnel: "in", isFitVerified: true, startedOn: "2025-01-01", normalCycleDays: 100, closeOn: "2026-07-15" },
    ],
  },
  {
    name: "Huayue",
    deals: [
      { product: "Meters", amount: 1_000, funnel: "best-few", startedOn: "2026-06-05", normalCycleDays: 60, closeOn: "2026-06-25" },
      { product: "Export", amount: 5_000, currency: "USD", funnel: "in" },
      { product: "Spares", amount: 300 },
    ],
  },
];

async function open(page: Page, lang: Lang = "en", accounts = ACCOUNTS): Promise<Funnel> {
  const funnel = new Funnel(page, lang);
  await funnel.openWith(accounts);
  return funnel;
}

test.use({ locale: LOCALE.en });

test("FUNNEL-1 every objective stands on its level, with the sums of each currency apart", async ({ page }) => {
  const funnel = await open(page);
  for (const [product, level] of [["Office", "universe"], ["Pumps", "above"], ["Valves", "in"], ["Meters", "best-few"], ["Spares", "none"]] as const) {
    await funnel.expectOn(product, level);
  }
  await expect(funnel.level("in").getByTestId("level-sum")).toHaveText("¥1,000 · $5,000");
  await expect(funnel.card("Valves")).toContainText("day 530 of usually 100");
  await expect(funnel.card("Valves")).toContainText("longer than usual");
  await expect(funnel.card("Valves")).toContainText("closes 2026-07-15");
  await expect(funnel.card("Valves")).toContainText("Premature, 2 things are missing");
  await page.getByRole("searchbox").fill("huayue");
  await expect(page.getByTestId("deal")).toHaveCount(3);
  await expect(page.locator(".funnel-search")).toContainText("3 found");
});

test("FUNNEL-2 a card that is dragged where more is asked leads to a question, and stays or moves as it is answered", async ({ page }) => {
  const funnel = await open(page);
  await funnel.drag("Pumps", "in");
  await expect(funnel.dialog).toContainText("What is missing for “In the funnel”");
  await expect(page.getByTestId("missing").getByRole("link")).toHaveText(["The fit is verified", "Somebody who feels a gap was met", "One influence is at least partly covered"]);
  await funnel.dialog.getByRole("button", { name: "Leave it" }).click();
  await funnel.expectOn("Pumps", "above");
  await expect(funnel.said).toHaveText("“Pumps” stays: Above the funnel.");
  await funnel.drag("Pumps", "in");
  await funnel.dialog.getByRole("button", { name: "Move anyway" }).click();
  await funnel.expectOn("Pumps", "in");
  await expect(funnel.card("Pumps")).toBeFocused();
  await expect(funnel.card("Pumps")).toContainText("Premature, 3 things are missing");
  await expect(funnel.said).toHaveText("“Pumps” moved to: In the funnel.");
  await funnel.saved();
  await page.reload();
  await funnel.expectOn("Pumps", "in");
});

test("FUNNEL-2 what is missing leads to the step on which it is mended", async ({ page }) => {
  const funnel = await open(page);
  await funnel.drag("Pumps", "in");
  await page.getByTestId("missing").getByRole("link").last().click();
  await expect(page).toHaveURL(/\/elements$/);
  await expect(funnel.dialog).toBeHidden();
  await expect(page.getByRole("tab", { selected: true }).filter({ hasText: /rat|support/i }).first()).toBeVisible();
});

test("FUNNEL-3 arrow keys and the menu move a card with the same question, and undo takes it back", async ({ page }) => {
  const funnel = await open(page);
  await funnel.card("Office").focus();
  await page.keyboard.press("ArrowRight");
  await funnel.expectOn("Office", "above");
  await expect(funnel.card("Office")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(funnel.dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(funnel.dialog).toBeHidden();
  await funnel.expectOn("Office", "above");
  await funnel.card("Office").getByRole("button").click();
  await page.getByRole("menuitem", { name: "Move to: Without a level" }).click();
  await funnel.expectOn("Office", "none");
  await funnel.undoOnce();
  await funnel.expectOn("Office", "above");
  await funnel.undoOnce();
  await funnel.expectOn("Office", "universe");
  await funnel.redo.click();
  await funnel.expectOn("Office", "above");
  await funnel.card("Office").focus();
  await page.keyboard.press("ArrowDown");
  await expect(funnel.card("Pumps")).toBeFocused();
});

test("FUNNEL-3 Escape ends a drag without a move", async ({ page }) => {
  const funnel = await open(page);
  await funnel.showBoard();
  const from = await funnel.card("Office").boundingBox();
  const to = await funnel.level("above").boundingBox();
  if (!from || !to) throw new Error("not drawn");
  await page.mouse.move(from.x + 30, from.y + from.height - 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + 40, { steps: 6 });
  await expect(page.locator(".deal-ghost")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".deal-ghost")).toHaveCount(0);
  await page.mouse.up();
  await funnel.expectOn("Office", "universe");
});

test("FUNNEL-4 a stuck middle and a dry top are named with their reason", async ({ page }) => {
  const funnel = await open(page);
  const shape = page.getByTestId("funnel-shape");
  await expect(shape.locator("[data-found=clogged]")).toContainText("1 objective has been in the funnel for more than 1.5 normal cycles");
  await expect(shape.getByRole("link", { name: "Valves (Dongfang): 530 days since 2025-01-01" })).toBeVisible();
  await expect(shape.locator("[data-found=dry-top]")).toHaveCount(0);
  for (const product of ["Office", "Pumps"]) {
    await funnel.card(product).getByRole("button").click();
    await page.getByRole("menuitem", { name: "Move to: Without a level" }).click();
    await funnel.expectOn(product, "none");
  }
  await expect(shape.locator("[data-found=dry-top]")).toContainText("of 6 objectives none is in the universe or above the funnel");
});

test("FUNNEL-5 the picture is as wide as numbers or amounts, with a table that says the same", async ({ page }) => {
  await open(page);
  const figure = page.locator(".figure");
  await expect(figure.getByRole("row").nth(3)).toHaveText(/In the funnel.*2.*¥1,000/);
  const bars = figure.locator("svg.picture rect");
  const width = async (at: number) => Number(await bars.nth(at).getAttribute("width"));
  expect(await width(2)).toBe(2 * (await width(1)));
  await figure.getByRole("radio", { name: "Amount (CNY)" }).click();
  await expect.poll(() => width(2)).toBe(await width(1));
  const { name, text } = await downloaded(page, () => figure.getByRole("button", { name: "Save as SVG" }).click());
  expect(name).toBe("funnel.svg");
  expect(text).toContain("In the funnel");
});

test("FUNNEL-6 the work order closes first, then fills the top, then the middle; a tick finishes the next action", async ({ page }) => {
  const funnel = await open(page);
  await funnel.look("order");
  const order = page.getByTestId("work-order");
  await expect(order.getByTestId("todo").locator(".deal-name")).toHaveText(["Meters", "Office", "Pumps", "Valves", "Export", "Spares"]);
  await expect(order.locator("ol").nth(2)).toHaveAttribute("start", "4");
  const pumps = order.getByTestId("todo").filter({ hasText: "Pumps" });
  await expect(pumps).toContainText("Call the plant was due 2026-06-10");
  await expect(pumps).toContainText("Still missing: The fit is verified");
  await pumps.getByRole("checkbox", { name: "Done: Call the plant" }).click();
  await expect(pumps.getByRole("link", { name: "Plan an action" })).toBeVisible();
  await expect(funnel.said).toHaveText("“Call the plant” is done.");
  await funnel.undoOnce();
  await expect(pumps.getByRole("checkbox", { name: "Done: Call the plant" })).not.toBeChecked();
});

test("FUNNEL-7 age and velocity come from what is written, and say what they leave out", async ({ page }) => {
  const funnel = await open(page);
  await funnel.look("pace");
  const inside = page.getByTestId("pace").getByRole("row").filter({ hasText: "In the funnel" });
  await expect(inside).toContainText("530 days");
  await expect(inside).toContainText("of the 1 that say it");
  await expect(inside).toContainText("× 5.3");
  await expect(inside).toContainText("30 days");
  // 1,000 × 50 % × 30 / 100, and 1,000 × 90 % × 30 / 60.
  await expect(page.getByTestId("velocity")).toContainText("About ¥600 in 30 days");
  await expect(page.getByTestId("velocity")).toContainText("2 objectives count. 2 have no normal cycle");
});

test("FUNNEL-8 the forecast counts each level with its share, which can be changed, and the gap follows", async ({ page }) => {
  const funnel = await open(page);
  await funnel.look("quota");
  const quota = page.getByTestId("quota");
  await expect(quota.getByTestId("gap")).toHaveText("Enter a quota to see the gap.");
  // 5, 20, 50 and 90 % of 1,000 each.
  await expect(quota.getByTestId("expected")).toHaveText("¥1,650");
  await expect(quota.getByTestId("left-out")).toHaveText("Left out: 1 without a level (¥300) and 1 in USD");
  await quota.getByRole("textbox", { name: "Quota of the year" }).fill("5000");
  await page.keyboard.press("Enter");
  await expect(quota.getByTestId("gap")).toHaveText("¥3,350 are missing to the quota: the funnel is worth ¥1,650, 33 % of it.");
  const share = quota.getByRole("textbox", { name: "Share of “In the funnel”" });
  await share.fill("40");
  await page.keyboard.press("Enter");
  await expect(quota.getByTestId("expected")).toHaveText("¥1,550");
  await expect(quota.getByTestId("gap")).toContainText("¥3,450 are missing");
  await share.fill("140");
  await page.keyboard.press("Enter");
  await expect(quota.getByRole("alert")).toContainText("Enter a number from 0 to 100. 40 still holds.");
  await quota.getByRole("radio", { name: "USD" }).click();
  await expect(quota.getByTestId("expected")).toHaveText("$2,000");
  await expect(quota.getByTestId("gap")).toContainText("no gap can be told");
  await funnel.saved();
  await page.reload();
  await funnel.look("quota");
  await expect(quota.getByTestId("gap")).toContainText("¥3,450 are missing");
});

test("FUNNEL-9 a request asks for what would close the gap, says how much it closes, and leaves as a file and on paper", async ({ page }) => {
  const funnel = await open(page);
  await funnel.look("quota");
  await page.getByRole("textbox", { name: "Quota of the year" }).fill("2650");
  await page.keyboard.press("Enter");
  const request = page.getByTestId("request");
  const pumps = request.getByTestId("proposal").filter({ hasText: "Pumps" });
  await expect(pumps).toContainText("Above the funnel → In the funnel +¥300");
  await expect(pumps).toContainText("The fit is verified → Demo or trial");
  await pumps.getByRole("button", { name: "Ask for it: Pumps" }).click();
  await request.getByRole("button", { name: "Ask for it: Valves" }).click();
  // 300 and 400 of a gap of 1,000.
  await expect(request.getByTestId("request-sum")).toHaveText("Together they add ¥700. That closes 70 % of the gap.");
  const line = request.getByTestId("request-line").filter({ hasText: "Pumps" });
  await expect(line.getByRole("button", { name: "Demo or trial" })).toHaveAttribute("aria-pressed", "true");
  await line.getByRole("button", { name: "Money" }).click();
  await line.getByRole("textbox", { name: "How much" }).fill("two days in July");
  await line.getByRole("textbox", { name: "Why that helps" }).fill("They believe what they see");
  await line.getByRole("combobox", { name: "Lifts it to" }).selectOption("best-few");
  await expect(line.getByTestId("gain")).toHaveText("+¥700");
  await expect(request.getByTestId("request-sum")).toContainText("closes the whole gap");
  await request.getByRole("textbox", { name: "To", exact: true }).fill("Head of sales");
  await funnel.saved();
  const { name, text } = await downloaded(page, () => request.getByRole("button", { name: "Save as Markdown" }).click());
  expect(name).toBe("resource-request.md");
  expect(text).toContain("To: Head of sales");
  expect(text).toContain("| Dongfang · Pumps | Above the funnel → Best few |");
  expect(text).toContain("two days in July | They believe what they see | +¥700 |");
  await page.emulateMedia({ media: "print" });
  const paper = page.locator(".request-paper");
  await expect(paper).toBeVisible();
  await expect(paper.getByRole("row")).toHaveCount(3);
  await expect(page.getByTestId("quota")).toBeHidden();
  expect((await paper.boundingBox())?.height).toBeLessThan(1000);
  await page.emulateMedia({ media: "screen" });
  await line.getByRole("button", { name: "Take out of the request: Pumps" }).click();
  await expect(request.getByTestId("request-line")).toHaveCount(1);
  await funnel.notices.last().getByRole("button", { name: "Take back" }).click();
  await expect(line.getByRole("textbox", { name: "How much" })).toHaveValue("two days in July");
  await page.reload();
  await funnel.look("quota");
  await expect(line.getByRole("textbox", { name: "How much" })).toHaveValue("two days in July");
});

test("FUNNEL-10 five hundred objectives are drawn a few at a time, with the sums of all", async ({ page }) => {
  const deals = (at: number) => Array.from({ length: 5 }, (_, one) => ({ product: `Lot ${at}-${one}`, amount: 10, funnel: (["universe", "above", "in", "best-few"] as const)[one % 4] }));
  const accounts = Array.from({ length: 100 }, (_, at) => ({ name: `Account ${at}`, deals: deals(at) }));
  const funnel = await open(page, "en", accounts);
  await expect(funnel.level("universe").getByTestId("level-sum")).toHaveText("¥2,000");
  await expect(funnel.level("universe").getByTestId("deal")).toHaveCount(8);
  await funnel.level("universe").getByRole("button", { name: "Show all 200" }).click();
  await expect(funnel.level("universe").getByTestId("deal")).toHaveCount(200);
  await page.getByRole("searchbox").fill("Lot 77-3");
  await expect(page.getByTestId("deal")).toHaveCount(1);
});

test("FUNNEL-11 without an objective the screen says what to do", async ({ page }) => {
  await open(page, "en", []);
  await page.getByRole("link", { name: "Go to the overview" }).click();
  await expect(page).toHaveURL(/#\/$/);
});

for (const lang of ["zh", "en"] as const) {
  test.describe(lang, () => {
    test.use({ locale: LOCALE[lang] });

    test(`FUNNEL-12 every way to look is clean for axe in both themes and fits a phone, ${lang}`, async ({ page }) => {
      test.setTimeout(180_000);
      const funnel = await open(page, lang);
      for (const view of ["board", "order", "pace", "quota"] as const) {
        await page.setViewportSize({ width: 1440, height: 900 });
        await funnel.look(view);
        if (view === "quota" && (await page.getByTestId("request-line").count()) === 0) {
          await page.getByTestId("proposal").first().getByRole("button").click();
        }
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.flatMap((one) => one.nodes.map((node) => `${view} ${one.id}: ${node.target.join(" ")}`))).toEqual([]);
        }
        for (const width of [900, 390, 360]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await page.evaluate(() => document.documentElement.scrollWidth), `${view} at ${width}`).toBeLessThanOrEqual(width);
        }
      }
    });
  });
}

test.describe("zh", () => {
  test.use({ locale: LOCALE.zh });

  test("FUNNEL-2 问一句再移动", async ({ page }) => {
    const funnel = await open(page, "zh");
    await funnel.card("Pumps").focus();
    await page.keyboard.press("ArrowRight");
    await expect(funnel.dialog).toContainText("移到“漏斗之中”还缺些什么");
    await funnel.dialog.getByRole("button", { name: "仍然移动" }).click();
    await expect(funnel.said).toHaveText("“Pumps”移到了：漏斗之中。");
  });
});
