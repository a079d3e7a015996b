// The page of leverage: threads between strengths, actions and flags, brainstorm and choice, the tests of strengths, moves.
import { expect, test } from "@playwright/test";
import { Leverage } from "../pages/leverage.ts";

const PHONE = "Approval on the phone";
const TEAM = "A team on site within two hours";
const BENCHMARK = "Benchmark: five power groups";
const REPORT = "Give Zhou the report";
const TANG = "Tang presents the benchmark";
const QIN_SILENT = "Qin has never said";

test.use({ locale: "en-US" });

let page: Leverage;

test.beforeEach(async ({ page: browser }) => {
  page = new Leverage(browser, "en");
  await page.openLeverage();
});

test("LEV-1 every join is a thread, and looking at a card fades what is not joined to it", async () => {
  const tang = page.cardsOf("action", TANG);
  await expect(page.joined(tang)).toContainText(BENCHMARK);
  await expect(page.joined(tang)).toContainText(QIN_SILENT);
  await expect(page.joined(page.cardsOf("flag", QIN_SILENT))).toContainText(TANG);
  const threads = await page.threads.count();
  expect(threads).toBeGreaterThan(5);
  await page.cardsOf("strength", BENCHMARK).locator(".web-pick").focus();
  await expect(tang).not.toHaveClass(/is-faded/);
  await expect(page.cardsOf("flag", QIN_SILENT)).not.toHaveClass(/is-faded/);
  await expect(page.cardsOf("action", REPORT)).toHaveClass(/is-faded/);
  // Picked, it stays lit while the pointer and the focus are elsewhere.
  await tang.locator(".web-pick").click();
  await expect(page.inspector.heading).toHaveText("Action");
  await page.inspector.root.locator("textarea").first().focus();
  await page.page.mouse.move(2, 2);
  await expect(page.cardsOf("action", REPORT)).toHaveClass(/is-faded/);
  await expect(page.cardsOf("strength", BENCHMARK)).not.toHaveClass(/is-faded/);
});

test("LEV-2 unused strengths and unanswered flags say so, and a claim says what it misses", async () => {
  const team = page.cardsOf("strength", TEAM);
  await expect(team.locator(".web-mark[data-mark=loose]")).toHaveText("not used");
  await expect(team).toContainText("claim: nobody values it");
  await expect(page.cardsOf("strength", PHONE)).toContainText("claim: not different");
  await expect(page.cardsOf("strength", PHONE).locator("[data-mark=loose]")).toHaveCount(0);
  await expect(page.cardsOf("strength", BENCHMARK).locator("[data-mark=claim]")).toHaveCount(0);
  const open = page.cardsOf("flag").filter({ has: page.page.locator("[data-mark=loose]") });
  await expect(open.first().locator("[data-mark=loose]")).toHaveText("no action");
  // The flags beyond the gravest are folded, and come with one click.
  const some = await page.cardsOf("flag").count();
  await page.page.getByRole("button", { name: /Show \d+ more flags/ }).click();
  expect(await page.cardsOf("flag").count()).toBeGreaterThan(some);
});

test("LEV-3 a card is joined and parted by keyboard, one step each", async ({ page: browser }) => {
  const team = page.cardsOf("strength", TEAM);
  const before = await page.threads.count();
  const first = await page.nextUndo();
  await team.locator(".web-pick").focus();
  await browser.keyboard.press("j");
  await expect(browser.locator(".web-joining")).toContainText(`Joining “${TEAM}”`);
  const report = page.cardsOf("action", REPORT).locator(".web-pick");
  await expect(report).toHaveAttribute("aria-pressed", "false");
  await report.focus();
  await browser.keyboard.press("Enter");
  await expect(report).toHaveAttribute("aria-pressed", "true");
  await expect(report).toBeFocused();
  await expect(page.threads).toHaveCount(before + 1);
  await expect(team.locator("[data-mark=loose]")).toHaveCount(0);
  await expect(browser.locator(".web-panel > [role=status]")).toContainText("Joined");
  await browser.keyboard.press("Enter");
  await expect(page.threads).toHaveCount(before);
  await browser.keyboard.press("Escape");
  await expect(browser.locator(".web-joining")).not.toHaveClass(/is-on/);
  await page.undoOnce();
  await expect(page.threads).toHaveCount(before + 1);
  await page.undoOnce();
  await expect(page.threads).toHaveCount(before);
  await page.expectNextUndo(first);
});

