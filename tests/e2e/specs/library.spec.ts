// Objections: the library of replies, the log of an account, and what they hint at.
import { expect, test, type Page } from "@playwright/test";
import { Sheet } from "../pages/sheet.ts";
import { id, openPlan, planOf } from "../support/plans.ts";
import { expectStarted } from "../support/start.ts";
import { LOCALE, type Lang } from "../support/words.ts";

const PEOPLE = [
  { name: "Ann", roles: ["economic"], influence: "high", mode: "growth", rating: 2 },
  { name: "Bo", roles: ["user"], influence: "low", mode: "growth", rating: 3 },
  { name: "Cy", roles: ["technical"], influence: "medium", mode: "trouble", rating: 1 },
];

test.use({ locale: "en-US" });

async function open(page: Page, screen: string, lang: Lang = "en"): Promise<Sheet> {
  const sheet = new Sheet(page, lang);
  const made = planOf("Objecting", PEOPLE) as { plan: Record<string, unknown> };
  made.plan["objections"] = [
    { id: id(5, 0), kind: "no-budget", person: id(2, 1), on: "2026-03-01", words: "Nothing left this year", reply: "Whose is it?", worked: true },
    { id: id(5, 1), kind: "no-budget", person: id(2, 2), on: "2026-03-02", worked: false, reply: "And next year?" },
  ];
  await openPlan(sheet, made);
  await sheet.go(screen);
  return sheet;
}

const entry = (page: Page, key: string) => page.locator(`[data-testid=entry][data-entry="${key}"]`);
const LOG = `#/account/${id(1, 0)}/objections`;

test("OBJ-1 OBJ-2 seven entries stand ready, and a reply outlives the page", async ({ page }) => {
  await open(page, "#/library");
  await expect(page.getByTestId("entry")).toHaveCount(7);
  for (const one of await page.getByTestId("entry").all()) {
    await expect(one).toContainText("What is behind it");
    await expect(one).toContainText("What to do");
    await expect(one).toContainText("It reveals");
  }
  await expect(entry(page, "not-my-job")).toContainText("a buying influence is missing");
  await expect(entry(page, "not-my-job").getByRole("link", { name: "see rule R-06" })).toHaveAttribute("href", "#/help/r-06");
  const reply = page.getByRole("textbox", { name: "It is too expensive: Prepared reply" });
  await reply.fill("Compared with what?");
  await page.getByRole("textbox", { name: "It is too expensive: What backs it" }).fill("The case of Jianglan");
  await page.keyboard.press("Tab");
  await page.waitForFunction(() => Object.values(localStorage).some((text) => text.includes("The case of Jianglan")));
  await page.reload();
  await expectStarted(page);
  await expect(reply).toHaveValue("Compared with what?");
});

test("OBJ-1 own entries are added, worded and deleted, and come back", async ({ page }) => {
  const sheet = await open(page, "#/library");
  const line = page.locator(".library-new input");
  await line.fill("We wait for head office");
  await line.press("Enter");
  await expect(page.getByTestId("entry")).toHaveCount(8);
  const own = page.getByTestId("entry").last();
  await expect(own.getByRole("heading")).toHaveText("We wait for head office");
  await own.getByRole("textbox", { name: "What is behind it" }).fill("Nobody here decides");
  await page.keyboard.press("Tab");
  await own.getByRole("button", { name: "Delete “We wait for head office” from the library" }).click();
  await expect(page.getByTestId("entry")).toHaveCount(7);
  await sheet.notices.last().getByRole("button", { name: "Undo" }).click();
  await expect(own.getByRole("textbox", { name: "What is behind it" })).toHaveValue("Nobody here decides");
  await sheet.go(LOG);
  const form = page.getByRole("form", { name: "Log an objection" });
  await form.getByLabel("Which one").selectOption({ label: "We wait for head office" });
  await form.getByRole("button", { name: "Log" }).click();
  await sheet.go("#/library");
  await expect(own.getByTestId("entry-used")).toContainText("Heard 1 time");
});

