// Memory at 300 people, and whether it grows while somebody goes to and fro, edits, and takes it back.
import { test, type Page } from "@playwright/test";
import { Counters, Samples } from "./measure.ts";
import { Subject } from "./subjects.ts";

const TIMES = 1_000;
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

test("growth", async ({ browser }) => {
  const samples = new Samples("growth");
  const subject = await Subject.with(browser, "ours");
  const page = await subject.openSheet();
  const counters = await Counters.of(page);
  const growth = async (work: (times: number) => Promise<void>) => {
    await work(WARM_UP);
    await subject.settle(page);
    const before = await counters.memory(page);
    await work(TIMES);
    await subject.settle(page);
    return (await counters.memory(page)) - before;
  };
  samples.add("growth-undo", "ours", await growth((times) => editAndUndo(page, times)));
  samples.add("growth-route", "ours", await growth((times) => goToAndFro(page, times)));
  samples.write();
});

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
