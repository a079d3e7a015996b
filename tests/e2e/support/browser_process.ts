// A Chromium of our own with a profile on disk, whose process can be killed like by a power cut.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { chromium, type Browser, type BrowserContext } from "@playwright/test";
import { launchOptions } from "./chromium.ts";

export class BrowserProcess {
  readonly #profile: string;
  #process: ChildProcess | undefined;
  #browser: Browser | undefined;

  private constructor(profile: string) {
    this.#profile = profile;
  }

  /** A new profile, not started yet. */
  static async withNewProfile(): Promise<BrowserProcess> {
    return new BrowserProcess(await mkdtemp(join(tmpdir(), "qipu-profile-")));
  }

  /** Starts the browser with the profile as it is on disk. */
  async start(): Promise<BrowserContext> {
    await rm(this.#portFile, { force: true });
    const program = launchOptions.executablePath ?? chromium.executablePath();
    const options = ["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${this.#profile}`, "--password-store=basic"];
    // In a group of its own, so that a kill takes every helper process along.
    this.#process = spawn(program, [...(launchOptions.args ?? []), ...options, "about:blank"], {
      detached: true,
      stdio: "ignore",
    });
    this.#browser = await chromium.connectOverCDP(`http://127.0.0.1:${await this.#port()}`);
    const [context] = this.#browser.contexts();
    if (!context) throw new Error("the browser has no context");
    return context;
  }

  /** Ends every process of the browser at once; nothing gets a chance to write. */
  async kill(): Promise<void> {
    const running = this.#process;
    this.#process = undefined;
    if (running?.pid === undefined || running.exitCode !== null || running.signalCode !== null) return;
    const gone = once(running, "exit");
    process.kill(-running.pid, "SIGKILL");
    await gone;
    await this.#browser?.close().catch(() => undefined);
  }

  /** Ends it and removes the profile. */
  async dispose(): Promise<void> {
    await this.kill();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  get #portFile(): string {
    return join(this.#profile, "DevToolsActivePort");
  }

  async #port(): Promise<number> {
    for (let attempt = 0; attempt < 300; attempt += 1) {
      const [port] = (await readFile(this.#portFile, "utf8").catch(() => "")).split("\n");
      if (port) return Number(port);
      if (this.#process?.exitCode != null) throw new Error(`the browser ended with ${this.#process.exitCode}`);
      await pause(100);
    }
    throw new Error("the browser did not open its port");
  }
}
