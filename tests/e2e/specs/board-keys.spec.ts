// The board without a mouse: keys, menu, live region; and with a finger.
import { expect, test } from "@playwright/test";
import { column, line } from "../pages/board.ts";
import { Sheet } from "../pages/sheet.ts";
import { openPlan, planOf } from "../support/plans.ts";

test.use({ locale: "en-US" });

const QIN = "Qin Zhenbang";
const FANG = "Fang Xiaolan";

test.describe("keys", () => {
  let sheet: Sheet;

  test.beforeEach(async ({ page }) => {
    sheet = new Sheet(page, "en");
    await sheet.openSampleSheet();
  });

  test("BOARD-9 arrows move a stone over the missing zero and keep the focus on it", async ({ page }) => {
    const { board } = sheet;
    const qin = board.stone(QIN);
    await board.focus(qin);
    for (const rating of ["2", "1", "-1", "-2"]) {
      await page.keyboard.press("ArrowLeft");
      await board.expectFacts(qin, { rating });
      await expect(qin).toBeFocused();
    }
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await board.expectFacts(qin, { rating: "1" });
    await page.keyboard.press("ArrowDown");
    await board.expectFacts(qin, { influence: "medium" });
    await page.keyboard.press("ArrowUp");
    await board.expectFacts(qin, { influence: "high" });
    await expect(qin).toBeFocused();
  });

  test("BOARD-11 what a move changed is announced, and the end of the scale as well", async ({ page }) => {
    const { board } = sheet;
    const qin = board.stone(QIN);
    await expect(board.said).toHaveAttribute("aria-live", "polite");
    await board.focus(qin);
    await page.keyboard.press("ArrowRight");
    await expect(board.said).toHaveText("Qin Zhenbang: +4 strongly supportive");
    await page.keyboard.press("ArrowDown");
    await expect(board.said).toHaveText("Qin Zhenbang: medium influence");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect(board.said).toHaveText("Qin Zhenbang: already at the end");
  });

  test("BOARD-9 M goes through the modes, and says the one that it sets", async ({ page }) => {
    const { board } = sheet;
    const qin = board.stone(QIN);
    await board.focus(qin);
    const spoken = { overconfident: "Overconfident", growth: "Growth", trouble: "Trouble", "even-keel": "Even keel" };
    for (const [mode, words] of Object.entries(spoken)) {
      await page.keyboard.press("m");
      await board.expectFacts(qin, { mode });
      await expect(board.said).toHaveText(`Qin Zhenbang: ${words}`);
      await expect(qin).toBeFocused();
    }
  });

  test("BOARD-9 Enter opens the details, Delete takes the role away, Alt and an arrow change it", async ({ page }) => {
    const { board, inspector } = sheet;
    const first = await sheet.nextUndo();
    await board.focus(board.stone(FANG, "coach"));
    await page.keyboard.press("Enter");
    await expect(inspector.heading).toContainText(FANG);
    await board.focus(board.stone(FANG, "coach"));
    await page.keyboard.press("Delete");
    await expect(board.stone(FANG, "coach")).toHaveCount(0);
    await expect(board.said).toHaveText("Fang Xiaolan: no longer Coach");
    await expect(board.stone(FANG, "user")).toBeFocused();
    await page.keyboard.press("Alt+ArrowDown");
    await expect(board.stone(FANG, "user")).toHaveCount(0);
    await expect(board.stone(FANG, "technical")).toBeFocused();
    await sheet.undoOnce();
    await sheet.undoOnce();
    await expect(board.stone(FANG)).toHaveCount(2);
    await sheet.expectNextUndo(first);
  });

  test("BOARD-9 the last role taken away takes the person off the board; undo brings everything back", async ({ page }) => {
    const { board, inspector } = sheet;
    await sheet.openPerson(QIN);
    await expect(inspector.chosen("mode")).toHaveText("Even keel");
    await board.focus(board.stone(QIN));
    await page.keyboard.press("Delete");
    await expect(board.stone(QIN)).toHaveCount(0);
    await expect(board.root.getByRole("button", { name: /Economic buyer Who gives the final yes/ })).toBeVisible();
    await sheet.undoOnce();
    await sheet.openPerson(QIN);
    await expect(inspector.chosen("mode")).toHaveText("Even keel");
  });

  test("BOARD-9 the menu of a stone offers all of it, by the menu key and by its button", async ({ page }) => {
    const { board } = sheet;
    const qin = board.stone(QIN);
    await board.focus(qin);
    await page.keyboard.press("Shift+F10");
    await expect(board.menu).toHaveAccessibleName("Actions for Qin Zhenbang");
    await expect(board.menu.getByRole("menuitem").first()).toBeFocused();
    const names = await board.menu.locator(".board__entry-words").allTextContents();
    for (const name of ["Open details", "Raise support", "Lower support", "Lower influence", "Is Coach", "Remove role: Economic buyer"])
      expect(names).toContain(name);
    expect(names, "no higher than high").not.toContain("Raise influence");
    await page.keyboard.press("Escape");
    await expect(board.menu).toHaveCount(0);
    await expect(qin).toBeFocused();

    await board.pick(qin);
    await board.root.getByRole("button", { name: "Actions for Qin Zhenbang" }).click();
    await expect(board.menu.getByRole("menuitemcheckbox", { name: "Is Economic buyer" })).toHaveAttribute("aria-checked", "true");
    await board.entry("Raise support").click();
    await board.expectFacts(qin, { rating: "4" });
    await qin.locator(".stone__body").click({ button: "right" });
    await board.entry("Is Coach").click();
    await expect(qin).toHaveCount(2);
    await sheet.undoOnce();
    await sheet.undoOnce();
    await board.expectFacts(qin, { rating: "3" });
  });

  test("SITE-5 Tab comes to every stone, and a link leads past them", async ({ page }) => {
    const { board } = sheet;
    const skip = board.root.getByRole("link", { name: "Skip the board" });
    await skip.focus();
    const seen = new Set<string>();
    for (let at = 0; at < (await board.stones.count()) + 6; at += 1) {
      await page.keyboard.press("Tab");
      const key = await page.evaluate(() => document.activeElement?.getAttribute("data-key") ?? "");
      if (key) seen.add(key);
    }
    expect(seen.size).toBe(await board.stones.count());
    await skip.focus();
    await page.keyboard.press("Enter");
    await expect(board.root.locator(".board__end")).toBeFocused();
    expect(new URL(page.url()).hash, "the address still leads to the sheet").toContain("/sheet/");
  });

  test("BOARD-10 in Chinese the board speaks Chinese", async ({ page }) => {
    const { board } = sheet;
    await sheet.switchLanguage();
    await expect(board.root).toHaveAttribute("aria-label", "棋盘：谁在哪里");
    await board.focus(board.stone(QIN));
    await page.keyboard.press("ArrowRight");
    await expect(board.said).toHaveText("Qin Zhenbang：+4 大力支持");
  });
});

