// Saving: what it takes of the main thread, and how long after the last key a plan has reached the disk.
import { test, type Page } from "@playwright/test";
import { Counters, Samples } from "./measure.ts";
import { Subject } from "./subjects.ts";

const EDITS = 15;
const KEYS = 60;
const BETWEEN_KEYS_MS = 60;
const TYPINGS = 3;

for (const people of [300, 3_000]) {
  test(`main thread of a save of ${people}`, async ({ browser }) => {
    const samples = new Samples(`save-${people}`);
    for (const side of Subject.sides) {
      const subject = await Subject.with(browser, side, people);
      const page = await openAccountName(subject);
      const counters = await Counters.of(page);
      for (let run = 0; run < EDITS + 2; run += 1) {
        await page.keyboard.press("x");
        await page.keyboard.press("Enter");
        await page.evaluate(() => window.probe.afterPaint());
        // From here on only saving is left, and what is written after it.
        const spent = await counters.mainThread(() => subject.settle(page));
        const idle = await counters.mainThread(() => subject.settle(page));
        if (run >= 2) samples.add(`save-${people}`, side, Math.max(0, spent - idle));
      }
    }
    samples.write();
  });
}

test("last key to the disk", async ({ browser }) => {
  const samples = new Samples("durable");
  const subject = await Subject.with(browser, "ours");
  const page = await openAccountName(subject);
  // The marks by which a write is known.
  for (let mark = 0; mark < 3; mark += 1) await page.keyboard.press("q");
  await subject.settle(page);
  let marks = 3;
  for (let run = 0; run < EDITS + 2; run += 1) {
    await page.keyboard.press("q");
    marks += 1;
    await subject.settle(page);
    const [wait] = await waits(page, marks, 1);
    if (run >= 2 && wait !== undefined) samples.add("durable-idle", "ours", wait);
  }
  for (let run = 0; run < TYPINGS; run += 1) {
    for (let key = 0; key < KEYS; key += 1) {
      await page.keyboard.press("q");
      await page.waitForTimeout(BETWEEN_KEYS_MS);
    }
    marks += KEYS;
    await subject.settle(page);
    samples.add("durable-typing", "ours", Math.max(...(await waits(page, marks, KEYS))));
  }
  samples.write();
});

/** How long each of the last keys waited for the first write that holds it; `marks` stand there now. */
function waits(page: Page, marks: number, keys: number): Promise<number[]> {
  return page.evaluate(
    ([marks, keys]) =>
      window.probe.keys.slice(-keys).map((at, nth) => {
        const mark = marks - keys + nth + 1;
        const write = window.probe.writes.find((one) => one.at > at && one.marks >= mark);
        return write ? write.at - at : Number.MAX_VALUE;
      }),
    [marks, keys] as const,
  );
}

async function openAccountName(subject: Subject): Promise<Page> {
  const page = await subject.open("account");
  await page.evaluate(() => window.probe.shown("[data-field='account/name']"));
  await subject.settle(page);
  await page.locator("[data-field='account/name']").focus();
  await page.keyboard.press("End");
  return page;
}
