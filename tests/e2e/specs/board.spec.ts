// The board with the mouse: where stones stand, and what a drag changes.
import { expect, test } from "@playwright/test";
import { column, line } from "../pages/board.ts";
import { Sheet } from "../pages/sheet.ts";
import { openPlan, planOf } from "../support/plans.ts";

test.use({ locale: "en-US" });

const QIN = "Qin Zhenbang";
const FANG = "Fang Xiaolan";
const GAO = "Gao Jianping";

let sheet: Sheet;
/** What undo would take back before anything is done. */
let first = "";

test.beforeEach(async ({ page }) => {
  sheet = new Sheet(page, "en");
});

test.describe("on the sample", () => {
  test.beforeEach(async () => {
    await sheet.openSampleSheet();
    first = await sheet.nextUndo();
  });

  test("BOARD-1 a person with several roles stands in each of their bands, tied by a thread when selected", async () => {
    const { board } = sheet;
    await expect(board.stone(FANG)).toHaveCount(2);
    const [user, coach] = [board.stone(FANG, "user"), board.stone(FANG, "coach")];
    await expect(user).toHaveAccessibleName(/Fang Xiaolan, User, high influence, support \+5/);
    await expect(coach).toHaveAccessibleName(/Fang Xiaolan, Coach, high influence, support \+5/);
    await expect(board.root.locator(".board__thread")).toHaveCount(0);
    await board.pick(coach);
    await expect(board.root.locator(".board__thread").last()).toBeVisible();
    expect((await board.middle(user)).y).toBeLessThan((await board.middle(coach)).y);
    await board.pick(board.stone(QIN));
    await expect(board.root.locator(".board__thread")).toHaveCount(0);
  });

  test("BOARD-2 and BOARD-3 bands, lines and columns stand in their order, with the river and no column for 0", async () => {
    const { board } = sheet;
    const texts = await board.root.locator(".board__label.is-number").allTextContents();
    expect(texts.filter((text) => /\d/.test(text))).toEqual(["−5", "−4", "−3", "−2", "−1", "+1", "+2", "+3", "+4", "+5"]);
    await expect(board.root.locator(".board__label.is-band")).toHaveText(["Economic", "User", "Technical", "Coach"]);
    expect(await board.root.locator(".board__label.is-level").allTextContents()).toEqual(Array(4).fill(["H", "M", "L"]).flat());
    await expect(board.root.locator(".board__river-word")).toHaveText(["楚", "河", "汉", "界"]);
    const [before, after, next] = [await board.point(0, 4), await board.point(0, 5), await board.point(0, 6)];
    expect(after.x - before.x, "the river keeps −1 and +1 apart").toBeGreaterThan(next.x - after.x);
    const qin = await board.middle(board.stone(QIN));
    const point = await board.point(line("economic", "high"), column(3));
    expect(Math.hypot(qin.x - point.x, qin.y - point.y)).toBeLessThan(2);
  });

  test("BOARD-4 what is unknown lies in the tray, and is dragged from there onto the board", async () => {
    const { board } = sheet;
    const gao = board.stone(GAO);
    await board.expectFacts(gao, { rating: "?", mode: "?", influence: "medium" });
    const trays = board.root.locator(".board__tray");
    const inTray = async () => {
      const at = await board.middle(gao);
      const boxes = await Promise.all((await trays.all()).map((tray) => tray.boundingBox()));
      return boxes.some((box) => box && at.x > box.x && at.x < box.x + box.width && at.y > box.y && at.y < box.y + box.height);
    };
    expect(await inTray()).toBe(true);
    await board.drag(gao, line("technical", "medium"), column(-2));
    await board.expectFacts(gao, { rating: "-2", mode: "?", influence: "medium" });
    expect(await inTray()).toBe(false);
    await sheet.undoOnce();
    await board.expectFacts(gao, { rating: "?" });
    expect(await inTray()).toBe(true);
  });

  test("BOARD-7 along its line a drag changes the rating, with a preview, and one drop is one step of undo", async ({ page }) => {
    const { board } = sheet;
    const qin = board.stone(QIN);
    await board.lift(qin, await board.point(line("economic", "high"), column(5)));
    await expect(board.root.locator(".board__chip-words")).toHaveText("+5 enthusiastic advocate · high influence");
    await expect(board.root.locator(".board__seat")).toBeVisible();
    await board.expectFacts(qin, { rating: "3" });
    await page.mouse.up();
    await board.expectFacts(qin, { rating: "5", influence: "high", mode: "even-keel" });
    await expect(board.ghost).toBeHidden();
    await expect(sheet.undo).toHaveAttribute("title", "Undo: Change the rating");
    await sheet.undoOnce();
    await board.expectFacts(qin, { rating: "3" });
    await sheet.expectNextUndo(first);
    await sheet.redo.click();
    await board.expectFacts(qin, { rating: "5" });
  });

  test("BOARD-7 across the lines a drag changes the influence, aslant both, still in one step", async () => {
    const { board } = sheet;
    const qin = board.stone(QIN);
    await board.drag(qin, line("economic", "low"), column(3));
    await board.expectFacts(qin, { rating: "3", influence: "low" });
    await board.drag(qin, line("economic", "medium"), column(-1));
    await board.expectFacts(qin, { rating: "-1", influence: "medium" });
    await expect(sheet.undo).toHaveAttribute("title", "Undo: Move a stone");
    await sheet.undoOnce();
    await board.expectFacts(qin, { rating: "3", influence: "low" });
    await sheet.undoOnce();
    await board.expectFacts(qin, { rating: "3", influence: "high" });
    await sheet.expectNextUndo(first);
  });

  test("BOARD-7 Escape gives a drag up, and so does a drop beside the board", async ({ page }) => {
    const { board } = sheet;
    const qin = board.stone(QIN);
    await board.lift(qin, await board.point(line("economic", "high"), column(-5)));
    await page.keyboard.press("Escape");
    await expect(board.ghost).toBeHidden();
    await expect(board.said).toHaveText("Move cancelled");
    await page.mouse.up();
    await board.expectFacts(qin, { rating: "3" });
    await board.lift(qin, { x: 20, y: 20 });
    await page.mouse.up();
    await expect(board.ghost).toBeHidden();
    await board.expectFacts(qin, { rating: "3", influence: "high" });
    await sheet.expectNextUndo(first);
  });

  test("BOARD-8 in another band a drop asks whether to add the role or to move to it", async ({ page }) => {
    const { board } = sheet;
    const qin = board.stone(QIN);
    const toCoach = () => board.drag(board.stone(QIN, "economic"), line("coach", "high"), column(3));
    await toCoach();
    await expect(board.question).toContainText("Qin Zhenbang: move to Coach, or hold both roles?");
    await expect(board.question.getByRole("button").first()).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(board.question).toBeHidden();
    await expect(qin).toHaveCount(1);

    await toCoach();
    await sheet.board.question.getByRole("button", { name: "Add this role" }).click();
    await expect(qin).toHaveCount(2);
    await expect(board.stone(QIN, "coach")).toBeFocused();
    await sheet.undoOnce();
    await expect(qin).toHaveCount(1);

    await toCoach();
    await board.question.getByRole("button", { name: "Move here" }).click();
    await expect(board.stone(QIN, "economic")).toHaveCount(0);
    await expect(board.stone(QIN, "coach")).toHaveCount(1);
    await sheet.undoOnce();
    await expect(board.stone(QIN, "economic")).toHaveCount(1);
    await sheet.expectNextUndo(first);
  });

  test("BOARD-6 stones that share a point are fanned out; none hides another", async () => {
    const { board } = sheet;
    await board.drag(board.stone("Lin Ruoxi"), line("user", "high"), column(5));
    await board.expectFacts(board.stone("Lin Ruoxi"), { rating: "5", influence: "high" });
    const shared = board.root.locator("[data-testid=stone][data-role=user][data-rating='5'][data-influence=high]");
    await expect(shared).toHaveCount(2);
    await board.middle(shared.first());
    const [one, other] = await board.circles(shared);
    if (!one || !other) throw new Error("two stones are drawn");
    expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(one.r + other.r - 1);
    for (const stone of await shared.all()) await board.pick(stone);
  });

  test("the four lenses show the same people by role, influence, mode and contact", async () => {
    const { board } = sheet;
    const bands = board.root.locator(".board__label.is-band");
    const people = new Set(await board.stones.evaluateAll((all) => all.map((one) => one.getAttribute("data-person"))));
    expect(people.size).toBeLessThan(await board.stones.count());
    await board.look("influence");
    await expect(bands).toHaveText([/High\s*influence/, /Medium\s*influence/, /Low\s*influence/]);
    await expect(board.stones).toHaveCount(people.size);
    await board.drag(board.stone(QIN), 1, column(2));
    await board.expectFacts(board.stone(QIN), { influence: "medium", rating: "2" });

    await board.look("mode");
    await expect(bands).toHaveText(["Growth", "Trouble", "Even keel", "Overconfident"]);
    await expect(board.root.locator(".board__label.is-danger").filter({ hasText: "act now" })).toHaveCount(1);
    await board.drag(board.stone(QIN), 1, column(4));
    await board.expectFacts(board.stone(QIN), { mode: "trouble", rating: "4" });

    await board.look("contact");
    await expect(board.root.locator(".board__label.is-number")).toHaveText(["None", "Brief", "Several", "In depth"]);
    await board.drag(board.stone(QIN), 0, 3);
    await board.expectFacts(board.stone(QIN), { influence: "high" });
    await expect(board.stone(QIN)).toHaveAccessibleName(/in-depth contact/);

    await board.look("role");
    await board.expectFacts(board.stone(QIN), { mode: "trouble", rating: "4", influence: "high" });
  });

  test("a filter fades what does not match and takes nothing away", async ({ page }) => {
    const { board } = sheet;
    const count = await board.stones.count();
    await page.getByRole("searchbox", { name: "Filter the stones" }).fill("digital department");
    await expect(board.stone(QIN)).toHaveClass(/is-faded/);
    await expect(board.stone("Zhou Qiming")).not.toHaveClass(/is-faded/);
    await expect(board.stones).toHaveCount(count);
    await page.getByRole("searchbox", { name: "Filter the stones" }).fill("");
    await expect(board.root.locator(".stone.is-faded")).toHaveCount(0);
  });

  test("BOARD-10 side and mode are said by name, number and glyph, not by colour alone", async () => {
    const { board } = sheet;
    const names = await board.stones.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
    for (const name of names) {
      expect(name).toMatch(/support ([+−]\d|unknown)/);
      expect(name).toMatch(/Growth|Trouble|Even keel|Overconfident|mode unknown/);
    }
    const glyph = async (who: string) => board.stone(who).first().locator(".stone__glyph").getAttribute("d");
    const glyphs = await Promise.all([QIN, FANG, GAO, "Lin Ruoxi", "He Zheng"].map(glyph));
    expect(new Set(glyphs).size).toBe(5);
    await expect(board.root.getByRole("list", { name: "Legend" }).getByRole("listitem")).toHaveCount(8);
  });

  test("with reduced motion a stone stands on its new point at once", async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const transition = await sheet.board.stone(QIN).evaluate((stone) => {
      const longest = (value: string) => Math.max(...value.split(",").map((part) => Number.parseFloat(part)));
      return longest(getComputedStyle(stone).transitionDuration);
    });
    expect(transition).toBeLessThanOrEqual(0.001);
  });
});

