// The inspector of a person: every judgement, how it is known, help to choose, the coach test, the contact log.
import { expect, test } from "@playwright/test";
import { Sheet } from "../pages/sheet.ts";
import { LOCALE } from "../support/words.ts";

const QIN = "Qin Zhenbang";
const GAO = "Gao Jianping";
const FANG = "Fang Xiaolan";

test.use({ locale: "en-US" });

let sheet: Sheet;

test.beforeEach(async ({ page, locale }) => {
  sheet = new Sheet(page, locale === LOCALE.zh ? "zh" : "en");
  await sheet.openSampleSheet();
});

test("MODEL-8 each of the six judgements has its own certainty, evidence, source and day", async () => {
  const { inspector } = sheet;
  await sheet.openPerson(QIN);
  for (const judgement of ["roles", "influence", "mode", "rating", "result", "win"]) {
    const proof = await inspector.openProof(judgement);
    await expect(proof).toContainText("How do you know?");
    await proof.getByRole("radio", { name: "Assumed" }).click();
    await expect(proof.getByRole("radio", { name: "Assumed" })).toHaveAttribute("aria-checked", "true");
    await proof.getByRole("textbox", { name: "Evidence" }).fill(`Seen of ${judgement}`);
    await proof.getByRole("combobox", { name: "Source" }).selectOption({ label: "A colleague said so" });
    await proof.getByLabel("As of").fill("2026-02-03");
    await proof.getByLabel("As of").press("Enter");
    await expect(inspector.row(judgement).locator(".proof-summary")).toContainText(/Assumed · .*02-03/);
  }
  await sheet.openPerson(FANG, "user");
  await sheet.openPerson(QIN);
  const proof = await inspector.openProof("win");
  await expect(proof.getByRole("textbox", { name: "Evidence" })).toHaveValue("Seen of win");
  await expect(proof.getByRole("combobox", { name: "Source" }).locator("option:checked")).toHaveText("A colleague said so");
  await proof.getByRole("button", { name: "Confirm as of today" }).click();
  await expect(inspector.row("win").locator(".proof-summary")).toContainText("Confirmed");
});

test("EDIT-5 a judgement that changes becomes an assumption of today", async () => {
  const { inspector } = sheet;
  await sheet.openPerson(QIN);
  await expect(inspector.row("rating").locator(".proof-summary")).toContainText("Confirmed");
  await inspector.choose("rating", "+1");
  await expect(inspector.row("rating").locator(".proof-summary")).toContainText("Assumed");
  await expect(inspector.root.locator(".rating-label")).toHaveText("Will go along");
  await sheet.undoOnce();
  await expect(inspector.row("rating").locator(".proof-summary")).toContainText("Confirmed");
});

test("MODEL-1 MODEL-2 a rating has no 0, and can be taken back to not known", async () => {
  const { inspector, board } = sheet;
  await sheet.openPerson(QIN);
  const scale = inspector.control("rating").getByRole("radio");
  await expect(scale).toHaveText(["−5", "−4", "−3", "−2", "−1", "+1", "+2", "+3", "+4", "+5"]);
  await inspector.choose("rating", "+3");
  await board.expectFacts(board.stone(QIN), { rating: "?" });
  await inspector.control("rating").getByRole("radio", { name: "−1" }).click();
  await board.expectFacts(board.stone(QIN), { rating: "-1" });
});

test("RULE R-16 help me choose the mode: two questions lead to a proposal, and one click takes it", async () => {
  const { inspector, board } = sheet;
  await sheet.openPerson(GAO);
  const help = await inspector.openHelp("mode");
  await expect(help.locator(".help-question")).toHaveCount(1);
  await expect(help.locator(".help-answer")).toContainText("cannot be judged yet");
  const answer = (at: number, word: string) => help.locator(".help-question").nth(at).getByRole("radio", { name: word, exact: true }).click();
  await answer(0, "No");
  await expect(help.locator(".help-question")).toHaveCount(2);
  await answer(1, "No");
  await expect(help.locator(".help-answer")).toHaveText("That points to: Even keel");
  await answer(0, "Yes");
  await expect(help.locator(".help-question")).toHaveCount(3);
  // who voices both is in trouble.
  await answer(1, "Yes");
  await answer(2, "Yes");
  await expect(help.locator(".help-answer")).toHaveText("That points to: Trouble");
  await help.getByRole("button", { name: "Take it" }).click();
  await board.expectFacts(board.stone(GAO), { mode: "trouble" });
  await expect(inspector.row("mode").locator(".help-tree")).toHaveCount(0);
});

