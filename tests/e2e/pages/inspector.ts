// The inspector beside the board.
import { expect, type Locator, type Page } from "@playwright/test";

export class Inspector {
  readonly root: Locator;
  readonly heading: Locator;

  constructor(page: Page) {
    this.root = page.getByTestId("inspector");
    this.heading = this.root.getByRole("heading", { level: 2 });
  }

  /** The row of a judgement by the end of its handle, such as `rating` or `coverage`. */
  row(judgement: string): Locator {
    return this.root.locator(".judgement").filter({ has: this.root.page().locator(`[data-field$="/${judgement}"]`) });
  }

  /** The control of a judgement. */
  control(judgement: string): Locator {
    return this.row(judgement).locator(`[data-field$="/${judgement}"]`);
  }

  /** Picks a value of a row of choices. */
  async choose(judgement: string, value: string): Promise<void> {
    const option = this.control(judgement).locator(".choice-option").filter({ hasText: value }).first();
    await option.click();
  }

  /** The values that are chosen in a row. */
  chosen(judgement: string): Locator {
    return this.control(judgement).locator("[aria-checked=true], [aria-pressed=true]");
  }

  /** Shows how a judgement is known. */
  async openProof(judgement: string): Promise<Locator> {
    const row = this.row(judgement);
    await row.locator(".proof-summary").click();
    const proof = row.locator(".proof");
    await expect(proof).toBeVisible();
    return proof;
  }

  /** Unfolds the questions of "help me choose". */
  async openHelp(judgement: string): Promise<Locator> {
    const row = this.row(judgement);
    await row.locator(".help-button").click();
    return row.locator(".help-tree");
  }
}
