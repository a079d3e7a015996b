// How Chromium is started: the one that CHROMIUM names, quiet, and with no traffic of its own.
import type { LaunchOptions } from "@playwright/test";

const program = process.env["CHROMIUM"];

export const launchOptions: LaunchOptions = {
  ...(program ? { executablePath: program } : {}),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};
