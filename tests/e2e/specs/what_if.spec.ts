// What if: moves that are only tried, on the board and in the inspector.
import { expect, test } from "@playwright/test";
import { Sheet } from "../pages/sheet.ts";

test.use({ locale: "en-US" });

const QIN = "Qin Zhenbang";

test.describe("what if", () => {
  let sheet: Sheet;

  test.beforeEach(async ({ page }) => {
    sheet = new Sheet(page, "en");
    await sheet.openSampleSheet();
    await page.getByTestId("what-if").click();
  });

  test("WHATIF-1 WHATIF-2 a tried move shows its effect, and is not saved", async ({ page }) => {
    const bar = page.getByRole("region", { name: "What if" });
    await expect(bar).toContainText("nothing that you change now is real");
    await expect(bar.getByRole("button", { name: "Keep" })).toBeDisabled();
    const before = await sheet.score.textContent();
    const qin = sheet.board.stone(QIN);
    await sheet.board.focus(qin);
    // From even keel over overconfident to growth.
    await page.keyboard.press("m");
    await page.keyboard.press("m");
    await expect(bar).toContainText("Qin Zhenbang: Even keel → Growth");
    await expect(bar).toContainText(/Position \d+ → \d+ \(\+\d+\)/);
    await expect(bar).toContainText("R-18");
    expect(await sheet.score.textContent()).not.toBe(before);
    await page.reload();
    await expect(sheet.board.stone(QIN)).toHaveAttribute("data-mode", "even-keel");
    await expect(page.getByTestId("what-if")).toHaveAttribute("aria-pressed", "false");
  });

  test("WHATIF-3 what is kept is one step of undo", async ({ page }) => {
    const qin = sheet.board.stone(QIN);
    await sheet.board.focus(qin);
    await page.keyboard.press("m");
    await page.keyboard.press("ArrowRight");
    const bar = page.getByRole("region", { name: "What if" });
    await bar.getByRole("button", { name: "Keep" }).click();
    await expect(bar).toHaveCount(0);
    await sheet.board.expectFacts(qin, { mode: "overconfident", rating: "4" });
    await page.getByTestId("undo").click();
    await sheet.board.expectFacts(qin, { mode: "even-keel", rating: "3" });
  });

  test("WHATIF-4 what is discarded leaves the plan as it was, and undo goes through what is tried", async ({ page }) => {
    const qin = sheet.board.stone(QIN);
    await sheet.board.focus(qin);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await sheet.board.expectFacts(qin, { rating: "5" });
    await page.getByTestId("undo").click();
    await sheet.board.expectFacts(qin, { rating: "4" });
    await page.getByTestId("redo").click();
    await sheet.board.expectFacts(qin, { rating: "5" });
    await page.getByRole("region", { name: "What if" }).getByRole("button", { name: "Discard" }).click();
    await sheet.board.expectFacts(qin, { rating: "3" });
    await expect(page.getByTestId("undo")).toBeDisabled();
  });
});
