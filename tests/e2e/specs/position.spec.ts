// Competition and position: the four questions side by side, other positions, the feeling, the buying cycle, and the danger table.
import { expect, test, type Page } from "@playwright/test";
import { Sheet } from "../pages/sheet.ts";

const CHENGCHUAN = "Chengchuan Software";

/** Opens a page of the sample's sheet. */
async function openPage(page: Page, name: string): Promise<Sheet> {
  const sheet = new Sheet(page, "en");
  await sheet.openSampleSheet();
  await sheet.go(`${new URL(page.url()).hash}/${name}`);
  return sheet;
}

/** The answers of a side to a question. */
function answers(page: Page, who: string, question: string) {
  return page.getByRole("radiogroup", { name: `${who}: ${question}` });
}

test.describe("competition and position", () => {
  test.use({ locale: "en-US" });

  test("the verdict follows the answers for us and for each rival, and undo takes one answer back", async ({ page }) => {
    const sheet = await openPage(page, "position");
    const verdict = page.getByTestId("verdict");
    await expect(verdict).toContainText(`${CHENGCHUAN} can win, we cannot yet: Qin sees no gap yet.`);
    await page.getByRole("textbox", { name: "Why: Us, Able to win?" }).fill("Qin wants a reason.");
    await expect(verdict).toContainText("we cannot yet: Qin wants a reason.");
    await answers(page, "Us", "Able to win?").getByRole("radio", { name: "Yes" }).click();
    await expect(verdict).toContainText(`We can win, and so can ${CHENGCHUAN}`);
    const theirs = answers(page, CHENGCHUAN, "Able to win?");
    await theirs.getByRole("radio", { name: "Yes" }).press("ArrowRight");
    await expect(theirs.getByRole("radio", { name: "Partly" })).toHaveAttribute("aria-checked", "true");
    await expect(verdict).toContainText(`We can win; whether ${CHENGCHUAN} and In-house development can is not known yet.`);
    await page.getByTestId("undo").click();
    await expect(verdict).toContainText(`We can win, and so can ${CHENGCHUAN}`);
    await answers(page, "Us", "Worth winning?").getByRole("radio", { name: "No", exact: true }).click();
    await expect(verdict).toContainText("Not worth winning");
    await sheet.saved();
    await page.reload();
    await expect(verdict).toContainText("Not worth winning");
  });

  test("a rival is added, named and backed, has a column, and goes with it", async ({ page }) => {
    await openPage(page, "position");
    await page.getByTestId("add-rival").click();
    const rival = page.getByTestId("rival").last();
    await rival.getByRole("textbox", { name: "Name of the rival" }).fill("Beichuan");
    await rival.getByRole("button", { name: "Qin Zhenbang" }).click();
    await expect(rival.getByRole("button", { name: "Qin Zhenbang" })).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByRole("columnheader", { name: "Beichuan" })).toBeVisible();
    await rival.getByRole("button", { name: "Remove the rival Beichuan" }).click();
    await expect(page.getByRole("columnheader", { name: "Beichuan" })).toHaveCount(0);
    await page.getByTestId("undo").click();
    await expect(page.getByTestId("rival").last().getByRole("button", { name: "Qin Zhenbang" })).toHaveAttribute("aria-pressed", "true");
  });

  test("doing nothing always counts", async ({ page }) => {
    await openPage(page, "position");
    const kinds = page.getByRole("group", { name: "What we compete with" });
    const nothing = kinds.getByRole("button", { name: "Doing nothing" });
    await expect(nothing).toHaveAttribute("aria-pressed", "true");
    await nothing.click({ force: true });
    await expect(nothing).toHaveAttribute("aria-pressed", "true");
    const budget = kinds.getByRole("button", { name: "Budget spent on something else" });
    await budget.click();
    await expect(budget).toHaveAttribute("aria-pressed", "true");
  });

  test("one position is chosen at a time, and its steps become actions once", async ({ page }) => {
    const sheet = await openPage(page, "position");
    await page.getByTestId("add-alternative").click();
    const way = page.getByTestId("alternative").last();
    await way.getByRole("textbox", { name: "What we would change" }).fill("Meet Qin with Gu\nOffer a joint study");
    await way.getByRole("button", { name: "Choose this one" }).click();
    await expect(page.getByRole("button", { name: "Chosen" })).toHaveCount(1);
    await way.getByTestId("make-actions").click();
    await expect(way).toContainText("Every step is among the actions.");
    await expect(way.getByTestId("make-actions")).toHaveCount(0);
    await sheet.go(new URL(page.url()).hash.replace("/position", ""));
    await expect(sheet.actions).toContainText("Meet Qin with Gu");
    await expect(sheet.actions).toContainText("Offer a joint study");
    await page.getByTestId("undo").click();
    await expect(sheet.actions).not.toContainText("Offer a joint study");
  });

  test("the feeling is marked before and after, beside the step of the score, and a mark can be taken back", async ({ page }) => {
    await openPage(page, "position");
    const read = page.getByTestId("feeling-read");
    await expect(read).toContainText("The feeling went from “Great” to “Comfort”: down by 2.");
    await expect(read).toContainText("stands for");
    await expect(page.locator(".scale-mark.is-computed")).toHaveCount(1);
    const scale = page.getByRole("radiogroup", { name: "Feeling: euphoria to panic" });
    await scale.getByRole("radio", { name: /Secure/ }).check();
    await expect(read).toContainText("from “Comfort” to “Secure”: up by 1.");
    await page.getByRole("radio", { name: "After the analysis" }).click();
    await scale.getByRole("radio", { name: /Worry/ }).check();
    await expect(read).toContainText("from “Secure” to “Worry”: down by 5.");
    await expect(page.locator(".scale-mark.is-then")).toContainText("before");
    await expect(page.locator(".scale-mark.is-now")).toContainText("after");
    await expect(page.locator(".feeling-line circle")).toHaveCount(4);
    await page.getByRole("button", { name: "Take this mark back" }).click();
    await expect(read).toContainText("from “Comfort” to “Secure”: up by 1.");
  });

  test("a stage of the buying cycle says what goes wrong there and what comes too early", async ({ page }) => {
    await openPage(page, "position");
    const guidance = page.getByTestId("stage-guidance");
    await expect(guidance).toContainText("Taking silence for a yes");
    await expect(guidance).toContainText("Talking about the price");
    await page.getByRole("radio", { name: "Implementation" }).check();
    await expect(guidance).toContainText("Leaving after the signature");
    await expect(guidance).toContainText("Too late now");
    await page.getByRole("button", { name: "Not known" }).click();
    await expect(guidance).toHaveCount(0);
    await expect(page.locator(".cycle")).toContainText("Nothing is picked.");
  });
});

