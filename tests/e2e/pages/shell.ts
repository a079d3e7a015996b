// The frame around every screen: header, navigation, notices, dialogs.
import { expect, type Locator, type Page } from "@playwright/test";
import { expectStarted } from "../support/start.ts";
import { word, type Lang, type Word } from "../support/words.ts";

export class Shell {
  readonly page: Page;
  lang: Lang;
  readonly undo: Locator;
  readonly redo: Locator;
  readonly language: Locator;
  readonly theme: Locator;
  readonly saveStatus: Locator;
  readonly nav: Locator;
  readonly dialog: Locator;
  readonly notices: Locator;
  readonly main: Locator;

  constructor(page: Page, lang: Lang) {
    this.page = page;
    this.lang = lang;
    this.undo = page.getByTestId("undo");
    this.redo = page.getByTestId("redo");
    this.language = page.getByTestId("language");
    this.theme = page.getByTestId("theme");
    this.saveStatus = page.getByTestId("save-status");
    this.nav = page.locator("nav.nav");
    this.dialog = page.getByRole("dialog");
    this.notices = page.locator(".notices .notice");
    this.main = page.locator("#main");
  }

  word(key: Word): string {
    return word(key, this.lang);
  }

  /** Opens an address below the page and waits until the application stands there. */
  async open(hash = "#/"): Promise<void> {
    await this.page.goto(`./${hash}`);
    await expectStarted(this.page);
  }

  /** Leads to another screen as a link would, without loading the page again. */
  async go(hash: string): Promise<void> {
    await this.page.evaluate((to) => (window.location.hash = to), hash);
  }

  /** Turns to the other language. */
  async switchLanguage(): Promise<void> {
    await this.language.click();
    this.lang = this.lang === "zh" ? "en" : "zh";
    await expect(this.page.locator("html")).toHaveAttribute("lang", this.lang === "zh" ? "zh-CN" : "en");
  }

  /** Turns to a theme by its word, wherever the button stands now. */
  async setTheme(theme: "system" | "light" | "dark"): Promise<void> {
    const html = this.page.locator("html");
    const now = () => html.evaluate((root) => root.dataset["theme"] ?? "system");
    for (let turn = 0; turn < 3 && (await now()) !== theme; turn += 1) {
      const before = await now();
      await this.theme.click();
      await expect.poll(now).not.toBe(before);
    }
    expect(await now()).toBe(theme);
  }

  /** A button of the page that carries one of our words. */
  button(key: Word, within: Page | Locator = this.page): Locator {
    return within.getByRole("button", { name: this.word(key), exact: true });
  }

  /** Waits until nothing is left to save. */
  async saved(): Promise<void> {
    await expect(this.saveStatus).toHaveAttribute("data-state", "saved");
  }

  /** What the next undo would take back, as its button says. */
  async nextUndo(): Promise<string> {
    return (await this.undo.getAttribute("title")) ?? "";
  }

  /** Takes the last step back. */
  async undoOnce(): Promise<void> {
    await expect(this.undo).toHaveAttribute("aria-disabled", "false");
    await this.undo.click();
  }

  /** Expects that since `title` was the next to be undone, nothing more was done. */
  async expectNextUndo(title: string): Promise<void> {
    await expect(this.undo).toHaveAttribute("title", title);
  }
}
