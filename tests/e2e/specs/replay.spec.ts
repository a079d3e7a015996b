// The game record: the slider moves the stones, what changed is told, a review marks a position.
import { expect, test } from "@playwright/test";
import { Sheet } from "../pages/sheet.ts";

test.use({ locale: "en-US" });

const QIN = "Qin Zhenbang";

test.describe("the record of the sample", () => {
  let sheet: Sheet;

  test.beforeEach(async ({ page }) => {
    sheet = new Sheet(page, "en");
    await sheet.openSampleSheet();
  });

  async function open(): Promise<void> {
    await sheet.page.getByRole("navigation", { name: "Pages of the plan sheet" }).getByRole("link", { name: "Record" }).click();
    await expect(sheet.page.getByRole("heading", { name: "Game record" })).toBeVisible();
  }

  test("REPLAY-1 slider and buttons go through the positions and move the stones", async ({ page }) => {
    const qin = sheet.board.stone(QIN);
    const now = await qin.getAttribute("data-mode");
    await sheet.board.focus(qin);
    await page.keyboard.press("m");
    await page.keyboard.press("ArrowLeft");
    await open();
    const moved = sheet.board.stone(QIN);
    await sheet.board.expectFacts(moved, { rating: "2", mode: "overconfident" });
    await page.getByRole("button", { name: "First position" }).click();
    await sheet.board.expectFacts(moved, { rating: "3", mode: now ?? "" });
    const slider = page.getByRole("slider", { name: "Position in the record" });
    await slider.focus();
    await page.keyboard.press("End");
    await sheet.board.expectFacts(moved, { rating: "2" });
    await expect(page.getByText("Qin Zhenbang: Even keel → Overconfident, +3 → +2").first()).toBeVisible();
  });

  test("REPLAY-2 the past cannot be changed, but everybody in it can be looked at", async ({ page }) => {
    await open();
    await page.getByRole("button", { name: "First position" }).click();
    const qin = sheet.board.stone(QIN);
    const rating = await qin.getAttribute("data-rating");
    await sheet.board.focus(qin);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("m");
    await expect(qin).toHaveAttribute("data-rating", rating ?? "");
    await page.keyboard.press("Enter");
    await expect(sheet.inspector.heading).toContainText(QIN);
  });

  test("REPLAY-3 playing ends at the latest position", async ({ page }) => {
    await open();
    const where = page.getByRole("status").filter({ hasText: /Position \d+ of \d+/ });
    await page.getByRole("button", { name: "Play" }).click();
    await expect(where).toContainText(/Position 1 of|Position 2 of/);
    await expect(page.getByRole("button", { name: "Play" })).toBeVisible({ timeout: 20_000 });
    const text = (await where.textContent()) ?? "";
    const found = /Position (\d+) of (\d+)/.exec(text);
    expect(found?.[1]).toBe(found?.[2]);
  });

  test("REPLAY-4 a review is held: notes are kept, decisions are actions, the position is marked", async ({ page }) => {
    await open();
    const review = page.getByTestId("review");
    await review.getByRole("button", { name: "Hold a review" }).click();
    await review.getByRole("textbox", { name: "Notes" }).fill("Qin still sees no need.");
    await review.getByRole("button", { name: /gravest red flags/ }).click();
    await review.getByRole("textbox", { name: "Notes" }).fill("Use the archive project as proof.");
    await review.getByRole("textbox", { name: "Decision" }).fill("Lin shows Qin the backlog");
    await page.keyboard.press("Enter");
    await expect(review).toContainText("Added to the actions: Lin shows Qin the backlog");
    await review.getByRole("button", { name: "Finish the review" }).click();
    await expect(page.getByTestId("since-review")).toContainText("Nothing changed since.");
    await page.getByRole("navigation", { name: "Pages of the plan sheet" }).getByRole("link", { name: "Board" }).click();
    await expect(sheet.actions).toContainText("Lin shows Qin the backlog");
  });

  test("REPLAY-6 a reload finds the review where it stood; finishing and discarding can be undone", async ({ page }) => {
    await open();
    const review = page.getByTestId("review");
    const notes = review.getByRole("textbox", { name: "Notes" });
    await review.getByRole("button", { name: "Hold a review" }).click();
    await notes.fill("Qin still sees no need.");
    await review.getByRole("button", { name: /gravest red flags/ }).click();
    await notes.fill("Use the archive project as proof.");
    await review.getByRole("textbox", { name: "Decision" }).fill("Lin shows Qin the backlog");
    await page.keyboard.press("Enter");
    await expect(review).toContainText("Added to the actions: Lin shows Qin the backlog");
    await sheet.saved();

    // The sheet says so wherever one is, and leads back.
    await page.getByRole("navigation", { name: "Pages of the plan sheet" }).getByRole("link", { name: "Board" }).click();
    await page.reload();
    await page.getByRole("link", { name: "A review is being held" }).click();
    await expect(notes).toHaveValue("Use the archive project as proof.");
    await expect(review.getByRole("button", { name: /gravest red flags/ })).toHaveAttribute("aria-current", "step");
    await expect(review).toContainText("Added to the actions: Lin shows Qin the backlog");
    await review.getByRole("button", { name: /changed since the last review/ }).click();
    await expect(notes).toHaveValue("Qin still sees no need.");

    await review.getByRole("button", { name: "Discard this review" }).click();
    await expect(review.getByRole("button", { name: "Hold a review" })).toBeVisible();
    await page.getByTestId("undo").click();
    await expect(notes).toHaveValue("Qin still sees no need.");
    await review.getByRole("textbox", { name: "Decision" }).fill("Ask the coach");
    await review.getByRole("button", { name: "Finish the review" }).click();
    await expect(review.getByRole("button", { name: "Hold a review" })).toBeVisible();
    await page.getByTestId("undo").click();
    await expect(notes).toHaveValue("Qin still sees no need.");
    await expect(review).toContainText("Added to the actions: Ask the coach");
  });

  test("REPLAY-5 every person's way is told step by step", async ({ page }) => {
    await open();
    const row = page.getByTestId("timelines").getByRole("row").filter({ hasText: QIN });
    await expect(row.locator(".timeline-step")).not.toHaveCount(0);
    await row.getByRole("button", { name: QIN }).click();
    await expect(sheet.inspector.heading).toContainText(QIN);
  });
});
