// The table of buying influences, and the page of win-results.
import { expect, type Locator, type Page } from "@playwright/test";
import { openPlan, id } from "../support/plans.ts";
import type { Lang } from "../support/words.ts";
import { Sheet } from "./sheet.ts";

export class Influences extends Sheet {
  readonly table: Locator;
  readonly rows: Locator;

  constructor(page: Page, lang: Lang) {
    super(page, lang);
    this.table = page.locator(".influence-table");
    this.rows = page.getByTestId("influence-row");
  }

  /** Takes a plan in and opens one of the sheet's pages. */
  async openPage(plan: object, name: "influences" | "wins"): Promise<void> {
    await openPlan(this, plan);
    await this.go(`#/account/${id(1, 0)}/sheet/${id(3, 0)}/${name}`);
    await expect(this.page.locator(name === "wins" ? ".wins" : ".influences")).toBeVisible();
  }

  /** The row of somebody by the name that stands in its field. */
  async row(name: string): Promise<Locator> {
    const names = await this.names();
    return this.rows.nth(names.indexOf(name));
  }

  /** The names in their order. */
  names(): Promise<string[]> {
    return this.rows.locator("th input").evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  }

  /** The control of a cell. */
  async cell(name: string, column: string): Promise<Locator> {
    return (await this.row(name)).locator(`.cell-${column}`).locator("input, select, textarea").first();
  }

  /** The heading of a column. */
  heading(column: string): Locator {
    return this.table.locator(`thead .cell-${column}`);
  }

  async sort(column: string): Promise<void> {
    await this.heading(column).getByRole("button").click();
  }

  async paste(text: string, label: RegExp): Promise<void> {
    await this.page.getByRole("button", { name: label }).click();
    await this.dialog.locator("textarea").fill(text);
  }

  take(): Locator {
    return this.dialog.locator(".dialog-foot .button-primary");
  }
}