test("LEV-3 a thread is pulled from one card to another with the mouse", async ({ page: browser }) => {
  const before = await page.threads.count();
  const action = page.cardsOf("action", REPORT);
  const flag = page.cardsOf("flag").filter({ has: browser.locator("[data-mark=loose]") }).first();
  const name = await flag.locator(".web-text").innerText();
  await action.scrollIntoViewIfNeeded();
  await action.locator(".web-join").hover();
  await browser.mouse.down();
  const to = await flag.boundingBox();
  if (!to) throw new Error("the flag is not drawn");
  await browser.mouse.move(to.x + 20, to.y + 20, { steps: 5 });
  await expect(browser.locator(".web-pull")).toBeVisible();
  await browser.mouse.up();
  await expect(page.threads).toHaveCount(before + 1);
  await expect(page.joined(action)).toContainText(name.trim());
  await expect(browser.locator(".web-pull")).toHaveCount(0);
  await page.undoOnce();
  await expect(page.threads).toHaveCount(before);
});

test("LEV-3 the inspector joins from every end, and a flag that is joined asks for a new action", async ({ page: browser }) => {
  const before = await page.threads.count();
  await page.cardsOf("strength", TEAM).locator(".web-pick").click();
  await page.inspector.root.getByRole("checkbox", { name: new RegExp(REPORT) }).check();
  await expect(page.threads).toHaveCount(before + 1);
  await page.cardsOf("need").first().locator(".web-pick").click();
  await page.inspector.root.getByRole("checkbox", { name: new RegExp(TANG) }).check();
  await expect(page.threads).toHaveCount(before + 2);
  await page.cardsOf("action", REPORT).locator(".web-pick").click();
  await page.inspector.root.getByRole("group", { name: "Information it finds out" }).getByRole("checkbox").first().check();
  await expect(page.threads).toHaveCount(before + 3);
  const flag = page.cardsOf("flag").filter({ has: browser.locator("[data-mark=loose]") }).first();
  const name = (await flag.locator(".web-text").innerText()).trim();
  await flag.locator(".web-join").click();
  await browser.getByRole("button", { name: "Join a new action" }).click();
  await expect(page.inspector.heading).toHaveText("Action");
  await page.inspector.root.locator("textarea").first().fill("Answer that flag");
  await expect(page.joined(page.cardsOf("action", "Answer that flag"))).toContainText(name);
});

test("LEV-4 ideas are written line by line, and the best is chosen with who and when in place", async ({ page: browser }) => {
  const count = await page.ideas.count();
  const best = await page.best.count();
  const line = browser.getByRole("textbox", { name: "What else could be done?" });
  await line.fill("Invite the auditors");
  await line.press("Enter");
  await expect(line).toHaveValue("");
  await expect(line).toBeFocused();
  await line.fill("Write to the union");
  await line.press("Enter");
  await expect(page.ideas).toHaveCount(count + 2);
  const idea = page.ideas.filter({ hasText: "Write to the union" });
  await idea.getByRole("button", { name: "Choose as best…" }).click();
  await idea.getByRole("combobox", { name: "Who" }).selectOption({ label: "Lu Mingchuan" });
  await idea.getByLabel("By when").fill("2020-01-02");
  await idea.getByRole("button", { name: "Choose as best", exact: true }).click();
  await expect(page.ideas).toHaveCount(count + 1);
  await expect(page.best).toHaveCount(best + 1);
  const chosen = page.best.filter({ hasText: "Write to the union" });
  await expect(chosen.getByRole("combobox", { name: /Who/ }).locator("option:checked")).toHaveText("Lu Mingchuan");
  await expect(chosen.locator("strong.is-overdue")).toHaveText("overdue");
  await chosen.getByLabel(/By when/).fill("2099-01-02");
  await chosen.getByLabel(/By when/).press("Enter");
  await expect(chosen.locator("strong.is-overdue")).toHaveCount(0);
  await page.undoOnce();
  await page.undoOnce();
  await expect(page.ideas).toHaveCount(count + 2);
});

