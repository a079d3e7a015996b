// The sales funnel: its four ways to look, the cards of its board.
import { expect, type Locator } from "@playwright/test";
import { openLand, type Account } from "../support/deals.ts";
import { Shell } from "./shell.ts";

export type Level = "none" | "universe" | "above" | "in" | "best-few";
const VIEWS = ["board", "order", "pace", "quota"] as const;

export class Funnel extends Shell {
  /** Takes accounts in and shows their funnel. */
  async openWith(accounts: Account[]): Promise<void> {
    await openLand(this, "funnel", accounts);
  }

  /** Turns to another way to look. */
  async look(view: (typeof VIEWS)[number]): Promise<void> {
    const option = this.page.locator(".funnel-bar [role=radio]").nth(VIEWS.indexOf(view));
    await option.click();
    await expect(option).toHaveAttribute("aria-checked", "true");
  }

  level(level: Level): Locator {
    return this.page.locator(`.funnel-level[data-level="${level}"]`);
  }

  card(product: string): Locator {
    return this.page.getByTestId("deal").filter({ has: this.page.getByRole("link", { name: product, exact: true }) });
  }

  /** Expects a card on a level. */
  async expectOn(product: string, level: Level): Promise<void> {
    await expect(this.level(level).getByRole("link", { name: product, exact: true })).toBeVisible();
  }

  /** Brings the board into view as a whole; its boxes count from the view's corner. */
  async showBoard(): Promise<void> {
    await this.page.getByTestId("funnel-board").evaluate((board) => board.scrollIntoView({ block: "center" }));
  }

  /** Drags a card onto a level by mouse. */
  async drag(product: string, level: Level): Promise<void> {
    await this.showBoard();
    const [from, to] = [await this.card(product).boundingBox(), await this.level(level).boundingBox()];
    if (!from || !to) throw new Error("card or level is not drawn");
    const { mouse } = this.page;
    await mouse.move(from.x + 30, from.y + from.height - 8);
    await mouse.down();
    await mouse.move(from.x + 50, from.y + from.height - 2, { steps: 3 });
    await mouse.move(to.x + to.width / 2, to.y + 40, { steps: 6 });
    await expect(this.level(level)).toHaveClass(/is-aimed/);
    await mouse.up();
  }

  get said(): Locator {
    return this.page.locator(".funnel-said");
  }
}
