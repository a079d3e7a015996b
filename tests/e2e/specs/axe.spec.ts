// SITE-6: axe-core finds no violation, on every screen and in every dialog, in both themes and both languages.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { Sheet } from "../pages/sheet.ts";
import { DIALOGS, leave, SCREENS, visit, type Stop } from "../support/tour.ts";
import { LOCALE, type Lang } from "../support/words.ts";

const LANGS: Lang[] = ["zh", "en"];

/** What axe finds, in a form that names the place; with rules, only what these find. */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  if (rules) axe.withRules(rules);
  const { violations: found } = await axe.analyze();
  // The visible label of a stone is the name beside it, which its accessible name begins with; the initials and the
  // number of flags on it are marks, spelled out in that name.
  const isMark = (rule: string, html: string) =>
    rule === "label-content-name-mismatch" && /data-testid="(stone|missing-role)"/.test(html);
  return found.flatMap((one) =>
    one.nodes.filter((node) => !isMark(one.id, node.html)).map((node) => `${one.id}: ${node.target.join(" ")} ${node.failureSummary?.split("\n").slice(1, 2).join("") ?? ""}`),
  );
}

/** Goes through the stops and gathers what is wrong at each. The second theme can differ in colours only. */
async function tour(sheet: Sheet, stops: Stop[]): Promise<void> {
  await sheet.openSampleSheet();
  const home = new URL(sheet.page.url()).hash;
  const wrong: Record<string, string[]> = {};
  const { page } = sheet;
  for (const stop of stops) {
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await leave(sheet);
    await visit(sheet, stop, home);
    const light = await violations(page);
    if (light.length > 0) wrong[`${stop.name}, light`] = light;
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    const dark = await violations(page, ["color-contrast", "link-in-text-block"]);
    if (dark.length > 0) wrong[`${stop.name}, dark`] = dark;
  }
  expect(wrong).toEqual({});
}

for (const lang of LANGS) {
  test.describe(`SITE-6 ${lang}`, () => {
    test.use({ locale: LOCALE[lang] });
    test.setTimeout(180_000);

    // What differs in words only is looked at in one language.
    const stops = SCREENS.filter(({ name }) => lang === "en" || !/lens|strength|action|flag|funnel|coach|trees/.test(name));
    const PARTS = 4;
    for (let part = 0; part < PARTS; part += 1) {
      const some = stops.filter((_, at) => at % PARTS === part);
      test(`no violation on any screen, ${lang}, part ${part + 1} of ${PARTS}`, async ({ page }) => tour(new Sheet(page, lang), some));
    }
    test(`no violation in any dialog, ${lang}`, async ({ page }) => tour(new Sheet(page, lang), DIALOGS));

    test(`no violation where nothing is there yet, ${lang}`, async ({ page }) => {
      const sheet = new Sheet(page, lang);
      await sheet.open();
      await sheet.choose(sheet.word("sampleAccount"), "deleteAccount");
      await expect(sheet.cards).toHaveCount(0);
      expect(await violations(page), "the empty overview").toEqual([]);
      await sheet.createAccount({ name: "A", product: "B" });
      await expect(page.getByTestId("board")).toBeVisible();
      expect(await violations(page), "a young sheet").toEqual([]);
      await sheet.go(`${new URL(page.url()).hash.split("/sheet/")[0]}/people`);
      await expect(page.getByTestId("add-person")).toBeVisible();
      expect(await violations(page), "nobody yet").toEqual([]);
    });
  });
}

test.describe("SITE-6 at 390 pixels", () => {
  test.use({ locale: "en-US", viewport: { width: 390, height: 844 } });
  test.setTimeout(180_000);

  test("no violation on the screens of a telephone", async ({ page }) => {
    const kinds = [
      "overview",
      "people",
      "sheet with a person",
      "influences",
      "wins",
      "position",
      "danger table",
      "settings",
    ];
    await tour(new Sheet(page, "en"), SCREENS.filter(({ name }) => kinds.includes(name)));
  });
});
