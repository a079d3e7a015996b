// The table of buying influences: sorted by any column, edited in place by keyboard, rows pasted in and copied out.
import { expect, test } from "@playwright/test";
import { Influences } from "../pages/influences.ts";
import { planOf } from "../support/plans.ts";
import { LOCALE } from "../support/words.ts";

const PEOPLE = [
  { name: "Ann", roles: ["economic"], influence: "high", mode: "growth", rating: 2, coverage: "brief" },
  { name: "Bo", roles: ["user"], influence: "low", rating: -3 },
  { name: "Cy", roles: ["coach"], influence: "medium", mode: "trouble", rating: 4 },
  { name: "Di", influence: "medium" },
];

test.use({ locale: "en-US" });

test("TABLE-1 a press on a heading sorts up, down and back to weight; what is not known comes last both ways", async ({ page }) => {
  const table = new Influences(page, "en");
  await table.openPage(planOf("Sort", PEOPLE), "influences");
  await expect(table.rows).toHaveCount(4);
  expect(await table.names()).toEqual(["Ann", "Cy", "Di", "Bo"]);
  await table.sort("rating");
  await expect(table.heading("rating")).toHaveAttribute("aria-sort", "ascending");
  await expect.poll(() => table.names()).toEqual(["Bo", "Ann", "Cy", "Di"]);
  await table.sort("rating");
  await expect(table.heading("rating")).toHaveAttribute("aria-sort", "descending");
  await expect.poll(() => table.names()).toEqual(["Cy", "Ann", "Bo", "Di"]);
  // The order is remembered while other pages are looked at.
  await page.locator(".tab").first().click();
  await expect(page.getByTestId("board")).toBeVisible();
  await page.goBack();
  await expect.poll(() => table.names()).toEqual(["Cy", "Ann", "Bo", "Di"]);
  await table.sort("rating");
  await expect(table.heading("rating")).toHaveAttribute("aria-sort", "none");
  await expect.poll(() => table.names()).toEqual(["Ann", "Cy", "Di", "Bo"]);
});

test("TABLE-2 cells are edited in place by keyboard, and a row stays where it is until a heading is pressed", async ({ page }) => {
  const table = new Influences(page, "en");
  await table.openPage(planOf("Edit", PEOPLE), "influences");
  await table.sort("rating");
  await expect.poll(() => table.names()).toEqual(["Bo", "Ann", "Cy", "Di"]);
  const title = await table.cell("Bo", "title");
  await title.focus();
  await page.keyboard.type("Clerk");
  await page.keyboard.press("Tab");
  await expect(await table.cell("Bo", "unit")).toBeFocused();
  await expect(title).toHaveValue("Clerk");

  const rating = await table.cell("Bo", "rating");
  await rating.focus();
  await expect(rating.locator("option")).toHaveCount(11);
  await rating.selectOption({ label: "+5 Enthusiastic advocate" });
  await expect(rating.locator("option:checked")).toHaveText("+5 Enthusiastic advocate");
  expect(await table.names(), "the row did not run away").toEqual(["Bo", "Ann", "Cy", "Di"]);
  await rating.blur();
  await expect(rating.locator("option")).toHaveText(["+5 Enthusiastic advocate"]);
  await table.undoOnce();
  await expect(rating.locator("option:checked")).toHaveText("−3 Mildly negative");

  const row = await table.row("Bo");
  const technical = row.getByRole("group", { name: "Bo: Roles" }).getByRole("button", { name: "Technical buyer" });
  await technical.focus();
  await page.keyboard.press("Space");
  await expect(technical).toHaveAttribute("aria-pressed", "true");
  await expect(technical).toBeFocused();
});

test("TABLE-3 a result and a win become a sentence; the mark beside a judgement leads to how it is known", async ({ page }) => {
  const table = new Influences(page, "en");
  await table.openPage(planOf("Sentence", PEOPLE), "influences");
  const row = await table.row("Ann");
  await (await table.cell("Ann", "result")).fill("Scrap 5 % → 2 %");
  await (await table.cell("Ann", "win")).fill("a name in the group");
  await page.keyboard.press("Tab");
  await expect(row.locator(".cell-statement")).toHaveText("“Scrap 5 % → 2 %” lets Ann win “a name in the group”.");
  const mark = row.getByRole("button", { name: /^Ann: Personal win, Assumed/ });
  await expect(mark).toHaveText("◐");
  await mark.click();
  await expect(table.inspector.heading).toContainText("Ann");
  await table.inspector.row("win").getByRole("button", { name: "Confirm as of today" }).click();
  await expect(row.getByRole("button", { name: /^Ann: Personal win, Confirmed/ })).toHaveText("●");
  await expect(row.locator(".cell-confirmed")).toHaveText("1/6");
});