test("BOARD-5 a role that nobody holds shows an empty place that leads to filling it", async ({ page }) => {
  await openPlan(sheet, planOf("Empty places", [{ name: "Ann", roles: ["user"], influence: "high", rating: 2 }]));
  const missing = sheet.board.root.getByTestId("missing-role");
  await expect(missing).toHaveCount(3);
  await sheet.board.root.getByRole("button", { name: "Coach Who can coach us?" }).locator("circle").last().click();
  await expect(sheet.dialog).toContainText("Put on the board as Coach");
  await sheet.dialog.getByRole("textbox", { name: "Name" }).fill("Bo");
  await sheet.button("add", sheet.dialog).click();
  await expect(sheet.board.stone("Bo", "coach")).toHaveCount(1);
  await expect(missing).toHaveCount(2);
  await sheet.undoOnce();
  await expect(missing).toHaveCount(3);
  await expect(page.getByTestId("missing-role").and(page.locator("[data-role=coach]"))).toHaveCount(1);
});

test("BOARD-6 the board holds 200 people: a pile opens, and everybody on it can be reached", async ({ page }) => {
  const people = Array.from({ length: 200 }, (_, at) => ({
    name: `Person ${at}`,
    roles: ["user"],
    influence: ["high", "medium", "low"][at % 3] ?? "low",
    rating: at < 40 ? 3 : ((at % 5) + 1) * (at % 2 ? 1 : -1),
  }));
  await openPlan(sheet, planOf("Crowd", people));
  const { board } = sheet;
  const pile = board.root.getByTestId("pile").first();
  await expect(pile).toHaveAccessibleName(/\d+ people on one point, open/);
  const hidden = Number(/\d+/.exec((await pile.getAttribute("aria-label")) ?? "")?.[0]);
  expect(overlapping(await board.circles(board.stones)), "stones that hide another").toEqual([]);
  const before = await board.stones.count();
  await pile.locator(".pile__stone").last().click();
  await expect(board.root.locator(".board__cloth")).toBeVisible();
  await expect(board.stones).toHaveCount(before + hidden);
  const opened = board.root.locator("g:has(> .board__cloth) ~ g > [data-testid=stone]");
  await expect(opened).toHaveCount(hidden);
  expect(overlapping(await board.circles(opened)), "stones that hide another").toEqual([]);
  await page.keyboard.press("Escape");
  await expect(board.root.locator(".board__cloth")).toHaveCount(0);
});

