// The journeys' project: one Chromium, the page that `cargo xtask test` serves.
import { defineConfig } from "@playwright/test";
import { launchOptions } from "./support/chromium.ts";

export default defineConfig({
  testDir: "./specs",
  outputDir: "./test-results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env["CI"]),
  retries: process.env["CI"] ? 2 : 0,
  workers: 2,
  // The machine may be busy with other things; a hang is still found.
  timeout: 90_000,
  reporter: "list",
  use: {
    baseURL: process.env["QIPU_URL"],
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    trace: "retain-on-failure",
    launchOptions,
  },
  projects: [{ name: "chromium", use: { viewport: { width: 1440, height: 900 } } }],
});
