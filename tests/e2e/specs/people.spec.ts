// The people of an account: one by one, and many at once from a spreadsheet.
import { expect, test } from "@playwright/test";
import { Inspector } from "../pages/inspector.ts";
import { Overview } from "../pages/overview.ts";
import { openPlan, planOf } from "../support/plans.ts";
import { LOCALE, type Lang } from "../support/words.ts";

class People extends Overview {
  readonly inspector = new Inspector(this.page);
  readonly rows = this.page.locator(".person-row");

  row(name: string) {
    return this.rows.filter({ has: this.page.getByRole("button", { name: new RegExp(`(打开|Open )${name}$`) }) });
  }

  async openPerson(name: string): Promise<void> {
    await this.row(name).getByRole("button").click();
    await expect(this.inspector.heading).toContainText(name);
  }

  fact(name: "name" | "title") {
    return this.inspector.root.getByRole("textbox", { name: this.word(name), exact: true });
  }

  pick(name: "unit" | "reportsTo") {
    return this.inspector.root.getByRole("combobox", { name: this.word(name), exact: true });
  }

  async paste(text: string): Promise<void> {
    await this.button("paste").click();
    await this.dialog.getByRole("textbox", { name: this.word("pasteHere") }).fill(text);
  }

  take() {
    return this.dialog.locator(".dialog-foot .button-primary");
  }
}

test.use({ locale: "en-US" });

let people: People;

async function open(page: import("@playwright/test").Page, lang: Lang = "en"): Promise<void> {
  people = new People(page, lang);
  await people.open();
  await people.createAccount({ name: "Northwind", product: "Pumps" });
  await people.nav.getByRole("link", { name: people.word("people") }).click();
  await expect(people.rows).toHaveCount(0);
}

async function add(name: string, title = "", goesOn = false): Promise<void> {
  if ((await people.dialog.count()) === 0) await people.page.getByTestId("add-person").click();
  await people.dialog.getByRole("textbox", { name: people.word("name") }).fill(name);
  await people.dialog.getByRole("textbox", { name: people.word("title") }).fill(title);
  await people.button(goesOn ? "addAnother" : "add", people.dialog).click();
}

test("people are added one after the other, and edited: name, title, unit, superior", async ({ page }) => {
  await open(page);
  await add("Ann", "", true);
  await expect(people.dialog.getByRole("textbox", { name: "Name" })).toBeFocused();
  await add("Bo", "Clerk", true);
  await add("Cy");
  await expect(people.rows).toHaveCount(3);

  await people.openPerson("Ann");
  await people.fact("name").fill("Ann Lee");
  await people.fact("name").press("Enter");
  await expect(people.row("Ann Lee")).toHaveCount(1);
  await people.fact("title").fill("Head of works");
  await people.fact("title").blur();
  await expect(people.row("Ann Lee")).toContainText("Head of works");
  await people.openPerson("Bo");
  await people.pick("reportsTo").selectOption({ label: "Ann Lee" });
  await expect(people.row("Bo")).toContainText("Ann Lee");
  await people.undoOnce();
  await expect(people.row("Bo")).not.toContainText("Ann Lee");
});

test("UNDO-3 typing in one field is one step of undo, and the cursor stays in the field", async ({ page }) => {
  await open(page);
  await add("Ann");
  await people.openPerson("Ann");
  const before = await people.nextUndo();
  const title = people.fact("title");
  await title.focus();
  await page.keyboard.type("Head of", { delay: 20 });
  await expect(people.row("Ann")).toContainText("Head of");
  await expect(title).toBeFocused();
  await page.keyboard.type(" works", { delay: 20 });
  await expect(people.row("Ann")).toContainText("Head of works");
  await expect(title).toBeFocused();
  await expect(title).toHaveValue("Head of works");
  await title.blur();
  await people.undoOnce();
  await expect(people.row("Ann")).not.toContainText("Head");
  await people.expectNextUndo(before);
});

test("MODEL-4 a superior who would close a circle cannot be chosen", async ({ page }) => {
  await open(page);
  await add("Ann", "", true);
  await add("Bo", "", true);
  await add("Cy");
  await people.openPerson("Bo");
  await people.pick("reportsTo").selectOption({ label: "Ann" });
  await people.openPerson("Cy");
  await people.pick("reportsTo").selectOption({ label: "Bo" });
  await expect(people.row("Cy")).toContainText("Bo");
  await people.openPerson("Ann");
  await expect(people.pick("reportsTo").locator("option")).toHaveText(["nobody"]);
  await people.openPerson("Bo");
  await expect(people.pick("reportsTo").locator("option")).toHaveText(["nobody", "Ann"]);
});