test("OBJ-3 an entry counts over all accounts with whom it was used and whether it worked", async ({ page }) => {
  await open(page, "#/library");
  const used = entry(page, "no-budget").getByTestId("entry-used");
  await expect(used.locator("summary")).toHaveText("Heard 2 times: the reply worked 1, did not 1");
  await used.locator("summary").click();
  await expect(used).toContainText("Bo · Objecting");
  await expect(used).toContainText("“Nothing left this year”");
  await expect(used.getByRole("link").first()).toHaveAttribute("href", LOG);
  // The sample's account is on the device too.
  await expect(entry(page, "have-supplier").getByTestId("entry-used").locator("summary")).toHaveText("Heard 1 time: the reply worked 1, did not 0");
  await expect(entry(page, "send-material")).toContainText("Not heard yet");
});

test("OBJ-4 OBJ-5 an objection is logged in one line, answered by one click, and says what it hints at", async ({ page }) => {
  const sheet = await open(page, "#/library");
  await page.getByRole("textbox", { name: "That is not my job: Prepared reply" }).fill("Who would know?");
  await page.keyboard.press("Tab");
  await sheet.go(LOG);
  const rows = page.getByTestId("objection");
  await expect(rows).toHaveCount(2);
  await expect(page.getByTestId("objection-hint").first()).toContainText("Pump station");
  const form = page.getByRole("form", { name: "Log an objection" });
  await form.getByLabel("Which one").selectOption("not-my-job");
  await form.getByLabel("Who raised it").selectOption({ label: "Ann" });
  await form.getByLabel("In their words").fill("Ask somebody else");
  await form.getByLabel("In their words").press("Enter");
  await expect(rows).toHaveCount(3);
  const row = rows.first();
  await expect(row.getByRole("textbox", { name: "That is not my job: in their words" })).toHaveValue("Ask somebody else");
  await expect(row).toContainText("It reveals: a buying influence is missing");
  await expect(row.getByRole("link", { name: "Open the sheet “Pump station”" })).toBeVisible();
  await expect(page.locator(".objection-hints")).toContainText("Ann");
  await row.getByRole("button", { name: "Use the prepared reply" }).click();
  await expect(row.getByRole("textbox", { name: "That is not my job: our reply" })).toHaveValue("Who would know?");
  await expect(row.getByRole("button", { name: "Use the prepared reply" })).toHaveCount(0);
  await row.getByRole("radio", { name: "Yes" }).click();
  await expect(row.getByRole("radio", { name: "Yes" })).toHaveAttribute("aria-checked", "true");
  await row.getByRole("button", { name: /^Delete/ }).click();
  await expect(rows).toHaveCount(2);
  await sheet.undoOnce();
  await expect(rows).toHaveCount(3);
});

test("OBJ-4 words are typed without losing the place, of whichever kind", async ({ page }) => {
  await open(page, LOG);
  const form = page.getByRole("form", { name: "Log an objection" });
  await form.getByLabel("Which one").selectOption("other");
  await form.getByRole("button", { name: "Log" }).click();
  const said = page.getByTestId("objection").first().locator("textarea").first();
  await said.pressSequentially("We wait for head office", { delay: 30 });
  await expect(said).toHaveValue("We wait for head office");
  await expect(said).toBeFocused();
});

test("OBJ-4 a person's objections are logged beside the sheet", async ({ page }) => {
  const sheet = await open(page, `#/account/${id(1, 0)}/sheet/${id(3, 0)}`);
  await sheet.openPerson("Bo");
  const fold = page.locator(".objection-fold");
  await fold.locator("summary").click();
  await expect(fold).toContainText("There is no budget");
  await fold.getByLabel("Which one").selectOption("send-material");
  await fold.getByRole("button", { name: "Log" }).click();
  await expect(fold.locator("summary")).toContainText("2");
  await expect(fold).toContainText("no reply yet");
});

test.describe("in Chinese", () => {
  test.use({ locale: LOCALE.zh });

  test("OBJ-1 OBJ-5 the library and the log speak Chinese", async ({ page }) => {
    const sheet = await open(page, "#/library", "zh");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("异议库");
    await expect(entry(page, "no-budget")).toContainText("最后拍板的人还没有覆盖");
    await expect(entry(page, "no-budget").getByTestId("entry-used").locator("summary")).toHaveText("听到 2 次：回答有用 1，没用 1");
    await sheet.go(LOG);
    await expect(page.getByTestId("objection").first()).toContainText("它透露：最后拍板的人还没有覆盖");
  });
});