test.describe("the danger table", () => {
  test.use({ locale: "en-US" });

  test("it is reached from the lens, holds everybody in a cell, and a stone opens its person", async ({ page }) => {
    const sheet = new Sheet(page, "en");
    await sheet.openSampleSheet();
    const open = page.getByRole("link", { name: "Open the danger table" });
    await expect(open).toHaveCount(0);
    await sheet.board.look("mode");
    await open.click();
    const table = page.getByTestId("danger-table");
    await expect(table.locator(".danger-cell")).toHaveCount(16);
    const stone = table.getByRole("button", { name: /^Qin Zhenbang/ });
    await expect(page.locator(".danger-row[data-mode=even-keel]").getByRole("button", { name: /^Qin Zhenbang/ })).toHaveCount(1);
    await stone.click();
    await expect(sheet.inspector.heading).toContainText("Qin Zhenbang");
    await expect(stone).toHaveAttribute("aria-pressed", "true");
    await page.getByRole("link", { name: "Back to the board" }).click();
    await expect(page.getByTestId("board")).toBeVisible();
  });
});

test.describe("on a telephone", () => {
  test.use({ locale: "en-US", viewport: { width: 390, height: 844 } });

  test("one side of the questions shows at a time, and nothing scrolls sideways", async ({ page }) => {
    await openPage(page, "position");
    await expect(answers(page, "Us", "Able to win?")).toBeVisible();
    await expect(answers(page, CHENGCHUAN, "Able to win?")).toBeHidden();
    await page.getByRole("combobox", { name: "Which side to show" }).selectOption({ label: CHENGCHUAN });
    await expect(answers(page, CHENGCHUAN, "Able to win?")).toBeVisible();
    await expect(answers(page, "Us", "Able to win?")).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
});