test.describe("finger", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("BOARD-7 a finger drags a stone; SITE-6 the page does not scroll sideways", async ({ page }) => {
    const sheet = new Sheet(page, "en");
    await openPlan(sheet, planOf("Touch", [{ name: "Ann", roles: ["economic"], influence: "high", rating: 2 }]));
    const { board } = sheet;
    const ann = board.stone("Ann");
    const from = await board.middle(ann);
    const to = await board.point(line("economic", "medium"), column(-1));
    const touch = await page.context().newCDPSession(page);
    const send = (type: string, points: { x: number; y: number }[]) =>
      touch.send("Input.dispatchTouchEvent", { type: type as "touchStart", touchPoints: points });
    const scrolled = await page.evaluate(() => window.scrollY);
    await send("touchStart", [from]);
    for (let step = 1; step <= 8; step += 1) {
      await send("touchMove", [{ x: from.x + ((to.x - from.x) * step) / 8, y: from.y + ((to.y - from.y) * step) / 8 }]);
    }
    await send("touchEnd", []);
    await board.expectFacts(ann, { rating: "-1", influence: "medium" });
    expect(await page.evaluate(() => window.scrollY), "the page stayed").toBe(scrolled);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test("BOARD-9 a finger that rests on a stone opens its menu", async ({ page }) => {
    const sheet = new Sheet(page, "en");
    await openPlan(sheet, planOf("Touch", [{ name: "Ann", roles: ["economic"], influence: "high", rating: 2 }]));
    const { board } = sheet;
    const from = await board.middle(board.stone("Ann"));
    const touch = await page.context().newCDPSession(page);
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [from] });
    await expect(board.menu).toBeVisible();
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await expect(board.menu).toBeVisible();
    await board.entry("Raise support").tap();
    await board.expectFacts(board.stone("Ann"), { rating: "3" });
  });
});
