// A plan of 300 as a file: handing it out, and taking it in on a device that does not have it.
import { test, type Page } from "@playwright/test";
import { fileOf, Samples } from "./measure.ts";
import { Subject } from "./subjects.ts";

const RUNS = 7;

test("export", async ({ browser }) => {
  const samples = new Samples("export");
  for (const side of Subject.sides) {
    const subject = await Subject.with(browser, side);
    const page = await subject.open("account");
    await page.evaluate(() => window.probe.shown("[data-field='account/name']"));
    await subject.settle(page);
    for (let run = 0; run <= RUNS; run += 1) {
      if (side === "ours") await page.getByRole("button", { name: "Share", exact: true }).click();
      await page.evaluate(() => window.probe.shown("[data-testid=export-plan]"));
      const took = await page.evaluate(async () => {
        window.probe.fileAt = 0;
        const start = performance.now();
        document.querySelector<HTMLElement>("[data-testid=export-plan]")?.click();
        while (window.probe.fileAt === 0) await new Promise(requestAnimationFrame);
        return window.probe.fileAt - start;
      });
      if (run > 0) samples.add("export", side, took);
      await subject.settle(page);
    }
  }
  samples.write();
});

test("import", async ({ browser }) => {
  const samples = new Samples("import");
  for (let run = 0; run <= RUNS; run += 1) {
    for (const side of Subject.sides) {
      const subject = await Subject.empty(browser, side);
      const page = await subject.open("overview");
      await page.evaluate(() => window.probe.shown("[data-testid=save-status]"));
      await subject.settle(page);
      const took = side === "ours" ? await take(page) : await choose(page, "[data-testid=stone]");
      if (run > 0) samples.add("import", side, took);
      await subject.context.close();
    }
  }
  samples.write();
});

/** Chooses the file; returns the milliseconds until what it holds is painted. */
async function choose(page: Page, shows: string): Promise<number> {
  await page.evaluate((shows) => {
    window.addEventListener("change", () => {
      const start = performance.now();
      window.probe.painted = window.probe.shown(shows).then((at) => at - start);
    }, { capture: true, once: true });
  }, shows);
  await page.getByTestId("import-file").setInputFiles(fileOf(300));
  return page.evaluate(() => window.probe.painted);
}

/** Looks at the file in the dialog and takes it; the time in which the user reads does not count. */
async function take(page: Page): Promise<number> {
  await page.locator(".page-head").getByRole("button", { name: "Import", exact: true }).click();
  const looked = await choose(page, ".import-list li");
  const taken = await page.evaluate(async () => {
    const start = performance.now();
    document.querySelector<HTMLElement>("[data-testid=import-take]")?.click();
    while (document.querySelector("dialog[open]")) await new Promise(requestAnimationFrame);
    return (await window.probe.afterPaint()) - start;
  });
  return looked + taken;
}
