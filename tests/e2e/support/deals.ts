// Accounts with objectives in the funnel and contacts in the log, taken in as a user takes in a backup, on a day that
// stands still.
import { expect, type Page } from "@playwright/test";
import type { Shell } from "../pages/shell.ts";

/** The day of these journeys. */
export const TODAY = "2026-06-15";

export interface Deal {
  product: string;
  /** Whole units of the currency. */
  amount?: number;
  currency?: string;
  funnel?: "universe" | "above" | "in" | "best-few" | undefined;
  isFitVerified?: boolean;
  startedOn?: string;
  closeOn?: string;
  normalCycleDays?: number;
  buyingStage?: string;
  /** Planned actions. */
  actions?: { what: string; due?: string }[];
}

export interface Contact {
  on: string;
  kind?: string;
  minutes?: number;
  cost?: number;
  stage?: string;
  /** Which of ours, by number. */
  by?: number;
}

export interface Account {
  name: string;
  deals?: Deal[];
  contacts?: Contact[];
  /** People at the customer, so that the log has somebody to meet. */
  people?: string[];
  team?: string[];
}

const idOf = (kind: number, account: number, at = 0): string =>
  `0190f3a0-0000-7000-8${String(kind).padStart(3, "0")}-${String(account * 1000 + at).padStart(12, "0")}`;

/** The address of an account, by its place. */
export const accountHash = (at: number): string => `#/account/${idOf(1, at)}`;

const money = (units: number | undefined, currency = "CNY") =>
  units === undefined ? undefined : { hundredths: units * 100, currency };

function planOf({ name, deals = [], contacts = [], people = [], team = [] }: Account, at: number): object {
  return {
    account: { id: idOf(1, at), name },
    people: people.map((one, number) => ({ id: idOf(2, at, number), name: one })),
    team: team.map((one, number) => ({ id: idOf(9, at, number), name: one })),
    objectives: deals.map(({ amount, currency, actions = [], ...rest }, number) => ({
      id: idOf(3, at, number),
      ...rest,
      amount: money(amount, currency),
      actions: actions.map((one, place) => ({ id: idOf(4, at, number * 10 + place), status: "planned", ...one })),
    })),
    contacts: contacts.map(({ cost, by, ...rest }, number) => ({
      id: idOf(8, at, number),
      ...rest,
      cost: money(cost),
      by: by === undefined ? undefined : idOf(9, at, by),
    })),
  };
}

/** Opens the overview of an empty device on the day of these journeys. */
async function openEmpty(shell: Shell): Promise<void> {
  await shell.page.clock.setFixedTime(`${TODAY}T09:00:00+08:00`);
  await shell.page.addInitScript(() => {
    const key = "qipu/v1/settings";
    // No sample, whose objectives would count with ours.
    localStorage.setItem(key, localStorage.getItem(key) ?? JSON.stringify({ hasSeenSample: true }));
  });
  await shell.open();
}

/** Takes these accounts in and opens a screen of the territory. */
export async function openLand(shell: Shell, screen: "funnel" | "resources", accounts: Account[]): Promise<void> {
  await openEmpty(shell);
  if (accounts.length > 0) {
    const plans = accounts.map((account, at) => ({ revision: 1, plan: planOf(account, at) }));
    await shell.page.locator(".page-actions .button").first().click();
    await shell.dialog.locator("textarea").fill(JSON.stringify({ app: "qipu", format: 1, savedAt: "2026-03-31T08:15:00Z", plans }));
    await shell.page.getByTestId("import-take").click();
    await expect(shell.dialog).toBeHidden();
    await expect(shell.saveStatus).toHaveAttribute("data-state", "saved", { timeout: 60_000 });
  }
  await shell.go(`#/${screen}`);
  await expect(shell.page.locator(`.page.${screen}`)).toBeVisible();
}

/** What a download holds. */
export async function downloaded(page: Page, start: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), start()]);
  const stream = await download.createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part as Buffer));
  return { name: download.suggestedFilename(), text: Buffer.concat(parts).toString("utf8") };
}
