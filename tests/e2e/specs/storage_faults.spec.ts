// Storage that is blocked or full: the page works, says what is not kept, and never harms what was kept before.
import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { card, createAccount, expectSaved, field, notice, openAccount, openFirst, startAccount, status, write } from "../support/account.ts";
import { records } from "../support/device.ts";
import { expectStarted } from "../support/start.ts";

interface Switch {
  full?: boolean;
}

const block = {
  local: () => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("Access is denied", "SecurityError");
      },
    });
  },
  database: () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("Access is denied", "SecurityError");
    };
  },
};

/** Both stores refuse writes for lack of room while `full` is set on the page. */
function fill(): void {
  const refuse = () => {
    if ((window as Switch).full) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  };
  const [put, setItem] = [IDBObjectStore.prototype.put, Storage.prototype.setItem];
  IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
    refuse();
    return put.apply(this, given);
  };
  Storage.prototype.setItem = function (...given: Parameters<typeof setItem>) {
    refuse();
    setItem.apply(this, given);
  };
}

const setFull = (page: Page, full: boolean) => page.evaluate((on) => void Object.assign(window, { full: on }), full);

async function exportOf(page: Page): Promise<unknown> {
  await page.getByRole("button", { name: "分享" }).click();
  const arriving = page.waitForEvent("download");
  await page.getByTestId("export-plan").click();
  return JSON.parse(await readFile(await (await arriving).path(), "utf8"));
}

function noCrash(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  return errors;
}

test("SAVE-8 EXPORT-2 without any storage the page works, says so, and exports", async ({ page }) => {
  const errors = noCrash(page);
  await page.addInitScript(block.local);
  await page.addInitScript(block.database);
  await page.goto("./");
  await expectStarted(page);
  await expect(status(page)).toHaveAttribute("data-state", "memory");
  await expect(notice(page, "这个浏览器不允许保存数据")).toBeVisible();
  await expect(card(page)).toHaveCount(1);
  await createAccount(page, "长风机械");
  await write(page, "industry", "装备制造");
  await expect(status(page)).toHaveAttribute("data-state", "memory");
  await page.getByTestId("undo").click();
  await expect(field(page, "industry")).toHaveValue("");
  await page.getByTestId("redo").click();
  await expect(field(page, "industry")).toHaveValue("装备制造");
  expect(await exportOf(page)).toMatchObject({ app: "qipu", plan: { account: { name: "长风机械", industry: "装备制造" } } });
  await page.goto("./#/recovery");
  await expect(page.getByRole("heading", { level: 1, name: "恢复" })).toBeVisible();
  await page.goto("./#/settings");
  await expect(page.getByText("都不可用")).toBeVisible();
  expect(errors).toEqual([]);
});

test("SAVE-8 where only localStorage is blocked plans are saved durably", async ({ page }) => {
  const errors = noCrash(page);
  await page.addInitScript(block.local);
  const id = await startAccount(page, "长风机械");
  await write(page, "industry", "装备制造");
  await expectSaved(page);
  await page.reload();
  await expect(field(page, "industry")).toHaveValue("装备制造");
  await page.goto("./#/");
  await expect(card(page)).toHaveCount(2);
  await openAccount(page, id);
  await expect(field(page, "industry")).toHaveValue("装备制造");
  await page.goto("./#/settings");
  await expect(page.getByText("只有数据库可用")).toBeVisible();
  expect(errors).toEqual([]);
});

test("SAVE-8 where only localStorage is blocked the language chosen is kept", async ({ page }) => {
  await page.addInitScript(block.local);
  await openFirst(page);
  await page.getByTestId("language").click();
  await expect(page.getByTestId("new-account")).toContainText("New account");
  await expect.poll(() => records(page, "settings").then((all) => all["settings"])).toContain('"en"');
  await page.reload();
  await expect(page.getByTestId("new-account")).toContainText("New account");
  await expect(card(page)).toHaveCount(1);
});

test("SAVE-8 where only IndexedDB is blocked plans are kept in the quick copy, and the settings page says what that means", async ({ page }) => {
  const errors = noCrash(page);
  await page.addInitScript(block.database);
  const id = await startAccount(page, "长风机械");
  await write(page, "industry", "装备制造");
  await expectSaved(page);
  await page.reload();
  await expect(field(page, "industry")).toHaveValue("装备制造");
  await openAccount(page, id);
  await expect(field(page, "industry")).toHaveValue("装备制造");
  await page.goto("./#/settings");
  await expect(page.getByText("只有快速副本可用")).toBeVisible();
  expect(errors).toEqual([]);
});

