// Records that are damaged, newer or deleted: nothing is lost without a word, and what is kept can be taken back.
import { expect, test, type Page } from "@playwright/test";
import { card, chooseFromMenu, expectSaved, field, go, MENU, notice, openAccount, startAccount, status, write } from "../support/account.ts";
import { leave, putQuick, putRecord, quick, quickKey, records } from "../support/device.ts";
import { downloadBy, textOf } from "../support/files.ts";

const cut = (text: string) => text.slice(0, Math.floor(text.length / 2));
const flip = (text: string) => {
  const at = text.indexOf('"plan"') + 2;
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
};
const DAMAGE = {
  "cut short": cut,
  "with a flipped bit": flip,
  "of zeros": (text: string) => "\0".repeat(text.length),
  empty: () => "",
};

/** An account with a saved edit, and no application that could write any more. */
async function savedAndLeft(page: Page): Promise<string> {
  const id = await startAccount(page, "长风机械");
  await write(page, "industry", "第一版");
  await expectSaved(page);
  await write(page, "industry", "装备制造");
  await expectSaved(page);
  await leave(page);
  return id;
}

const section = (page: Page, heading: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name: heading }) });

async function expectQuarantined(page: Page, texts: string[]): Promise<void> {
  await expect(notice(page, "有一条记录读不出来")).toBeVisible();
  await notice(page, "有一条记录读不出来").getByRole("button", { name: "打开恢复页面" }).click();
  const rows = section(page, "读不出来的记录").getByRole("listitem");
  await expect(rows).toHaveCount(texts.length);
  const found: string[] = [];
  for (const row of await rows.all()) {
    found.push(await textOf(await downloadBy(page, () => row.getByRole("button", { name: "下载原文" }).click())));
  }
  expect(found.sort()).toEqual([...texts].sort());
}

for (const kind of ["cut short", "with a flipped bit", "of zeros"] as const) {
  test(`SAVE-7 a durable record ${kind}: the quick copy is used, and the record is kept`, async ({ page }) => {
    const id = await savedAndLeft(page);
    const damaged = DAMAGE[kind]((await records(page, "plans"))[id] ?? "");
    await putRecord(page, "plans", id, damaged);
    await openAccount(page, id);
    await expect(field(page, "industry")).toHaveValue("装备制造");
    await expectQuarantined(page, [damaged]);
    await go(page, `#/account/${id}`);
    await write(page, "industry", "之后");
    await expectSaved(page);
    await openAccount(page, id);
    await expect(field(page, "industry")).toHaveValue("之后");
  });
}

for (const kind of ["cut short", "empty"] as const) {
  test(`SAVE-7 a quick copy ${kind}: the durable record is used, and the copy is kept`, async ({ page }) => {
    const id = await savedAndLeft(page);
    const damaged = DAMAGE[kind]((await quick(page, quickKey(id))) ?? "");
    await putQuick(page, quickKey(id), damaged);
    await openAccount(page, id);
    await expect(field(page, "industry")).toHaveValue("装备制造");
    await expectQuarantined(page, [damaged]);
    await go(page, "#/");
    await expect(card(page, "长风机械")).toBeVisible();
  });
}

test("SAVE-7 when both copies are damaged the last good state is shown, and both are kept", async ({ page }) => {
  const id = await savedAndLeft(page);
  const damaged = [cut((await records(page, "plans"))[id] ?? ""), flip((await quick(page, quickKey(id))) ?? "")] as const;
  await putRecord(page, "plans", id, damaged[0]);
  await putQuick(page, quickKey(id), damaged[1]);
  await openAccount(page, id);
  // The copy of the day: the state before its first change.
  await expect(field(page, "name")).toHaveValue("长风机械");
  await expect(field(page, "industry")).toHaveValue("");
  await expectQuarantined(page, [...damaged]);
  await go(page, `#/account/${id}`);
  await write(page, "industry", "之后");
  await expectSaved(page);
  await openAccount(page, id);
  await expect(field(page, "industry")).toHaveValue("之后");
});

