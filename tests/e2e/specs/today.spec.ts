// Today: what is due over all accounts, what can be done about it from the list, and the calendar file.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { Today } from "../pages/today.ts";
import { downloadBy, textOf } from "../support/files.ts";
import { accountHash, CAST, setDay, sheetHash, takeIn, type AccountOf } from "../support/several.ts";
import { LOCALE, type Lang } from "../support/words.ts";

const DAY = "2026-06-15";

const ACCOUNTS: AccountOf[] = [
  {
    name: "Alder Rail",
    tier: "priority",
    contacts: [
      { on: "2026-06-01", kind: "visit" },
      { on: "2026-06-01", kind: "call" },
    ],
    sheets: [
      {
        product: "Pumps",
        startedOn: "2026-06-01",
        people: CAST,
        actions: [
          { what: "Send the list", due: "2026-06-12" },
          { what: "Book the room", due: "2026-06-20" },
        ],
        needs: [{ what: "Budget left this year", due: DAY }],
        calls: [{ reason: "Show the pilot", on: "2026-06-10" }],
      },
    ],
  },
  { name: "Birch Pharma", tier: "priority", contacts: [{ on: "2026-02-01", kind: "visit" }] },
  { name: "Cedar Water", tier: "ordinary", contacts: [{ on: "2026-03-01", kind: "visit" }], sheets: [{ product: "Meters", startedOn: "2026-04-01" }] },
];

async function opened(today: Today, accounts = ACCOUNTS): Promise<void> {
  await setDay(today.page, DAY);
  await today.open();
  await today.choose(today.word("sampleAccount"), "deleteAccount");
  await takeIn(today, accounts);
  await today.show();
}