test("EDIT-6 a deleted person goes with every trace, and one undo brings all of it back", async ({ page }) => {
  people = new People(page, "en");
  await openPlan(people, planOf("Delete", [
    { name: "Ann", roles: ["economic", "coach"], influence: "high", mode: "growth", rating: 3 },
    { name: "Bo", roles: ["user"], influence: "low", rating: 1 },
  ]));
  const sheetHash = new URL(page.url()).hash;
  await people.nav.getByRole("link", { name: "People" }).click();
  await people.openPerson("Ann");
  await people.inspector.root.getByRole("button", { name: "Delete this person" }).click();
  await expect(people.rows).toHaveCount(1);
  await people.go(sheetHash);
  await expect(page.getByTestId("stone")).toHaveCount(1);
  await people.notices.filter({ hasText: "Ann was deleted, with every trace in every sheet." }).getByRole("button", { name: "Undo" }).click();
  await expect(page.getByTestId("stone")).toHaveCount(3);
  await expect(page.locator("[data-testid=stone][aria-label^=Ann]").first()).toHaveAttribute("data-rating", "3");
});

test("lines with tabs are pasted: duplicates are named, new units announced, all of it is one step", async ({ page }) => {
  await open(page);
  await add("Ann");
  await people.paste("Bo Chen\tClerk\tWorks\nCy Ode\tHead of works\tWorks\nAnn\tBoss\tTop\n\tNobody\tWorks\nBo Chen\tAgain\tWorks\n");
  await expect(people.dialog).toContainText("2 people will be added");
  await expect(people.dialog.locator("tbody tr")).toHaveText([/Bo Chen\s*Clerk\s*Works/, /Cy Ode\s*Head of works\s*Works/]);
  await expect(people.dialog).toContainText("New units: Works");
  await expect(people.dialog.locator(".problem")).toHaveText([
    "Line 3: Ann is in the plan already and is skipped",
    "Line 4 has no name and is skipped",
    "Line 5: Bo Chen comes twice and is skipped",
  ]);
  await people.take().click();
  await expect(people.rows).toHaveCount(3);
  await expect(people.row("Bo Chen")).toContainText("Works");
  await expect(people.notices).toContainText(["2 people added."]);
  await people.openPerson("Cy Ode");
  await expect(people.pick("unit").locator("option")).toHaveText(["—", "Works"]);
  await people.undoOnce();
  await expect(people.rows).toHaveCount(1);
});

test("a line of headings is followed, and commas and quotes are understood", async ({ page }) => {
  await open(page);
  await people.paste('Department,Name,Job title\n"Works, north","Lee, Ann",Head\nWorks,Bo,Clerk');
  await expect(people.dialog.locator("tbody tr")).toHaveText([/Lee, Ann\s*Head\s*Works, north/, /Bo\s*Clerk\s*Works/]);
  await people.take().click();
  await expect(people.row("Lee, Ann")).toContainText("Works, north");
});

test("nothing to add is said, and cannot be added", async ({ page }) => {
  await open(page);
  await people.paste("");
  await expect(people.dialog).toContainText("Nobody to add yet");
  await expect(people.take()).toBeDisabled();
});

test("private notes are kept with the person, and a filter narrows the table", async ({ page }) => {
  await open(page);
  await add("Ann", "Head of works", true);
  await add("Bo", "Clerk");
  await people.openPerson("Ann");
  await people.inspector.root.getByText("Private notes").click();
  await expect(people.inspector.root).toContainText("Stays on this device; left out of exports unless you ask for it.");
  const family = people.inspector.root.getByRole("textbox", { name: "Family" });
  await family.fill("Two daughters");
  await family.blur();
  await people.openPerson("Bo");
  await people.openPerson("Ann");
  await expect(people.inspector.root.getByRole("textbox", { name: "Family" })).toHaveValue("Two daughters");
  await page.getByRole("searchbox", { name: "Filter by name, title or unit" }).fill("clerk");
  await expect(people.rows).toHaveCount(1);
  await expect(people.row("Bo")).toBeVisible();
});

test.describe("in Chinese", () => {
  test.use({ locale: LOCALE.zh });

  test("TEXT-4 names in any script, pasted below a Chinese line of headings", async ({ page }) => {
    await open(page, "zh");
    await people.paste("姓名\t职务\t部门\n王建国\t副总经理\t公司领导\nÅsa Öberg\tعضو\t公司领导");
    await expect(people.dialog).toContainText("将添加 2 人");
    await expect(people.dialog).toContainText("会新建部门：公司领导");
    await people.take().click();
    await expect(people.row("王建国")).toContainText("副总经理");
    await expect(people.row("Åsa Öberg")).toContainText("عضو");
  });
});
