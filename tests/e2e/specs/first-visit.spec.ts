// What somebody meets on the first visit, and the frame around every screen.
import { expect, test } from "@playwright/test";
import { Overview } from "../pages/overview.ts";
import { Sheet } from "../pages/sheet.ts";
import { LOCALE, word, type Lang } from "../support/words.ts";

const LANGS: Lang[] = ["zh", "en"];

for (const lang of LANGS) {
  test.describe(`first visit, ${lang}`, () => {
    test.use({ locale: LOCALE[lang] });

    test(`SAMPLE-1 TEXT-3 the first visit shows the sample in the browser's language (${lang}), and a way to start one's own`, async ({ page }) => {
      const overview = new Overview(page, lang);
      await overview.open();
      await expect(page.locator("html")).toHaveAttribute("lang", lang === "zh" ? "zh-CN" : "en");
      await expect(overview.cards).toHaveCount(1);
      await expect(overview.card(overview.word("sampleAccount"))).toContainText(lang === "zh" ? "示例" : "Sample");
      await expect(overview.objectives(overview.word("sampleAccount"))).toHaveCount(3);
      const full = page.locator(".objective-line").filter({ hasText: overview.word("sheetOfSample") });
      await expect(full.locator(".score-badge")).toHaveText(/\d/);
      await overview.button("startOwn").click();
      await expect(overview.dialog).toContainText(overview.word("customer"));
      await expect(overview.dialog.getByLabel(overview.word("customer"))).toBeFocused();
    });
  });
}

test.describe("TEXT-3 any Chinese is Chinese, all else English", () => {
  for (const [locale, lang] of [["zh-TW", "zh-CN"], ["zh-Hans-SG", "zh-CN"], ["de-DE", "en"], ["ja-JP", "en"]] as const) {
    test.describe(locale, () => {
      test.use({ locale });
      test(`${locale} reads ${lang}`, async ({ page }) => {
        await new Overview(page, "en").open();
        await expect(page.locator("html")).toHaveAttribute("lang", lang);
        await expect(page.locator(".account-card h2")).toHaveText(word("sampleAccount", lang === "en" ? "en" : "zh"));
      });
    });
  }
});