test("help me choose leads to a proposal for role, influence, rating and contact", async () => {
  const { inspector, board } = sheet;
  await sheet.openPerson(GAO);
  const yes = (help: import("@playwright/test").Locator, at: number) =>
    help.locator(".help-question").nth(at).getByRole("radio", { name: "Yes", exact: true }).click();

  const roles = await inspector.openHelp("roles");
  await expect(roles.locator(".help-question")).toHaveCount(4);
  await yes(roles, 1);
  await yes(roles, 3);
  await expect(roles.locator(".help-answer")).toHaveText("That points to: User buyer and Coach");
  await roles.getByRole("button", { name: "Take it" }).click();
  await expect(board.stone(GAO, "user")).toHaveCount(1);
  await expect(board.stone(GAO, "coach")).toHaveCount(1);
  await expect(board.stone(GAO, "technical")).toHaveCount(0);

  const influence = await inspector.openHelp("influence");
  for (let at = 0; at < 4; at += 1) await yes(influence, at);
  await expect(influence.locator(".help-answer")).toHaveText("That points to: High");
  await influence.getByRole("button", { name: "Take it" }).click();

  const rating = await inspector.openHelp("rating");
  await rating.getByRole("button", { name: "Argues for another way" }).click();
  await expect(rating.locator(".help-answer")).toHaveText("That points to: −4 Strongly negative");
  await rating.getByRole("button", { name: "Take it" }).click();
  await board.expectFacts(board.stone(GAO, "user"), { influence: "high", rating: "-4" });

  const contact = await inspector.openHelp("coverage");
  await yes(contact, 0);
  await yes(contact, 1);
  await contact.locator(".help-question").nth(2).getByRole("radio", { name: "No", exact: true }).click();
  await expect(contact.locator(".help-answer")).toHaveText("That points to: Several times");
  await contact.getByRole("button", { name: "Take it" }).click();
  await expect(inspector.chosen("coverage")).toHaveText("Several times");
});

test("RULE R-31 the coach test asks one question at a time: three yes make a coach, one no leaves a candidate", async () => {
  const { inspector } = sheet;
  await sheet.openPerson(FANG, "coach");
  const test = inspector.root.locator(".coach-test");
  await expect(test.locator(".badge")).toHaveText("Coach");
  await test.getByRole("button", { name: "Wants us to win this one: passed" }).click();
  await expect(test.locator(".coach-question")).toHaveCount(1);
  await expect(test.locator(".coach-question")).toContainText("What counts as evidence");
  await test.getByRole("radio", { name: "No" }).click();
  await expect(test.locator(".badge")).toHaveText("Candidate");
  await expect(test.locator(".coach-verdict")).toHaveText("A candidate, no coach. Failed: wants us to win this one.");
  await expect(test.locator(".coach-next")).toContainText("what would it mean for you if we won?");

  // The other coach fails as well.
  await sheet.openPerson("Tang Zhongqian", "coach");
  await test.getByRole("button", { name: "Wants us to win this one: passed" }).click();
  await test.getByRole("radio", { name: "No" }).click();
  await expect(test.locator(".badge")).toHaveText("Candidate");

  // Nobody is the coach now: those who might be are ranked, and each leads to the test.
  await sheet.element("buying-influences").click();
  const candidates = inspector.root.getByTestId("coach-candidates").getByRole("button");
  await expect(candidates.first()).toContainText("tests 0/3");
  await expect(candidates.filter({ hasText: FANG })).toHaveCount(0);
  const name = (await candidates.first().locator("strong").textContent()) ?? "";
  await candidates.first().click();
  await expect(inspector.heading).toContainText(name);
  await expect(inspector.root.locator(".coach-question")).toBeVisible();

  await sheet.undoOnce();
  await sheet.element("buying-influences").click();
  await expect(inspector.root.getByTestId("coach-candidates")).toHaveCount(0);
});

test("RULE R-32 who passes every test without holding the role can be made coach", async () => {
  const { inspector, board } = sheet;
  await sheet.openPerson(GAO);
  await inspector.root.getByText("Could this be our coach?").click();
  const test = inspector.root.locator(".coach-test");
  for (let at = 0; at < 5; at += 1) {
    await expect(test.locator(".coach-question")).toContainText(`Question ${at + 1} of 5`);
    await test.getByRole("radio", { name: "Yes", exact: true }).click();
    if (at < 4) await test.getByRole("button", { name: "Next question" }).click();
  }
  await expect(test.locator(".coach-verdict")).toContainText("A coach: all five are passed.");
  await test.getByRole("button", { name: /Coach/ }).last().click();
  await expect(board.stone(GAO, "coach")).toHaveCount(1);
});

