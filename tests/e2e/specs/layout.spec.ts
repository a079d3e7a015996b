// SITE-6: every screen from 1440 to 360 pixels, and with letters twice as large.
import { expect, test, type Page } from "@playwright/test";
import { Sheet } from "../pages/sheet.ts";
import { DIALOGS, leave, SCREENS, visit, type Stop } from "../support/tour.ts";
import { LOCALE, type Lang } from "../support/words.ts";

const LANGS: Lang[] = ["zh", "en"];
const WIDTHS = [1440, 900, 390, 360];

/** What does not fit, in words: a page that scrolls sideways, controls beside the view, targets too small to hit. */
async function misfits(page: Page, least: number): Promise<string[]> {
  return page.evaluate((size) => {
    const wrong: string[] = [];
    const width = document.documentElement.clientWidth;
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > width) wrong.push(`the page is ${scrollWidth} wide in ${width}`);
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} “${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40)}”`;
    const top = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document;
    for (const element of top.querySelectorAll("button, a[href], input, select, textarea, summary, [role=button]")) {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const isSeen = element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true });
      const isClipped = style.clipPath !== "none" || (box.width <= 1 && box.height <= 1);
      if (!isSeen || isClipped || element.closest(".skip-link, .nav:not(.is-open), .lenses__choice, .is-faded")) continue;
      // What lies in a part that scrolls by itself can be brought into view.
      let part = element.parentElement;
      while (part && !/auto|scroll/.test(getComputedStyle(part).overflowX)) part = part.parentElement;
      if (!part && (box.left < -1 || box.right > width + 1)) wrong.push(`beside the view (${Math.round(box.left)} to ${Math.round(box.right)}): ${name(element)}`);
      // WCAG 2.2 2.5.8 leaves links within a sentence alone, and what a label enlarges.
      const label = element.closest("label");
      const target = label ? label.getBoundingClientRect() : box;
      const isInText = style.display === "inline" && element.matches("a, button.link");
      if (!isInText && (target.width < size || target.height < size))
        wrong.push(`small (${Math.round(target.width)}×${Math.round(target.height)}): ${name(element)}`);
    }
    return [...new Set(wrong)];
  }, least);
}

/** Goes through the stops, and makes the window narrower at each. */
async function tour(sheet: Sheet, stops: Stop[], widths: number[], least = 23.5): Promise<void> {
  const { page } = sheet;
  await sheet.openSampleSheet();
  const home = new URL(page.url()).hash;
  const wrong: Record<string, string[]> = {};
  for (const stop of stops) {
    await leave(sheet);
    await page.setViewportSize({ width: widths[0] ?? 1440, height: 844 });
    await visit(sheet, stop, home);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 });
      // What follows the width of its place has done so one picture later.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const found = await misfits(page, least);
      if (found.length > 0) wrong[`${stop.name} at ${width}`] = found;
    }
  }
  expect(wrong).toEqual({});
}

/** The tour is taken in so many parts, each in its own time. */
const PARTS = 3;

for (const lang of LANGS) {
  test.describe(`SITE-6 ${lang}`, () => {
    test.use({ locale: LOCALE[lang], contextOptions: { reducedMotion: "reduce" } });
    test.setTimeout(120_000);

    for (let part = 0; part < PARTS; part += 1) {
      const some = SCREENS.filter((_, at) => at % PARTS === part);
      test(`every screen fits from 1440 to 360 pixels, ${lang}, part ${part + 1} of ${PARTS}`, async ({ page }) =>
        tour(new Sheet(page, lang), some, WIDTHS));
    }
    test(`every dialog fits from 1440 to 360 pixels, ${lang}`, async ({ page }) => tour(new Sheet(page, lang), DIALOGS, WIDTHS));
  });
}

test.describe("SITE-6 letters of 200 %", () => {
  test.use({ locale: "en-US", viewport: { width: 1280, height: 900 }, contextOptions: { reducedMotion: "reduce" } });

  for (let part = 0; part < PARTS; part += 1) test(`with letters twice as large every screen can still be used, part ${part + 1} of ${PARTS}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.addInitScript(() => {
      new MutationObserver(() => {
        if (document.documentElement && document.documentElement.style.fontSize !== "200%") document.documentElement.style.fontSize = "200%";
      }).observe(document, { childList: true, subtree: true });
    });
    const sheet = new Sheet(page, "en");
    await tour(sheet, SCREENS.filter((_, at) => at % PARTS === part), [1280]);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
  });
});

test.describe("SITE-6 400 %", () => {
  // A window of 1280 by 1024 pixels at 400 % is one of 320 by 256.
  test.use({ locale: "en-US", viewport: { width: 320, height: 256 }, contextOptions: { reducedMotion: "reduce" } });

  test("at 400 % the sheet is read and changed without scrolling sideways", async ({ page }) => {
    const sheet = new Sheet(page, "en");
    await sheet.openSampleSheet();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.getByTestId("undo").scrollIntoViewIfNeeded();
    await sheet.board.focus(sheet.board.stone("Qin Zhenbang"));
    await page.keyboard.press("ArrowRight");
    await sheet.board.expectFacts(sheet.board.stone("Qin Zhenbang"), { rating: "4" });
  });
});

test.describe("the pages of a sheet on a telephone", () => {
  test.use({ locale: "zh-CN", viewport: { width: 390, height: 844 }, contextOptions: { reducedMotion: "reduce" } });

  test("the page that is open is in sight among its neighbours", async ({ page }) => {
    const sheet = new Sheet(page, "zh");
    await sheet.openSampleSheet();
    const home = new URL(page.url()).hash;
    for (const name of ["replay", "danger", "elements"]) {
      await sheet.go(`${home}/${name}`);
      const open = page.locator(".tab[aria-current=page]");
      await expect(open).toHaveAttribute("href", `${home}/${name}`);
      await expect(open).toBeInViewport({ ratio: 0.99 });
    }
  });
});