test("BOARD-12 an edit and a drag touch the stones that they are about, and no other", async ({ page }) => {
  const at = (name: string, rating: number) => ({ name, roles: ["user"], influence: "high", rating });
  await openPlan(sheet, planOf("Quiet", [at("Ann", 1), at("Bo", 4), at("Cai", -3)]));
  const { board } = sheet;
  const touched = await board.root.evaluateHandle((root) => {
    const names = new Set<string>();
    const note = ({ target }: MutationRecord) => {
      const element = target instanceof Element ? target : target.parentElement;
      const stone = element?.closest("[data-testid=stone]");
      if (stone) names.add(stone.getAttribute("data-person") ?? "");
    };
    const whole = { subtree: true, attributes: true, childList: true, characterData: true };
    new MutationObserver((list) => list.forEach(note)).observe(root, whole);
    return names;
  });
  const ann = await board.stone("Ann").getAttribute("data-person");
  await board.focus(board.stone("Ann"));
  await page.keyboard.press("ArrowRight");
  await board.expectFacts(board.stone("Ann"), { rating: "2" });
  await board.lift(board.stone("Ann"), await board.point(line("user", "low"), column(3)));
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(board.ghost).toHaveCount(0);
  expect(await touched.evaluate((names) => [...names])).toEqual([ann]);
});

/** Circles of which one covers more than half of another's breadth. */
function overlapping(circles: { x: number; y: number; r: number }[]): object[] {
  return circles.flatMap((one, at) =>
    circles.slice(at + 1).filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < Math.max(one.r, other.r)),
  );
}
