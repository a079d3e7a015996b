// SITE-8: the parts that come after the start: fetched in the background, and asked for again where one could not be had.
import { expect, test, type Page } from "@playwright/test";
import { createAccount, expectSaved, go, openFirst } from "../support/account.ts";
import { expectStarted } from "../support/start.ts";

const PART = /\/assets\/part-.*\.wasm$/;
/** The files of these parts that no other needs before them. */
const ownFile = (parts: string): RegExp => new RegExp(`/assets/part-(${parts})-[0-9a-f]{12}\\.wasm$`);

test("SITE-8 the parts are on their way before anybody asks for them", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (PART.test(request.url())) asked.push(request.url());
  });
  await openFirst(page);
  for (const part of ["part-work", "part-rest"]) {
    await expect.poll(() => asked.some((url) => url.includes(part)), part).toBe(true);
  }
  expect(new Set(asked).size, "each is fetched once").toBe(asked.length);
});

test.describe("without a worker", () => {
  test.use({ serviceWorkers: "block" });

  /** Cuts the files that only these parts need before others do; returns how many were asked for so far. */
  async function cut(page: Page, parts: string): Promise<() => number> {
    let count = 0;
    await page.route(ownFile(parts), (route) => {
      count += 1;
      return route.abort();
    });
    return () => count;
  }

  test("SITE-8 the overview waits for no file but its own", async ({ page }) => {
    const refused = await cut(page, "work|rest|know|work-rest");
    await page.goto("./");
    await expect(page.locator(".account-card")).toBeVisible();
    await expect.poll(refused, "the others are asked for afterwards").toBeGreaterThan(0);
  });

  test("SITE-8 a sheet waits for no file but its own", async ({ page }) => {
    await openFirst(page);
    await expectSaved(page);
    await page.locator(".objective-line").first().click();
    await expect(page.getByTestId("board")).toBeVisible();
    const refused = await cut(page, "rest|know|land|sample|rest-land|know-land|rest-sample|know-sample");
    await page.reload();
    await expect(page.getByTestId("board")).toBeVisible();
    await expect.poll(refused, "the others are asked for afterwards").toBeGreaterThan(0);
  });
});

for (const locale of ["zh-CN", "en-US"]) {
  test.describe(locale, () => {
    // A worker that has the parts would answer for the network.
    test.use({ locale, serviceWorkers: "block" });

    test(`SITE-8 a screen whose part cannot be had says so, keeps everything, and tries again, ${locale}`, async ({ page }) => {
      let isCut = false;
      await page.route(ownFile("rest"), (route) => (isCut ? route.abort() : route.continue()));
      await openFirst(page);
      await createAccount(page, "长风机械");
      await expectSaved(page);
      isCut = true;
      await page.reload();
      await expectStarted(page);
      await go(page, "#/settings");
      const alert = page.getByRole("main").getByRole("alert");
      await expect(alert.getByRole("heading", { name: locale === "zh-CN" ? "这部分还没能载入" : "This part could not be loaded" })).toBeVisible();
      const again = alert.getByRole("button", { name: locale === "zh-CN" ? "再试一次" : "Try again" });
      await again.click();
      await expect(again).toBeVisible();
      isCut = false;
      await again.click();
      await expect(page.getByRole("heading", { level: 1, name: locale === "zh-CN" ? "设置" : "Settings" })).toBeVisible();
      await go(page, "#/");
      await expect(page.locator(".account-card")).toHaveCount(2);
    });
  });
}
