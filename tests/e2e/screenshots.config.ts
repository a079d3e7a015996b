// The project that takes pictures: every screen for the eye, and the one that the README shows. No journeys here.
import { defineConfig } from "@playwright/test";
import { launchOptions } from "./support/chromium.ts";

export default defineConfig({
  testDir: "./pictures",
  outputDir: "./test-results",
  fullyParallel: true,
  workers: 2,
  reporter: "list",
  timeout: 120_000,
  use: {
    baseURL: process.env["QIPU_URL"],
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
    launchOptions,
  },
  projects: [{ name: "chromium" }],
});
