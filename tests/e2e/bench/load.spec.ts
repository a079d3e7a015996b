// Cold loads of a plan of 300 in turns: how long until it stands and answers, what moves by itself, what blocks.
import { test } from "@playwright/test";
import { Samples } from "./measure.ts";
import { Subject } from "./subjects.ts";

const RUNS = 9;

test("cold load", async ({ browser }) => {
  const samples = new Samples("load");
  const subjects = [await Subject.with(browser, "ours"), await Subject.with(browser, "handWritten")];
  for (let run = 0; run <= RUNS; run += 1) {
    for (const subject of subjects) {
      const page = await subject.openSheet();
      // What comes late blocks as well.
      await page.waitForTimeout(1_000);
      const { usable, shift, blocked } = await page.evaluate(() => window.probe);
      await page.close();
      if (run === 0) continue;
      samples.add("load", subject.side, usable ?? Number.NaN);
      samples.add("shift", subject.side, shift);
      samples.add("blocked", subject.side, blocked);
    }
  }
  samples.write();
});
