// Saving: what the status says is true, what was said to be saved is there again, whatever happens to the browser.
import { expect, test as base, type Page } from "@playwright/test";
import { expectSaved, field, go, openAccount, openFirst, startAccount, status, write } from "../support/account.ts";
import { BrowserProcess } from "../support/browser_process.ts";
import { leave, quick, quickKey, records } from "../support/device.ts";
import { given } from "../support/environment.ts";

const test = base.extend<{ browserProcess: BrowserProcess }>({
  browserProcess: async ({}, use) => {
    const process = await BrowserProcess.withNewProfile();
    await use(process);
    await process.dispose();
  },
});

const site = (hash: string) => new URL(`./${hash}`, given("QIPU_URL")).href;

/** Every state that the status has shown since the call. */
async function watchStatus(page: Page): Promise<() => Promise<string[]>> {
  await status(page).evaluate((element) => {
    const seen: string[] = [];
    (window as unknown as { seen: string[] }).seen = seen;
    new MutationObserver(() => seen.push(element.getAttribute("data-state") ?? "")).observe(element, {
      attributeFilter: ["data-state"],
    });
  });
  return () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
}

test("SAVE-1 SAVE-3 an edit is being saved, then saved, and there after a reload", async ({ page }) => {
  const id = await startAccount(page, "长风机械");
  const seen = await watchStatus(page);
  await write(page, "industry", "装备制造");
  await expect.poll(seen).toEqual(["saving", "saved"]);
  await page.reload();
  await expect(field(page, "industry")).toHaveValue("装备制造");
  await expectSaved(page);
  await openAccount(page, id);
  await expect(field(page, "industry")).toHaveValue("装备制造");
});

test("SAVE-1 typing is saved without leaving the field, in one step of undo", async ({ page }) => {
  await startAccount(page, "长风机械");
  await field(page, "industry").click();
  await field(page, "industry").pressSequentially("造纸", { delay: 30 });
  await expect.poll(async () => JSON.stringify(await records(page, "plans")).includes("造纸")).toBe(true);
  await expectSaved(page);
  await page.getByTestId("undo").click();
  await expect(field(page, "industry")).toHaveValue("");
});

test("TEXT-5 SAVE-1 what an input method composed is saved once it is composed, and not before", async ({ page, context }) => {
  await startAccount(page, "长风机械");
  const plans = () => records(page, "plans").then((all) => JSON.stringify(all));
  const seen = await watchStatus(page);
  await field(page, "industry").click();
  const keys = await context.newCDPSession(page);
  await keys.send("Input.imeSetComposition", { text: "zao", selectionStart: 3, selectionEnd: 3 });
  await expect(field(page, "industry")).toHaveValue("zao");
  // Longer than the pause in typing after which a draft is handed over.
  await page.waitForTimeout(1_000);
  expect(await seen()).toEqual([]);
  await keys.send("Input.insertText", { text: "造船" });
  await expect(field(page, "industry")).toHaveValue("造船");
  await expect.poll(async () => (await plans()).includes("造船")).toBe(true);
  expect((await plans()).includes('"zao')).toBe(false);
});

test("SAVE-2 the status says saved only when the durable record holds the edit", async ({ page }) => {
  const id = await startAccount(page, "长风机械");
  for (const value of ["一", "二", "三", "四", "五"]) {
    await write(page, "industry", value);
    await expectSaved(page);
    const stored: unknown = JSON.parse((await records(page, "plans"))[id] ?? "null");
    expect(stored).toMatchObject({ app: "qipu", format: 1, plan: { account: { industry: value } } });
    expect(await quick(page, quickKey(id))).toContain(`"${value}"`);
  }
});

test("SAVE-2 while the durable write is not complete the status does not say saved", async ({ page }) => {
  await page.addInitScript(() => {
    const transaction = IDBDatabase.prototype.transaction;
    const holding = window as unknown as { hold?: boolean };
    IDBDatabase.prototype.transaction = function (...given: Parameters<typeof transaction>) {
      const made = transaction.apply(this, given);
      if (holding.hold && given[1] === "readwrite") {
        // Requests without end keep the transaction open until the hold is over.
        const store = made.objectStore(made.objectStoreNames[0] ?? "");
        const again = () => {
          if (holding.hold) store.count().onsuccess = again;
        };
        made.commit = () => undefined;
        again();
      }
      return made;
    };
  });
  await startAccount(page, "长风机械");
  const seen = await watchStatus(page);
  await page.evaluate(() => Object.assign(window, { hold: true }));
  await write(page, "industry", "化工");
  await expect.poll(seen).toEqual(["saving"]);
  // Longer than any pause before a save, so that only the open transaction can keep the status.
  await page.waitForTimeout(1_500);
  expect(await seen()).toEqual(["saving"]);
  await page.evaluate(() => Object.assign(window, { hold: false }));
  await expect.poll(seen).toEqual(["saving", "saved"]);
});

