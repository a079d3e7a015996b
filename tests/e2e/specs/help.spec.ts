// The help: every term and rule has an address, terms open in place, the trees can be tried out.
import { expect, test } from "@playwright/test";
import { Sheet } from "../pages/sheet.ts";
import { LOCALE, type Lang } from "../support/words.ts";

test.use({ locale: "en-US" });

const LANGS: Lang[] = ["zh", "en"];

let sheet: Sheet;

test.beforeEach(async ({ page, locale }) => {
  sheet = new Sheet(page, locale === LOCALE.zh ? "zh" : "en");
});

test("every term stands in both languages with an example, and can be found by either name", async ({ page }) => {
  await sheet.open("#/help");
  const terms = page.locator(".term");
  await expect(terms).toHaveCount(28);
  await expect(page.locator(".rule")).toHaveCount(73);
  const coach = page.locator("[data-field='help/coach']");
  await expect(coach.getByRole("heading")).toHaveText("Coach 教练");
  await expect(coach).toContainText("Example: ");
  await page.getByRole("searchbox").fill("四平八稳");
  await expect(terms).toHaveCount(1);
  await expect(terms.getByRole("heading")).toContainText("Even keel");
  await page.getByRole("searchbox").fill("nothing like this");
  await expect(page.getByText("Nothing found for “nothing like this”.")).toBeVisible();
});

test("search finds terms and rules, and leads to them", async ({ page }) => {
  await sheet.open();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("counterpart");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-field='help/counterpart']")).toBeFocused();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("R-33");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-field='help/r-33']")).toBeFocused();
  await expect(page.locator("[data-field='help/r-33']")).toContainText("Never go over the head of the coach.");
});

test("a term beside a judgement opens in place, and closing it gives the focus back", async ({ page }) => {
  await sheet.openSampleSheet();
  await sheet.openPerson("Qin Zhenbang");
  const ask = sheet.inspector.root.getByRole("button", { name: "What is “Response mode”?" });
  await ask.click();
  await expect(sheet.dialog).toContainText("No gap, no sale");
  await page.keyboard.press("Escape");
  await expect(sheet.dialog).toHaveCount(0);
  await expect(ask).toBeFocused();
  await ask.click();
  await sheet.dialog.getByRole("link", { name: "Open in the help" }).click();
  await expect(page.locator("[data-field='help/response-mode']")).toBeFocused();
});

for (const lang of LANGS) {
  test.describe(`the hexagon, ${lang}`, () => {
    test.use({ locale: LOCALE[lang] });

    test(`each of the six elements is explained in place, ${lang}`, async ({ page }) => {
      await sheet.openSampleSheet();
      const list = page.locator(".hexagon-terms");
      const asks = list.getByRole("button");
      await expect(asks).toHaveCount(6);
      const told: string[] = [];
      for (const ask of await asks.all()) {
        const box = await ask.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
        await ask.focus();
        await page.keyboard.press("Enter");
        told.push((await sheet.dialog.locator("p").first().textContent()) ?? "");
        await page.keyboard.press("Escape");
        await expect(sheet.dialog).toHaveCount(0);
        await expect(ask).toBeFocused();
      }
      expect(new Set(told).size).toBe(6);
      await expect(sheet.hexagon.locator("[role=button] button, [role=button] [role=button]")).toHaveCount(0);
    });
  });
}

test("a finding leads to its rule", async ({ page }) => {
  await sheet.openSampleSheet();
  const finding = sheet.findings.first();
  const rule = (await finding.getAttribute("data-rule")) ?? "";
  await finding.locator("summary").click();
  await finding.getByRole("link", { name: `Look up rule ${rule}` }).click();
  await expect(page.locator(`[data-field='help/${rule.toLowerCase()}']`)).toBeFocused();
});

test("the trees can be tried out, for contact and coach too", async ({ page }) => {
  await sheet.open("#/help/trees");
  const tree = (name: string) => page.locator(".tree").filter({ has: page.locator("summary", { hasText: name }) });
  await tree("Coach").locator("summary").click();
  const coach = tree("Coach").locator(".help-question");
  await expect(coach).toHaveCount(5);
  await coach.nth(0).getByRole("radio", { name: "No", exact: true }).click();
  await expect(tree("Coach").locator(".help-answer")).toHaveText("That points to: Candidate");
  await tree("Contact").locator("summary").click();
  await tree("Contact").getByRole("radio", { name: "No", exact: true }).first().click();
  await expect(tree("Contact").locator(".help-answer")).toHaveText("That points to: Never met");
  await expect(tree("Contact").getByRole("button", { name: "Take it" })).toHaveCount(0);
});

test("search leads to a person from a screen that has no place for one", async ({ page }) => {
  await sheet.openSampleSheet();
  const account = new URL(page.url()).hash.split("/sheet/")[0] ?? "";
  await sheet.go(account);
  await expect(page.locator(".account-page, .page").first()).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("Qin");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/people$/);
  await expect(sheet.inspector.heading).toContainText("Qin Zhenbang");
});

test("the status does not say saved while something typed waits", async ({ page }) => {
  await sheet.openSampleSheet();
  await sheet.saved();
  await page.evaluate(() => {
    const states: string[] = [];
    Object.assign(window, { states });
    document.addEventListener("input", () => {
      setTimeout(() => states.push(document.querySelector("[data-testid=save-status]")?.getAttribute("data-state") ?? ""), 20);
    });
  });
  await sheet.openPerson("Qin Zhenbang");
  await sheet.inspector.root.getByRole("textbox", { name: "Personal win" }).pressSequentially("x");
  await expect.poll(() => page.evaluate(() => (window as unknown as { states: string[] }).states)).toEqual(["saving"]);
  await sheet.saved();
});
