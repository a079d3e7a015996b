// The sheet: its statement, the hexagon, and the findings with their reasons and repairs.
import { expect, test } from "@playwright/test";
import { Sheet } from "../pages/sheet.ts";
import { openPlan, planOf } from "../support/plans.ts";
import { LOCALE, type Lang } from "../support/words.ts";

const QIN = "Qin Zhenbang";
const LANGS: Lang[] = ["zh", "en"];

for (const lang of LANGS) {
  test.describe(`statement, ${lang}`, () => {
    test.use({ locale: LOCALE[lang] });

    test(`the objective is stated in one sentence, and gaps in it show, ${lang}`, async ({ page }) => {
      const sheet = new Sheet(page, lang);
      await sheet.open();
      await sheet.createAccount({ name: "华岳 Rail", product: "x" });
      await sheet.inspector.root.locator("[data-field='objective/product']").fill("");
      await expect(sheet.statement).toContainText(
        lang === "zh" ? "华岳 Rail将在 ＿＿前以 ＿＿ 购买＿＿" : "华岳 Rail will buy ＿＿ worth ＿＿ by ＿＿",
      );
      const { root } = sheet.inspector;
      await root.locator("[data-field='objective/product']").fill("Track 轨道");
      await root.locator("[data-field='objective/amount']").fill(lang === "zh" ? "320万" : "3.2m");
      await root.locator("[data-field='objective/close-on']").fill("2099-12-31");
      await root.locator("[data-field='objective/close-on']").press("Enter");
      await expect(sheet.statement).toContainText(
        lang === "zh" ? "华岳 Rail将在 2099年12月31日前以 ¥3,200,000 购买Track 轨道" : "华岳 Rail will buy Track 轨道 worth $3,200,000 by 31 December 2099",
      );
      await root.locator("[data-field='objective/amount']").fill("a lot");
      await root.locator("[data-field='objective/amount']").blur();
      await expect(root.getByRole("alert")).toContainText("a lot");
      await expect(sheet.statement).toContainText("3,200,000");
    });
  });
}

test.describe("a young sheet", () => {
  test.use({ locale: "en-US" });

  test("SCORE-4 FLAG-5 it has no number, shows R-44 and R-06 only, and leads through the first steps", async ({ page }) => {
    const sheet = new Sheet(page, "en");
    await sheet.open();
    await sheet.createAccount({ name: "Young", product: "Pumps" });
    await expect(sheet.score).toContainText("—");
    await expect(sheet.score).toHaveAccessibleName("Not enough known yet for a position score");
    await expect(sheet.findings.first()).toBeVisible();
    const rules = await sheet.findings.evaluateAll((all) => all.map((one) => one.getAttribute("data-rule")));
    expect(new Set(rules)).toEqual(new Set(["R-44", "R-06"]));
    const steps = page.locator(".start li");
    await expect(steps).toHaveCount(5);
    await expect(page.locator(".start li.is-done")).toHaveCount(0);
    await steps.nth(0).getByRole("button").click();
    await expect(sheet.inspector.root.locator("[data-field='objective/product']")).toBeFocused();
    await expect(steps.nth(0)).not.toHaveClass(/is-done/);
    await steps.nth(1).getByRole("button").click();
    await sheet.dialog.getByRole("textbox", { name: "Name" }).fill("Eva");
    await sheet.button("add", sheet.dialog).click();
    await expect(steps.nth(1)).toHaveClass(/is-done/);
    await expect(sheet.board.stone("Eva", "economic")).toHaveCount(1);
  });
});