test("SAVE-4 what was edited right before the page is left is there when it is opened again", async ({ page }) => {
  const id = await startAccount(page, "长风机械");
  await write(page, "industry", "冶金");
  await leave(page);
  await openAccount(page, id);
  await expect(field(page, "industry")).toHaveValue("冶金");
  await expectSaved(page);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("unsaved")))).toEqual([]);
});

test("SAVE-4 what was edited right before the tab is closed is there when it is opened again", async ({ page, context }) => {
  const id = await startAccount(page, "长风机械");
  await write(page, "industry", "冶金");
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  await closed;
  const again = await context.newPage();
  await openAccount(again, id);
  await expect(field(again, "industry")).toHaveValue("冶金");
});

test("SAVE-4 what stands in a field without having been handed over is saved when the page is left", async ({ page }) => {
  const id = await startAccount(page, "长风机械");
  await field(page, "industry").pressSequentially("冶金");
  await leave(page);
  await openAccount(page, id);
  await expect(field(page, "industry")).toHaveValue("冶金");
});

test("a draft stays with the account in whose field it was typed when another one is opened by the keyboard", async ({ page }) => {
  const first = await startAccount(page, "甲公司");
  await page.goto("./#/");
  await page.getByTestId("new-account").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").first().fill("乙公司");
  await dialog.locator("button[type=submit]").click();
  await expect(page.getByRole("heading", { level: 1, name: "乙公司" })).toBeVisible();
  await page.goto(`./#/account/${first}`);
  await expect(page.getByRole("heading", { level: 1, name: "甲公司" })).toBeVisible();
  await field(page, "industry").pressSequentially("渔业");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "乙公司" })).toBeVisible();
  await expectSaved(page);
  await expect(field(page, "industry")).toHaveValue("");
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1, name: "甲公司" })).toBeVisible();
  await expect(field(page, "industry")).toHaveValue("渔业");
});

test("a dialog closes with the screen that it asked for", async ({ page }) => {
  const id = await startAccount(page, "长风机械");
  await go(page, `#/account/${id}/people`);
  await page.getByTestId("add-person").click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.goBack();
  await expect(field(page, "industry")).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("an acknowledged edit outlives a kill of the browser process", async ({ browserProcess }) => {
  let page = await (await browserProcess.start()).newPage();
  await page.goto(site(""));
  await expect(page.locator(".account-card")).toHaveCount(1);
  await page.getByTestId("new-account").click();
  await page.getByRole("dialog").getByRole("textbox").first().fill("长风机械");
  await page.getByRole("dialog").locator("button[type=submit]").click();
  await expect(field(page, "industry")).toBeVisible();
  await write(page, "industry", "断电之前");
  await expectSaved(page);
  const address = page.url();
  await browserProcess.kill();

  page = await (await browserProcess.start()).newPage();
  await page.goto(address);
  await expect(field(page, "industry")).toHaveValue("断电之前");
  await write(page, "industry", "来电之后");
  await expectSaved(page);
});

test("kills at random instants lose nothing that was acknowledged", async ({ browserProcess }) => {
  test.slow();
  let page = await (await browserProcess.start()).newPage();
  await page.goto(site(""));
  await expect(page.locator(".account-card")).toHaveCount(1);
  await page.getByTestId("new-account").click();
  await page.getByRole("dialog").getByRole("textbox").first().fill("长风机械");
  await page.getByRole("dialog").locator("button[type=submit]").click();
  await expect(field(page, "industry")).toBeVisible();
  await expectSaved(page);
  const address = page.url();

  let written = 0;
  for (let round = 0; round < 5; round += 1) {
    let acknowledged = written;
    const editing = (async () => {
      for (;;) {
        written += 1;
        await write(page, "industry", String(written));
        await expectSaved(page);
        acknowledged = written;
      }
    })().catch(() => undefined);
    const killing = (async () => {
      // At least one edit is acknowledged; the kill comes at any point of a later one.
      const before = acknowledged;
      await expect.poll(() => acknowledged, { intervals: [5] }).toBeGreaterThan(before);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 900));
      await browserProcess.kill();
    })();
    await Promise.all([editing, killing]);
    page = await (await browserProcess.start()).newPage();
    await page.goto(address);
    await expect(field(page, "industry")).not.toHaveValue("");
    await expectSaved(page);
    const found = Number(await field(page, "industry").inputValue());
    expect(found, `round ${round}: ${acknowledged} was acknowledged, ${written} begun`).toBeGreaterThanOrEqual(acknowledged);
    expect(found).toBeLessThanOrEqual(written);
  }
});

test("SAMPLE-1 the sample is kept once, and stays away after it was deleted", async ({ page }) => {
  await openFirst(page);
  await page.reload();
  await expect(page.locator(".account-card")).toHaveCount(1);
  await expectSaved(page);
  await page.locator("button[aria-haspopup=menu]").first().click();
  await page.getByRole("menuitem").last().click();
  await expect(page.locator(".account-card")).toHaveCount(0);
  await expectSaved(page);
  await page.reload();
  await expect(page.locator(".empty")).toBeVisible();
  await expect(page.locator(".account-card")).toHaveCount(0);
});
