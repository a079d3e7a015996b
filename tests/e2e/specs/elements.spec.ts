// The six elements in the order of a working session: fourteen steps, each entered at any time, edited in place.
import { expect, test } from "@playwright/test";
import { Session, STEPS } from "../pages/session.ts";
import { Sheet } from "../pages/sheet.ts";
import { openPlan, planOf } from "../support/plans.ts";
import { LOCALE, type Lang } from "../support/words.ts";

for (const lang of ["zh", "en"] as Lang[]) {
  test.describe(lang, () => {
    test.use({ locale: LOCALE[lang] });

    test("all fourteen steps are walked by keyboard, there and back", async ({ page }) => {
      const sheet = new Sheet(page, lang);
      const session = new Session(page);
      await sheet.openSampleSheet();
      await session.open();
      await session.tab("objective").focus();
      for (const step of STEPS.slice(1)) {
        await page.keyboard.press("ArrowDown");
        await session.expectOpen(step);
        await expect(session.tab(step)).toBeFocused();
      }
      await page.keyboard.press("Home");
      await session.expectOpen("objective");
      for (const step of STEPS.slice(1)) {
        await page.keyboard.press("Alt+PageDown");
        await session.expectOpen(step);
        await expect(session.heading).toBeFocused();
      }
      await page.keyboard.press("Alt+PageUp");
      await session.expectOpen("actions");
      await session.panel.locator(".step-on").focus();
      await page.keyboard.press("Enter");
      await session.expectOpen("feeling-again");
      await expect(session.panel.locator(".step-on")).toHaveCount(0);
    });

    test("the hexagon leads to the steps of its element, and the step survives an edit and another screen", async ({ page }) => {
      const sheet = new Sheet(page, lang);
      const session = new Session(page);
      await sheet.openSampleSheet();
      await session.open();
      await sheet.element("win-results").click();
      await session.expectOpen("win-results");
      await expect(sheet.element("win-results")).toHaveAttribute("aria-pressed", "true");
      const win = session.person(sheet.word("qin")).locator("textarea").last();
      await win.fill("Next in line");
      await sheet.saved();
      await session.expectOpen("win-results");
      await session.leave();
      await sheet.openPerson(sheet.word("qin"));
      await expect(sheet.inspector.row("win").locator("textarea")).toHaveValue("Next in line");
      await session.open();
      await session.expectOpen("win-results");
    });

    test("RULE R-20 each mode comes with what it means, its strategy, and who can help", async ({ page }) => {
      const sheet = new Sheet(page, lang);
      const session = new Session(page);
      await sheet.openSampleSheet();
      await session.open();
      await session.turn("mode");
      const qin = session.person(sheet.word("qin"));
      await expect(qin.locator(".advice li")).toHaveCount(3);
      await expect(qin.locator(".advice .muted")).toHaveCount(3);
      await expect(qin.locator(".leverage").first()).toBeVisible();
      const gap = session.found.and(page.locator("[data-rule='R-18']")).filter({ hasText: sheet.word("qin") });
      await expect(gap).toHaveCount(1);
      await qin.locator(".choice-option.is-growth").click();
      await expect(gap).toHaveCount(0);
      await expect(qin.locator(".leverage")).not.toHaveCount(0);
      await session.leave();
      await sheet.board.expectFacts(sheet.board.stone(sheet.word("qin")).first(), { mode: "growth" });
    });
  });
}

