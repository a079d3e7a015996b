// The page starts: served, below any path, offline, and as one file; and says so plainly when it cannot.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { given } from "../support/environment.ts";
import { expectKept, expectStarted } from "../support/start.ts";
import { watchPage } from "../support/watch.ts";

test("the served page starts without an error and without a request to anywhere else", async ({ page, baseURL }) => {
  const complaints = watchPage(page, new URL(baseURL ?? "").origin);
  await page.goto("./");
  await expectStarted(page);
  await expectKept(page);
  expect(complaints).toEqual([]);
});

test("the same strict policy stands in the page and in the header", async ({ page }) => {
  const response = await page.goto("./");
  const header = (await response?.headerValue("content-security-policy")) ?? "";
  const meta = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  expect(meta).toContain("default-src 'none'");
  expect(meta).not.toMatch(/'unsafe-|https?:|\*/);
  expect(header).toBe(`${meta}; frame-ancestors 'none'`);
  const blocked = await page.evaluate(async () => {
    const violation = new Promise<string>((resolve) => {
      document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
    });
    const script = document.createElement("script");
    script.textContent = "window.intruder = true";
    document.head.append(script);
    return [await violation, "intruder" in window];
  });
  expect(blocked).toEqual(["script-src-elem", false]);
});

test("the served page works below any path", async ({ page }) => {
  const url = given("QIPU_SUBPATH_URL");
  expect(new URL(url).pathname).not.toBe("/");
  const complaints = watchPage(page, url);
  await page.goto(url);
  await expectStarted(page);
  await expectKept(page);
  expect(complaints).toEqual([]);
});

test("after the first visit the page starts offline", async ({ page, context }) => {
  await page.goto("./");
  await expectKept(page);
  await context.setOffline(true);
  await page.goto("./");
  await expectStarted(page);
  expect(await page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
});

test("the single file starts by a double-click and asks for nothing", async ({ page }) => {
  const file = pathToFileURL(given("QIPU_FILE")).href;
  const complaints = watchPage(page, file);
  await page.goto(file);
  await expectStarted(page);
  const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  expect(policy).toContain("default-src 'none'");
  expect(complaints).toEqual([]);
});

test("saved settings dress the page before it is painted; damaged ones do no harm", async ({ page }) => {
  // No wait for the application: this is the boot script's work.
  await page.route("**/*.wasm", () => undefined);
  const dress = async (saved: string) => {
    await page.evaluate((text) => localStorage.setItem("qipu/v1/settings", text), saved);
    await page.goto("./", { waitUntil: "domcontentloaded" });
    return page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset["theme"] ?? ""]);
  };
  await page.goto("./", { waitUntil: "domcontentloaded" });
  expect(await dress('{"theme":"dark","language":"en"}')).toEqual(["en", "dark"]);
  expect(await dress('{"theme":"system"}')).toEqual(["zh-CN", ""]);
  for (const damaged of ["", "{", "null", "7", '{"theme":"constructor","language":["en"]}']) {
    expect(await dress(damaged), damaged).toEqual(["zh-CN", ""]);
  }
});

test("when the module cannot be loaded the page says what happened", async ({ page }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("./");
  const failure = page.locator("#boot-failure");
  await expect(failure).toBeVisible();
  await expect(failure).toContainText("您的规划仍安全地保存在这台设备上");
  await expect(failure).toContainText("Your plans are safe on this device");
  await expect(failure.getByRole("button", { name: "Reload" })).toBeFocused();
});

test("after a crash the page offers a reload and a copy of everything kept here", async ({ page }) => {
  await page.goto("./");
  await expectStarted(page);
  await page.evaluate(() => {
    localStorage.setItem("qipu/v1/odd", "{不是 JSON");
    localStorage.setItem("another/app", "secret");
    (window as unknown as { qipuCrash(message: string): void }).qipuCrash("panicked at 'test'");
  });
  const crash = page.getByRole("alertdialog");
  await expect(crash).toBeVisible();
  await expect(page.locator("#crash-detail")).toHaveText("panicked at 'test'");
  const arriving = page.waitForEvent("download");
  await crash.getByRole("button", { name: "Download a copy" }).click();
  const download = await arriving;
  const saved: unknown = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(saved).toMatchObject({ app: "qipu", rescue: { "qipu/v1/odd": "{不是 JSON" } });
  expect(JSON.stringify(saved)).not.toContain("secret");
  await crash.getByRole("button", { name: "Reload" }).click();
  await expectStarted(page);
});