test("a contact is logged in one line, shown in the log, and can be taken out again", async () => {
  const { inspector } = sheet;
  await sheet.openPerson(GAO);
  const log = inspector.root.locator("details[data-field^='contacts/']");
  await expect(log).toContainText("No contact on record.");
  await log.getByRole("combobox", { name: "How" }).selectOption({ index: 1 });
  await log.getByRole("textbox", { name: "What was learnt" }).fill("Wants two tests");
  await log.getByRole("button", { name: "Log a contact" }).click();
  await expect(log.locator("li")).toHaveCount(1);
  await expect(log.locator("li")).toContainText("Wants two tests");
  await expect(log.locator("summary")).toContainText("Last contact");
  await expect(log.getByRole("textbox", { name: "What was learnt" })).toHaveValue("");
  await expect(sheet.finding("R-03", GAO)).toHaveCount(0);
  await log.locator("li").getByRole("button", { name: "Delete" }).click();
  await expect(log.locator("li")).toHaveCount(0);
  await sheet.undoOnce();
  await expect(log.locator("li")).toHaveCount(1);
});

test("RULE R-20 each mode comes with its advice, and who can help is named", async () => {
  const { inspector } = sheet;
  await sheet.openPerson(QIN);
  await expect(inspector.root.locator(".advice li").first()).toBeVisible();
  const helpers = inspector.root.locator(".leverage");
  await expect(helpers.first()).toContainText("can influence this person");
  const before = await inspector.root.locator(".advice").innerText();
  await inspector.choose("mode", "Trouble");
  await expect(inspector.root.locator(".advice")).not.toHaveText(before);
});

test("several typed fields in a row are kept, undone one by one, and done again", async () => {
  const { inspector } = sheet;
  await sheet.openPerson(QIN);
  const first = await sheet.nextUndo();
  const result = inspector.row("result").getByRole("textbox", { name: "Business result" });
  const win = inspector.row("win").getByRole("textbox", { name: "Personal win" });
  const was = await result.inputValue();
  await result.fill("Half the time");
  await win.fill("Next in line");
  await inspector.root.getByRole("combobox", { name: "Counterpart" }).selectOption({ label: "Lu Mingchuan" });
  await expect(result).toHaveValue("Half the time");
  await sheet.undoOnce();
  await sheet.undoOnce();
  await expect(win).not.toHaveValue("Next in line");
  await expect(result).toHaveValue("Half the time");
  await sheet.undoOnce();
  await expect(result).toHaveValue(was);
  await sheet.expectNextUndo(first);
  for (let turn = 0; turn < 3; turn += 1) await sheet.redo.click();
  await expect(result).toHaveValue("Half the time");
  await expect(win).toHaveValue("Next in line");
});

test("Escape closes the details, and somebody not on the board can be put there", async ({ page }) => {
  const { inspector } = sheet;
  await sheet.openPerson(QIN);
  await inspector.root.locator(".inspector-close").focus();
  await page.keyboard.press("Escape");
  await expect(inspector.heading).toHaveText("Edit the objective");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("wei chong");
  await page.keyboard.press("Enter");
  await expect(inspector.root).toContainText("Not on this board yet");
  await inspector.root.getByRole("button", { name: "Put on the board as User buyer" }).click();
  await expect(sheet.board.stone("Wei Chongshan", "user")).toHaveCount(1);
  await inspector.root.getByRole("button", { name: "Take off this board" }).click();
  await expect(sheet.board.stone("Wei Chongshan")).toHaveCount(0);
});

test.describe("composing", () => {
  test.use({ locale: LOCALE.zh });

  test("TEXT-5 while a word is composed nothing is committed and no shortcut acts", async ({ page }) => {
    await sheet.openPerson("高建平");
    const before = await sheet.nextUndo();
    const win = sheet.inspector.row("win").locator("textarea");
    await win.focus();
    const typing = await page.context().newCDPSession(page);
    await typing.send("Input.imeSetComposition", { text: "yin", selectionStart: 3, selectionEnd: 3 });
    // Longer than the pause in typing after which a text is taken over.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 900)));
    await sheet.expectNextUndo(before);
    await typing.send("Input.insertText", { text: "赢" });
    await expect(sheet.inspector.row("win").locator(".proof-summary")).toBeVisible();
    await expect(win).toHaveValue("赢");
  });
});
