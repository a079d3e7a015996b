// Attack and defend: bubbles that are moved by mouse, keys and lists, the words of the cells, and what contradicts them.
import { readFile } from "node:fs/promises";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { Overview } from "../pages/overview.ts";
import { type Customer, openTerritory, planId } from "../support/customers.ts";
import { downloadBy } from "../support/files.ts";

test.use({ locale: "en-US" });

const CUSTOMERS: Customer[] = [
  { name: "Alpha Steel", power: "high", share: "high", profit: 900_000, tier: "priority", met: [{ ago: 200, minutes: 60 }] },
  { name: "Beta Foods", power: "high", share: "low", profit: 300_000, met: [{ ago: 30, minutes: 540 }] },
  { name: "Gamma Lost", power: "low", share: "low", profit: -40_000, met: [{ ago: 20, minutes: 400 }] },
  { name: "Delta New", isNew: true },
  { name: "Epsilon Unplaced", power: "high" },
];

let shell: Overview;

const bubble = (page: Page, at: number): Locator => page.locator(`[data-testid=bubble][data-plan="${planId(at)}"]`);
const row = (page: Page, at: number): Locator => page.locator(`[data-plan-row="${planId(at)}"]`);

test.beforeEach(async ({ page }, info) => {
  shell = new Overview(page, "en");
  // These bring customers of their own.
  if (/MATRIX-[36]/.test(info.title)) return;
  await openTerritory(shell, CUSTOMERS, "#/matrix");
  await expect(bubble(page, 0)).toBeVisible();
});

/** The middle of a cell on the screen, by the share of the picture's width and height. */
async function spot(page: Page, x: number, y: number): Promise<{ x: number; y: number }> {
  const box = await page.locator(".matrix-figure svg.picture").boundingBox();
  if (!box) throw new Error("no picture");
  return { x: box.x + box.width * x, y: box.y + box.height * y };
}

/** Scrolls something to the middle of the window. */
async function middle(what: Locator): Promise<void> {
  await what.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
}

