// The page of leverage: the web of strengths, actions and flags, the lists around it, and the next moves.
import { expect, type Locator } from "@playwright/test";
import { Sheet } from "./sheet.ts";

export type Kind = "strength" | "action" | "flag" | "need";

export class Leverage extends Sheet {
  readonly web: Locator = this.page.getByTestId("web");
  readonly moves: Locator = this.page.getByTestId("move");
  readonly ideas: Locator = this.page.getByTestId("possible-action");
  readonly best: Locator = this.page.getByTestId("best-action");
  readonly needs: Locator = this.page.getByTestId("need");
  readonly tests: Locator = this.page.getByTestId("strength-tests");

  /** Opens the page of the sample. */
  async openLeverage(): Promise<void> {
    await this.openSampleSheet();
    await this.go(`${new URL(this.page.url()).hash}/actions`);
    await expect(this.web).toBeVisible();
  }

  /** The cards of a kind; with a text, those that say it. */
  cardsOf(kind: Kind, text?: string): Locator {
    const all = this.web.locator(`[data-testid=web-card][data-kind=${kind}]`);
    return text === undefined ? all : all.filter({ has: this.page.locator(".web-text", { hasText: text }) });
  }

  /** What a card says that it is joined to. */
  joined(card: Locator): Locator {
    return card.locator(".web-joined");
  }

  /** The threads that are drawn. */
  get threads(): Locator {
    return this.web.locator(".web-thread");
  }
}
