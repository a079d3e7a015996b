// The plan of one call: whom to see and why, questions as threads, what to give, what to expect, what came of it.
import { expect, test, type Locator, type Page } from "@playwright/test";
import { Sheet } from "../pages/sheet.ts";
import { id, openPlan, planOf } from "../support/plans.ts";
import { LOCALE, type Lang } from "../support/words.ts";

const PEOPLE = [
  { name: "Ann", roles: ["economic"], influence: "high", mode: "even-keel", rating: 2, coverage: "brief", result: "Half the scrap", win: "Promotion" },
  { name: "Bo", roles: ["user"], influence: "low", mode: "growth", rating: 3, coverage: "multiple", result: "5 days → 1 day", win: "Home by six" },
];

/** A plan with two strengths, of which Ann values one, and an objection that she raised. */
function plan(): object {
  const made = planOf("Calls", PEOPLE) as { plan: Record<string, unknown> & { objectives: Record<string, unknown>[] } };
  Object.assign(made.plan.objectives[0] ?? {}, {
    strengths: [
      { id: id(4, 0), text: "A team on site", differs: true, isRelevant: true, valuedBy: [id(2, 1)] },
      { id: id(4, 1), text: "A benchmark of five peers", differs: true, isRelevant: true, valuedBy: [id(2, 0)] },
      { id: id(4, 2), text: "The lowest price", differs: false, isRelevant: true, valuedBy: [id(2, 0)] },
    ],
  });
  made.plan["objections"] = [
    { id: id(5, 0), kind: "own-supply", person: id(2, 0), words: "We can do it ourselves", reply: "And the archive?", worked: false },
  ];
  return made;
}

test.use({ locale: "en-US" });

async function open(page: Page, lang: Lang = "en"): Promise<Sheet> {
  const sheet = new Sheet(page, lang);
  await openPlan(sheet, plan());
  await sheet.go(`#/account/${id(1, 0)}/sheet/${id(3, 0)}/call`);
  await expect(page.getByTestId("plan-call")).toBeVisible();
  return sheet;
}

async function planned(page: Page, lang: Lang = "en"): Promise<{ sheet: Sheet; call: Locator }> {
  const sheet = await open(page, lang);
  await page.getByTestId("plan-call").click();
  const call = page.getByTestId("call");
  await expect(call).toBeVisible();
  return { sheet, call };
}

const add = async (scope: Locator, label: string, text: string) => {
  const field = scope.getByRole("textbox", { name: label, exact: true }).last();
  await field.fill(text);
  await field.press("Enter");
};

/** A question by its words, with what hangs on it. */
const question = (call: Locator, text: string) =>
  call.locator(`[data-testid=question]:has(> .question-line button[aria-label*="“${text}”"])`);

test("CALL-1 a call is proposed with whoever has the gravest flag, and nothing else is made up", async ({ page }) => {
  const { sheet, call } = await planned(page);
  await expect(call.getByRole("heading", { level: 2 })).toHaveText("Call on Ann");
  await expect(sheet.notices.last()).toContainText("Ann is proposed for the gravest flag");
  await expect(call.getByTestId("met")).toHaveCount(1);
  await expect(call.getByTestId("met")).toContainText("Even keel");
  await expect(call.getByTestId("met")).toContainText("Promotion");
  await expect(call.locator(".call-who .input-date")).not.toHaveValue("");
  for (const text of await call.locator(".call-reason textarea, .call-pair textarea").all()) await expect(text).toHaveValue("");
  await sheet.undoOnce();
  await expect(call).toHaveCount(0);
});

test("CALL-2 what is missing stands above, and goes as it is filled in", async ({ page }) => {
  const { call } = await planned(page);
  const missing = call.getByTestId("call-missing");
  for (const gap of ["what Ann has in mind", "a reason that is the customer's own", "at least one problem question", "the least commitment"])
    await expect(missing).toContainText(gap);
  await call.getByRole("textbox", { name: /What this person has in mind · Ann/ }).fill("Nobody chases papers");
  await expect(missing).not.toContainText("what Ann has in mind");
  await call.locator(".call-reason textarea").fill("The audit is next month");
  await expect(missing).not.toContainText("a reason that is the customer's own");
});

test("CALL-3 CALL-4 questions hang together, move and stay when what they hung on goes", async ({ page }) => {
  const { sheet, call } = await planned(page);
  const problems = call.locator(".question-block[data-kind=problem]");
  await add(problems, "Add a problem question", "Where does it wait?");
  await add(problems, "Add a problem question", "Who complains?");
  const first = question(call, "Where does it wait?");
  await expect(first).toContainText("Nobody asks yet what it leads to.");
  await add(first, "Add an implication", "What does a day cost?");
  await expect(first).toContainText("Nobody asks yet what it would be worth.");
  await add(first, "Add a need-payoff question", "And if it took one?");
  const payoff = question(call, "And if it took one?");
  await payoff.getByLabel("Answers with our strength").selectOption({ label: "A benchmark of five peers" });
  await expect(call.getByTestId("call-missing")).not.toContainText("that no strength of ours answers");

  const texts = () => problems.locator(":scope > .thread > .question-list > .question > .question-line textarea");
  await expect(texts().first()).toHaveValue("Where does it wait?");
  const menu = question(call, "Who complains?").locator(":scope > .question-line .menu > button");
  await menu.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Move up" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(texts().first()).toHaveValue("Who complains?");
  await expect(menu).toBeFocused();
  await expect(question(call, "Where does it wait?").locator("[data-kind=implication].question textarea").first()).toHaveValue("What does a day cost?");
  await sheet.undoOnce();
  await expect(texts().first()).toHaveValue("Where does it wait?");

  await first.locator(":scope > .question-line .menu > button").click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  const loose = call.locator(".is-loose");
  await expect(loose).toContainText("Questions that hang on nothing");
  await loose.locator(".menu > button").first().click();
  await page.getByRole("menuitem", { name: "Hang on “Who complains?”" }).click();
  await expect(loose).toHaveCount(0);
});