test("SAVE-5 a full storage is said, the work goes on, an export is offered, and it is saved when there is room", async ({ page }) => {
  const errors = noCrash(page);
  await page.addInitScript(fill);
  const id = await startAccount(page, "长风机械");
  await write(page, "industry", "之前");
  await expectSaved(page);
  await setFull(page, true);
  await write(page, "industry", "空间不足");
  await expect(status(page)).toHaveAttribute("data-state", "failed");
  const message = notice(page, "存储空间已满");
  await expect(message).toBeVisible();
  // Work goes on.
  await write(page, "division", "仍可编辑");
  await page.getByTestId("undo").click();
  await expect(field(page, "division")).toHaveValue("");
  await page.getByTestId("redo").click();
  await expect(field(page, "division")).toHaveValue("仍可编辑");
  await expect(status(page)).toHaveAttribute("data-state", "failed");
  // What was kept before is as it was.
  expect(JSON.parse((await records(page, "plans"))[id] ?? "null")).toMatchObject({ plan: { account: { industry: "之前" } } });
  // The export that the message offers holds everything.
  const arriving = page.waitForEvent("download");
  await message.getByRole("button", { name: "现在导出" }).click();
  const file = await readFile(await (await arriving).path(), "utf8");
  expect(file).toContain("空间不足");
  expect(file).toContain("仍可编辑");
  expect(await exportOf(page)).toMatchObject({ plan: { account: { industry: "空间不足", division: "仍可编辑" } } });

  await setFull(page, false);
  await expect(status(page)).toHaveAttribute("data-state", "saved", { timeout: 15_000 });
  await page.reload();
  await expect(field(page, "industry")).toHaveValue("空间不足");
  await expect(field(page, "division")).toHaveValue("仍可编辑");
  expect(errors).toEqual([]);
});

test("SAVE-5 what the database had no room for is still there after a reload", async ({ page }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
      // The name of the window outlasts a reload.
      if (window.name === "full") throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      return put.apply(this, given);
    };
  });
  const setName = (name: string) => page.evaluate((given) => void (window.name = given), name);
  const id = await startAccount(page, "长风机械");
  const stored = async (): Promise<unknown> => JSON.parse((await records(page, "plans"))[id] ?? "null");
  await setName("full");
  await write(page, "industry", "空间不足");
  await expect(status(page)).toHaveAttribute("data-state", "failed");
  await expect(notice(page, "存储空间已满")).toBeVisible();
  await page.reload();
  await expect(field(page, "industry")).toHaveValue("空间不足");
  await expect(status(page)).toHaveAttribute("data-state", "failed");
  expect(await stored()).not.toMatchObject({ plan: { account: { industry: "空间不足" } } });
  await setName("");
  await write(page, "division", "华东");
  await expectSaved(page);
  expect(await stored()).toMatchObject({ plan: { account: { industry: "空间不足", division: "华东" } } });
});

test("SAVE-5 a full localStorage alone does not keep a plan from being saved", async ({ page }) => {
  await page.addInitScript(() => {
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = function (...given: Parameters<typeof setItem>) {
      if ((window as Switch).full) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      setItem.apply(this, given);
    };
  });
  const id = await startAccount(page, "长风机械");
  await setFull(page, true);
  await write(page, "industry", "装备制造");
  await expectSaved(page);
  expect(JSON.parse((await records(page, "plans"))[id] ?? "null")).toMatchObject({ plan: { account: { industry: "装备制造" } } });
  await page.reload();
  await expect(field(page, "industry")).toHaveValue("装备制造");
});

test("SAVE-5 a write that the browser aborts is said, and tried again", async ({ page }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
      const request = put.apply(this, given);
      if ((window as Switch).full) this.transaction.abort();
      return request;
    };
  });
  await startAccount(page, "长风机械");
  await setFull(page, true);
  await write(page, "industry", "装备制造");
  await expect(status(page)).toHaveAttribute("data-state", "failed");
  await expect(notice(page, "本机存储拒绝写入")).toBeVisible();
  await setFull(page, false);
  await expect(status(page)).toHaveAttribute("data-state", "saved", { timeout: 15_000 });
  await page.reload();
  await expect(field(page, "industry")).toHaveValue("装备制造");
});

test("SAVE-5 a database that the browser closes under the page is opened again", async ({ page }) => {
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    const opened: IDBDatabase[] = [];
    Object.assign(window, { opened });
    IDBFactory.prototype.open = function (...given: Parameters<typeof open>) {
      const request = open.apply(this, given);
      request.addEventListener("success", () => opened.push(request.result));
      return request;
    };
  });
  await startAccount(page, "长风机械");
  await page.evaluate(() => {
    for (const database of (window as unknown as { opened: IDBDatabase[] }).opened) {
      database.close();
      database.dispatchEvent(new Event("close"));
    }
  });
  await write(page, "industry", "装备制造");
  await expectSaved(page);
  await page.reload();
  await expect(field(page, "industry")).toHaveValue("装备制造");
});