test.describe("an own plan", () => {
  test.use({ locale: "en-US" });

  test("the main job: account, objective and five people with roles and ratings, by hands alone", async ({ page }) => {
    const sheet = new Sheet(page, "en");
    await sheet.open();
    await sheet.button("startOwn").click();
    await sheet.fillAccount({ name: "Northwind Rail", product: "Track monitoring", amount: "3.2m", closeOn: "2099-06-30" });
    await expect(sheet.statement).toContainText("Northwind Rail will buy Track monitoring worth $3,200,000 by 30 June 2099");
    await expect(sheet.score).toContainText("—");
    const cast = [
      { name: "Ann Lee", role: "Economic", influence: "High", mode: "Trouble", rating: "+3", contact: "Several times" },
      { name: "Bo Chen", role: "User", influence: "Medium", mode: "Growth", rating: "+4", contact: "In depth" },
      { name: "Cy Ode", role: "Technical", influence: "Low", mode: "Even keel", rating: "−1", contact: "Brief" },
      { name: "Dee Fox", role: "Coach", influence: "High", mode: "Growth", rating: "+5", contact: "In depth" },
      { name: "Eve Gil", role: "User", influence: "Low", mode: "Overconf.", rating: "−4", contact: "Never met" },
    ] as const;
    for (const { name, role, influence, mode, rating, contact } of cast) {
      await page.getByTestId("add-person").click();
      await sheet.dialog.getByRole("textbox", { name: "Name" }).fill(name);
      await sheet.dialog.getByRole("textbox", { name: "Title" }).fill("Head of something");
      await sheet.button("add", sheet.dialog).click();
      await expect(sheet.inspector.heading).toContainText(name);
      if (role !== "User") {
        await sheet.inspector.choose("roles", role);
        await sheet.inspector.choose("roles", "User");
      }
      await sheet.inspector.choose("influence", influence);
      await sheet.inspector.choose("mode", mode);
      await sheet.inspector.choose("rating", rating);
      await sheet.inspector.choose("coverage", contact);
      const stone = sheet.board.stone(name);
      await expect(stone).toHaveAttribute("data-role", role.toLowerCase());
      await expect(stone).toHaveAttribute("data-rating", rating.replace("−", "-").replace("+", ""));
      await expect(stone).toHaveAttribute("data-influence", influence.toLowerCase());
    }
    await expect(sheet.board.stones).toHaveCount(5);
    await expect(sheet.board.root.getByTestId("missing-role")).toHaveCount(0);
    await expect(sheet.score).toHaveText(/^\d+/);
    await sheet.saved();
    await page.reload();
    await expect(sheet.board.stones).toHaveCount(5);
    await expect(sheet.board.stone("Ann Lee")).toHaveAttribute("data-rating", "3");
  });

  test("SITE-5 the same begins and goes on by keyboard alone", async ({ page }) => {
    const sheet = new Sheet(page, "en");
    await sheet.open();
    const keys = page.keyboard;
    await keys.press("Control+k");
    await keys.type("new account");
    await keys.press("Enter");
    await expect(sheet.dialog.getByLabel("Name of the customer")).toBeFocused();
    await keys.type("Keyboard Inc");
    await keys.press("Tab");
    await keys.type("Typewriters");
    await keys.press("Enter");
    await expect(sheet.statement).toContainText("Keyboard Inc will buy Typewriters");
    await keys.press("Control+k");
    await keys.type("add a person");
    await keys.press("Enter");
    await expect(sheet.dialog.getByRole("textbox", { name: "Name" })).toBeFocused();
    await keys.type("Kay Board");
    await keys.press("Enter");
    await expect(sheet.inspector.heading).toContainText("Kay Board");
    // From the person onto the board, and about on it.
    const put = sheet.inspector.root.getByRole("button", { name: "Put on the board as Economic buyer" });
    await put.focus();
    await keys.press("Enter");
    const stone = sheet.board.stone("Kay Board");
    await stone.focus();
    await keys.press("ArrowRight");
    await keys.press("ArrowUp");
    await keys.press("m");
    await sheet.board.expectFacts(stone, { rating: "1", influence: "high", mode: "growth" });
    await keys.press("Enter");
    const rating = sheet.inspector.control("rating").getByRole("radio", { name: "+1" });
    await rating.focus();
    await keys.press("ArrowRight");
    await expect(sheet.inspector.control("rating").getByRole("radio", { name: "+2" })).toBeFocused();
    await sheet.board.expectFacts(stone, { rating: "2" });
    await keys.press("Control+z");
    await sheet.board.expectFacts(stone, { rating: "1" });
    await keys.press("Control+Shift+z");
    await sheet.board.expectFacts(stone, { rating: "2" });
  });

  test("UNDO-2 the overview renames, duplicates and deletes accounts, and each can be undone", async ({ page }) => {
    const overview = new Overview(page, "en");
    await overview.open();
    await overview.createAccount({ name: "Alpha", product: "Pumps" });
    await overview.open();
    await expect(overview.cards).toHaveCount(2);
    await expect(overview.objectives("Alpha")).toContainText("Pumps");

    await overview.choose("Alpha", "rename");
    const field = overview.dialog.getByRole("textbox", { name: "Name" });
    await expect(field).toHaveValue("Alpha");
    await field.fill("Beta");
    await overview.button("ok", overview.dialog).click();
    await expect(overview.card("Beta")).toHaveCount(1);
    await overview.undoOnce();
    await expect(overview.card("Alpha")).toHaveCount(1);

    await overview.choose("Alpha", "duplicate");
    await expect(overview.card("Alpha (copy)").locator(".objective-line")).toContainText("Pumps");
    await overview.undoOnce();
    await expect(overview.card("Alpha (copy)")).toHaveCount(0);

    await overview.choose("Alpha", "deleteAccount");
    await expect(overview.card("Alpha")).toHaveCount(0);
    const notice = overview.notices.filter({ hasText: "“Alpha” was deleted." });
    await notice.getByRole("button", { name: "Undo" }).click();
    await expect(overview.card("Alpha")).toHaveCount(1);
    await overview.choose("Alpha", "deleteAccount");
    await expect(overview.card("Alpha")).toHaveCount(0);
    await overview.undoOnce();
    await expect(overview.card("Alpha")).toHaveCount(1);
  });

  test("the overview says that there is nothing, and the sample can be opened again", async ({ page }) => {
    const overview = new Overview(page, "en");
    await overview.open();
    await overview.choose("Huayue Energy Group", "deleteAccount");
    await expect(page.getByRole("heading", { name: "No accounts yet" })).toBeVisible();
    await overview.button("openSample").click();
    await expect(overview.card("Huayue Energy Group")).toHaveCount(1);
  });

  test("an objective is added and deleted; deleting it is undone by the notice", async ({ page }) => {
    const sheet = new Sheet(page, "en");
    await sheet.open();
    await sheet.createAccount({ name: "Gamma", product: "Pumps" });
    await expect(sheet.statement).toContainText("Gamma will buy Pumps");
    await page.locator(".nav-add").click();
    await sheet.dialog.getByLabel("Product or service").fill("Valves");
    await sheet.button("create", sheet.dialog).click();
    await expect(sheet.statement).toContainText("Gamma will buy Valves");
    await sheet.inspector.root.getByRole("button", { name: "Delete this objective" }).click();
    await expect(page).toHaveURL(/#\/account\/[^/]+$/);
    await expect(page.locator("#main .objective-line")).toHaveCount(1);
    await sheet.notices.getByRole("button", { name: "Undo" }).click();
    await expect(page.locator("#main .objective-line")).toHaveCount(2);
  });
});

test.describe("the frame", () => {
  test.use({ locale: "en-US" });

  test("TEXT-2 the language changes every word at once, without a reload and without a change of the plan", async ({ page }) => {
    const sheet = new Sheet(page, "en");
    await sheet.openSampleSheet();
    const before = await sheet.nextUndo();
    await page.evaluate(() => Object.assign(window, { sameTab: true }));
    await sheet.board.look("mode");
    const words = async () => (await page.locator("h2, h1, dt, .nav-link, button").allInnerTexts()).join(" ");
    expect(await words()).not.toMatch(/小红旗|棋盘|撤销/);
    await sheet.switchLanguage();
    await expect(sheet.flags.getByRole("heading", { level: 2 })).toHaveText("小红旗");
    await expect(sheet.statement).toContainText("将在");
    await expect(page.locator(".header-search")).toHaveAccessibleName("查找客户、销售目标、人……");
    expect(await words()).not.toMatch(/Red flags|Mark as reviewed|Overview|Help me choose/);
    expect(await page.evaluate(() => "sameTab" in window)).toBe(true);
    expect(await page.locator(".sheet-head").innerText(), "TEXT-4 what users wrote stays").toContain("Integrated office system, phase one");
    await sheet.switchLanguage();
    await expect(sheet.flags.getByRole("heading", { level: 2 })).toHaveText("Red flags");
    await sheet.expectNextUndo(before);
  });

  test("TEXT-2 the choice of language and theme is there after a reload", async ({ page }) => {
    const overview = new Overview(page, "en");
    await overview.open();
    await overview.switchLanguage();
    await overview.setTheme("dark");
    await overview.open("#/settings");
    await expect(page.getByRole("heading", { level: 1, name: "设置" })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(page.getByRole("radio", { name: "深色" })).toHaveAttribute("aria-checked", "true");
    await page.getByRole("radio", { name: "English" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  });

  test("the theme is light, dark, or as the system", async ({ page }) => {
    const overview = new Overview(page, "en");
    await page.emulateMedia({ colorScheme: "light" });
    await overview.open();
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(paper).not.toBe(light);
    const dark = await paper();
    await overview.setTheme("light");
    await expect(overview.theme).toHaveAccessibleName("Theme: light");
    expect(await paper()).toBe(light);
    await page.emulateMedia({ colorScheme: "light" });
    await overview.setTheme("dark");
    await expect.poll(paper).toBe(dark);
    await overview.setTheme("system");
    await expect.poll(paper).toBe(light);
  });

  test("navigation leads to every screen, and the title says where one is", async ({ page }) => {
    const sheet = new Sheet(page, "en");
    await sheet.openSampleSheet();
    await expect(page).toHaveTitle("Integrated office system, phase one · Huayue Energy Group · Qipu 棋谱");
    const screens = [
      ["Account profile", /#\/account\/[^/]+$/, "Huayue Energy Group"],
      ["People", /\/people$/, "People"],
      ["Settings", /#\/settings$/, "Settings"],
      ["Recovery", /#\/recovery$/, "Recovery"],
      ["Overview", /#\/$/, "Accounts and sales objectives"],
    ] as const;
    for (const [name, address, heading] of screens) {
      await sheet.nav.getByRole("link", { name }).first().click();
      await expect(page).toHaveURL(address);
      await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
      if (name !== "Overview" && name !== "Settings" && name !== "Recovery") await expect(page).toHaveTitle(/Huayue Energy Group · Qipu/);
      else await expect(page).toHaveTitle("Qipu 棋谱");
      if (name === "Settings") await sheet.go("#/");
      if (name === "Settings") await page.goBack();
    }
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1, name: "Recovery" })).toBeVisible();
  });

  test("Ctrl K finds accounts, objectives, people and commands", async ({ page }) => {
    const sheet = new Sheet(page, "en");
    await sheet.openSampleSheet();
    const keys = page.keyboard;
    const find = async (text: string) => {
      await keys.press("Control+k");
      await expect(sheet.dialog.getByRole("combobox")).toBeFocused();
      await keys.type(text);
    };
    await find("zhou qi");
    await expect(sheet.dialog.getByRole("option")).toHaveCount(1);
    await keys.press("Enter");
    await expect(sheet.inspector.heading).toContainText("Zhou Qiming");
    await find("archive");
    await keys.press("Enter");
    await expect(sheet.statement).toContainText("Yearly renewal of the archive module");
    await find("no such thing");
    await expect(sheet.dialog).toContainText("Nothing found. Try another word.");
    await keys.press("Escape");
    await expect(sheet.dialog).toHaveCount(0);
    await find("integrated");
    await keys.press("ArrowDown");
    await keys.press("ArrowUp");
    await keys.press("Enter");
    await expect(sheet.statement).toContainText("Integrated office system");
    await page.locator(".header-search").click();
    await keys.type("settings");
    await sheet.dialog.getByRole("option", { name: /Settings/ }).click();
    await expect(page).toHaveURL(/#\/settings$/);
  });

  test("an unknown address shows that nothing is here, and a way back", async ({ page }) => {
    const overview = new Overview(page, "en");
    for (const hash of ["#/nowhere", "#/account/0190f3a0-0000-7000-8000-00000000dead", "#/account/x/people"]) {
      await overview.open("#/settings");
      await overview.go(hash);
      await expect(page.getByRole("heading", { name: "Nothing is here" })).toBeVisible();
    }
    await overview.main.getByRole("link", { name: "To the overview" }).click();
    await expect(overview.cards).toHaveCount(1);
  });

  test("SITE-5 the skip link leads to the content, and a dialog gives the focus back", async ({ page }) => {
    const overview = new Overview(page, "en");
    await overview.open();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Accounts and sales objectives" })).toBeVisible();
    await page.getByTestId("new-account").focus();
    await page.keyboard.press("Enter");
    await expect(overview.dialog).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(overview.dialog).toHaveCount(0);
    await expect(page.getByTestId("new-account")).toBeFocused();
  });
});
