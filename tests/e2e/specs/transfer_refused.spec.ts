// Files that are refused: why, where, and what to do, in both languages; and nothing has changed.
import { readdirSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { card, openFirst } from "../support/account.ts";
import { records } from "../support/device.ts";
import { choose, drop, fileOf, fixture, openImport, take } from "../support/files.ts";

const INVALID = readdirSync(fixture("invalid")).sort();

/** Refused as a whole: there is no line to name. */
const WITHOUT_PLACE = ["empty.json", "no-plan.json", "empty-backup.json", "not-qipu.json", "not-an-object.json", "too-new.json"];

const LANGUAGES = [
  {
    locale: "zh-CN",
    place: /第 \d+ 行/,
    nothing: "这个文件没有导入，什么都没有改变",
    other: /Line|file|Export/,
    tooLarge: /“large\.json”太大：最多 20 MB/,
  },
  {
    locale: "en-US",
    place: /[Ll]ine \d+/,
    nothing: "The file was not imported; nothing has changed",
    other: /[一-鿿]/,
    tooLarge: /“large\.json” is too large: 20 MB at most/,
  },
] as const;

const refusal = (page: Page) => page.getByRole("dialog").getByRole("alert");

for (const { locale, place, nothing, other, tooLarge } of LANGUAGES) {
  test.describe(locale, () => {
    test.use({ locale });

    test("IMPORT-2 IMPORT-3 every invalid file is refused with the place and what to do, and nothing is taken", async ({ page }) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await openFirst(page);
      const before = await records(page, "plans");
      await openImport(page);
      for (const name of INVALID) {
        // The words of the file before must be gone: the dialog is emptied while a file is read.
        await refusal(page).evaluateAll((all) => all.forEach((one) => one.setAttribute("data-of-before", "yes")));
        await choose(page, fixture(`invalid/${name}`));
        const fresh = page.locator("[role=alert]:not([data-of-before])").and(refusal(page));
        await expect(fresh, name).toBeVisible();
        const [said = "", then] = await fresh.locator("p").allInnerTexts();
        expect(then, name).toContain(nothing);
        // Values and paths of the file are quoted as they are; the sentence is in the language.
        expect(said.replaceAll(/[a-zA-Z0-9_.[\]-]*[.[][a-zA-Z0-9_.[\]-]*/g, ""), name).not.toMatch(locale === "en-US" ? other : /^[\x00-\x7f]*$/);
        if (!WITHOUT_PLACE.includes(name)) expect(said, name).toMatch(place);
        await expect(page.getByTestId("import-take"), name).toBeDisabled();
      }
      await page.keyboard.press("Escape");
      await expect(card(page)).toHaveCount(1);
      expect(await records(page, "plans")).toEqual(before);
      expect(errors).toEqual([]);
    });

    test("FORMAT-5 a file of a newer format is refused with both numbers", async ({ page }) => {
      await openFirst(page);
      await openImport(page);
      await choose(page, fixture("invalid/too-new.json"));
      await expect(refusal(page)).toContainText("2");
      await expect(refusal(page)).toContainText("1");
    });

    test("IMPORT-4 a file over 20 MB is refused at once, and the page goes on", async ({ page }) => {
      const large = test.info().outputPath("large.json");
      await mkdir(dirname(large), { recursive: true });
      await writeFile(large, " ".repeat(20 * 1024 * 1024 + 1));
      await openFirst(page);
      await openImport(page);
      await choose(page, large);
      await expect(refusal(page)).toContainText(tooLarge);
      await expect(refusal(page)).toContainText(nothing);
      // The page still takes another one.
      await choose(page, fixture("v1/minimal.json"));
      await expect(page.locator(".import-row")).toHaveCount(1);
      await take(page);
      await expect(card(page)).toHaveCount(2);
    });
  });
}

test("IMPORT-4 a plan of more than 20,000 records is refused, one of thousands is taken", async ({ page }) => {
  const many = (count: number) => {
    const people = Array.from({ length: count }, (_, at) => ({
      id: `0190f3a0-0000-7000-8000-${at.toString(16).padStart(12, "0")}`,
      name: `某某${at}`,
    }));
    return JSON.stringify({ app: "qipu", format: 1, plan: { account: { id: "0190f3a0-0000-7000-9000-000000000001", name: "大集团" }, people } });
  };
  await openFirst(page);
  await openImport(page);
  await choose(page, fileOf("many.json", many(20_001)));
  await expect(refusal(page)).toContainText("20000");
  await choose(page, fileOf("many.json", many(5_000)));
  await expect(page.locator(".import-row")).toContainText("5000 人");
  await take(page);
  await expect(card(page, "大集团")).toContainText("5000 人");
});

test("IMPORT-2 a dropped picture and a pasted sentence are refused", async ({ page }) => {
  await openFirst(page);
  await drop(page, "photo.json", "\u0089PNG\r\n\u001a\n\0\0\0");
  await expect(refusal(page)).toBeVisible();
  await page.keyboard.press("Escape");
  const dialog = await openImport(page);
  await expect(refusal(page)).toHaveCount(0);
  await dialog.getByRole("textbox").fill("请导入");
  await expect(refusal(page)).toContainText("第 1 行");
  // A whole text in its place is read as if nothing had been.
  await dialog.getByRole("textbox").fill(await readFile(fixture("v1/full.json"), "utf8"));
  await expect(refusal(page)).toHaveCount(0);
  await expect(page.locator(".import-row")).toContainText("江北石化集团");
});

test("IMPORT-1 the preview of one file is gone when another one is refused", async ({ page }) => {
  await openFirst(page);
  await openImport(page);
  await choose(page, fixture("v1/full.json"));
  await expect(page.locator(".import-row")).toHaveCount(1);
  await choose(page, fileOf("cut.json", (await readFile(fixture("v1/full.json"), "utf8")).slice(0, 400)));
  await expect(refusal(page)).toContainText("不完整");
  await expect(page.locator(".import-row")).toHaveCount(0);
  await expect(page.getByTestId("import-take")).toBeDisabled();
});