test.describe("from a plan with nothing but two names", () => {
  test.use({ locale: LOCALE.en });

  let sheet: Sheet;
  let session: Session;

  test.beforeEach(async ({ page }) => {
    sheet = new Sheet(page, "en");
    session = new Session(page);
    await openPlan(sheet, planOf("Delta", [{ name: "Anna Berg" }, { name: "Bo Cheng" }]));
    await session.open();
  });

  test("objective, feeling and standing are set where they are asked", async () => {
    await session.expectProgress("objective", "done");
    await session.panel.getByLabel("Product or service").fill("Two pumps");
    await expect(sheet.statement).toContainText("Two pumps");
    await session.turn("feeling-again");
    await session.panel.getByRole("button", { name: "Mark the start first" }).click();
    await session.expectOpen("feeling");
    await session.panel.getByRole("radio", { name: "Comfort", exact: true }).click();
    await session.expectProgress("feeling", "done");
    await session.turn("feeling-again");
    await session.panel.getByRole("radio", { name: "Worry" }).click();
    await expect(session.panel.locator(".feeling-step")).toContainText("At the start: Comfort. Now 4 lower.");
    await expect(sheet.page.locator("dl.figures")).toContainText("Worry");
    await session.expectProgress("feeling-again", "done");
    await session.turn("standing");
    await session.panel.getByRole("radio", { name: "In the funnel" }).click();
    await session.panel.getByRole("radio", { name: "Urgent" }).click();
    await session.panel.getByRole("checkbox", { name: "Doing nothing" }).check();
    await session.expectProgress("standing", "partly");
    await session.panel.getByRole("combobox", { name: "Our position" }).selectOption({ label: "Shared" });
    await session.expectProgress("standing", "done");
    await expect(sheet.page.locator(".sheet-title")).toContainText("In the funnel");
  });

  test("RULE R-57 each place of the funnel shows what it asks, met or not, and leads to what is missing", async ({ page }) => {
    await session.turn("standing");
    const place = (word: string) => page.getByTestId("funnel-places").locator(`[data-place="${word}"]`);
    await expect(place("universe")).toContainText("asks nothing");
    await expect(place("in").locator("li")).toHaveCount(3);
    await expect(place("in").locator("[data-met=true]")).toHaveCount(0);
    await expect(place("best-few").locator("li")).toHaveCount(9);
    await place("in").getByRole("button", { name: "The fit is verified" }).click();
    await expect(session.panel.getByRole("checkbox", { name: "Fit is verified" })).toBeFocused();
    await page.keyboard.press("Space");
    await expect(place("in")).toContainText("1 of 3 met");
    await session.panel.getByRole("radio", { name: "Best few" }).click();
    await expect(place("best-few")).toContainText("here now");
    await expect(session.found.and(page.locator("[data-rule='R-57']"))).toHaveCount(1);
    await place("best-few").getByRole("button", { name: "No critical flag stands" }).click();
    await session.expectOpen("flags");
  });

  test("a whole group is judged in one go, and the board shows it", async ({ page }) => {
    const { board } = sheet;
    await session.turn("influences");
    await expect(session.panel.locator(".role-test")).toHaveCount(4);
    await session.person("Anna Berg").getByRole("button", { name: "Economic" }).click();
    await session.person("Bo Cheng").getByRole("button", { name: "User" }).click();
    await expect(session.panel.locator(".role-test[data-role=economic] .chip")).toHaveText("Anna Berg");
    await session.panel.getByRole("button", { name: "Add: Coach" }).click();
    await sheet.dialog.getByLabel("Name").fill("Chen Wei");
    await sheet.button("add", sheet.dialog).click();
    await expect(session.panel.locator(".role-test[data-role=coach] .chip")).toHaveText("Chen Wei");
    await session.turn("influence");
    for (const name of ["Anna Berg", "Bo Cheng", "Chen Wei"]) {
      await session.person(name).getByRole("radio", { name: "High" }).click();
    }
    await session.expectProgress("influence", "done");
    await session.turn("mode");
    await session.person("Anna Berg").getByRole("radio", { name: "Even keel" }).click();
    await expect(session.person("Anna Berg")).toContainText("Add a line of influence");
    await session.expectProgress("mode", "partly");
    await session.turn("rating");
    await session.person("Bo Cheng").getByRole("radio", { name: "+3" }).click();
    await session.person("Bo Cheng").getByRole("button", { name: "Bo Cheng" }).click();
    await expect(sheet.inspector.heading).toHaveText("Bo Cheng");
    await expect(sheet.inspector.chosen("rating")).toHaveText("+3");
    await session.turn("win-results");
    await session.person("Bo Cheng").getByRole("textbox", { name: "Personal win" }).fill("Home at five");
    await session.panel.getByLabel("What we win").fill("A reference");
    await session.leave();
    await board.expectFacts(board.stone("Anna Berg"), { influence: "high", mode: "even-keel" });
    await board.expectFacts(board.stone("Bo Cheng"), { influence: "high", rating: "3" });
    await page.reload();
    await expect(board.stone("Chen Wei", "coach")).toHaveCount(1);
  });

  test("the usual five criteria are taken in one step, rated and judged", async () => {
    await session.turn("ideal-customer");
    await session.panel.getByRole("button", { name: "Take the usual five" }).click();
    const rows = session.panel.locator(".criterion-step");
    await expect(rows).toHaveCount(5);
    for (let at = 0; at < 5; at += 1) await rows.nth(at).getByRole("radio", { name: "−3" }).click();
    await session.expectProgress("ideal-customer", "done");
    await expect(session.panel.locator(".criteria-verdict")).toHaveText("Average −3.0 −1 or below on average: consider walking away.");
    await expect(session.found.and(sheet.page.locator("[data-rule='R-62']"))).toHaveCount(1);
    await rows.first().getByRole("radio", { name: "−3" }).press("ArrowRight");
    await expect(rows.first().getByRole("radio", { name: "−2" })).toHaveAttribute("aria-checked", "true");
    for (let turn = 0; turn < 7; turn += 1) await sheet.undoOnce();
    await expect(rows).toHaveCount(0);
  });

  test("strengths pass their tests, ideas become actions with who and when, information is collected", async () => {
    await session.turn("strengths");
    await session.panel.getByRole("textbox", { name: "Add a strength" }).fill("Only we mend at night");
    await sheet.page.keyboard.press("Enter");
    const strength = session.panel.locator(".strength-step");
    await session.expectProgress("strengths", "partly");
    await strength.getByRole("checkbox", { name: "apart" }).check();
    await strength.getByRole("checkbox", { name: "matters" }).check();
    await strength.getByRole("button", { name: "Bo Cheng" }).click();
    await expect(strength.locator(".badge")).toHaveText("a bell");
    await session.expectProgress("strengths", "done");
    await session.turn("ideas");
    const idea = session.panel.getByRole("textbox", { name: "What else could be done?" }).last();
    for (const text of ["Show the plant at night", "Invite the board"]) {
      await idea.fill(text);
      await idea.press("Enter");
    }
    const need = session.panel.getByRole("textbox", { name: "What has to be known" }).last();
    await need.fill("Who signs?");
    await need.press("Enter");
    await session.panel.getByRole("combobox", { name: "From whom" }).selectOption({ label: "Anna Berg" });
    await session.panel.getByRole("checkbox", { name: "Known now" }).check();
    await session.panel.getByRole("textbox", { name: "Answer" }).fill("She does");
    await session.expectProgress("ideas", "done");
    await session.turn("actions");
    const action = session.panel.getByRole("group", { name: "Show the plant at night" });
    await action.getByRole("checkbox").check();
    await session.expectProgress("actions", "partly");
    await action.getByLabel("By when").fill("2099-06-30");
    await action.getByLabel("By when").press("Enter");
    await action.getByRole("button", { name: "Strengths, flags" }).click();
    await expect(sheet.inspector.heading).toHaveText("Action");
    await session.leave();
    await expect(sheet.actions).toContainText("Show the plant at night");
    await expect(sheet.actions).toContainText("06-30");
    await expect(sheet.strengths).toContainText("valued by Bo Cheng");
  });

  test("flags are planted and answered in their step", async () => {
    await session.turn("flags");
    await expect(sheet.flags.getByTestId("finding").first()).toBeVisible();
    await sheet.flags.getByRole("button", { name: "Plant a flag" }).click();
    await sheet.inspector.root.locator("textarea").first().fill("A new boss in May");
    await expect(sheet.flags).toContainText("A new boss in May");
    await session.expectProgress("flags", "open");
  });

  test("a finding opens its place in the step, and nobody is no dead end", async () => {
    await session.turn("rating");
    await expect(session.found.first()).toBeVisible();
    await session.turn("mode");
    await session.person("Anna Berg").locator(".help-button").click();
    await expect(session.person("Anna Berg").locator(".help-tree")).toBeVisible();
  });
});

test.describe("on a phone", () => {
  test.use({ locale: LOCALE.en, viewport: { width: 390, height: 844 } });

  test("the stepper folds to the open step", async ({ page }) => {
    const sheet = new Sheet(page, "en");
    const session = new Session(page);
    await openPlan(sheet, planOf("Delta", []));
    await session.open();
    const fold = page.locator(".stepper-fold");
    await expect(fold).toContainText("Step 1 of 14");
    await expect(session.tab("rating")).toBeHidden();
    await fold.click();
    await session.tab("mode").click();
    await expect(fold).toContainText("Step 6 of 14");
    await expect(session.tab("rating")).toBeHidden();
    await session.panel.getByRole("button", { name: "List the influences" }).click();
    await expect(session.heading).toHaveText("List the influences by role");
    await session.panel.locator(".step-on").click();
    await expect(session.heading).toHaveText("Degree of influence");
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
