// The working session of a sheet: the stepper, the open step, the hexagon beside it.
import { expect, type Locator, type Page } from "@playwright/test";

export const STEPS = [
  "objective",
  "feeling",
  "standing",
  "influences",
  "influence",
  "mode",
  "rating",
  "win-results",
  "ideal-customer",
  "flags",
  "strengths",
  "ideas",
  "actions",
  "feeling-again",
] as const;

export type Step = (typeof STEPS)[number];

export class Session {
  readonly page: Page;
  readonly panel: Locator;
  readonly heading: Locator;
  readonly found: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.locator("#session-step");
    this.heading = this.panel.locator(".step-head h2");
    this.found = this.panel.locator(".step-found").getByTestId("finding");
  }

  /** Opens the page of the sheet that is shown. */
  async open(): Promise<void> {
    await this.page.evaluate(() => (window.location.hash = `${window.location.hash.split("/elements")[0]}/elements`));
    await expect(this.panel).toBeVisible();
  }

  /** Leaves the page for the board of the sheet. */
  async leave(): Promise<void> {
    await this.page.evaluate(() => (window.location.hash = window.location.hash.replace("/elements", "")));
    await expect(this.page.getByTestId("board")).toBeVisible();
  }

  tab(step: Step): Locator {
    return this.page.locator(`[data-testid=step][data-step="${step}"]`);
  }

  async turn(step: Step): Promise<void> {
    await this.tab(step).click();
    await this.expectOpen(step);
  }

  /** Holds that a step is open, and that its heading says so. */
  async expectOpen(step: Step): Promise<void> {
    await expect(this.tab(step)).toHaveAttribute("aria-selected", "true");
    await expect(this.heading).toHaveText((await this.tab(step).locator(".step-name").textContent()) ?? "");
  }

  async expectProgress(step: Step, progress: "open" | "partly" | "done"): Promise<void> {
    await expect(this.tab(step)).toHaveAttribute("data-progress", progress);
  }

  /** What is judged of somebody in the open step. */
  person(name: string): Locator {
    return this.panel.getByRole("group", { name, exact: true });
  }
}