test.describe("the sample", () => {
  test.use({ locale: "en-US" });

  let sheet: Sheet;

  test.beforeEach(async ({ page }) => {
    sheet = new Sheet(page, "en");
    await sheet.openSampleSheet();
  });

  test("SCORE-5 SCORE-6 the score opens down to its parts and people, and is no probability", async ({ page }) => {
    await expect(sheet.score).toHaveAccessibleName(/Position \d+ of 100, (strong|middling|weak)/);
    const figure = page.locator(".figure-button").first();
    const shown = Number(await figure.innerText());
    expect(Number(/\d+/.exec((await sheet.score.textContent()) ?? "")?.[0])).toBe(shown);
    await figure.click();
    const { root } = sheet.inspector;
    await expect(root).toContainText("not a probability of winning");
    await expect(root.locator(".score-part")).toHaveCount(4);
    const parts = (await root.locator(".score-part strong").allTextContents()).map(Number);
    const sum = 0.4 * (parts[0] ?? 0) + 0.25 * (parts[1] ?? 0) + 0.2 * (parts[2] ?? 0) + 0.15 * (parts[3] ?? 0);
    const said = Number(/\d+/.exec((await root.locator(".score-sum").textContent()) ?? "")?.[0]);
    expect(Math.abs(sum - said)).toBeLessThanOrEqual(1.5);
    await root.getByRole("button", { name: QIN }).click();
    await expect(sheet.inspector.heading).toContainText(QIN);
  });

  test("each of the six elements opens beside the hexagon: its questions and its findings", async ({ page }) => {
    const names = ["buying-influences", "flags-and-strengths", "response-modes", "win-results", "ideal-customer", "funnel"];
    const shown = await page.getByTestId("element").evaluateAll((all) => all.map((one) => one.getAttribute("data-element")));
    expect(shown).toEqual(names);
    for (const name of names) {
      const element = sheet.element(name);
      await element.locator("polygon").first().click();
      await expect(element).toHaveAttribute("aria-pressed", "true");
      await expect(sheet.inspector.root.locator(".questions li").first()).toBeVisible();
    }
    await expect(sheet.inspector.root.getByText("Place in the funnel")).toBeVisible();
    await sheet.element("response-modes").focus();
    await page.keyboard.press("Enter");
    await expect(sheet.inspector.root.getByTestId("finding").first()).toBeVisible();
    await expect(sheet.element("response-modes")).toHaveAccessibleName(/Response modes, \d+ open, worst: critical, \d+% complete/);
  });

  test("FLAG-2 FLAG-3 each finding names rule, severity, reason and repair; five come first, the rest is folded", async () => {
    await expect(sheet.findings).toHaveCount(5);
    const rank = ["crit", "high", "med", "low", "info"];
    await sheet.showAll();
    const all = await sheet.findings.evaluateAll((found) =>
      found.map((one) => ({
        rule: one.getAttribute("data-rule") ?? "",
        severity: one.getAttribute("data-severity") ?? "",
        group: one.closest(".flag-group")?.querySelector("summary")?.textContent ?? "first",
      })),
    );
    expect(all.length).toBeGreaterThan(10);
    const groups = [...new Set(all.map((one) => one.group))];
    expect(groups[0]).toBe("first");
    expect(groups.length).toBeGreaterThan(2);
    for (const group of groups) {
      const severities = all.filter((one) => one.group === group).map((one) => rank.indexOf(one.severity));
      expect(severities).toEqual([...severities].sort((a, b) => a - b));
    }
    for (const { rule } of all) expect(rule).toMatch(/^R-\d\d$/);
    const first = sheet.findings.first();
    await first.locator("summary").click();
    await expect(first.locator("summary")).toHaveText(/^Why Rule R-\d\d · /);
    await expect(first.locator(".finding-more > p").first()).not.toBeEmpty();
    await expect(first.locator(".evidence li").first()).toBeVisible();
    await sheet.showAll();
    await expect(sheet.findings).toHaveCount(5);
  });

  test("the evidence of a finding leads to the field that it was seen in", async () => {
    const card = sheet.finding("R-18", QIN);
    await card.locator("summary").click();
    await card.locator(".evidence button").filter({ hasText: /mode/i }).first().click();
    await expect(sheet.inspector.heading).toContainText(QIN);
    await expect(sheet.inspector.control("mode").locator("[role=radio][tabindex='0']")).toBeFocused();
  });

  test("one click confirms, and the finding is gone; undo brings it back", async () => {
    const card = sheet.finding("R-02", "Zhou Qiming");
    await expect(card).toHaveCount(1);
    await card.getByRole("button", { name: "Confirm as of today" }).click();
    await expect(card).toHaveCount(0);
    await expect(sheet.notices.filter({ hasText: "Marked as confirmed today." })).toHaveCount(1);
    await sheet.openPerson("Zhou Qiming");
    await expect(sheet.inspector.row("roles").locator(".proof-summary")).toContainText("Confirmed");
    await sheet.undoOnce();
    await expect(card).toHaveCount(1);
  });

  test("one click creates an action against the flag: aimed, dated, with its owner", async () => {
    const count = await sheet.actions.locator(".action-row").count();
    const card = sheet.finding("R-26", "Ding Keqin");
    await card.getByRole("button", { name: "Create an action" }).click();
    await expect(sheet.actions.locator(".action-row")).toHaveCount(count + 1);
    const { root } = sheet.inspector;
    await expect(root.getByRole("heading", { name: "Action" })).toBeVisible();
    await expect(root.getByRole("button", { name: "Ding Keqin", pressed: true })).toBeVisible();
    await expect(root.locator("summary").filter({ hasText: "Flags it removes (1)" })).toBeVisible();
    await expect(root.locator("input[type=date]")).toHaveValue(/\d{4}-\d\d-\d\d/);
    await sheet.notices.filter({ hasText: "Action created" }).getByRole("button", { name: "Undo" }).click();
    await expect(sheet.actions.locator(".action-row")).toHaveCount(count);
  });

  test("one click opens the field that is empty, with the cursor in it", async () => {
    await sheet.showAll();
    const card = sheet.finding("R-01", "Gao Jianping");
    await card.getByRole("button", { name: "Fill in: mode" }).click();
    await expect(sheet.inspector.heading).toContainText("Gao Jianping");
    await expect(sheet.inspector.control("mode").getByRole("radio").first()).toBeFocused();
    await sheet.inspector.choose("mode", "Trouble");
    await expect(sheet.finding("R-01", "Gao Jianping")).not.toContainText("mode");
  });

  test("one click adds whoever is missing, and the finding is gone", async ({ page }) => {
    await openPlan(sheet, planOf("Missing", [
      { name: "Ann", roles: ["user"], influence: "high", mode: "growth", rating: 2, coverage: "brief" },
      { name: "Bo", roles: ["technical"], influence: "low", mode: "growth", rating: 1, coverage: "brief" },
    ]));
    const card = page.locator("[data-testid=finding][data-rule='R-06']").filter({ hasText: /economic/i });
    await expect(card).toHaveAttribute("data-severity", "crit");
    await card.getByRole("button", { name: "Add economic buyer" }).click();
    await expect(sheet.dialog).toContainText("Put on the board as Economic buyer");
    await sheet.dialog.getByRole("button", { name: "Ann" }).click();
    await expect(card).toHaveCount(0);
    await expect(sheet.board.stone("Ann")).toHaveCount(2);
  });

  test("FLAG-4 a finding is set aside with a reason, counted, taken back; and returns when its inputs change", async () => {
    const card = sheet.finding("R-18", QIN);
    const setAside = async () => {
      await card.locator("summary").click();
      await card.getByRole("button", { name: "Set aside…" }).click();
      await card.getByRole("textbox", { name: /Why can this be left alone/ }).fill("Decided by his deputy");
      await card.getByRole("button", { name: "Set aside", exact: true }).click();
      await expect(folded).toBeVisible();
      await expect(open).toHaveCount(0);
    };
    const open = card.and(sheet.page.locator(":not(.is-dismissed)"));
    const folded = sheet.flags.getByRole("button", { name: "1 set aside" });
    const count = await sheet.countFlags();
    await setAside();
    await expect(card).toHaveCount(0);
    expect(await sheet.countFlags()).toBe(count - 1);
    await folded.click();
    await expect(card).toHaveClass(/is-dismissed/);
    await card.locator("summary").click();
    await expect(card).toContainText(/Set aside on .*: Decided by his deputy/);
    await card.getByRole("button", { name: "Take back" }).click();
    await expect(folded).toHaveCount(0);
    expect(await sheet.countFlags()).toBe(count);

    await setAside();
    await expect(folded).toBeVisible();
    await sheet.openPerson(QIN);
    await sheet.inspector.choose("mode", "Overconf.");
    await expect(folded).toHaveCount(0);
    await expect(open).toHaveCount(1);
    await sheet.undoOnce();
    await expect(folded).toBeVisible();
    await sheet.undoOnce();
    await expect(folded).toHaveCount(0);
  });

  test("a finding calls people by the name that they have now", async () => {
    await expect(sheet.finding("R-18", QIN)).toHaveCount(1);
    await sheet.openPerson(QIN);
    await sheet.inspector.root.getByText("Facts", { exact: true }).click();
    const name = sheet.inspector.root.locator("[data-field$='/name']");
    await name.fill("Qin the Elder");
    await name.press("Enter");
    await expect(sheet.board.stone("Qin the Elder")).toHaveCount(1);
    await expect(sheet.finding("R-18", "Qin the Elder")).toHaveCount(1);
  });

  test("strengths: a claim becomes a bell when it differs, matters and is valued", async ({ page }) => {
    const claim = sheet.strengths.locator(".row-button").filter({ hasText: "A team on site" });
    await expect(claim).toContainText("a claim so far");
    await expect(claim).toHaveClass(/is-claim/);
    await claim.click();
    const { root } = sheet.inspector;
    for (const name of ["It sets us apart from the competition", "It matters for this objective"]) {
      await root.getByRole("checkbox", { name }).check();
    }
    const who = root.getByRole("group", { name: "Who values it" }).getByRole("button", { name: QIN });
    if ((await who.getAttribute("aria-pressed")) !== "true") await who.click();
    await expect(claim).toContainText(/valued by .*Qin Zhenbang/);
    await expect(claim).not.toHaveClass(/is-claim/);
    await expect(sheet.board.stone(QIN)).toHaveAccessibleName(/values a strength of ours/);

    await sheet.strengths.getByRole("button", { name: "Add a strength" }).click();
    await root.getByRole("textbox", { name: "Where are we different?" }).fill("Works underground");
    await expect(sheet.strengths.locator(".row-button").filter({ hasText: "Works underground" })).toContainText("a claim so far");
    await root.getByRole("button", { name: "Delete" }).click();
    await expect(page.getByText("Works underground")).toHaveCount(0);
  });

  test("flags are planted by hand, and end when they are dealt with", async () => {
    const planted = sheet.flags.locator(".row-button");
    const count = await planted.count();
    await sheet.flags.getByRole("button", { name: "Plant a flag" }).click();
    const { root } = sheet.inspector;
    await root.getByRole("textbox", { name: "What worries you?" }).fill("The budget may lapse");
    await root.getByRole("combobox", { name: "Name" }).selectOption({ label: QIN });
    await root.getByRole("combobox", { name: "Six elements" }).selectOption({ label: "Sales funnel" });
    const mine = planted.filter({ hasText: "The budget may lapse" });
    await expect(mine).toContainText("planted by hand · Sales funnel");
    await expect(planted).toHaveCount(count + 1);
    await root.getByRole("checkbox", { name: "Dealt with" }).check();
    await expect(mine).toHaveCount(0);
    await sheet.undoOnce();
    await expect(mine).toHaveCount(1);
  });

  test("actions: what, who, when, done, overdue", async () => {
    const rows = sheet.actions.locator(".action-row");
    await expect(rows.filter({ hasText: "overdue" })).not.toHaveCount(0);
    await sheet.actions.getByRole("button", { name: "Add an action" }).click();
    const { root } = sheet.inspector;
    await root.getByRole("textbox", { name: "What will be done?" }).fill("Ask for the budget");
    await root.getByRole("combobox", { name: "Who" }).selectOption({ label: "Shen Jiamu" });
    const due = root.getByLabel("By when");
    await due.fill("2001-02-03");
    await due.press("Enter");
    const row = rows.filter({ hasText: "Ask for the budget" });
    await expect(row).toContainText(/Shen Jiamu · .*02-03 overdue/);
    await expect(row.locator(".is-overdue")).toBeVisible();
    await due.fill("2099-02-03");
    await due.press("Enter");
    await expect(row).not.toContainText("overdue");
    // A click, not a check: what is done moves at once to the list of what is done.
    await row.getByRole("checkbox").click();
    await expect(sheet.actions.locator("summary").filter({ hasText: "2 done" })).toBeVisible();
    await sheet.undoOnce();
    await expect(sheet.actions.locator("summary").filter({ hasText: "1 done" })).toBeVisible();
    await expect(row.getByRole("checkbox")).not.toBeChecked();
  });

  test("marking the sheet as reviewed records everybody's position, and can be undone", async ({ page }) => {
    const meta = page.locator(".sheet-title > .muted").first();
    const before = await meta.innerText();
    await page.getByRole("button", { name: "Mark as reviewed" }).click();
    await expect(sheet.notices).toContainText([/Review recorded: the positions of 1\d people/]);
    await expect(meta).not.toHaveText(before);
    await sheet.undoOnce();
    await expect(meta).toHaveText(before);
  });

  test("the head says in one line what is weakest and why, and leads there", async ({ page }) => {
    const weakest = page.locator(".weakest");
    await expect(weakest).toContainText("Weakest: ");
    await expect(weakest.locator(".muted")).not.toBeEmpty();
    await weakest.getByRole("button").click();
    await expect(sheet.inspector.root.locator(".questions")).toBeVisible();
  });
});
