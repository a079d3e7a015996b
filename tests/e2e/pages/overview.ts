// The overview: accounts and their objectives.
import { expect, type Locator } from "@playwright/test";
import { Shell } from "./shell.ts";

export interface NewAccount {
  name: string;
  product?: string;
  amount?: string;
  closeOn?: string;
}

export class Overview extends Shell {
  /** The card of an account. */
  card(name: string): Locator {
    return this.page.locator(".account-card").filter({ has: this.page.getByRole("heading", { name, exact: true }) });
  }

  get cards(): Locator {
    return this.page.locator(".account-card");
  }

  /** The lines of objectives of an account. */
  objectives(name: string): Locator {
    return this.card(name).locator(".objective-line");
  }

  /** The line of an objective of an account. */
  objective(name: string, product: string): Locator {
    return this.objectives(name).filter({ hasText: product });
  }

  /** The field that is searched with. */
  get search(): Locator {
    return this.page.locator(".overview-filter");
  }

  /** The button that shows only what needs attention in a way, with how many accounts do. */
  chip(attention: "overdue" | "quiet" | "critical"): Locator {
    return this.page.locator(`.chip[data-attention=${attention}]`);
  }

  /** Picks a value of one of the lists above the accounts. */
  async narrow(list: string, value: string): Promise<void> {
    await this.page.locator(".land-picks").getByRole("combobox", { name: list, exact: true }).selectOption({ label: value });
  }

  /** Chooses an entry of an account's menu. */
  async choose(account: string, entry: "rename" | "duplicate" | "deleteAccount"): Promise<void> {
    await this.card(account).getByRole("button", { expanded: false }).click();
    await this.page.getByRole("menuitem", { name: this.word(entry), exact: true }).click();
  }

  /** Fills the open dialog for an account and creates it. */
  async fillAccount({ name, product, amount, closeOn }: NewAccount): Promise<void> {
    const fields = this.dialog;
    await fields.getByLabel(this.word("customer")).fill(name);
    if (product) await fields.getByLabel(this.word("product")).fill(product);
    if (amount) await fields.getByRole("textbox", { name: this.word("amount") }).fill(amount);
    if (closeOn) await fields.getByLabel(this.word("closeOn")).fill(closeOn);
    await this.button("create", fields).click();
    await expect(fields).toBeHidden();
  }

  /** Creates an account by the button of the overview. */
  async createAccount(account: NewAccount): Promise<void> {
    await this.page.getByTestId("new-account").click();
    await this.fillAccount(account);
  }

  /** Opens the sheet that the sample shows in full. */
  async openSampleSheet(): Promise<void> {
    await this.open();
    await this.page.locator(".objective-line").filter({ hasText: this.word("sheetOfSample") }).click();
    await expect(this.page.getByTestId("board")).toBeVisible();
  }
}
