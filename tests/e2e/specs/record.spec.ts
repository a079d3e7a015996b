// The game record on the device: it grows with the work, stays out of the way of the plans, and goes where they go.
import { expect, test, type Page } from "@playwright/test";
import { Sheet } from "../pages/sheet.ts";
import { card, chooseFromMenu, expectSaved, MENU, notice, write } from "../support/account.ts";
import { records } from "../support/device.ts";
import { exportBy } from "../support/files.ts";
import { id, openPlan, planOf } from "../support/plans.ts";

test.use({ locale: "en-US" });

interface Standing {
  on: string;
  revision: number;
  mark?: { id: string; kind: string; name?: string };
  stones?: Record<string, string | null>;
}

interface GameRecord {
  version: number;
  people: string[];
  sheets: { id: string; standings: Standing[] }[];
}

const ACCOUNT = id(1, 0);
const CAI = { name: "Cai", roles: ["economic"], influence: "high", mode: "growth", rating: 2, coverage: "brief" };
const DENG = { name: "Deng", roles: ["user"], influence: "low", mode: "trouble", rating: -1, coverage: "none" };

/** The standings of the one sheet, as they are stored. */
async function standings(page: Page): Promise<Standing[]> {
  const text = (await records(page, "records"))[ACCOUNT];
  return text === undefined ? [] : ((JSON.parse(text) as GameRecord).sheets[0]?.standings ?? []);
}

const kinds = async (page: Page) => (await standings(page)).map((one) => one.mark?.kind ?? "day");

/** What the last standing that names a person says of it. */
async function stone(page: Page, at: number): Promise<string | null | undefined> {
  const named = (await standings(page)).filter((one) => one.stones?.[at] !== undefined);
  return named.at(-1)?.stones?.[at];
}

/** Lets every write of a record fail while `fails` is set on the page. */
function failing(): void {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
    if (this.name === "records" && (window as { fails?: boolean }).fails) {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    }
    return put.apply(this, given);
  };
}

const setFails = (page: Page, fails: boolean) => page.evaluate((on) => void Object.assign(window, { fails: on }), fails);

/** Moves Cai's stone one step to the right. */
async function move(sheet: Sheet): Promise<void> {
  await sheet.board.focus(sheet.board.stone("Cai"));
  await sheet.page.keyboard.press("ArrowRight");
  await expectSaved(sheet.page);
}

let sheet: Sheet;

test.beforeEach(async ({ page }) => {
  await page.addInitScript(failing);
  sheet = new Sheet(page, "en");
  await openPlan(sheet, planOf("Huayue Rail", [CAI, DENG]));
  await expectSaved(page);
});

test("RECORD-1 RECORD-2 a day has one standing, which follows the stones", async ({ page }) => {
  await expect.poll(() => stone(page, 0)).toBe("economic high growth 2 brief");
  expect(await stone(page, 1)).toBe("user low trouble -1 none");
  await move(sheet);
  await expect.poll(() => stone(page, 0)).toBe("economic high growth 3 brief");
  expect(await kinds(page)).toEqual(["day"]);
});

test("RECORD-5 a review is marked, and what moves later does not change it", async ({ page }) => {
  await page.getByRole("button", { name: "Mark as reviewed" }).click();
  await expect.poll(() => kinds(page)).toEqual(["review", "day"]);
  await move(sheet);
  await expect.poll(() => stone(page, 0)).toBe("economic high growth 3 brief");
  expect((await standings(page))[0]?.stones?.[0]).toBe("economic high growth 2 brief");
});

test("RECORD-11 a record that cannot be kept is said, the plan is saved, and the record is made up for", async ({ page }) => {
  await expect.poll(() => kinds(page)).toEqual(["day"]);
  await setFails(page, true);
  await move(sheet);
  await expect(notice(page, "The game record was not kept")).toHaveCount(1);
  await expect.poll(async () => (await records(page, "plans"))[ACCOUNT]).toContain('"rating":3');
  expect(await stone(page, 0)).toBe("economic high growth 2 brief");
  await setFails(page, false);
  await move(sheet);
  await expect.poll(() => stone(page, 0)).toBe("economic high growth 4 brief");
  await expect(notice(page, "The game record was not kept")).toHaveCount(1);
});

test("RECORD-13 an account that was deleted and comes back has its record, and goes on with it", async ({ page }) => {
  await page.getByRole("button", { name: "Mark as reviewed" }).click();
  await expect.poll(() => kinds(page)).toEqual(["review", "day"]);
  await move(sheet);
  await expect.poll(() => stone(page, 0)).toBe("economic high growth 3 brief");
  await sheet.go("#/");
  await chooseFromMenu(page, "Huayue Rail", MENU.delete);
  await expect(card(page, "Huayue Rail")).toHaveCount(0);
  await expectSaved(page);
  await sheet.undoOnce();
  await expect(card(page, "Huayue Rail")).toHaveCount(1);
  await expectSaved(page);
  await sheet.go(`#/account/${ACCOUNT}/sheet/${id(3, 0)}`);
  await move(sheet);
  await expect.poll(() => stone(page, 0)).toBe("economic high growth 4 brief");
  expect(await kinds(page)).toEqual(["review", "day"]);
});

test("RECORD-12 a plain export leaves the record at home, and is marked in it", async ({ page }) => {
  const file = await exportBy(page, "export-plan");
  expect(file["record"]).toBeUndefined();
  await expect.poll(() => kinds(page)).toEqual(["export", "day"]);
  expect((await standings(page))[0]?.mark?.name).toMatch(/^Huayue-Rail-.*\.json$/);
});

test("RECORD-6 RECORD-12 a record that came with a plan goes on here", async ({ page }) => {
  const plan = planOf("Huayue Rail", [{ ...CAI, rating: 5 }, DENG]);
  const before = { on: "2026-03-02", revision: 40, stones: { 0: "economic high growth 1 none" }, new: 1 };
  const record = { version: 1, people: [id(2, 0)], sheets: [{ id: id(3, 0), standings: [before] }] };
  await sheet.go("#/");
  await page.locator(".page-actions .button").first().click();
  await sheet.dialog.locator("textarea").fill(JSON.stringify({ ...plan, record }));
  await page.getByTestId("import-take").click();
  await expectSaved(page);
  await expect.poll(async () => (await standings(page)).length).toBe(2);
  expect((await standings(page))[0]).toMatchObject({ on: "2026-03-02", stones: { 0: "economic high growth 1 none" } });
  expect(await stone(page, 0)).toBe("economic high growth 5 brief");
  // The plan itself does not carry it.
  expect(JSON.parse((await records(page, "plans"))[ACCOUNT] ?? "{}")).not.toHaveProperty("record");
  await sheet.go(`#/account/${ACCOUNT}`);
  await write(page, "industry", "Rail");
  await expectSaved(page);
  expect(await standings(page)).toHaveLength(2);
});

test("RECORD-12 a record that cannot be read does not keep its plan from coming in", async ({ page }) => {
  const plan = planOf("Huayue Rail", [{ ...CAI, rating: 5 }, DENG]);
  await sheet.go("#/");
  await page.locator(".page-actions .button").first().click();
  await sheet.dialog.locator("textarea").fill(JSON.stringify({ ...plan, record: { version: 9 } }));
  await page.getByTestId("import-take").click();
  await expect(notice(page, "The game record could not be read")).toBeVisible();
  await expectSaved(page);
  await expect.poll(() => stone(page, 0)).toBe("economic high growth 5 brief");
});
