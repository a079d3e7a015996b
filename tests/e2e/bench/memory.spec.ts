// Memory at 300 people; and, on a sheet of 30, whether it grows while somebody goes to and fro, edits, and takes it back.
import { test, type Page } from "@playwright/test";
import { Counters, Samples } from "./measure.ts";
import { Subject } from "./subjects.ts";

const TIMES = 1_000;
/** Enough people to have everything on the screen, and few enough to come a thousand times. */
const PEOPLE = 30;
/** More than undo remembers, so that what it keeps is there before the growth is measured. */
const WARM_UP = 220;
const LOADS = 3;

test("memory", async ({ browser }) => {
  const samples = new Samples("memory");
  for (const side of Subject.sides) {
    const subject = await Subject.with(browser, side);
    for (let run = 0; run < LOADS; run += 1) {
      const page = await subject.openSheet();
      samples.add("memory", side, await (await Counters.of(page)).memory(page));
      await page.close();
    }
  }
  samples.write();
});

for (const [row, work] of [["growth-route", goToAndFro], ["growth-undo", editAndUndo]] as const) {
  test(row, async ({ browser }) => {
    const samples = new Samples(row);
    const subject = await Subject.with(browser, "ours", PEOPLE);
    const page = await subject.openSheet();
    const counters = await Counters.of(page);
    await work(page, WARM_UP);
    await subject.settle(page);
    const before = await counters.memory(page);
    await work(page, TIMES);
    await subject.settle(page);
    samples.add(row, "ours", (await counters.memory(page)) - before);
    samples.write();
  });
}

/** Leaves the sheet for the account and comes back; each is one change of the route. */
async function goToAndFro(page: Page, times: number): Promise<void> {
  await page.evaluate(async (times) => {
    const sheet = window.location.hash;
    const account = sheet.split("/sheet/")[0] ?? sheet;
    for (let turn = 0; turn < times; turn += 1) {
      const toAccount = turn % 2 === 0;
      window.location.hash = toAccount ? account : sheet;
      await window.probe.shown(toAccount ? "[data-field='account/name']" : "[data-testid=stone]");
    }
  }, times);
}

/** Moves a stone by a key and takes it back, each painted before the next. */
async function editAndUndo(page: Page, times: number): Promise<void> {
  await page.evaluate(async (times) => {
    const undo = document.querySelector<HTMLElement>("[data-testid=undo]");
    for (let turn = 0; turn < times / 2; turn += 1) {
      const stone = document.querySelector("[data-testid=stone][data-rating='1']");
      if (!stone || !undo) throw new Error("there is nothing to move");
      stone.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true, cancelable: true }));
      await window.probe.afterPaint();
      if (undo.ariaDisabled === "true") throw new Error("the stone did not move");
      undo.click();
      await window.probe.afterPaint();
    }
  }, times);
}
