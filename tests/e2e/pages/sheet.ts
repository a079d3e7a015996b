// The sheet of one objective: head, board, hexagon, lists, inspector.
import { expect, type Locator, type Page } from "@playwright/test";
import type { Lang } from "../support/words.ts";
import { Board } from "./board.ts";
import { Inspector } from "./inspector.ts";
import { Overview } from "./overview.ts";

export class Sheet extends Overview {
  readonly board: Board;
  readonly inspector: Inspector;
  readonly statement: Locator;
  readonly hexagon: Locator;
  readonly score: Locator;
  readonly flags: Locator;
  readonly strengths: Locator;
  readonly actions: Locator;

  constructor(page: Page, lang: Lang) {
    super(page, lang);
    this.board = new Board(page);
    this.inspector = new Inspector(page);
    this.statement = page.locator(".sheet-head h1");
    this.hexagon = page.getByTestId("hexagon");
    this.score = page.getByTestId("position-score");
    this.flags = page.locator(".flags-panel");
    this.strengths = page.locator("[data-field='objective/strengths']");
    this.actions = page.locator("[data-field='objective/actions']");
  }

  element(name: string): Locator {
    return this.page.locator(`[data-testid=element][data-element="${name}"]`);
  }

  /** The findings that the list of flags shows. */
  get findings(): Locator {
    return this.flags.getByTestId("finding");
  }

  /** Findings of a rule, wherever they are shown; with a name, those that name it. */
  finding(rule: string, about?: string): Locator {
    const all = this.flags.locator(`[data-testid=finding][data-rule="${rule}"]`);
    return about === undefined ? all : all.filter({ hasText: about });
  }

  /** How many findings the head of the list counts. */
  async countFlags(): Promise<number> {
    return Number(await this.flags.locator(".panel-count").textContent());
  }

  /** Unfolds what lies behind the first five. */
  async showAll(): Promise<void> {
    await this.flags.locator(":scope > .button-quiet").first().click();
  }

  /** Opens somebody by the stone. */
  async openPerson(name: string, role?: string): Promise<void> {
    const stone = this.board.stone(name, role).first();
    await this.board.pick(stone);
    await expect(this.inspector.heading).toContainText(name);
  }
}