test("TABLE-4 rows are pasted: known people are updated, new ones added, bad cells named; all of it is one step", async ({ page }) => {
  const table = new Influences(page, "en");
  await table.openPage(planOf("Paste", PEOPLE), "influences");
  const text = "Name\tTitle\tUnit\tRole\tRating\tWin\nann\tCEO\tBoard\tE/C\t+4\tPromotion\nEd\t\tBoard\tboss\t0\t\n\tNobody\n\t\t\t\nEd\tAgain\nBo\t\t\tUser\t-3\t";
  await table.paste(text, /^Paste rows…$/);
  await expect(table.dialog).toContainText("1 new on the sheet, 1 changed");
  await expect(table.dialog).toContainText("New units: Board");
  await expect(table.dialog.locator(".problem")).toHaveText([
    "Line 3: “boss” cannot be read as roles; that cell is left out",
    "Line 3: there is no rating 0. Write +1 or −1, or nothing when it is not known; that cell is left out",
    "Line 4 has no name and is skipped",
    "Line 6: Ed stands in line 3 already and is skipped",
  ]);
  const first = table.dialog.locator("tbody tr").first();
  await expect(first).toContainText("Changed");
  await expect(first.locator("li")).toHaveText(["Title: CEO", "Unit: Board", "Roles: Economic buyer → Economic buyer / Coach", "Rating: 2 → 4", "Personal win: Promotion"]);
  await table.take().click();
  await expect(table.rows).toHaveCount(5);
  await expect(table.notices).toContainText(["2 rows taken over."]);
  await expect(await table.cell("Ann", "win")).toHaveValue("Promotion");
  await expect(await table.cell("Ann", "title")).toHaveValue("CEO");
  await table.undoOnce();
  await expect(table.rows).toHaveCount(4);
  await expect(await table.cell("Ann", "win")).toHaveValue("");
});

test("TABLE-5 the table is copied for a spreadsheet, no cell a formula, and read back as it was", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const table = new Influences(page, "en");
  await table.openPage(planOf("Copy", PEOPLE), "influences");
  const title = await table.cell("Bo", "title");
  await title.fill("=HYPERLINK(\"x\")");
  await title.blur();
  await page.getByRole("button", { name: "Copy as table" }).click();
  await expect(table.notices).toContainText(["4 rows copied, ready for a spreadsheet."]);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const lines = text.trimEnd().split(/\r?\n/);
  expect(lines).toHaveLength(5);
  expect(lines[0]).toContain("Name\tTitle\tUnit\tLocation\tRoles\tInfluence");
  expect(text).toContain("'=HYPERLINK");
  expect(text).not.toMatch(/(^|\t)"?[=+@-]/m);
  await table.paste(text, /^Paste rows…$/);
  await expect(table.dialog).toContainText("0 new on the sheet, 0 changed");
  await expect(table.dialog.locator(".problem")).toHaveCount(0);
  await expect(table.take()).toBeDisabled();
});

test("somebody new is added to the sheet from the table, and opened by the button beside the name", async ({ page }) => {
  const table = new Influences(page, "en");
  await table.openPage(planOf("Add", PEOPLE), "influences");
  await page.getByTestId("add-person").click();
  await table.dialog.getByRole("textbox", { name: "Name" }).fill("Eve");
  await table.button("add", table.dialog).click();
  await expect(table.rows).toHaveCount(5);
  await (await table.row("Bo")).getByRole("button", { name: "Open Bo" }).click();
  await expect(table.inspector.heading).toContainText("Bo");
});

test("an empty sheet says what to do", async ({ page }) => {
  const table = new Influences(page, "en");
  await table.openPage(planOf("Empty", []), "influences");
  await expect(table.main).toContainText("Nobody on this sheet yet");
  await table.paste("Ann\tCEO", /^Paste rows…$/);
  await table.take().click();
  await expect(table.rows).toHaveCount(1);
});

test("two hundred rows are there, and an edit draws only its own row anew", async ({ page }) => {
  const many = Array.from({ length: 200 }, (_, at) => ({ name: `P${at}`, roles: ["user"], influence: "low", rating: 1 }));
  const table = new Influences(page, "en");
  await table.openPage(planOf("Many", many), "influences");
  await expect(table.rows).toHaveCount(200);
  await page.evaluate(() => {
    const seen = new Set<string>();
    (window as unknown as { touched: Set<string> }).touched = seen;
    new MutationObserver((changes) => {
      for (const change of changes) {
        const element = change.target instanceof Element ? change.target : change.target.parentElement;
        const row = element?.closest<HTMLElement>("[data-person]");
        if (row?.dataset["person"]) seen.add(row.dataset["person"]);
      }
    }).observe(document.querySelector(".influence-table tbody")!, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const win = await table.cell("P3", "win");
  await win.fill("Home by six");
  await win.blur();
  await expect((await table.row("P3")).locator(".cell-statement")).toContainText("Home by six");
  const touched = await page.evaluate(() => (window as unknown as { touched: Set<string> }).touched.size);
  expect(touched).toBe(1);
});

test.describe("on a telephone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the table scrolls in its own box and the name stays in sight", async ({ page }) => {
    const table = new Influences(page, "en");
    await table.openPage(planOf("Narrow", PEOPLE), "influences");
    await table.heading("strengths").getByRole("button").scrollIntoViewIfNeeded();
    await expect((await table.row("Ann")).locator("th")).toBeInViewport();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

test.describe("in Chinese", () => {
  test.use({ locale: LOCALE.zh });

  test("headings, words and messages are Chinese, and so are the lines that can be pasted", async ({ page }) => {
    const table = new Influences(page, "zh");
    await table.openPage(planOf("中文", PEOPLE), "influences");
    await expect(table.heading("base")).toContainText("覆盖");
    await table.paste("姓名\t角色\t影响度\t反馈模式\t支持度\n李四\t技术把关者、教练\t高\t很好\t−2", /^粘贴多行…$/);
    await expect(table.dialog).toContainText("1 人新上表，0 人有改动");
    await expect(table.dialog.locator(".problem")).toHaveText(["第 2 行：“很好”不是可识别的反馈模式，这一格不采用"]);
    await table.take().click();
    const row = await table.row("李四");
    await expect(row.locator(".cell-rating option:checked")).toHaveText("−2 没兴趣");
    await expect(row.getByRole("button", { name: "技术把关者" })).toHaveAttribute("aria-pressed", "true");
    await table.sort("name");
    await expect(table.heading("name")).toHaveAttribute("aria-sort", "ascending");
  });
});