test.describe("today", () => {
  test.use({ locale: "en-US" });

  test("TODAY-1 TODAY-2 TODAY-3 lines stand in the order of what matters, and say what, where, when and why", async ({ page }) => {
    const today = new Today(page, "en");
    await opened(today);
    await expect(today.part("overdue")).toHaveCount(4);
    const order = await today.part("overdue").locator(".today-what").allTextContents();
    expect(order, "priority customers first, the longest overdue before").toEqual(["Visit Birch Pharma", "Show the pilot", "Send the list", "Call Cedar Water"]);
    const visit = today.line("Visit Birch Pharma");
    await expect(visit).toContainText("45 days overdue");
    await expect(visit).toContainText("No visit since 2026-02-01; priority customers are visited every 3 months. It counts as the call that is due too.");
    await expect(today.line("Call Cedar Water")).toContainText("14 days overdue");
    const send = today.line("Send the list");
    await expect(send).toContainText("Alder Rail · Pumps");
    await expect(send).toContainText("3 days overdue");
    await expect(today.part("today")).toContainText(["Budget left this year"]);
    await expect(today.part("review")).toContainText(["Review “Meters”"]);
    await expect(today.part("soon")).toContainText(["Book the room"]);
    await expect(today.count("overdue")).toHaveText("4");
    await expect(today.count("worse")).toHaveText("0");
    await send.getByRole("link", { name: "Send the list" }).click();
    await expect(page).toHaveURL(new RegExp(`${sheetHash(0)}$`));
    await expect(today.inspector.root.locator("input, textarea").first()).toHaveValue("Send the list");
    await today.show();
    await today.primary(today.line("Show the pilot")).click();
    await expect(page.getByTestId("call")).toBeVisible();
    await today.show();
    await today.primary(today.line("Review “Meters”")).click();
    await expect(page.getByTestId("review")).toBeVisible();
  });

  test("TODAY-4 an action is done in one click, as on its sheet, and undone from the message", async ({ page }) => {
    const today = new Today(page, "en");
    await opened(today);
    await today.primary(today.line("Send the list")).click();
    await expect(today.line("Send the list")).toHaveCount(0);
    await today.notices.filter({ hasText: "“Send the list” is done." }).getByRole("button", { name: "Undo" }).click();
    await expect(today.line("Send the list")).toHaveCount(1);
    await today.primary(today.line("Send the list")).focus();
    await page.keyboard.press("Enter");
    await expect(today.line("Send the list")).toHaveCount(0);
    await expect(today.line("Call Cedar Water").locator(".today-what"), "the cursor goes on to the next line").toBeFocused();
    await today.saved();
    await page.reload();
    await expect(today.part("overdue")).toHaveCount(3);
    await today.go(sheetHash(0));
    await expect(today.actions.locator(".is-done")).toContainText("Send the list");
  });

  test("TODAY-4 information asks for the answer, and keeps it", async ({ page }) => {
    const today = new Today(page, "en");
    await opened(today);
    const need = today.line("Budget left this year");
    await today.primary(need).click();
    await expect(need.getByLabel("What was found: Budget left this year")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(need.getByRole("alert")).toHaveText("Write what was found first; then keep the answer.");
    await page.keyboard.type("About half");
    await page.keyboard.press("Enter");
    await expect(need).toHaveCount(0);
    await today.undoOnce();
    await expect(need).toHaveCount(1);
  });

  test("TODAY-4 a visit is logged with what was learnt, and the next one is due later", async ({ page }) => {
    const today = new Today(page, "en");
    await opened(today);
    const visit = today.line("Visit Birch Pharma");
    await today.primary(visit).click();
    const form = visit.getByRole("form", { name: "Log a contact with Birch Pharma" });
    await expect(form.getByLabel("Kind")).toHaveValue("1");
    await form.getByLabel("What was learnt").fill("New plant in spring");
    await form.getByLabel("Minutes").fill("an hour");
    await form.getByRole("button", { name: "Log the contact" }).click();
    await expect(form.getByRole("alert")).toContainText("“an hour” is no number of minutes");
    await form.getByLabel("Minutes").fill("90");
    await form.getByRole("button", { name: "Log the contact" }).click();
    await expect(visit).toHaveCount(0);
    await today.saved();
    await page.reload();
    await expect(today.part("overdue")).toHaveCount(3);
    await today.go("#/");
    await expect(today.card("Birch Pharma")).toContainText(`Last contact ${DAY} · today`);
    await today.go(`${accountHash(1)}/people`);
    await page.locator(".view-bar [role=radio]").last().click();
    await expect(page.locator(".log-row input").first()).toHaveValue("New plant in spring");
  });

  test("TODAY-5 a line is put off, stands apart, comes back by hand and on its day", async ({ page }) => {
    const today = new Today(page, "en");
    await opened(today);
    await today.more(today.line("Send the list"), /^Put off until Monday \(06-22\)/);
    await expect(today.line("Send the list")).toHaveCount(0);
    await expect(today.putOff).toContainText("1 put off");
    await today.notices.getByRole("button", { name: "Bring back" }).click();
    await expect(today.line("Send the list")).toHaveCount(1);
    await today.more(today.line("Send the list"), /^Put off until tomorrow/);
    await today.more(today.line("Visit Birch Pharma"), /^Put off until…/);
    const until = today.line("Visit Birch Pharma").getByLabel("Put off until");
    await until.fill("2026-06-14");
    await until.press("Enter");
    await expect(today.line("Visit Birch Pharma").getByRole("alert")).toHaveText("Choose a day after today.");
    await until.fill("2026-06-18");
    await today.line("Visit Birch Pharma").getByRole("button", { name: "Put off", exact: true }).click();
    await expect(today.putOff).toContainText("2 put off");
    await today.saved();
    await setDay(page, "2026-06-16");
    await page.reload();
    await expect(today.line("Send the list")).toHaveCount(1);
    await expect(today.putOff).toContainText("1 put off");
    await today.putOff.locator("summary").click();
    await today.putOff.getByRole("button", { name: "Bring back: Visit Birch Pharma" }).click();
    await expect(today.line("Visit Birch Pharma")).toHaveCount(1);
    await expect(today.putOff).toHaveCount(0);
  });

  test("TODAY-3 a finding that became worse says what it was and leads to it", async ({ page }) => {
    const today = new Today(page, "en");
    await opened(today);
    await expect(today.part("worse")).toHaveCount(0);
    await setDay(page, "2026-06-17");
    await page.reload();
    await today.go(sheetHash(0));
    const stone = today.board.stone("Ann Lee");
    await stone.focus();
    await page.keyboard.press("Delete");
    await expect(stone).toHaveCount(0);
    await today.saved();
    await today.show();
    await expect(today.part("worse").first()).toBeVisible();
    const line = today.part("worse").filter({ hasText: "Critical" }).first();
    await expect(line).toContainText(/(New since 2026-06-17|Was “\w+”, is “Critical” since 2026-06-17)/);
    await line.locator(".today-what").click();
    await expect(page).toHaveURL(new RegExp(`${sheetHash(0)}$`));
    await today.undoOnce();
    await today.show();
    await expect(today.part("worse")).toHaveCount(0);
  });

  test("TODAY-6 J and K walk the list, the counts lead to their parts, and a form takes letters as letters", async ({ page }) => {
    const today = new Today(page, "en");
    await opened(today);
    await page.locator(".today-count[data-group=overdue]").focus();
    await page.keyboard.press("Enter");
    await expect(page.locator("#today-overdue")).toBeFocused();
    await page.keyboard.press("j");
    await expect(today.lines.nth(0).locator(".today-what")).toBeFocused();
    await page.keyboard.press("j");
    await expect(today.lines.nth(1).locator(".today-what")).toBeFocused();
    await page.keyboard.press("k");
    await expect(today.lines.nth(0).locator(".today-what")).toBeFocused();
    await page.keyboard.press("k");
    await expect(today.lines.nth(0).locator(".today-what")).toBeFocused();
    await today.primary(today.lines.nth(0)).focus();
    await page.keyboard.press("Enter");
    const learnt = today.lines.nth(0).getByLabel("What was learnt");
    await expect(learnt).toBeFocused();
    await page.keyboard.type("jk");
    await expect(learnt).toHaveValue("jk");
  });

  test("TODAY-8 when nothing is due it says what comes next, or how to begin", async ({ page }) => {
    const today = new Today(page, "en");
    await opened(today, [{ name: "Dogwood", tier: "last", contacts: [{ on: "2026-06-10", kind: "call" }] }]);
    const nothing = page.getByTestId("today-nothing");
    await expect(nothing).toContainText("Nothing is due");
    await expect(nothing).toContainText("Next comes 2026-12-10: Call Dogwood (Dogwood).");
    await expect(page.getByRole("button", { name: "Calendar file (.ics)" })).toBeDisabled();
    await today.go("#/");
    await today.choose("Dogwood", "deleteAccount");
    await today.show();
    await expect(nothing).toContainText("Give actions a day and customers a tier");
  });
});

for (const lang of ["zh", "en"] as Lang[]) {
  test.describe(`today, ${lang}`, () => {
    test.use({ locale: LOCALE[lang] });

    test(`TODAY-7 the calendar file holds what is due in 30 days, worded in the language of the page (${lang})`, async ({ page }) => {
      const today = new Today(page, lang);
      await opened(today);
      const button = page.getByRole("button", { name: lang === "zh" ? "日历文件（.ics）" : "Calendar file (.ics)" });
      const file = await downloadBy(page, () => button.click());
      expect(file.suggestedFilename()).toBe(`qipu-${DAY}.ics`);
      const text = await textOf(file);
      expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
      expect(text.replaceAll("\r\n", "")).not.toContain("\n");
      const lines = text.replaceAll("\r\n ", "").split("\r\n");
      const events = lines.filter((line) => line === "BEGIN:VEVENT").length;
      expect(events).toBe(lines.filter((line) => line.startsWith("UID:")).length);
      expect(lines.filter((line) => line === "DTSTART;VALUE=DATE:20260615").length, "overdue, and of today").toBeGreaterThanOrEqual(5);
      expect(lines).toContain(lang === "zh" ? "SUMMARY:拜访Birch Pharma" : "SUMMARY:Visit Birch Pharma");
      expect(lines).toContain(lang === "zh" ? "SUMMARY:行动：Book the room" : "SUMMARY:Action: Book the room");
      expect(lines).toContain("DTSTART;VALUE=DATE:20260620");
      expect(lines.find((line) => line.startsWith("DTSTAMP:"))).toMatch(/^DTSTAMP:20260615T\d{6}Z$/);
    });

    test(`TODAY-3 the list has no violation, fits every width, and speaks one language (${lang})`, async ({ page }) => {
      const today = new Today(page, lang);
      await opened(today);
      await today.primary(today.lines.first()).click();
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
      }
      for (const width of [1440, 900, 390, 360]) {
        await page.setViewportSize({ width, height: 844 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `at ${width}`).toBeLessThanOrEqual(width);
      }
      const text = await page.locator(".page.today").innerText();
      if (lang === "en") expect(text).not.toMatch(/[\u4e00-\u9fff]/);
      else expect(text).not.toMatch(/overdue|Overdue|since|Done/);
    });
  });
}
