// What the hand feels at 300 people: a stone that is dragged, a key in a field, the edit that comes of it.
import { test, type Page } from "@playwright/test";
import { Counters, Samples } from "./measure.ts";
import { Subject } from "./subjects.ts";

const DRAGS = 7;
const MOVES = 60;
const EDITS = 25;
/** Longest time between the key and Enter in which a field of ours has not handed over what is typed by itself. */
const UNSAID_MS = 140;

test("drag", async ({ browser }) => {
  const samples = new Samples("drag");
  for (const side of Subject.sides) {
    const page = await (await Subject.with(browser, side)).openSheet();
    const counters = await Counters.of(page);
    for (let run = 0; run <= DRAGS; run += 1) {
      const per = (await drag(page, counters)) / MOVES;
      if (run > 0) samples.add("drag", side, per);
    }
  }
  samples.write();
});

/** Carries a stone around and puts it back; returns the milliseconds of the main thread while it moves. */
async function drag(page: Page, counters: Counters): Promise<number> {
  const stone = page.getByTestId("stone").nth(20).locator(".stone__body");
  const box = await stone.boundingBox();
  if (!box) throw new Error("the stone is not drawn");
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 6, { steps: 3 });
  const spent = await counters.mainThread(async () => {
    for (let move = 0; move < MOVES; move += 1) {
      const turn = (move / MOVES) * 2 * Math.PI;
      await page.mouse.move(620 + 220 * Math.cos(turn), 480 + 160 * Math.sin(turn));
    }
  });
  if ((await page.locator(".is-dragging").count()) === 0) throw new Error("nothing was dragged");
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await page.evaluate(() => window.probe.afterPaint());
  return spent;
}

test("field", async ({ browser }) => {
  const samples = new Samples("field");
  for (const side of Subject.sides) {
    const subject = await Subject.with(browser, side);
    const page = await subject.openSheet();
    await openName(page, side === "ours");
    const counters = await Counters.of(page);
    for (let run = 0; run < EDITS + 2; run += 1) {
      const key = await painted(page, () => page.keyboard.press("x"));
      await subject.settle(page);
      const edit = side === "ours" ? await handOver(page) : await painted(page, () => page.keyboard.press("x"));
      await subject.settle(page);
      const work = await counters.mainThread(async () => {
        await page.keyboard.press("x");
        await page.keyboard.press("Enter");
        await page.evaluate(() => window.probe.afterPaint());
      });
      await subject.settle(page);
      if (run < 2) continue;
      samples.add("key", side, key);
      if (edit !== undefined) samples.add("edit", side, edit);
      samples.add("edit-thread", side, work);
    }
    samples.add("changes", side, await changes(page));
  }
  samples.write();
});

/** Opens somebody and puts the cursor at the end of the name. */
async function openName(page: Page, isOurs: boolean): Promise<void> {
  await page.getByTestId("stone").nth(20).locator(".stone__body").click();
  if (isOurs) await page.getByTestId("inspector").locator("details:has([data-field$='/name']) > summary").click();
  await page.locator(isOurs ? "[data-field^=person][data-field$='/name']" : "[data-field=name]").focus();
  await page.keyboard.press("End");
}

async function painted(page: Page, press: () => Promise<void>): Promise<number> {
  await page.evaluate(() => window.probe.arm("keydown"));
  await press();
  return page.evaluate(() => window.probe.painted);
}

/** Hands over what was typed; nothing when the field has done so by itself before. */
async function handOver(page: Page): Promise<number | undefined> {
  await page.keyboard.press("x");
  const took = await painted(page, () => page.keyboard.press("Enter"));
  const [typed, handed] = (await page.evaluate(() => window.probe.keys)).slice(-2);
  return (handed ?? 0) - (typed ?? 0) < UNSAID_MS ? took : undefined;
}

/** How many changes of the page one edit makes. */
async function changes(page: Page): Promise<number> {
  await page.evaluate(() => {
    const seen = { count: 0 };
    const note = (list: MutationRecord[]) => (seen.count += list.length);
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    Object.assign(window, { seen });
  });
  await page.keyboard.press("x");
  await page.keyboard.press("Enter");
  await page.evaluate(() => window.probe.afterPaint());
  return page.evaluate(() => (window as unknown as { seen: { count: number } }).seen.count);
}
