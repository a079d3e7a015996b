// How the benchmark measures and where it writes what it found. It asserts nothing about time.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CDPSession, Page } from "@playwright/test";
import { given } from "../support/environment.ts";

const folder = given("QIPU_BENCH_FOLDER");

/** Names of the two pages that are held against each other. */
export type Side = "ours" | "handWritten";

/** Where the plans that were made natively are found in the page. */
export interface PlanIds {
  plan: string;
  sheet: string;
}

const native = JSON.parse(readFileSync(join(folder, "native.json"), "utf8")) as { plans: Record<string, PlanIds> };

/** The ids in the plan of so many people. */
export function idsOf(people: number): PlanIds {
  const ids = native.plans[String(people)];
  if (!ids) throw new Error(`there is no plan of ${people} people`);
  return ids;
}

/** The path of the plan of so many people. */
export const fileOf = (people: number): string => join(folder, `plan-${people}.json`);

/** The samples of one run of the benchmark, by row and side; each file of measurements writes its own. */
export class Samples {
  readonly #name: string;
  readonly #rows: Record<string, Partial<Record<Side, number[]>>> = {};

  constructor(name: string) {
    this.#name = name;
  }

  add(row: string, side: Side, value: number): void {
    ((this.#rows[row] ??= {})[side] ??= []).push(value);
  }

  write(): void {
    mkdirSync(join(folder, "browser"), { recursive: true });
    writeFileSync(join(folder, "browser", `${this.#name}.json`), JSON.stringify(this.#rows));
  }
}

/** What Chromium counts of a page. */
export class Counters {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<Counters> {
    const session = await page.context().newCDPSession(page);
    // Time of the thread itself, so that what else the machine does is not counted.
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    return new Counters(session);
  }

  async #value(name: string): Promise<number> {
    const { metrics } = await this.#session.send("Performance.getMetrics");
    const found = metrics.find((metric) => metric.name === name);
    if (!found) throw new Error(`Chromium does not count ${name}`);
    return found.value;
  }

  /** Milliseconds of the main thread that this takes. */
  async mainThread(work: () => Promise<unknown>): Promise<number> {
    const before = await this.#value("TaskDuration");
    await work();
    return ((await this.#value("TaskDuration")) - before) * 1000;
  }

  /** Megabytes of the heap of JavaScript and of the memory of WebAssembly, after what is no longer needed was dropped. */
  async memory(page: Page): Promise<number> {
    for (let turn = 0; turn < 3; turn += 1) await this.#session.send("HeapProfiler.collectGarbage");
    const heap = await this.#value("JSHeapUsedSize");
    const wasm = await page.evaluate(() => window.probe.memories.reduce((sum, one) => sum + one.buffer.byteLength, 0));
    return (heap + wasm) / 1024 / 1024;
  }
}
