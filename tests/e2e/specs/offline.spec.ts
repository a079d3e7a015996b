// Without a network: the page, the work, and what was saved are there; and nothing ever leaves the origin.
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { card, chooseFromMenu, createAccount, expectSaved, field, go, MENU, openAccount, openFirst, startAccount, write } from "../support/account.ts";
import { given } from "../support/environment.ts";
import { choose, exportBy, fixture, openImport, take } from "../support/files.ts";
import { expectKept, expectStarted } from "../support/start.ts";
import { watchPage } from "../support/watch.ts";

test("SITE-2 after the first load everything works without a network, and is there the next day", async ({ page, context }) => {
  await openFirst(page);
  await expectKept(page);
  await context.setOffline(true);
  await page.reload();
  await expectStarted(page);
  await expect(card(page)).toHaveCount(1);
  const id = await createAccount(page, "长风机械");
  await write(page, "industry", "装备制造");
  await expectSaved(page);
  // A new tab, as after the laptop was closed.
  await page.close();
  const next = await context.newPage();
  await openAccount(next, id);
  await expect(field(next, "industry")).toHaveValue("装备制造");
  await write(next, "division", "华东");
  await expectSaved(next);
  await next.reload();
  await expect(field(next, "division")).toHaveValue("华东");
});

test("SITE-2 every screen opens without a network", async ({ page, context }) => {
  const complaints: string[] = [];
  await openFirst(page);
  await expectKept(page);
  await context.setOffline(true);
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("requestfailed", (request) => {
    // What is still on its way when the page is left is broken off, with a network or without.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") complaints.push(request.url());
  });
  await page.reload();
  await expectStarted(page);
  const sheet = (await card(page).locator(".objective-line").first().getAttribute("href")) ?? "";
  const account = sheet.replace(/\/sheet\/.*/, "");
  for (const hash of ["#/", "#/settings", "#/recovery", account, `${account}/people`, sheet]) {
    await page.goto("about:blank");
    await page.goto(`./${hash}`);
    await expectStarted(page);
    await expect(page.getByRole("main").getByRole("heading").first(), hash).toBeVisible();
  }
  await expect(page.getByTestId("board")).toBeVisible();
  await expect(page.getByTestId("stone").first()).toBeVisible();
  // Styles and language are there too.
  expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
  await page.getByTestId("language").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  expect(complaints).toEqual([]);
});

test("SITE-2 export and import work without a network", async ({ page, context }) => {
  await openFirst(page);
  await expectKept(page);
  await context.setOffline(true);
  await page.reload();
  await openImport(page);
  await choose(page, fixture("v1/full.json"));
  await take(page);
  await expect(card(page, "江北石化集团")).toBeVisible();
  expect((await exportBy(page, "export-all")).plans).toHaveLength(2);
});

