// The pages of an account beside its profile: research, situation analysis, satisfaction, rhythm, plan, and the people matched
// with ours.
import { expect, type Locator, type Page } from "@playwright/test";
import type { Lang } from "../support/words.ts";
import { Sheet } from "./sheet.ts";

export class AccountPages extends Sheet {
  #account = "";
  #sheet = "";

  constructor(page: Page, lang: Lang) {
    super(page, lang);
  }

  /** Opens the sample at one of its account's pages. */
  async openSample(name: string): Promise<void> {
    await this.openSampleSheet();
    this.#sheet = new URL(this.page.url()).hash;
    this.#account = this.#sheet.split("/sheet/")[0] ?? "";
    await this.turn(name);
  }

  /** Turns to another page of the account. */
  async turn(name: string): Promise<void> {
    await this.go(`${this.#account}/${name}`);
    await expect(this.page.locator(".tabs [aria-current=page]")).toHaveAttribute("href", `${this.#account}/${name}`);
  }

  /** Goes back to the first sheet. */
  async toSheet(page = ""): Promise<void> {
    await this.go(page === "" ? this.#sheet : `${this.#sheet}/${page}`);
    await expect(this.statement).toBeVisible();
  }

  panel(title: string | RegExp): Locator {
    return this.page.locator("section.panel").filter({ has: this.page.getByRole("heading", { level: 2, name: title }) });
  }

  /** Looks at the people in another way. */
  async look(way: string): Promise<void> {
    await this.page.locator(".view-bar").getByRole("radio", { name: way }).click();
  }
}