test("SAVE-7 when nothing of an account can be read the others work, and its records can be downloaded and removed", async ({ page }) => {
  const id = await savedAndLeft(page);
  await putRecord(page, "plans", id, "断");
  await putQuick(page, quickKey(id), "残");
  for (const key of Object.keys(await records(page, "snapshots"))) {
    if (key.startsWith(id)) await putRecord(page, "snapshots", key, "{");
  }
  await page.goto("./");
  await expectQuarantined(page, ["断", "残"]);
  const rows = section(page, "读不出来的记录").getByRole("listitem");
  await rows.first().getByRole("button", { name: "清除" }).click();
  await expect(rows).toHaveCount(1);
  await go(page, "#/");
  await page.locator(".account-card .objective-line").first().click();
  await expect(page.getByTestId("board")).toBeVisible();
  await openAccount(page, id);
  await expect(page.getByText("这里什么也没有")).toBeVisible();
});

test("SAVE-7 a damaged index is built anew", async ({ page }) => {
  await savedAndLeft(page);
  await putQuick(page, "qipu/v1/index", '{"plans":[{"id":');
  await page.goto("./");
  await expect(card(page, "长风机械")).toBeVisible();
  await expect(card(page)).toHaveCount(2);
});

test("SAVE-6 the copy with the higher revision is used, the other is kept, and the difference is said", async ({ page }) => {
  const id = await savedAndLeft(page);
  const copy = (await quick(page, quickKey(id))) ?? "";
  // As after a kill of the browser: localStorage lags behind.
  const older = copy.replace("装备制造", "更早").replace(/"revision":\s*(\d+)/, (_, revision: string) => `"revision":${Number(revision) - 1}`);
  await putQuick(page, quickKey(id), older);
  await openAccount(page, id);
  await expect(field(page, "industry")).toHaveValue("装备制造");
  await expect(notice(page, "两份副本不一致")).toBeVisible();
  await write(page, "division", "华东");
  await expectSaved(page);
  await openAccount(page, id);
  await expect(field(page, "industry")).toHaveValue("装备制造");
  await expect(field(page, "division")).toHaveValue("华东");
});

test("SAVE-6 a quick copy that is ahead of the durable record is used", async ({ page }) => {
  const id = await savedAndLeft(page);
  const text = (await quick(page, quickKey(id))) ?? "";
  const newer = text.replace("装备制造", "更新").replace(/"revision":\s*(\d+)/, (_, revision: string) => `"revision":${Number(revision) + 1}`);
  await putQuick(page, quickKey(id), newer);
  await openAccount(page, id);
  await expect(field(page, "industry")).toHaveValue("更新");
  await expectSaved(page);
  await expect.poll(async () => (await records(page, "plans"))[id]).toContain("更新");
});

/** The text as a later version might write it. */
const later = (text: string) =>
  text.replace(/"format":\s*1/, '"format":2').replace(/"revision":\s*(\d+)/, (_, revision: string) => `"revision":${Number(revision) + 1}`);

test("FORMAT-5 a record of a newer format is named, and not touched", async ({ page }) => {
  const id = await savedAndLeft(page);
  const newer = later((await records(page, "plans"))[id] ?? "");
  expect(newer).toContain('"format":2');
  await putRecord(page, "plans", id, newer);
  await putQuick(page, quickKey(id), newer);
  await page.goto("./");
  await expectSaved(page);
  await openAccount(page, id);
  await expect(notice(page, "格式 2")).toBeVisible();
  await expectSaved(page);
  await leave(page);
  expect((await records(page, "plans"))[id]).toBe(newer);
  expect(await quick(page, quickKey(id))).toBe(newer);
});

