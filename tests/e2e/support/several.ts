// Several accounts at once, taken in as a user would take in a backup.
import { expect, type Page } from "@playwright/test";
import type { Shell } from "../pages/shell.ts";
import type { Influence } from "./plans.ts";

export interface SheetOf {
  product: string;
  funnel?: string;
  startedOn?: string;
  reviewedOn?: string;
  people?: Influence[];
  actions?: { what: string; due: string }[];
  needs?: { what: string; due: string }[];
  calls?: { reason: string; on: string }[];
}

export interface AccountOf {
  name: string;
  tier?: "priority" | "ordinary" | "last";
  industry?: string;
  place?: string;
  salesperson?: string;
  contacts?: { on: string; kind: string }[];
  sheets?: SheetOf[];
}

/** An id that is the same in every run. */
const idOf = (kind: number, account: number, at = 0): string =>
  `0190f3a0-0000-7000-8${String(kind).padStart(3, "0")}-${String(account * 1000 + at).padStart(12, "0")}`;

/** The address of an account, by its place in the backup. */
export const accountHash = (at: number): string => `#/account/${idOf(1, at)}`;

/** The address of a sheet, by the places of its account and its own. */
export const sheetHash = (at: number, sheet = 0): string => `${accountHash(at)}/sheet/${idOf(3, at, sheet * 40)}`;

function planOf(account: AccountOf, at: number): object {
  const { name, tier, industry, place, salesperson } = account;
  const people: object[] = [];
  const objectives = (account.sheets ?? []).map((sheet, number) => {
    const from = number * 40;
    const influences = (sheet.people ?? []).map(({ name: who, ...row }, one) => {
      people.push({ id: idOf(2, at, from + one), name: who });
      return { person: idOf(2, at, from + one), ...row };
    });
    return {
      id: idOf(3, at, from),
      product: sheet.product,
      funnel: sheet.funnel,
      startedOn: sheet.startedOn,
      closeOn: "2099-12-31",
      influences,
      actions: (sheet.actions ?? []).map((one, place) => ({ id: idOf(4, at, from + place), status: "planned", ...one })),
      needs: (sheet.needs ?? []).map((one, place) => ({ id: idOf(5, at, from + place), ...one })),
      calls: (sheet.calls ?? []).map((one, place) => ({ id: idOf(6, at, from + place), ...one })),
      reviews: sheet.reviewedOn ? [{ id: idOf(7, at, from), on: sheet.reviewedOn }] : [],
    };
  });
  const contacts = (account.contacts ?? []).map((one, place_) => ({ id: idOf(8, at, place_), ...one }));
  return { account: { id: idOf(1, at), name, tier, industry, place, salesperson }, people, objectives, contacts };
}

/** The text of a backup that holds these accounts. */
export function backupOf(accounts: AccountOf[]): string {
  const plans = accounts.map((account, at) => ({ revision: 1, plan: planOf(account, at) }));
  return JSON.stringify({ app: "qipu", format: 1, savedAt: "2026-03-31T08:15:00Z", plans });
}

/** Takes a backup in on the overview, and waits until it is shown. */
export async function show(shell: Shell, accounts: AccountOf[]): Promise<void> {
  const { page } = shell;
  await page.locator(".page-actions .button").first().click();
  await shell.dialog.locator("textarea").fill(backupOf(accounts));
  await page.getByTestId("import-take").click();
  await expect(shell.dialog).toBeHidden();
}

/** The same, and waits until it is on the device. */
export async function takeIn(shell: Shell, accounts: AccountOf[]): Promise<void> {
  await show(shell, accounts);
  await shell.saved();
}

/** Sets the day of the page; what is on it goes on running. It counts from the next load on. */
export async function setDay(page: Page, day: string): Promise<void> {
  await page.clock.setFixedTime(`${day}T09:00:00+08:00`);
}

const CONFIRMED = { certainty: "confirmed", note: "Said so", on: "2026-06-01" };

/** People who hold three roles: one covered, one partly covered, one open. */
export const CAST: Influence[] = [
  { name: "Ann Lee", roles: ["economic"], influence: "high", mode: "trouble", rating: 3, coverage: "multiple", result: "Less downtime", win: "A quiet year", proofs: { result: CONFIRMED, win: CONFIRMED } },
  { name: "Bo Chen", roles: ["user"], influence: "medium", mode: "growth", rating: 4, coverage: "multiple", result: "Faster", win: "Praise" },
  { name: "Cy Ode", roles: ["technical"], influence: "low", mode: "even-keel", rating: -1, coverage: "brief" },
];
