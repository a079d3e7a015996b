// Every screen and every dialog, each brought about as a user would.
import { expect } from "@playwright/test";
import { Session, type Step } from "../pages/session.ts";
import type { Sheet } from "../pages/sheet.ts";
import { look } from "./tables.ts";

/** A stop of the tour: its name, and how to come to it from the sheet of the sample. */
export interface Stop {
  name: string;
  arrive: (sheet: Sheet) => Promise<unknown>;
}

/** The account of the sheet that is open. */
function account(sheet: Sheet): string {
  return new URL(sheet.page.url()).hash.split("/sheet/")[0] ?? "#/";
}

/** Turns to a page of the sheet that is open. */
async function openPage(sheet: Sheet, name: string, shown: string): Promise<void> {
  await sheet.go(`${new URL(sheet.page.url()).hash}/${name}`);
  await expect(sheet.page.locator(shown).first()).toBeVisible();
}

/** Turns to the map of the account of the sheet that is open. */
async function openMap(sheet: Sheet): Promise<void> {
  await sheet.go(`${account(sheet)}/map`);
  await expect(sheet.page.getByTestId("map-card").first()).toBeVisible();
}

const openByTestId = (id: string) => async (sheet: Sheet) => {
  await sheet.page.getByTestId(id).first().click();
  await expect(sheet.dialog).toBeVisible();
};

/** Steps of the working session; the others show parts that stand on another screen too. */
const SESSION_STEPS: Step[] = [
  "feeling",
  "standing",
  "influences",
  "mode",
  "win-results",
  "ideal-customer",
  "strengths",
  "ideas",
  "actions",
];

const openStep = (step: Step) => async (sheet: Sheet) => {
  const session = new Session(sheet.page);
  await session.open();
  await session.turn(step);
};

/** The screens of the whole territory beside the overview. */
const TERRITORY = ["today", "cadence", "market", "matrix", "pareto", "resources", "mode", "team"];

