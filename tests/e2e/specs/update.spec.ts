// A new release waits until the person agrees; two releases are never mixed.
import { expect, test as base, type Page } from "@playwright/test";
import { Releases } from "../support/releases.ts";
import { expectKept, expectStarted } from "../support/start.ts";

interface Offering extends Window {
  qipuUpdateWaiting?: boolean;
  qipuApplyUpdate(): void;
}

const test = base.extend<{ releases: Releases; url: string }>({
  releases: async ({}, use) => {
    const releases = new Releases();
    await use(releases);
    releases.stop();
  },
  url: async ({ releases }, use) => use(await releases.start()),
});

const version = (page: Page) => page.locator("meta[name=qipu-version]").getAttribute("content");
const offered = (page: Page) => page.evaluate(() => (window as unknown as Offering).qipuUpdateWaiting ?? false);
const look = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update().then(() => undefined, () => undefined));
const caches = (page: Page) => page.evaluate(() => window.caches.keys());

/** A tab that the first release controls. */
async function openControlled(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expectKept(page);
  await page.reload();
  await expectStarted(page);
  expect(await version(page)).toBe(Releases.version(1));
}

test("a new release waits, is offered, and comes with one reload when the person agrees", async ({ page, releases, url }) => {
  await openControlled(page, url);
  expect(await offered(page)).toBe(false);
  releases.release(2);
  await look(page);
  await expect.poll(() => offered(page)).toBe(true);

  await page.reload();
  await expectStarted(page);
  expect(await version(page), "a reload alone changes nothing").toBe(Releases.version(1));
  await expect.poll(() => offered(page)).toBe(true);

  await page.evaluate(() => (window as unknown as Offering).qipuApplyUpdate());
  await expect.poll(() => version(page).catch(() => "")).toBe(Releases.version(2));
  await expectStarted(page);
  expect(await caches(page)).toEqual([`qipu-files-${Releases.version(2)}`]);
});

test("another tab is asked too, and is not reloaded over unsaved work", async ({ page, context, releases, url }) => {
  await openControlled(page, url);
  const other = await context.newPage();
  await other.goto(url);
  await expectStarted(other);
  await other.evaluate(() => document.body.setAttribute("data-unsaved", "yes"));
  releases.release(2);
  await look(page);
  await expect.poll(() => offered(page)).toBe(true);
  await page.evaluate(() => (window as unknown as Offering).qipuApplyUpdate());
  await expect.poll(() => version(page).catch(() => "")).toBe(Releases.version(2));

  await expect.poll(() => offered(other)).toBe(true);
  await expect(other.locator("body")).toHaveAttribute("data-unsaved", "yes");
  await other.evaluate(() => (window as unknown as Offering).qipuApplyUpdate());
  await expect.poll(() => version(other).catch(() => "")).toBe(Releases.version(2));
});

test("a release that is still being copied is not taken", async ({ page, releases, url }) => {
  await openControlled(page, url);
  releases.release(2, 1);
  await look(page);
  await page.waitForTimeout(500);
  expect(await offered(page)).toBe(false);
  await page.reload();
  await expectStarted(page);
  expect(await version(page)).toBe(Releases.version(1));
});