test("CALL-3 more than four situation questions are too many", async ({ page }) => {
  const { call } = await planned(page);
  const situation = call.locator(".question-block[data-kind=situation]");
  for (let at = 1; at <= 4; at += 1) await add(situation, "Add a situation question", `How is it ${at}?`);
  await expect(situation.getByTestId("question")).toHaveCount(4);
  await expect(situation.locator(".call-hint")).toHaveCount(0);
  await add(situation, "Add a situation question", "And how is it 5?");
  await expect(situation.locator(".call-hint")).toContainText("More than 4 of these annoy");
});

test("CALL-5 what they value comes first, and what they said before comes with its reply", async ({ page }) => {
  const { sheet, call } = await planned(page);
  const give = call.locator(".call-give");
  await expect(give.locator(":scope > [data-testid=give]")).toHaveCount(2);
  await expect(give.locator(":scope > [data-testid=give]").first()).toContainText("valued by Ann");
  await expect(give.locator(":scope > [data-testid=give]").filter({ hasText: "The lowest price" })).toContainText("only a claim");
  await expect(give.locator("details")).toContainText("Other strengths (1)");
  await give.getByLabel(/A benchmark of five peers/).check();
  await expect(call.getByTestId("call-missing")).not.toContainText("a strength to speak of");
  const expected = call.getByTestId("expected");
  await expect(expected.first()).toHaveAttribute("data-kind", "own-supply");
  await expect(expected.first()).toContainText("Ann said “We can do it ourselves” · We replied: And the archive? · it did not work");
  await expected.first().getByRole("checkbox").check();
  await expect(expected.first()).toContainText("The library has no reply yet.");
  await sheet.go("#/library");
  await page.getByRole("textbox", { name: "We make it ourselves: Prepared reply" }).fill("And who runs it?");
  await page.keyboard.press("Tab");
  await sheet.go(`#/account/${id(1, 0)}/sheet/${id(3, 0)}/call`);
  await expect(page.getByTestId("expected").first()).toContainText("And who runs it?");
});

test("CALL-6 CALL-7 a debrief changes everything in one step, and one undo takes it back", async ({ page }) => {
  const { sheet, call } = await planned(page);
  await call.locator(".call-debrief > .button").click();
  const ann = call.getByTestId("debrief-person");
  await expect(ann).toHaveCount(1);
  await ann.getByLabel("What was learnt").fill("The board asks her every month");
  await ann.getByLabel("The person said so (confirmed)").check();
  await ann.getByRole("radiogroup", { name: "Response mode" }).getByRole("radio", { name: "Trouble" }).click();
  await ann.getByRole("radiogroup", { name: "Rating" }).getByRole("radio", { name: "+4" }).click();
  await ann.getByRole("radiogroup", { name: "Contact" }).getByRole("radio").nth(2).click();
  await ann.getByLabel("Commitment given").fill("Shows us the report by Friday");
  await call.getByLabel("Next step").fill("Bring the benchmark");
  await call.getByRole("button", { name: "Record", exact: true }).click();
  const held = page.getByTestId("held");
  await expect(held).toContainText("The board asks her every month");
  await expect(held).toContainText("Shows us the report by Friday");
  await expect(held).toContainText("Ann: mode Trouble (confirmed)");
  await expect(held).toContainText("Ann: rating +4 (confirmed)");
  await expect(call).toHaveAttribute("data-held", "true");

  await call.locator(".met-name").click();
  await expect(sheet.inspector.root).toContainText("The board asks her every month");
  await expect(sheet.inspector.chosen("rating")).toHaveText("+4");
  await sheet.undoOnce();
  await expect(held).toHaveCount(0);
  await expect(sheet.inspector.chosen("rating")).toHaveText("+2");
  await expect(sheet.inspector.root).not.toContainText("The board asks her every month");
});

test("CALL-8 the call of the sample prints on one page", async ({ page }) => {
  const sheet = new Sheet(page, "en");
  await sheet.openSampleSheet();
  await sheet.go(`${new URL(page.url()).hash}/call`);
  await expect(page.getByTestId("call")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  const paper = page.locator(".call-paper");
  await expect(paper).toBeVisible();
  await expect(page.getByTestId("call")).toBeHidden();
  await expect(page.locator(".sheet-head, .tabs, .nav, .inspector").filter({ visible: true })).toHaveCount(0);
  await expect(paper.locator(".paper-line").first()).toBeVisible();
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
});

test.describe("in Chinese", () => {
  test.use({ locale: LOCALE.zh });

  test("CALL-2 the page speaks Chinese", async ({ page }) => {
    const { call } = await planned(page, "zh");
    await expect(call.getByRole("heading", { level: 2 })).toHaveText("拜访Ann");
    await expect(call.getByTestId("call-missing")).toContainText("客户愿意见面的理由");
    await expect(call.locator(".question-block h4").first()).toContainText("背景问题");
  });
});
