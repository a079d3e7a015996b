// The two pages that are held against each other: how each is given a plan, opened, and reached into.
import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { given } from "../support/environment.ts";
import { quickKey } from "../support/device.ts";
import { fileOf, idsOf, type Side } from "./measure.ts";
import { install } from "./probe.ts";

/** Most people that stand on one sheet of the plans. */
const ON_SHEET = 300;

export class Subject {
  readonly side: Side;
  readonly people: number;
  readonly context: BrowserContext;
  readonly #address: string;

  private constructor(side: Side, people: number, context: BrowserContext) {
    this.side = side;
    this.people = people;
    this.context = context;
    this.#address = given(side === "ours" ? "QIPU_URL" : "QIPU_BENCH_PAGE_URL");
  }

  /** A page whose storage already holds the plan, as at the second visit. */
  static async with(browser: Browser, side: Side, people = ON_SHEET): Promise<Subject> {
    const subject = await Subject.empty(browser, side, people);
    const page = await subject.context.newPage();
    await page.goto(subject.#address + (side === "ours" ? "icons/qipu-192.png" : "page.css"));
    const key = side === "ours" ? quickKey(idsOf(people).plan) : "plan";
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [key, readFileSync(fileOf(people), "utf8")] as const);
    // The first visit puts the plan into the other store as well; it is not measured.
    await page.goto(subject.#address);
    await page.evaluate(() => window.probe.shown("[data-testid=save-status]"));
    await page.waitForTimeout(500);
    await page.evaluate(() => window.probe.saved());
    await page.close();
    return subject;
  }

  /** A page whose storage holds nothing. */
  static async empty(browser: Browser, side: Side, people = ON_SHEET): Promise<Subject> {
    const context = await browser.newContext();
    await context.addInitScript(install, Math.min(people, ON_SHEET));
    return new Subject(side, people, context);
  }

  static readonly sides: readonly Side[] = ["ours", "handWritten"];

  /** A page of this side; `where` is a screen of ours. */
  async open(where: "overview" | "account" | "sheet"): Promise<Page> {
    const page = await this.context.newPage();
    const session = await this.context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    await page.goto(this.#address + (this.side === "ours" ? this.#hash(where) : ""));
    return page;
  }

  #hash(where: "overview" | "account" | "sheet"): string {
    const { plan, sheet } = idsOf(this.people);
    if (where === "overview") return "#/";
    return where === "account" ? `#/account/${plan}` : `#/account/${plan}/sheet/${sheet}`;
  }

  /** A page on which every stone stands. */
  async openSheet(): Promise<Page> {
    const page = await this.open("sheet");
    await page.waitForFunction(() => window.probe.usable !== undefined);
    await this.settle(page);
    return page;
  }

  /** Waits until nothing is left to do. */
  async settle(page: Page): Promise<void> {
    await page.waitForTimeout(500);
    await page.evaluate(() => window.probe.saved());
  }
}
