// The project that measures: one page at a time, one browser, nothing asserted about time. `cargo xtask bench` runs it.
import { defineConfig } from "@playwright/test";
import { launchOptions } from "./support/chromium.ts";

export default defineConfig({
  testDir: "./bench",
  outputDir: "./test-results",
  fullyParallel: false,
  workers: 1,
  reporter: "list",
  timeout: 900_000,
  use: {
    baseURL: process.env["QIPU_URL"],
    locale: "en-US",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1440, height: 900 },
    // A cold load is one that no service worker answers.
    serviceWorkers: "block",
    launchOptions,
  },
  projects: [{ name: "chromium" }],
});
