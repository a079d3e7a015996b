// Our people over all accounts, and somebody's own skills.
import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { Sheet } from "../pages/sheet.ts";
import { id, openPlan, planOf } from "../support/plans.ts";
import { expectStarted } from "../support/start.ts";
import { LOCALE, type Lang } from "../support/words.ts";

test.use({ locale: "en-US" });

const member = (account: number, at: number, name: string, rank?: number) => ({
  id: id(60 + account, at),
  name,
  ...(rank ? { rank } : {}),
});

async function open(page: Page, lang: Lang = "en"): Promise<Sheet> {
  const sheet = new Sheet(page, lang);
  const made = planOf("Teamed", [{ name: "Ann", roles: ["economic"], influence: "high" }]) as {
    plan: Record<string, unknown>;
  };
  made.plan["team"] = [member(1, 0, "Gu Lan", 3), member(1, 1, "Wei Jun")];
  made.plan["contacts"] = [{ id: id(70, 0), on: "2026-03-01", kind: "visit", by: id(61, 0), with: [id(2, 0)] }];
  await openPlan(sheet, made);
  await sheet.go("#/team");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  return sheet;
}

const mate = (page: Page, name: string) => page.getByTestId("mate").filter({ hasText: name });

test("TEAM-1 TEAM-3 a person shows whom they cover, and a level is one step that stays", async ({ page }) => {
  const sheet = await open(page);
  const gu = mate(page, "Gu Lan");
  await expect(gu.getByRole("link", { name: "Teamed" })).toBeVisible();
  await expect(gu).toContainText("Ann");
  await expect(gu).toContainText("Contacts 1");
  await expect(gu).toContainText("2026-03-01");
  const level = page.getByRole("combobox", { name: "Level: Wei Jun" });
  await level.selectOption("2");
  const names = () => page.getByTestId("mate").getByRole("heading").allTextContents();
  await expect.poll(async () => (await names()).filter((name) => /Gu Lan|Wei Jun/.test(name))).toEqual(["Wei Jun", "Gu Lan"]);
  await sheet.saved();
  await page.reload();
  await expectStarted(page);
  await expect(level).toHaveValue("2");
  await level.selectOption("");
  await expect.poll(names).toContain("Wei Jun");
  await expect(level).toHaveValue("");
  await page.getByTestId("undo").click();
  await expect(level).toHaveValue("2");
});

test("TEAM-2 TEAM-4 a colleague of no account is kept, put on one, and the bare account is named", async ({ page }) => {
  const sheet = await open(page);
  const add = page.locator(".team-people .quick-add input");
  await add.fill("Tan Yue");
  await add.press("Enter");
  const tan = mate(page, "Tan Yue");
  await expect(tan).toContainText("On no account yet");
  await page.reload();
  await expectStarted(page);
  await expect(tan).toBeVisible();
  await page.getByRole("combobox", { name: "Level: Tan Yue" }).selectOption("1");
  await tan.getByRole("combobox", { name: "Put on an account…" }).selectOption({ label: "Teamed" });
  await expect(page.getByText("Tan Yue is now on the team of “Teamed”.")).toBeVisible();
  await expect(tan.getByRole("link", { name: "Teamed" })).toBeVisible();
  await sheet.saved();
  await sheet.go("#/");
  await page.getByTestId("new-account").click();
  await page.getByRole("dialog").getByRole("textbox").first().fill("Bare");
  await page.keyboard.press("Enter");
  await sheet.saved();
  await sheet.go("#/team");
  const bare = page.locator(".team-people");
  await expect(bare.getByRole("heading", { name: "Accounts without any of us" })).toBeVisible();
  await expect(bare.getByRole("link", { name: "Bare" })).toBeVisible();
});

test("TEAM-5 TEAM-6 skills are judged by key, name the next step, and stay on the device", async ({ page }) => {
  await open(page);
  await expect(page.getByTestId("skill")).toHaveCount(12);
  await expect(page.locator(".skills-first")).toContainText("No skill has been judged yet");
  const objections = page.getByRole("radiogroup", { name: "Dealing with objections" });
  await objections.getByRole("radio").first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(objections.getByRole("radio", { name: "Aware and unable", exact: true })).toBeChecked();
  await expect(page.locator(".skills-first")).toContainText("Work on this first: Dealing with objections.");
  const add = page.locator(".own-skills .quick-add input");
  await add.fill("Negotiation");
  await add.press("Enter");
  await expect(page.getByTestId("skill")).toHaveCount(13);
  await add.fill("Negotiation");
  await add.press("Enter");
  await expect(page.getByText("“Negotiation” is on the list already.")).toBeVisible();
  await page.getByRole("textbox", { name: "Write down your own next step: Dealing with objections" }).fill("Ask Gu to sit in");
  await page.keyboard.press("Tab");
  await page.waitForFunction(() => Object.values(localStorage).some((text) => text.includes("Ask Gu to sit in")));
  await page.reload();
  await expectStarted(page);
  await expect(objections.getByRole("radio", { name: "Aware and unable", exact: true })).toBeChecked();
  await page.getByRole("button", { name: "Remove the skill Negotiation" }).click();
  await expect(page.getByTestId("skill")).toHaveCount(12);
  await objections.getByRole("radio", { name: "Aware and unable", exact: true }).click();
  await expect(page.locator(".skills-first")).toContainText("No skill has been judged yet");
});

test("TEAM-7 the picture of the skills is saved as SVG and as PNG", async ({ page }) => {
  await open(page);
  await page.getByRole("radiogroup", { name: "Building trust" }).getByRole("radio", { name: "Able with care" }).click();
  const figure = page.locator(".figure");
  await expect(figure.getByRole("row", { name: "Building trust" })).toContainText("Able with care");
  const [svg] = await Promise.all([page.waitForEvent("download"), figure.getByRole("button", { name: "Save as SVG" }).click()]);
  expect(svg.suggestedFilename()).toBe("qipu-skills.svg");
  const text = await readFile(await svg.path(), "utf8");
  expect(text).toContain("Building trust");
  expect(text.startsWith("<svg ")).toBe(true);
  const [png] = await Promise.all([page.waitForEvent("download"), figure.getByRole("button", { name: "Save as PNG" }).click()]);
  const bytes = await readFile(await png.path());
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(bytes.length).toBeGreaterThan(2_000);
});

test.describe("in Chinese", () => {
  test.use({ locale: LOCALE.zh });

  test("TEAM-5 the stages and the next step are worded", async ({ page }) => {
    await open(page, "zh");
    await page.getByRole("radiogroup", { name: "挖掘需求" }).getByRole("radio", { name: "不知道自己不会" }).click();
    await expect(page.locator(".skills-first")).toContainText("先练这一项：挖掘需求。");
    await expect(page.getByRole("heading", { name: "团队与技能" })).toBeVisible();
  });
});
