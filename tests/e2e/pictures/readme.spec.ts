// The picture that the README shows: the sheet of the sample with a stone selected.
import { expect, test } from "@playwright/test";
import { Sheet } from "../pages/sheet.ts";

test.use({ viewport: { width: 1440, height: 900 }, locale: "en-US", colorScheme: "light" });

test("docs/screenshot.png", async ({ page }) => {
  // A fixed day, so that the picture changes only when the page does.
  await page.clock.setFixedTime(new Date("2026-11-20T09:30:00+08:00"));
  const sheet = new Sheet(page, "en");
  await sheet.openSampleSheet();
  await sheet.saved();
  await sheet.openPerson("Fang Xiaolan", "coach");
  await page.mouse.move(0, 0);
  await expect(sheet.board.root.locator(".board__tip")).toHaveCount(0);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.screenshot({ path: "../../docs/screenshot.png" });
});