/** Screens, and what the inspector shows on the sheet. */
export const SCREENS: Stop[] = [
  { name: "overview", arrive: (sheet) => sheet.go("#/") },
  ...TERRITORY.map((page) => ({
    name: `territory, ${page}`,
    arrive: async (sheet: Sheet) => {
      await sheet.go(`#/${page}`);
      await expect(sheet.page.locator(".land h1")).toBeVisible();
    },
  })),
  ...[0, 1, 2, 3].map((view) => ({
    name: `sales funnel, view ${view}`,
    arrive: async (sheet: Sheet) => {
      await sheet.go("#/funnel");
      await sheet.page.locator(".funnel-bar [role=radio]").nth(view).click();
      await expect(sheet.page.locator(".funnel .panel").first()).toBeVisible();
    },
  })),
  { name: "account", arrive: (sheet) => sheet.go(account(sheet)) },
  { name: "people", arrive: (sheet) => sheet.go(`${account(sheet)}/people`) },
  ...["research", "swot", "satisfaction", "rhythm", "plan"].map((page) => ({
    name: `account, ${page}`,
    arrive: async (sheet: Sheet) => {
      await sheet.go(`${account(sheet)}/${page}`);
      await expect(sheet.page.locator(".know .panel").first()).toBeVisible();
    },
  })),
  ...[1, 2, 3].map((view) => ({
    name: `people, view ${view}`,
    arrive: async (sheet: Sheet) => {
      await sheet.go(`${account(sheet)}/people`);
      await sheet.page.locator(".view-bar [role=radio]").nth(view).click();
      await expect(sheet.page.locator(".with-inspector .panel").first()).toBeVisible();
      if (view === 2) await sheet.page.locator(".tie").first().click();
    },
  })),
  {
    name: "person among people",
    arrive: async (sheet) => {
      await sheet.go(`${account(sheet)}/people`);
      await sheet.page.locator(".view-bar [role=radio]").first().click();
      await sheet.page.locator(".person-row button").first().click();
      await expect(sheet.inspector.heading).toBeVisible();
    },
  },
  { name: "map", arrive: (sheet) => openMap(sheet) },
  {
    name: "map with a person",
    arrive: async (sheet) => {
      await openMap(sheet);
      await sheet.page.locator("[data-kind=person] .map-pick").nth(1).click();
      await expect(sheet.inspector.heading).toBeVisible();
    },
  },
  { name: "sheet", arrive: async () => undefined },
  {
    name: "sheet with a person",
    arrive: async (sheet) => {
      await sheet.openPerson(sheet.word("qin"));
      await sheet.inspector.openProof("rating");
      await sheet.inspector.openHelp("mode");
    },
  },
  {
    name: "sheet with the coach",
    arrive: (sheet) => sheet.openPerson(sheet.word("fang"), "coach"),
  },
  { name: "element", arrive: (sheet) => sheet.element("response-modes").click() },
  { name: "funnel", arrive: (sheet) => sheet.element("funnel").click() },
  { name: "score", arrive: (sheet) => sheet.page.locator(".figure-button").first().click() },
  { name: "strength", arrive: (sheet) => sheet.strengths.locator(".row-button").first().click() },
  { name: "action", arrive: (sheet) => sheet.actions.locator(".row-button").first().click() },
  { name: "planted flag", arrive: (sheet) => sheet.flags.locator(".row-button").first().click() },
  {
    name: "findings unfolded",
    arrive: async (sheet) => {
      await sheet.showAll();
      await sheet.findings.first().locator("summary").click();
    },
  },
  {
    name: "leverage",
    arrive: async (sheet) => {
      await sheet.go(`${new URL(sheet.page.url()).hash}/actions`);
      await expect(sheet.page.getByTestId("move").first()).toBeVisible();
      await sheet.page.getByTestId("possible-action").getByRole("button").last().click();
    },
  },
  {
    name: "leverage while a flag is joined",
    arrive: async (sheet) => {
      await sheet.go(`${new URL(sheet.page.url()).hash}/actions`);
      const flag = sheet.page.locator("[data-testid=web-card][data-kind=flag]").last();
      await flag.locator(".web-pick").click();
      await flag.locator(".web-join").click();
    },
  },
  {
    name: "position",
    arrive: async (sheet) => {
      await sheet.go(`${new URL(sheet.page.url()).hash}/position`);
      await expect(sheet.page.getByTestId("verdict")).toBeVisible();
    },
  },
  {
    name: "danger table",
    arrive: async (sheet) => {
      await sheet.go(`${new URL(sheet.page.url()).hash}/danger`);
      await expect(sheet.page.getByTestId("danger-table")).toBeVisible();
    },
  },
  { name: "danger lens", arrive: (sheet) => sheet.board.look("mode") },
  { name: "influence lens", arrive: (sheet) => sheet.board.look("influence") },
  { name: "contact lens", arrive: (sheet) => sheet.board.look("contact") },
  {
    name: "buying influences without a coach",
    arrive: async (sheet) => {
      await sheet.openPerson(sheet.word("fang"), "coach");
      await sheet.inspector.root.locator(".coach-test [role=radio]").last().click();
      await sheet.element("buying-influences").click();
    },
  },
  { name: "help", arrive: (sheet) => sheet.go("#/help") },
  {
    name: "help with its trees unfolded",
    arrive: async (sheet) => {
      await sheet.go("#/help/trees");
      for (const summary of await sheet.page.locator(".tree summary").all()) await summary.click();
    },
  },
  ...SESSION_STEPS.map((step) => ({ name: `session, ${step}`, arrive: openStep(step) })),
  { name: "influences", arrive: async (sheet) => openPage(sheet, "influences", ".influence-row") },
  { name: "wins", arrive: async (sheet) => openPage(sheet, "wins", ".win-card") },
  {
    name: "how a win is known",
    arrive: async (sheet) => {
      await openPage(sheet, "wins", ".win-card");
      await sheet.page.locator(".win-known").first().click();
    },
  },
  {
    name: "review that is being held",
    arrive: async (sheet) => {
      await openPage(sheet, "replay", "[data-testid=review]");
      const review = sheet.page.getByTestId("review");
      // The review of an earlier visit goes on.
      if ((await review.locator(".agenda").count()) === 0) await review.locator(".button").click();
      await expect(review.locator(".agenda")).toBeVisible();
    },
  },
  { name: "call plan", arrive: async (sheet) => openPage(sheet, "call", "[data-testid=call]") },
  {
    name: "debrief of a call",
    arrive: async (sheet) => {
      await openPage(sheet, "call", "[data-testid=call]");
      await sheet.page.locator(".call-debrief > .button").click();
      await expect(sheet.page.getByTestId("debrief-person").first()).toBeVisible();
    },
  },
  {
    name: "held call",
    arrive: async (sheet) => {
      await openPage(sheet, "call", "[data-testid=call]");
      await sheet.page.getByTestId("call-line").last().click();
      await expect(sheet.page.getByTestId("held")).toBeVisible();
    },
  },
  {
    name: "objections",
    arrive: async (sheet) => {
      await sheet.go(`${account(sheet)}/objections`);
      await expect(sheet.page.getByTestId("objection").first()).toBeVisible();
    },
  },
  {
    name: "objections library",
    arrive: async (sheet) => {
      await sheet.go("#/library");
      await expect(sheet.page.getByTestId("entry-used").first()).toBeVisible();
    },
  },
  ...["matrix", "pareto", "mode"].map((page) => ({
    name: page,
    arrive: async (sheet: Sheet) => {
      await sheet.go(`#/${page}`);
      await expect(sheet.page.getByTestId("assumed")).toBeVisible();
      for (const summary of await sheet.page.locator(".fold > summary").all()) await summary.click();
    },
  })),
  { name: "settings", arrive: (sheet) => sheet.go("#/settings") },
  { name: "recovery", arrive: (sheet) => sheet.go("#/recovery") },
  { name: "not found", arrive: (sheet) => sheet.go("#/nowhere") },
];

