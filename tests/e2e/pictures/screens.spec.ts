// A picture of every screen at three widths, in both languages and both themes, to be looked at.
import { test, type Page } from "@playwright/test";
import { Sheet } from "../pages/sheet.ts";
import { LOCALE, type Lang } from "../support/words.ts";

const SIZES = [
  { width: 1440, height: 900 },
  { width: 900, height: 1100 },
  { width: 390, height: 844 },
];
const LANGS: Lang[] = ["zh", "en"];
const THEMES = ["light", "dark"] as const;

for (const viewport of SIZES) {
  for (const lang of LANGS) {
    for (const theme of THEMES) {
      test.describe(`${viewport.width} ${lang} ${theme}`, () => {
        test.use({ viewport, locale: LOCALE[lang], colorScheme: theme });

        test("every screen", async ({ page }) => {
          const sheet = new Sheet(page, lang);
          const take = (name: string, fullPage = true) =>
            page.screenshot({ path: `screenshots/${name}-${viewport.width}-${lang}-${theme}.png`, fullPage });
          await sheet.open();
          await take("overview");
          await sheet.openSampleSheet();
          await take("sheet", false);
          await take("sheet-full");
          await sheet.openPerson(sheet.word("qin"));
          await take("person", false);
          await inspector(page, sheet, take);
          const account = new URL(page.url()).hash.split("/sheet/")[0] ?? "#/";
          await sheet.go(account);
          await take("account");
          await sheet.go(`${account}/people`);
          await take("people");
          await sheet.go("#/settings");
          await take("settings");
          await sheet.go("#/recovery");
          await take("recovery");
          await sheet.go("#/nowhere");
          await take("not-found");
          await dialogs(sheet, take);
        });
      });
    }
  }
}

type Take = (name: string, fullPage?: boolean) => Promise<unknown>;

async function inspector(page: Page, sheet: Sheet, take: Take): Promise<void> {
  const { root } = sheet.inspector;
  if (await root.locator(".inspector-close").isVisible()) await root.locator(".inspector-close").click();
  for (const lens of ["influence", "mode", "contact"] as const) {
    await sheet.board.look(lens);
    await sheet.board.root.scrollIntoViewIfNeeded();
    await take(`lens-${lens}`, false);
  }
  await sheet.board.look("role");
  await sheet.element("buying-influences").click();
  await take("element", false);
  await root.locator(".inspector-close").click();
  await page.locator(".figure-button").first().click();
  await take("score", false);
  await root.locator(".inspector-close").click();
}

async function dialogs(sheet: Sheet, take: Take): Promise<void> {
  await sheet.open();
  await sheet.page.getByTestId("new-account").click();
  await take("dialog-account", false);
  await sheet.page.keyboard.press("Escape");
  await sheet.page.keyboard.press("Control+k");
  await take("dialog-search", false);
  await sheet.page.keyboard.press("Escape");
  await sheet.button("share").click();
  await take("dialog-share", false);
  await sheet.page.keyboard.press("Escape");
  await sheet.openSampleSheet();
  await sheet.page.getByTestId("add-person").click();
  await take("dialog-person", false);
}
