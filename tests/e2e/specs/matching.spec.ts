// Their people and ours: the five dimensions, the top officer, who knows whom, the log of contacts.
import { expect, test } from "@playwright/test";
import { AccountPages } from "../pages/account.ts";

test.use({ locale: "en-US" });

let account: AccountPages;

test.beforeEach(async ({ page }) => {
  account = new AccountPages(page, "en");
  await account.openSample("people");
});

test("MATCH-1 the five dimensions name who outranks our counterpart, and who would fit", async ({ page }) => {
  await account.look("Role matching");
  const table = account.panel("Five dimensions");
  const misfit = table.locator("tbody tr").filter({ hasText: "outranks ours" }).first();
  await expect(misfit).toContainText("comes first");
  const name = await misfit.locator("th .link").textContent();
  const take = misfit.getByRole("button", { name: /take over/ }).first();
  await take.click();
  const row = table.locator("tbody tr").filter({ has: page.getByRole("button", { name: `Open ${name} on the sheet` }) });
  await expect(row).not.toContainText("outranks ours");
  await row.getByRole("button", { name: `Open ${name} on the sheet` }).click();
  await expect(account.inspector.heading).toContainText(name ?? "");
});

test("MATCH-1 a senior person who is missing on the sheet is named, and put on it", async ({ page }) => {
  await account.look("Role matching");
  const table = account.panel("Five dimensions");
  const before = await table.locator("tbody tr").count();
  await table.getByRole("button", { name: "Put on the sheet: Wei Chongshan" }).click();
  await expect(table.locator("tbody tr")).toHaveCount(before + 1);
  await expect(table.getByRole("button", { name: /Put on the sheet/ })).toHaveCount(0);
  await page.getByTestId("undo").click();
  await expect(table.locator("tbody tr")).toHaveCount(before);
});

test("MATCH-2 the top officer: who, how we know, the way in, and a draft of the approach", async ({ page }) => {
  await account.look("Role matching");
  const panel = account.panel(/Top officer/);
  await expect(panel.getByRole("combobox", { name: "Who" })).not.toHaveValue("");
  await panel.getByRole("radio", { name: "Through the coach" }).click();
  await expect(panel.locator(".field-hint").last()).toContainText(/Over: |No coach has passed/);
  await panel.getByRole("textbox", { name: "Prepared approach" }).fill("");
  await panel.getByRole("textbox", { name: "Prepared approach" }).blur();
  await panel.getByRole("radio", { name: "An executive of ours of the same rank" }).click();
  await panel.getByRole("button", { name: "Use the draft" }).click();
  await expect(panel.getByRole("textbox", { name: "Prepared approach" })).toHaveValue(/ask .* for a meeting/);
  await panel.getByRole("combobox", { name: "Who" }).selectOption("");
  await expect(panel).toContainText("Most likely:");
  await page.getByTestId("undo").click();
  await expect(panel.getByRole("combobox", { name: "Who" })).not.toHaveValue("");
});

test("MATCH-3 a cell of the matrix keeps how well two know each other, and what is wanted", async ({ page }) => {
  await account.look("Who knows whom");
  const cell = page.locator(".ties-table tbody tr").first().locator(".tie").first();
  await cell.click();
  const editor = page.locator(".tie-editor");
  await editor.getByRole("radiogroup", { name: "Now" }).getByRole("radio").nth(1).click();
  await editor.getByRole("radiogroup", { name: "Wanted" }).getByRole("radio").nth(3).click();
  await expect(cell).toHaveAccessibleName(/now .*, wanted /);
  await expect(cell).toHaveClass(/is-missing/);
  const gaps = account.panel("What to deepen first");
  await gaps.getByRole("button", { name: "Make it an action" }).first().click();
  await expect(page.locator(".notice")).toContainText("Action: now on");
  await expect(page.getByTestId("save-status")).toHaveAttribute("data-state", "saved");
  await page.reload();
  await account.look("Who knows whom");
  await expect(cell).toHaveClass(/is-missing/);
});

test("MATCH-4 two keys log a contact: L for the line, Enter to keep it", async ({ page }) => {
  await page.keyboard.press("l");
  const line = page.getByRole("textbox", { name: "What was learnt" }).first();
  await expect(line).toBeFocused();
  const before = await page.locator(".log-row").count();
  await page.keyboard.type("Budget is set in May");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("Pick whom you met first");
  await page.getByRole("combobox", { name: "With whom…" }).selectOption({ label: "Qin Zhenbang" });
  await line.press("Enter");
  await expect(page.locator(".log-row")).toHaveCount(before + 1);
  await expect(page.locator(".log-row").first()).toContainText("Qin Zhenbang");
  await expect(page.locator(".log-row").first().getByRole("textbox")).toHaveValue("Budget is set in May");
  await expect(line).toHaveValue("");
  await page.getByTestId("undo").click();
  await expect(page.locator(".log-row")).toHaveCount(before);
});
