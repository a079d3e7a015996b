// The board of a sheet: stones, tray, lenses, drags.
import { expect, type Locator, type Page } from "@playwright/test";

export interface Facts {
  rating?: string;
  influence?: string;
  mode?: string;
}

export interface Point {
  x: number;
  y: number;
}

export class Board {
  readonly page: Page;
  readonly root: Locator;
  readonly stones: Locator;
  readonly said: Locator;
  readonly menu: Locator;
  readonly question: Locator;
  readonly ghost: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByTestId("board");
    this.stones = this.root.getByTestId("stone");
    this.said = this.root.getByRole("status");
    this.menu = this.root.getByRole("menu");
    this.question = this.root.getByRole("dialog");
    this.ghost = this.root.locator(".board__ghost").first();
  }

  /** The stone of somebody; with several roles, the one in this band. */
  stone(name: string, role?: string): Locator {
    const named = this.root.locator(`[data-testid=stone][aria-label^="${name}"]`);
    return role === undefined ? named : named.and(this.root.locator(`[data-role="${role}"]`));
  }

  async expectFacts(stone: Locator, facts: Facts): Promise<void> {
    for (const [name, value] of Object.entries(facts)) {
      await expect(stone).toHaveAttribute(`data-${name}`, value as string);
    }
  }

  /** The middle of a stone on the page, once it has come to rest there. */
  async middle(stone: Locator): Promise<Point> {
    const body = stone.locator(".stone__body");
    await body.scrollIntoViewIfNeeded();
    let before = "";
    await expect
      .poll(async () => {
        const now = JSON.stringify(await body.boundingBox());
        const isStill = now === before;
        before = now;
        return isStill;
      })
      .toBe(true);
    const box = await body.boundingBox();
    if (!box) throw new Error("the stone is not drawn");
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Presses on a stone. */
  async pick(stone: Locator): Promise<void> {
    await stone.locator(".stone__body").click();
    await expect(stone).toHaveAttribute("aria-pressed", "true");
  }

  /** Where the lines of the drawn grid are, in the picture's own lengths. */
  async #grid(): Promise<{ columns: number[]; rows: number[] }> {
    const path = (await this.root.locator(".board__grid").getAttribute("d")) ?? "";
    const strokes = [...path.matchAll(/M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)/g)].map((match) => match.slice(1).map(Number));
    const places = (at: 0 | 1) => {
      const across = strokes.filter((stroke) => Math.abs((stroke[at] ?? 0) - (stroke[at + 2] ?? 0)) < 0.5);
      return [...new Set(across.map((stroke) => stroke[at] ?? 0))].sort((a, b) => a - b);
    };
    return { columns: places(0), rows: places(1) };
  }

  /** A point of the grid on the page: the line from the top and the column from the left, both from 0. */
  async point(row: number, column: number): Promise<Point> {
    const { columns, rows } = await this.#grid();
    const [x, y] = [columns[column], rows[row]];
    const box = await this.root.locator(".board__picture").boundingBox();
    if (x === undefined || y === undefined || !box) throw new Error(`the board has no point ${row}, ${column}`);
    return { x: box.x + x, y: box.y + y };
  }

  /** Takes a stone with the mouse and holds it over a place of the page. */
  async lift(stone: Locator, to: Point): Promise<void> {
    const from = await this.middle(stone);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    // As a hand does: first a little, then on.
    await this.page.mouse.move(from.x + 6, from.y + 3, { steps: 2 });
    await this.page.mouse.move(to.x, to.y, { steps: 4 });
    await expect(this.ghost).toBeVisible();
  }

  /** Drags a stone to a point of the grid and lets it go there. */
  async drag(stone: Locator, row: number, column: number): Promise<void> {
    await this.middle(stone);
    await this.lift(stone, await this.point(row, column));
    await this.page.mouse.up();
  }

  /** Puts the focus on a stone as Tab does. */
  async focus(stone: Locator): Promise<void> {
    await stone.focus();
    await expect(stone).toBeFocused();
  }

  /** Looks at the board in another way. */
  async look(lens: "role" | "influence" | "mode" | "contact"): Promise<void> {
    await this.root.locator(`input[name=board-lens][value=${lens}]`).check({ force: true });
  }

  /** An entry of the open menu. */
  entry(name: string): Locator {
    return this.menu.locator("[role^=menuitem]").filter({ hasText: name });
  }

  /** The circles of stones, as they are drawn. */
  async circles(stones: Locator): Promise<{ x: number; y: number; r: number }[]> {
    return stones.locator(".stone__body").evaluateAll((bodies) =>
      bodies.map((body) => {
        const box = body.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2, r: box.width / 2 };
      }),
    );
  }
}

/** The column of a rating under the lenses that show ratings. */
export function column(rating: number): number {
  return rating < 0 ? rating + 5 : rating + 4;
}

/** The line of a role and an influence on the board itself. */
export function line(role: "economic" | "user" | "technical" | "coach", influence: "high" | "medium" | "low"): number {
  const band = ["economic", "user", "technical", "coach"].indexOf(role);
  return band * 3 + ["high", "medium", "low"].indexOf(influence);
}
