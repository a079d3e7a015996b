// When a page counts as started, and when it is ready for being offline.
import { expect, type Page } from "@playwright/test";

/** The application stands when the splash is gone and something of its own is on the page. */
export async function expectStarted(page: Page): Promise<void> {
  await expect(page.locator("#boot")).toHaveCount(0);
  await expect(page.locator("#boot-failure")).toBeHidden();
  await expect(page.locator("#crash")).toBeHidden();
  await expect(page.locator("body > :not(script, noscript, #boot-failure, #crash)").first()).toBeVisible();
}

/** Waits until the service worker keeps the page. */
export async function expectKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}
