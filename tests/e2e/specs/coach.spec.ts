// The empty role of coach on the board: who is likeliest comes first, and one click puts somebody there.
import { expect, test } from "@playwright/test";
import { Sheet } from "../pages/sheet.ts";
import { LOCALE, type Lang } from "../support/words.ts";

const WORDS = {
  zh: { fang: "方晓岚", tang: "唐仲谦", title: "谁可以做教练", why: /检验 \d\/3 · / },
  en: { fang: "Fang Xiaolan", tang: "Tang Zhongqian", title: "Who could become the coach", why: /tests \d\/3 · / },
} as const;

for (const lang of ["zh", "en"] satisfies Lang[]) {
  test.describe(`RULE R-34 ${lang}`, () => {
    test.use({ locale: LOCALE[lang] });
    const words = WORDS[lang];

    test(`the empty coach role names candidates, each with why, and takes one of them, ${lang}`, async ({ page }) => {
      const sheet = new Sheet(page, lang);
      await sheet.openSampleSheet();
      const empty = sheet.board.root.locator("[data-testid=missing-role][data-fill=coach]");
      await expect(empty).toHaveCount(0);
      for (const name of [words.fang, words.tang]) {
        await sheet.board.focus(sheet.board.stone(name, "coach"));
        await page.keyboard.press("Delete");
        await expect(sheet.board.stone(name, "coach")).toHaveCount(0);
      }

      await empty.focus();
      await page.keyboard.press("Enter");
      const candidates = sheet.dialog.getByTestId("coach-candidates");
      await expect(candidates.getByRole("heading", { name: words.title })).toBeVisible();
      const first = candidates.getByRole("button").first();
      await expect(candidates.getByRole("button")).not.toHaveCount(0);
      await expect(first).toContainText(words.why);
      const name = (await first.locator("strong").textContent()) ?? "";
      expect(name).not.toBe("");
      // It is what one sees and reaches first; the form for somebody new is below.
      await expect(first).toBeFocused();
      await expect(first).toBeInViewport();
      await page.keyboard.press("Enter");
      await expect(sheet.dialog).toHaveCount(0);
      await expect(sheet.board.stone(name, "coach")).toHaveCount(1);
      await expect(sheet.inspector.heading).toContainText(name);
      await page.getByTestId("undo").click();
      await expect(sheet.board.stone(name, "coach")).toHaveCount(0);
      await expect(empty).toBeVisible();
    });

    test(`other empty roles ask for anybody, ${lang}`, async ({ page }) => {
      const sheet = new Sheet(page, lang);
      await sheet.openSampleSheet();
      await page.getByTestId("add-person").click();
      await expect(sheet.dialog).toBeVisible();
      await expect(sheet.dialog.getByTestId("coach-candidates")).toHaveCount(0);
    });
  });
}
