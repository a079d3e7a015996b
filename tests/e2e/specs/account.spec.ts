// What is known of an account, and how it reaches the sheets: research, situation analysis, satisfaction, rhythm, the plan of three
// years.
import { expect, test } from "@playwright/test";
import { AccountPages } from "../pages/account.ts";
import { LOCALE } from "../support/words.ts";

test.describe("in English", () => {
  test.use({ locale: "en-US" });

  test("KNOW-1 the motive makes the list of what to study, and what is open becomes information needed", async ({ page }) => {
    const account = new AccountPages(page, "en");
    await account.openSample("research");
    const why = account.panel("Why does it buy?");
    await expect(why.locator(".topic")).toHaveCount(5);
    await expect(why).toContainText("3 of 5 done");
    await why.getByRole("radio", { name: "Business" }).click();
    await expect(why.locator(".topic")).toHaveCount(6);
    await expect(why).toContainText("how the customer's own customers buy and use");
    await why.getByRole("button", { name: "Ask for the 3 open topics" }).click();
    await expect(why.getByRole("button", { name: "asked for" })).toHaveCount(3);
    await expect(page.locator(".notice")).toContainText("Information needed");
    await account.toSheet("actions");
    await expect(page.locator("main")).toContainText("Research: Business model");
    await page.getByTestId("undo").click();
    await expect(page.locator("main")).not.toContainText("Research: Business model");
  });

  test("KNOW-2 a fact keeps its source and its day, and a topic is ticked", async ({ page }) => {
    const account = new AccountPages(page, "en");
    await account.openSample("research");
    const topic = page.locator(".topic").first();
    await topic.getByRole("textbox", { name: "Write down a fact" }).fill("It sells heat to 40 towns");
    await topic.getByRole("button", { name: /Write down a fact/ }).click();
    await topic.getByRole("textbox", { name: "Source" }).fill("Annual report");
    await topic.getByRole("textbox", { name: "Source" }).press("Enter");
    await topic.getByRole("checkbox").first().check();
    await expect(page.getByTestId("save-status")).toHaveAttribute("data-state", "saved");
    await page.reload();
    await expect(topic.getByRole("textbox", { name: "Fact", exact: true })).toHaveValue("It sells heat to 40 towns");
    await expect(topic.getByRole("textbox", { name: "Source" })).toHaveValue("Annual report");
    await expect(topic.getByRole("checkbox").first()).toBeChecked();
  });

  test("KNOW-3 three questions tell who sells and what kind of sale it is", async ({ page }) => {
    const account = new AccountPages(page, "en");
    await account.openSample("research");
    const origin = account.panel("How did this sale arise?");
    await expect(origin.locator(".verdict")).toContainText("Effectiveness sale");
    await origin.getByRole("radio", { name: "Price enquiry" }).click();
    await expect(origin.locator(".verdict")).toContainText("a counter seller");
    await expect(origin.locator(".verdict")).toContainText("too heavy");
    await origin.getByRole("radio", { name: "No, we woke it" }).click();
    await expect(origin.getByRole("radio", { name: "Cold visit" })).toHaveAttribute("aria-checked", "true");
    await expect(origin.locator(".verdict")).toContainText("It could be either kind");
    await origin.getByRole("radio", { name: "Somebody without a felt need" }).click();
    await origin.getByRole("radio", { name: "No", exact: true }).click();
    await expect(origin.locator(".verdict")).toContainText("Efficiency sale");
    await expect(origin.locator(".verdict")).toContainText("The hardest");
    await account.toSheet();
    await account.showAll();
    await expect(account.finding("R-72")).toHaveCount(1);
  });

  test("KNOW-4 a tender is recorded once, and says whether we were early", async ({ page }) => {
    const account = new AccountPages(page, "en");
    await account.openSample("research");
    const entry = account.panel("Were we in time?");
    if ((await entry.getByRole("button", { name: /Record/ }).count()) === 1) {
      await entry.getByRole("button", { name: /Record/ }).click();
    }
    await expect(entry).toContainText(/days? before the tender/);
  });

  test("KNOW-5 an entry of the situation analysis becomes a flag or a strength, with a trace back", async ({ page }) => {
    const account = new AccountPages(page, "en");
    await account.openSample("swot");
    const threats = page.locator("[data-swot=threat]");
    const before = await page.locator(".swot-entry").count();
    await threats.getByRole("textbox", { name: "Add an entry" }).fill("Their board may cut all projects");
    await threats.getByRole("button", { name: /Add an entry/ }).click();
    await expect(page.locator(".swot-entry")).toHaveCount(before + 1);
    const entry = threats.locator(".swot-entry").last();
    await entry.getByRole("button", { name: "Plant a flag" }).click();
    await expect(page.locator(".notice")).toContainText("Red flag: now on");
    await expect(entry.getByRole("button", { name: "Plant a flag" })).toHaveCount(0);
    await entry.getByRole("button", { name: "Red flag" }).click();
    await expect(account.inspector.root.getByRole("textbox").first()).toHaveValue("Their board may cut all projects");
    await account.turn("swot");
    await page.locator("[data-swot=strength] .swot-entry").first().getByRole("button", { name: "Make it a strength" }).click();
    await expect(page.locator("[data-swot=strength] .swot-entry").first().getByRole("button", { name: "Strength" })).toBeVisible();
  });

  test("KNOW-6 the gap is expectation minus experience, and satisfied is not loyal", async ({ page }) => {
    const account = new AccountPages(page, "en");
    await account.openSample("satisfaction");
    const response = page.locator(".aspect").nth(1);
    await expect(response).toContainText("2 missing");
    await expect(page.locator(".aspect").first()).toContainText("1 above");
    await expect(account.panel("Both together")).toContainText("Loyal, but not satisfied");
    await response.getByRole("combobox", { name: "Experienced" }).selectOption("10");
    await expect(response).toContainText("1 above");
    await expect(account.panel("Both together")).toContainText("Satisfied and loyal");
    await account.panel("Loyalty").getByRole("checkbox").first().uncheck();
    await expect(account.panel("Both together")).toContainText("Satisfied, but not loyal");
    await response.getByRole("combobox", { name: "Experienced" }).selectOption("3");
    await response.getByRole("button", { name: "Plant a flag" }).click();
    await account.toSheet();
    await expect(account.flags).toContainText("expected 9, experienced 3");
  });

  test("KNOW-7 a posture shows its tips, and a step out of rhythm is named", async ({ page }) => {
    const account = new AccountPages(page, "en");
    await account.openSample("rhythm");
    const posture = account.panel("Posture");
    await posture.getByRole("button", { name: /Training and consulting/ }).click();
    await expect(posture.locator(".posture.is-on")).toContainText("diagnose before you prescribe");
    const executive = page.locator("[data-level=executive]");
    const manager = page.locator("[data-level=manager]");
    await manager.getByRole("button", { name: "Delete" }).first().click();
    await executive.getByRole("button", { name: /Add a step/ }).click();
    const step = executive.locator(".ladder-step").last();
    await expect(step).toContainText("Out of rhythm");
    await expect(step).toContainText("Nobody is named");
    await step.getByRole("textbox", { name: "What asks for it" }).fill("Their chairman asked for it");
    await step.getByRole("textbox", { name: "What asks for it" }).press("Control+Enter");
    await step.getByRole("combobox").first().selectOption({ index: 1 });
    await expect(step.locator(".fault-list li")).toHaveCount(0);
    await step.getByRole("button", { name: "Make it an action" }).click();
    await account.toSheet("actions");
    await expect(page.locator("main")).toContainText("acts: Their chairman asked for it");
  });

  test("KNOW-8 the plan of three years: its charter, its climb, its players, its lines on the sheet", async ({ page }) => {
    const account = new AccountPages(page, "en");
    await account.openSample("plan");
    await page.getByRole("textbox", { name: "Which field of play?" }).fill("heat");
    await page.getByRole("textbox", { name: "Which field of play?" }).blur();
    await expect(page.locator(".charter")).toContainText("In heat we bring");
    await expect(page.getByRole("textbox", { name: "Field of play", exact: true })).toHaveValue("heat");
    const choices = page.locator(".hierarchy-choice");
    await expect(account.panel("Buy-sell hierarchy")).toContainText("2 levels up in three years");
    await choices.nth(0).getByRole("radio", { name: "3" }).click();
    await expect(account.panel("Buy-sell hierarchy")).toContainText("1 level up in three years");
    await choices.nth(1).getByRole("radio", { name: "2" }).click();
    await expect(account.panel("Buy-sell hierarchy")).toContainText("The goal is below today");
    await page.getByRole("textbox", { name: "Critical vulnerabilities" }).fill("- One person knows it all\n- No second site");
    await page.getByRole("textbox", { name: "Critical vulnerabilities" }).blur();
    await page.getByRole("button", { name: "Plant a flag for each line (2)" }).click();
    await expect(page.getByRole("button", { name: /Plant a flag for each line/ })).toHaveCount(0);
    const players = account.panel("Strategic players");
    await expect(players).toContainText("the plan needs an answer");
    await players.getByRole("combobox", { name: "Add somebody…" }).selectOption({ label: "Wei Chongshan" });
    const wei = players.locator(".player").filter({ hasText: "Wei Chongshan" });
    await wei.getByRole("combobox").selectOption({ label: "Sponsor" });
    await expect(wei).toContainText("supports us in the long run");
    await account.toSheet();
    await expect(account.flags).toContainText("No second site");
  });

  test("KNOW-9 what happened is recorded once, and the sheets ask for what it touches", async ({ page }) => {
    const account = new AccountPages(page, "en");
    await account.openSample("people");
    await account.toSheet();
    await account.showAll();
    await expect(account.finding("R-34")).toHaveCount(0);
    await page.locator(".nav").getByRole("link", { name: "Account profile" }).click();
    const record = async (what: string, whom?: string) => {
      await page.getByRole("button", { name: "Record an event" }).click();
      const event = page.locator(".event-row").last();
      await event.getByRole("combobox", { name: "What" }).selectOption({ label: what });
      if (whom !== undefined) await event.getByRole("combobox", { name: "Person concerned" }).selectOption({ label: whom });
    };
    await record("Person left", "Fang Xiaolan");
    await record("New person", "Lin Ruoxi");
    await record("Reorganisation");
    await account.toSheet();
    await account.showAll();
    await expect(account.finding("R-34", "Fang Xiaolan")).toHaveCount(1);
    await expect(account.finding("R-04", "Lin Ruoxi")).toHaveCount(1);
    await expect(account.finding("R-05").first()).toBeVisible();
  });
});

test.describe("in Chinese", () => {
  test.use({ locale: LOCALE.zh });

  test("KNOW-1 to KNOW-8 are there in Chinese", async ({ page }) => {
    const account = new AccountPages(page, "zh");
    await account.openSample("research");
    await expect(account.panel("为什么采购")).toContainText("5 项完成");
    await account.turn("swot");
    await expect(page.locator("[data-swot=weakness]")).toContainText("插小红旗");
    await account.turn("satisfaction");
    await expect(page.locator(".aspect").nth(1)).toContainText("还差 2");
    await account.turn("rhythm");
    await expect(account.panel("出面的阶梯")).toContainText("先是销售本人");
    await account.turn("plan");
    await expect(page.locator(".charter")).toContainText("我们带去");
    await account.turn("people");
    await account.look("角色匹配");
    await expect(account.panel("五个维度")).toContainText("对应者");
    await expect(account.panel(/项目最高决策人/)).toContainText("进门的路");
    await account.look("谁认识谁");
    await expect(account.panel("最该加深的关系")).toContainText("从 ");
    await account.look("接触记录");
    await expect(account.panel("接触记录")).toContainText("两个键一条");
  });
});