async function drag(page: Page, from: Locator, to: { x: number; y: number }): Promise<void> {
  const box = await from.boundingBox();
  if (!box) throw new Error("nothing to drag");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move((box.x + to.x) / 2, (box.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
}

test("MATRIX-1 every account stands in its cell, with what it earns and takes in its name", async ({ page }) => {
  await expect(bubble(page, 0)).toHaveAttribute("data-cell", "defend");
  await expect(bubble(page, 1)).toHaveAttribute("data-cell", "maintain");
  await expect(bubble(page, 2)).toHaveAttribute("data-cell", "give-up");
  await expect(bubble(page, 3)).toHaveAttribute("data-cell", "attack");
  await expect(bubble(page, 2)).toHaveAccessibleName(/Gamma Lost: Give up, loss of ¥40,000 a year, 40 % of the time/);
  await expect(page.getByTestId("tray")).toContainText("Epsilon Unplaced");
  await expect(page.getByTestId("tray")).toContainText("half known: Purchasing power High");
  await expect(page.getByTestId("contradictions")).toContainText("Keep the sales targets in view");
  await expect(row(page, 3)).toContainText("Attack");
});

test("MATRIX-2 a bubble is dragged into another cell: one step, which undo takes back", async ({ page }) => {
  await middle(page.locator(".matrix-figure svg.picture"));
  await drag(page, bubble(page, 1), await spot(page, 0.82, 0.7));
  await expect(page.locator(".matrix-target")).toBeVisible();
  await expect(bubble(page, 1)).toHaveAttribute("data-cell", "maintain");
  await page.mouse.up();
  await expect(bubble(page, 1)).toHaveAttribute("data-cell", "low-cost");
  await expect(page.getByRole("status").filter({ hasText: "Beta Foods is now: Keep at low cost" })).toHaveCount(1);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await shell.undoOnce();
  await expect(bubble(page, 1)).toHaveAttribute("data-cell", "maintain");
});

test("MATRIX-2 a drag that is let go outside, or taken back with Escape, moves nothing", async ({ page }) => {
  await middle(page.locator(".matrix-figure svg.picture"));
  await drag(page, bubble(page, 1), await spot(page, 0.82, 0.7));
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(bubble(page, 1)).toHaveAttribute("data-cell", "maintain");
  await expect(page.locator(".matrix-target")).toHaveCount(0);
});

test("MATRIX-2 an account is dragged from the tray, and kept after a reload", async ({ page }) => {
  const chip = page.getByTestId("tray-account");
  await middle(chip);
  await drag(page, chip, await spot(page, 0.45, 0.25));
  await page.mouse.up();
  await expect(bubble(page, 4)).toHaveAttribute("data-cell", "maintain");
  await expect(chip).toHaveCount(0);
  await shell.saved();
  await page.reload();
  await expect(bubble(page, 4)).toHaveAttribute("data-cell", "maintain");
});

test("MATRIX-2 two changes of an account that is not open are both kept, however close they come", async ({ page }) => {
  const card = page.getByTestId("matrix-card");
  const choice = (group: string, name: string) => card.getByRole("radiogroup", { name: group }).getByRole("radio", { name });
  const changed = [choice("Purchasing power", "Low"), choice("Our share", "High")];
  const open = async () => {
    await bubble(page, 1).focus();
    await page.keyboard.press("Enter");
    await expect(card).toBeVisible();
  };
  // Nothing is in memory yet: each change has to read the account first.
  await page.reload();
  await open();
  const boxes = await Promise.all(changed.map((box) => box.elementHandle()));
  await page.evaluate((boxes) => boxes.forEach((box) => (box as HTMLElement).click()), boxes);
  for (const box of changed) await expect(box).toBeChecked();
  await page.keyboard.press("Escape");
  await shell.saved();
  await page.reload();
  await open();
  for (const box of changed) await expect(box).toBeChecked();
});

test("MATRIX-2 arrows move a bubble and keep the focus, Delete takes it off, Enter opens its card", async ({ page }) => {
  await bubble(page, 1).focus();
  await page.keyboard.press("ArrowRight");
  await expect(bubble(page, 1)).toHaveAttribute("data-cell", "defend");
  await expect(bubble(page, 1)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(bubble(page, 1)).toHaveAttribute("data-cell", "low-cost");
  await page.keyboard.press("ArrowLeft");
  await expect(bubble(page, 1)).toHaveAttribute("data-cell", "give-up");
  await page.keyboard.press("ArrowLeft");
  await expect(bubble(page, 1)).toHaveAttribute("data-cell", "attack");
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("status").filter({ hasText: "There is no cell that way" })).toHaveCount(1);
  await page.keyboard.press("Enter");
  const card = page.getByTestId("matrix-card");
  await expect(card).toContainText("9 h (54 %)");
  await card.getByRole("radiogroup", { name: "Our share" }).getByRole("radio", { name: "High" }).click();
  await card.getByRole("checkbox", { name: "New customer or market" }).uncheck();
  await expect(card.locator(".matrix-said")).toContainText("Keep at low cost");
  await page.keyboard.press("Escape");
  await bubble(page, 1).focus();
  await page.keyboard.press("Delete");
  const chip = page.getByTestId("tray-account").filter({ hasText: "Beta Foods" });
  await expect(chip).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(bubble(page, 1)).toBeFocused();
  await expect(bubble(page, 1)).toHaveAttribute("data-cell", "defend");
});

test("MATRIX-2 the table does the same by lists", async ({ page }) => {
  await row(page, 4).getByRole("combobox", { name: "Our share · Epsilon Unplaced" }).selectOption({ label: "Low" });
  await expect(bubble(page, 4)).toHaveAttribute("data-cell", "maintain");
  await row(page, 4).getByRole("checkbox").check();
  await expect(bubble(page, 4)).toHaveAttribute("data-cell", "attack");
  await shell.undoOnce();
  await expect(bubble(page, 4)).toHaveAttribute("data-cell", "maintain");
});

test("MATRIX-4 a strategy is called otherwise, everywhere, and goes back to the source", async ({ page }) => {
  const names = page.getByTestId("strategy-names");
  await names.locator("summary").click();
  const line = names.locator("[data-strategy=maintain]");
  await line.getByRole("textbox", { name: "Name · power high, share low" }).fill("Attack with care");
  await page.keyboard.press("Enter");
  await expect(row(page, 1)).toContainText("Attack with care");
  await expect(page.locator(".matrix-figure svg.picture")).toContainText("Attack with care");
  await expect(names.locator("[data-strategy=low-cost]")).toContainText("ours; the source leaves it open");
  await shell.saved();
  await page.reload();
  await expect(row(page, 1)).toContainText("Attack with care");
  await names.locator("summary").click();
  await line.getByRole("button", { name: "Back to the original of Maintain" }).click();
  await expect(row(page, 1)).toContainText("Maintain");
});

test("MATRIX-5 effort that contradicts the strategies is named with its numbers and the way to mend it", async ({ page }) => {
  const panel = page.getByTestId("contradictions");
  const spent = panel.locator("[data-kind=spent]");
  await expect(spent).toContainText("take 40 % of the time, more than 5 %†");
  await expect(spent).toContainText("Gamma Lost: 6.7 h, 40 %");
  const late = panel.locator("[data-kind=neglected]");
  await expect(late).toContainText("Alpha Steel is to be defended, but its call is overdue");
  await expect(late.getByRole("link", { name: "Contact log" })).toHaveAttribute("href", `#/account/${planId(0)}/people`);
  const limit = panel.getByRole("textbox", { name: "Time that customers to give up may take" });
  await limit.fill("200");
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("alert")).toContainText("Write a number from 0 to 100");
  await limit.fill("45");
  await page.keyboard.press("Enter");
  await expect(spent).toHaveCount(0);
  await expect(panel.getByRole("alert")).toHaveCount(0);
});

test("MATRIX-6 what is assumed of a contact without a time changes the shares, and is marked as ours", async ({ page }) => {
  await openTerritory(
    shell,
    [
      { name: "Timed", power: "low", share: "low", met: [{ ago: 3, minutes: 60 }] },
      { name: "Untimed", power: "high", share: "low", met: [{ ago: 3, kind: "call" }] },
    ],
    "#/matrix",
  );
  const fold = page.getByTestId("assumed");
  await expect(fold).toContainText("1 without a noted time counts as assumed");
  await fold.locator("summary").click();
  await expect(fold).toContainText("The minutes are ours");
  const call = fold.getByRole("textbox").first();
  await call.fill("60");
  await page.keyboard.press("Enter");
  await expect(fold).toContainText("2 h in 2 contacts");
  await call.fill("an hour");
  await page.keyboard.press("Enter");
  await expect(fold.getByRole("alert")).toContainText("“an hour” does not do");
  await fold.getByRole("button", { name: "Back to our assumptions" }).click();
  await expect(call).toHaveValue("20");
});

test("MATRIX-7 a search fades what does not match, and the picture leaves as SVG and PNG", async ({ page }) => {
  await page.getByRole("searchbox", { name: "Find an account" }).fill("alpha");
  await expect(bubble(page, 1)).toHaveAttribute("tabindex", "-1");
  await expect(bubble(page, 0)).toHaveAttribute("tabindex", "0");
  await expect(page.locator("[data-plan-row]")).toHaveCount(1);
  const svg = await downloadBy(page, () => page.getByRole("button", { name: "Save as SVG" }).click());
  expect(svg.suggestedFilename()).toBe("attack-and-defend.svg");
  expect(await readFile(await svg.path(), "utf8")).toContain("Keep at low cost");
  const png = await downloadBy(page, () => page.getByRole("button", { name: "Save as PNG" }).click());
  expect((await readFile(await png.path())).subarray(1, 4).toString()).toBe("PNG");
});

test("MATRIX-3 five hundred accounts still stand apart", async ({ page }) => {
  const many = Array.from({ length: 500 }, (_, at): Customer => ({
    name: `Customer ${at}`,
    power: at % 3 === 0 ? "high" : "low",
    share: at % 2 === 0 ? "high" : "low",
    profit: ((at * 7919) % 1000) * 1000,
  }));
  await openTerritory(shell, many, "#/matrix");
  await expect(page.getByTestId("bubble")).toHaveCount(500);
  const overlaps = await page.locator(".matrix-ring").evaluateAll((rings) => {
    const all = rings.map((ring) => ring.getBoundingClientRect()).map((box) => [box.x + box.width / 2, box.y + box.height / 2, box.width / 2]);
    let found = 0;
    all.forEach(([x = 0, y = 0, r = 0], at) => {
      for (const [a = 0, b = 0, c = 0] of all.slice(at + 1)) if (Math.hypot(a - x, b - y) < r + c - 0.5) found += 1;
    });
    return found;
  });
  expect(overlaps).toBe(0);
  await page.getByTestId("bubble").first().focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByTestId("bubble").first()).toHaveAttribute("data-cell", /low-cost|give-up/);
});

test("MATRIX-1 in Chinese the cells bear the words of the source", async ({ page }) => {
  await shell.switchLanguage();
  for (const name of ["进攻", "防守", "维持", "放弃", "低成本维持"]) {
    await expect(page.locator(".matrix-figure svg.picture")).toContainText(name);
  }
  await expect(page.getByTestId("contradictions")).toContainText("占用了 40 % 的时间，超过 5 %†");
});