test("the manifest is valid and its icons load in the sizes that it says", async ({ page, request, baseURL }) => {
  await page.goto("./");
  const href = (await page.locator("link[rel=manifest]").getAttribute("href")) ?? "";
  const address = new URL(href, baseURL);
  const manifest = (await (await request.get(address.href)).json()) as {
    name: string;
    start_url: string;
    scope: string;
    display: string;
    icons: { src: string; sizes: string; type: string; purpose: string }[];
  };
  expect(manifest).toMatchObject({ start_url: "./", scope: "./", display: "standalone" });
  expect(manifest.name).toContain("棋谱");
  const sizes = manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`);
  expect(sizes).toEqual(expect.arrayContaining(["192x192 any", "512x512 any", "512x512 maskable"]));
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (from) => {
      const image = new Image();
      image.src = from;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, new URL(src, address).href);
    if (sizes !== "any") expect(size, src).toBe(sizes);
  }
  // What Chromium itself finds wrong with installing the page.
  const session = await page.context().newCDPSession(page);
  const { errors } = (await session.send("Page.getAppManifest")) as { errors: unknown[] };
  expect(errors).toEqual([]);
});

test("SITE-1 no request leaves the origin during a long journey", async ({ page, context, baseURL }) => {
  const origin = new URL(baseURL ?? "").origin;
  const complaints = watchPage(page, origin);
  const addresses: string[] = [];
  context.on("request", (request) => addresses.push(request.url()));
  await startAccount(page, "https://example.com/公司");
  // Texts that look like addresses stay texts.
  await write(page, "website", "https://example.com/track.gif");
  await page.getByTestId("language").click();
  await page.getByTestId("theme").click();
  await exportBy(page, "export-all", true);
  await go(page, "#/");
  await openImport(page);
  await choose(page, fixture("v1/full.json"));
  await take(page);
  await expect(card(page, "江北石化集团")).toBeVisible();
  await page.getByRole("main").locator(".objective-line").last().click();
  await expect(page.getByTestId("board")).toBeVisible();
  await page.getByTestId("stone").first().click();
  await expect(page.getByTestId("inspector")).toBeVisible();
  for (const hash of ["#/settings", "#/recovery", "#/"]) await go(page, hash);
  await chooseFromMenu(page, "江北石化集团", MENU.delete);
  await page.getByTestId("undo").click();
  await expectSaved(page);
  await page.reload();
  await expectStarted(page);
  const allowed = [origin, "data:", "blob:"];
  expect(addresses.filter((address) => !allowed.some((start) => address.startsWith(start)))).toEqual([]);
  expect(addresses.length).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
});

test("SITE-1 the policy stops what an intruder would try", async ({ page }) => {
  await openFirst(page);
  const blocked = await page.evaluate(async () => {
    const seen = new Set<string>();
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => seen.add(effectiveDirective));
    const script = document.createElement("script");
    script.textContent = "window.intruder = 'inline'";
    document.head.append(script);
    const button = document.createElement("button");
    button.setAttribute("onclick", "window.intruder = 'handler'");
    document.body.append(button);
    button.click();
    const image = new Image();
    image.src = "https://example.com/pixel.gif";
    const frame = document.createElement("iframe");
    frame.src = "https://example.com/";
    document.body.append(frame);
    await fetch("https://example.com/").catch(() => undefined);
    // A text as code: the page itself may not, however it is called.
    setTimeout("window.intruder = 'text'");
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { intruder: "intruder" in window, seen: [...seen].sort() };
  });
  expect(blocked.intruder).toBe(false);
  for (const directive of ["connect-src", "frame-src", "img-src", "script-src-attr", "script-src-elem"]) {
    expect(blocked.seen).toContain(directive);
  }
});

test("the single file shows the sample, keeps an edit, and says that other files share its storage", async ({ page }) => {
  const file = pathToFileURL(given("QIPU_FILE")).href;
  const complaints = watchPage(page, file);
  await page.goto(file);
  await expectStarted(page);
  await expect(card(page)).toHaveCount(1);
  await expectSaved(page);
  await createAccount(page, "长风机械");
  await write(page, "industry", "装备制造");
  await expectSaved(page);
  await page.reload();
  await expect(field(page, "industry")).toHaveValue("装备制造");
  await go(page, "#/settings");
  await expect(page.getByText("所有直接打开的网页文件共用同一份存储").first()).toBeVisible();
  await go(page, "#/");
  await card(page).locator(".objective-line").first().click();
  await expect(page.getByTestId("board")).toBeVisible();
  expect(complaints).toEqual([]);
});

test("the single file exports and imports", async ({ page }) => {
  await page.goto(pathToFileURL(given("QIPU_FILE")).href);
  await expect(card(page)).toHaveCount(1);
  await openImport(page);
  await choose(page, fixture("v1/full.json"));
  await take(page);
  await expect(card(page, "江北石化集团")).toBeVisible();
  expect((await exportBy(page, "export-all")).plans).toHaveLength(2);
  await expectSaved(page);
  await page.reload();
  await expect(card(page)).toHaveCount(2);
});