/** Dialogs and menus over the sheet or another screen. */
export const DIALOGS: Stop[] = [
  { name: "put on the board", arrive: openByTestId("add-person") },
  { name: "search", arrive: (sheet) => sheet.page.keyboard.press("Control+k") },
  { name: "share", arrive: (sheet) => sheet.page.locator(".header-share").click() },
  { name: "new objective", arrive: (sheet) => sheet.go(account(sheet)).then(() => openByTestId("new-objective")(sheet)) },
  { name: "new account", arrive: (sheet) => sheet.go("#/").then(() => openByTestId("new-account")(sheet)) },
  {
    name: "import",
    arrive: async (sheet) => {
      await sheet.go("#/");
      await sheet.page.locator(".page-actions .button").first().click();
      await expect(sheet.dialog).toBeVisible();
    },
  },
  {
    name: "table of accounts",
    arrive: async (sheet) => {
      await sheet.go("#/market");
      await look(sheet.page, "name,place,headcount\nNew,Suzhou,9\nBad,Wuxi,many\n");
      await expect(sheet.page.getByTestId("csv-row").first()).toBeVisible();
    },
  },
  {
    name: "figures of the market",
    arrive: async (sheet) => {
      await sheet.go("#/market");
      await sheet.page.getByTestId("market-row").first().getByRole("button").last().click();
      await expect(sheet.dialog).toBeVisible();
    },
  },
  {
    name: "rename",
    arrive: async (sheet) => {
      await sheet.go("#/");
      await sheet.choose(sheet.word("sampleAccount"), "rename");
      await expect(sheet.dialog).toBeVisible();
    },
  },
  {
    name: "account menu",
    arrive: async (sheet) => {
      await sheet.go("#/");
      await sheet.card(sheet.word("sampleAccount")).locator(".menu > .button-icon").click();
      await expect(sheet.page.getByRole("menu")).toBeVisible();
    },
  },
  {
    name: "paste people",
    arrive: async (sheet) => {
      await sheet.go(`${account(sheet)}/people`);
      await sheet.button("paste").click();
      await sheet.dialog.locator("textarea").fill("Xi\tBoss\tNew unit\nXi\tAgain\tNew unit");
    },
  },
  {
    name: "paste rows",
    arrive: async (sheet) => {
      await openPage(sheet, "influences", ".influence-row");
      await sheet.page.locator(".influences-head .button").nth(1).click();
      await sheet.dialog.locator("textarea").fill("Name\tRating\nXi\t0\nXi\t2");
      await expect(sheet.dialog.locator(".problem").first()).toBeVisible();
    },
  },
  {
    name: "card of the map",
    arrive: async (sheet) => {
      await openMap(sheet);
      await sheet.page.locator("[data-kind=person] .map-pick").nth(1).focus();
      await sheet.page.keyboard.press("m");
      await expect(sheet.page.locator(".map-editor")).toBeVisible();
    },
  },
  {
    name: "card of a unit",
    arrive: async (sheet) => {
      await openMap(sheet);
      await sheet.page.locator("[data-kind=unit] .map-pick").first().click();
      await expect(sheet.page.locator(".map-editor")).toBeVisible();
    },
  },
  {
    name: "card of an account on the matrix",
    arrive: async (sheet) => {
      await sheet.go("#/matrix");
      await sheet.page.getByTestId("bubble").first().focus();
      await sheet.page.keyboard.press("Enter");
      await expect(sheet.dialog).toBeVisible();
    },
  },
  { name: "add a person", arrive: (sheet) => sheet.go(`${account(sheet)}/people`).then(() => openByTestId("add-person")(sheet)) },
  {
    name: "a term",
    arrive: async (sheet) => {
      await sheet.page.locator(".term-help").first().click();
      await expect(sheet.dialog).toBeVisible();
    },
  },
  {
    name: "menu of a stone",
    arrive: async (sheet) => {
      await sheet.board.stone(sheet.word("qin")).focus();
      await sheet.page.keyboard.press("Shift+F10");
      await expect(sheet.board.menu).toBeVisible();
    },
  },
  {
    name: "candidates for coach",
    arrive: async (sheet) => {
      const coaches = sheet.board.root.locator("[data-testid=stone][data-role=coach]");
      while ((await coaches.count()) > 0) {
        await coaches.first().focus();
        const left = await coaches.count();
        await sheet.page.keyboard.press("Delete");
        await expect(coaches).toHaveCount(left - 1);
      }
      await sheet.board.root.locator("[data-testid=missing-role][data-fill=coach]").click();
      await expect(sheet.dialog.getByTestId("coach-candidates")).toBeVisible();
    },
  },
];

/** Comes to a stop from a fresh sheet of the sample. */
export async function visit(sheet: Sheet, stop: Stop, home: string): Promise<void> {
  await sheet.go("#/settings");
  await expect(sheet.page.locator(".settings")).toBeVisible();
  await sheet.go(home);
  await expect(sheet.page.getByTestId("board")).toBeVisible();
  await stop.arrive(sheet);
}

/** Leaves whatever a stop opened. */
export async function leave(sheet: Sheet): Promise<void> {
  for (let turn = 0; turn < 3 && (await sheet.page.locator("dialog, [role=menu]").count()) > 0; turn += 1) {
    await sheet.page.keyboard.press("Escape");
  }
}
