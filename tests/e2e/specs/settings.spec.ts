// The numbers of the method in the settings: ranges, the way back, findings that follow at once, kept for the next time.
import { expect, test, type Locator } from "@playwright/test";
import { Sheet } from "../pages/sheet.ts";

test.use({ locale: "en-US" });

let sheet: Sheet;

test.beforeEach(async ({ page }) => {
  sheet = new Sheet(page, "en");
});

const row = (key: string): Locator => sheet.page.locator(`.threshold[data-key="${key}"]`);
const field = (key: string): Locator => row(key).getByRole("textbox");

async function change(key: string, text: string): Promise<void> {
  await field(key).fill(text);
  await field(key).press("Enter");
}

test("a threshold that changes redraws the findings at once, survives a reload, and goes back to its default", async ({ page }) => {
  await sheet.openSampleSheet();
  const home = new URL(page.url()).hash;
  await sheet.showAll();
  const usual = await sheet.finding("R-27").count();
  await sheet.go("#/settings");
  await expect(row("contactDays")).toContainText("R-27");
  await expect(row("contactDays")).toContainText("Default 60");
  await expect(row("contactDays").getByRole("button")).toHaveCount(0);
  await change("contactDays", "1");
  await sheet.go(home);
  await sheet.showAll();
  await expect.poll(() => sheet.finding("R-27").count()).toBeGreaterThan(usual);

  await page.reload();
  await sheet.go("#/settings");
  await expect(field("contactDays")).toHaveValue("1");
  await row("contactDays").getByRole("button", { name: "back to the default of 60" }).click();
  await expect(field("contactDays")).toHaveValue("60");
  await sheet.go(home);
  await sheet.showAll();
  await expect(sheet.finding("R-27")).toHaveCount(usual);
});

test("a value out of range is refused with its range, and the held one goes on", async () => {
  await sheet.open("#/settings");
  await change("coveredRating", "7");
  await expect(row("coveredRating").getByRole("alert")).toHaveText("Enter a whole number from +1 to +5. +3 still holds.");
  await change("coveredRating", "4");
  await expect(row("coveredRating").getByRole("alert")).toHaveCount(0);
  await expect(row("coveredRating").getByRole("button")).toBeVisible();
  await change("staleSheetDays", "soon");
  await expect(row("staleSheetDays").getByRole("alert")).toBeVisible();
  // The value that holds can be typed again to be rid of the message.
  await change("staleSheetDays", "28");
  await expect(row("staleSheetDays").getByRole("alert")).toHaveCount(0);
  await sheet.page.getByRole("button", { name: "Take all back to the defaults" }).click();
  await expect(field("coveredRating")).toHaveValue("+3");
  await expect(sheet.page.getByTestId("thresholds")).toContainText("All are at their defaults.");
});

test("the weights of the position score show in its explanation and on the overview", async ({ page }) => {
  await sheet.openSampleSheet();
  const home = new URL(page.url()).hash;
  await sheet.go("#/settings");
  await change("score.people", "0");
  await change("score.flags", "0");
  await change("score.coverage", "0");
  await change("score.win", "0");
  await expect(row("score.win").getByRole("alert")).toContainText("cannot all be nothing");
  await sheet.go(home);
  await page.locator(".figure-button").first().click();
  await expect(sheet.inspector.root).toContainText("Win (weight 100 %)");
  await expect(sheet.inspector.root).toContainText("People (weight 0 %)");
});

test("the rule of a threshold can be looked up", async ({ page }) => {
  await sheet.open("#/settings");
  await row("newToJobDays").getByRole("link", { name: "Rule R-04" }).click();
  await expect(page).toHaveURL(/#\/help\/r-04$/);
  await expect(page.locator("[data-field='help/r-04']")).toBeFocused();
});
