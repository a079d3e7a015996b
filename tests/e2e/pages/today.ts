// Today's list: lines in parts, each with what can be done about it.
import { expect, type Locator, type Page } from "@playwright/test";
import { Sheet } from "./sheet.ts";
import type { Lang } from "../support/words.ts";

export type Part = "overdue" | "today" | "worse" | "review" | "soon";

export class Today extends Sheet {
  readonly lines: Locator;
  readonly putOff: Locator;

  constructor(page: Page, lang: Lang) {
    super(page, lang);
    this.lines = page.getByTestId("today-line");
    this.putOff = page.locator(".today-put-off");
  }

  /** Turns to the list. */
  async show(): Promise<void> {
    await this.go("#/today");
    await expect(this.page.locator(".today-counts")).toBeVisible();
  }

  /** The lines of a part. */
  part(part: Part): Locator {
    return this.page.locator(`.today-part[data-group=${part}]`).getByTestId("today-line");
  }

  /** How many lines a part says that it has. */
  count(part: Part): Locator {
    return this.page.locator(`.today-count[data-group=${part}] strong`);
  }

  /** The line that says this. */
  line(text: string | RegExp): Locator {
    return this.lines.filter({ hasText: text });
  }

  /** The first button or link of a line. */
  primary(line: Locator): Locator {
    return line.locator(".today-actions > .button");
  }

  /** Chooses an entry of a line's menu. */
  async more(line: Locator, entry: RegExp): Promise<void> {
    await line.locator("[aria-haspopup=menu]").click();
    await this.page.getByRole("menuitem", { name: entry }).click();
  }
}