test("FORMAT-5 a tab of an older version does not write over what a newer one saved, and says so", async ({ page }) => {
  const id = await startAccount(page, "长风机械");
  const newer = later((await records(page, "plans"))[id] ?? "");
  await putRecord(page, "plans", id, newer);
  await write(page, "industry", "旧版");
  await expect(status(page)).toHaveAttribute("data-state", "failed");
  await expect(notice(page, "格式 2")).toBeVisible();
  expect((await records(page, "plans"))[id]).toBe(newer);
  await expect(field(page, "industry")).toHaveValue("旧版");
});

test("UNDO-2 a deleted account comes back with undo, as it was", async ({ page }) => {
  const id = await startAccount(page, "长风机械");
  await write(page, "industry", "装备制造");
  await expectSaved(page);
  await go(page, "#/");
  await chooseFromMenu(page, "长风机械", MENU.delete);
  await expect(card(page, "长风机械")).toHaveCount(0);
  await expectSaved(page);
  expect((await records(page, "plans"))[id]).toBeUndefined();
  expect(await quick(page, quickKey(id))).toBeNull();
  await page.getByTestId("undo").click();
  await expect(card(page, "长风机械")).toBeVisible();
  await expectSaved(page);
  await openAccount(page, id);
  await expect(field(page, "industry")).toHaveValue("装备制造");
});

test("UNDO-2 a deletion that is undone at once leaves everything as it was, the steps before it too", async ({ page }) => {
  const id = await startAccount(page, "长风机械");
  await write(page, "industry", "装备制造");
  await expectSaved(page);
  await go(page, "#/");
  await chooseFromMenu(page, "长风机械", MENU.delete);
  await notice(page, "长风机械").getByRole("button", { name: "撤销" }).click();
  await go(page, `#/account/${id}`);
  await expect(field(page, "industry")).toHaveValue("装备制造");
  await expectSaved(page);
  await expect(notice(page, "另一个标签页")).toHaveCount(0);
  await page.getByTestId("undo").click();
  await expect(field(page, "industry")).toHaveValue("");
});

test("SAVE-11 a deleted account is restored from the recovery page after a reload", async ({ page }) => {
  const id = await startAccount(page, "长风机械");
  await write(page, "industry", "装备制造");
  await expectSaved(page);
  await go(page, "#/");
  await chooseFromMenu(page, "长风机械", MENU.delete);
  await expectSaved(page);
  await page.reload();
  await expect(card(page)).toHaveCount(1);
  await page.goto("./#/recovery");
  const row = section(page, "删除的客户").getByRole("listitem").filter({ hasText: "长风机械" });
  expect(JSON.parse(await textOf(await downloadBy(page, () => row.getByRole("button", { name: "下载原文" }).click())))).toMatchObject({
    app: "qipu",
    plan: { account: { id, industry: "装备制造" } },
  });
  await row.getByRole("button", { name: "恢复", exact: true }).click();
  await expect(field(page, "industry")).toHaveValue("装备制造");
  await page.reload();
  await expect(field(page, "industry")).toHaveValue("装备制造");
  await go(page, "#/recovery");
  await expect(section(page, "删除的客户").getByRole("listitem")).toHaveCount(0);
  await go(page, "#/");
  await expect(card(page, "长风机械")).toBeVisible();
});

test("one can go back to an older copy, and undo that", async ({ page }) => {
  const id = await startAccount(page, "长风机械");
  await write(page, "industry", "装备制造");
  await expectSaved(page);
  await go(page, "#/recovery");
  const row = section(page, "较早的副本").getByRole("listitem").filter({ hasText: "长风机械" });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText("每日");
  await row.getByRole("button", { name: "用这一份" }).click();
  await expect(notice(page, "可以撤销")).toBeVisible();
  await go(page, `#/account/${id}`);
  await expect(field(page, "industry")).toHaveValue("");
  await page.getByTestId("undo").click();
  await expect(field(page, "industry")).toHaveValue("装备制造");
  await page.getByTestId("redo").click();
  await expectSaved(page);
  await page.reload();
  await expect(field(page, "industry")).toHaveValue("");
});