test("LEV-5 information needed: the coach is proposed, and an action asks", async ({ page: browser }) => {
  const line = browser.getByRole("textbox", { name: "What do we not know yet?" });
  await line.fill("Who signs the contract");
  await line.press("Enter");
  const need = page.needs.filter({ hasText: "Who signs the contract" });
  await expect(need).toContainText("no action asks");
  await need.getByRole("button", { name: "Ask the coach, Fang Xiaolan" }).click();
  await expect(need.getByRole("combobox").locator("option:checked")).toHaveText("Fang Xiaolan (coach)");
  await need.getByRole("button", { name: "Make an action of it" }).click();
  await expect(page.inspector.heading).toHaveText("Action");
  await expect(need).toContainText("Found out by: Find out: Who signs the contract");
  await expect(page.best.filter({ hasText: "Find out: Who signs the contract" })).toHaveCount(1);
  // It moves to those that are known at once, so nothing is left there to be ticked.
  await need.getByRole("checkbox").click();
  await expect(browser.locator(".needs-panel > details summary")).toContainText("known");
});

test("LEV-6 R-51 a strength is a claim until its three tests pass", async () => {
  const phone = page.tests.filter({ hasText: PHONE });
  await expect(phone.locator(".badge")).toHaveText("a claim");
  await expect(phone).toContainText("Compared with Chengchuan Software and In-house development");
  await phone.getByRole("checkbox", { name: "Sets us apart" }).check();
  await expect(phone.locator(".badge")).toHaveText("a bell");
  await expect(page.cardsOf("strength", PHONE)).not.toHaveClass(/is-claim/);
  await phone.getByRole("checkbox", { name: "Matters here" }).uncheck();
  await expect(page.cardsOf("strength", PHONE)).toContainText("not relevant");
});

test("LEV-7 a next move names its effect and effort, and becomes an action in one step", async ({ page: browser }) => {
  await expect(page.moves).toHaveCount(3);
  const move = page.moves.filter({ has: browser.getByRole("button", { name: "Make it an action" }) }).first();
  const title = await move.getByRole("heading").innerText();
  await expect(move).toContainText(/the position (rises from \d+ to|stays at) \d+/);
  await expect(move).toContainText(/(Light|Moderate|Heavy) effort/i);
  const first = await page.nextUndo();
  const before = await page.best.count();
  await move.getByRole("button", { name: "Make it an action" }).click();
  await expect(page.inspector.heading).toHaveText("Action");
  await expect(page.best).toHaveCount(before + 1);
  await page.undoOnce();
  await expect(page.best).toHaveCount(before);
  await page.expectNextUndo(first);
  await expect(page.moves.filter({ has: browser.getByRole("heading", { name: title, exact: true }) })).toHaveCount(1);
  await browser.getByRole("button", { name: /Show all \d+ moves/ }).click();
  await expect.poll(() => page.moves.count()).toBeGreaterThan(3);
});

test("LEV-7 the board page shows the best three moves and the way to all", async ({ page: browser }) => {
  await page.go(new URL(browser.url()).hash.replace("/actions", ""));
  await expect(browser.getByTestId("board")).toBeVisible();
  await expect(page.moves).toHaveCount(3);
  await browser.getByRole("link", { name: "See all moves" }).click();
  await expect(page.web).toBeVisible();
});

test.describe("on a telephone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("LEV-8 the web becomes lists in which each card names what it is joined to", async ({ page: browser }) => {
    await expect(browser.locator(".web-threads").first()).toBeHidden();
    const tang = page.cardsOf("action", TANG);
    await expect(page.joined(tang)).toBeVisible();
    await expect(page.joined(tang)).toContainText(`Uses: ${BENCHMARK}`);
    const wide = await browser.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(wide).toBe(false);
    await tang.locator(".web-join").click();
    await expect(browser.locator(".web-joining")).toContainText("Joining");
    await page.cardsOf("strength", TEAM).locator(".web-pick").click();
    await expect(page.joined(tang)).toContainText(TEAM);
  });
});
