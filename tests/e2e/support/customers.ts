// Customers of a territory made for a journey: a backup of several plans, taken in as a user would.
import { expect } from "@playwright/test";
import type { Overview } from "../pages/overview.ts";
import { expectSaved, status } from "./account.ts";
import { id } from "./plans.ts";

export interface Customer {
  name: string;
  power?: "high" | "low";
  share?: "high" | "low";
  isNew?: boolean;
  /** Yearly profit in whole units; negative for a loss. */
  profit?: number;
  currency?: string;
  tier?: "priority" | "ordinary" | "last";
  origin?: "inside" | "outside";
  channel?: "tender" | "enquiry" | "cold-visit";
  prospect?: "latent" | "unaware";
  isLarge?: boolean;
  /** Contacts: days ago, and minutes where they were noted. */
  met?: { ago: number; minutes?: number; kind?: string }[];
  /** Amount of its objective in whole units, and how many people stand on it. */
  amount?: number;
  influences?: number;
}

/** The nth plan's id. */
export const planId = (at: number): string => id(1, at + 1);

function day(ago: number): string {
  return new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
}

function amount(units: number | undefined, currency = "CNY"): object | undefined {
  return units === undefined ? undefined : { hundredths: units * 100, currency };
}

function plan(customer: Customer, at: number): object {
  const people = Array.from({ length: customer.influences ?? 0 }, (_, one) => ({ id: id(2, at * 20 + one), name: `Person ${one}` }));
  const objective = {
    id: id(3, at),
    product: `Order of ${customer.name}`,
    amount: amount(customer.amount, customer.currency),
    influences: people.map((person) => ({ person: person.id })),
  };
  return {
    account: {
      id: planId(at),
      name: customer.name,
      purchasingPower: customer.power,
      ourShare: customer.share,
      isNew: customer.isNew,
      profit: amount(customer.profit, customer.currency),
      tier: customer.tier,
      needOrigin: customer.origin,
      channel: customer.channel,
      prospect: customer.prospect,
      isLargeProject: customer.isLarge,
    },
    people,
    contacts: (customer.met ?? []).map(({ ago, minutes, kind }, one) => ({
      id: id(4, at * 20 + one),
      on: day(ago),
      kind: kind ?? "visit",
      minutes,
    })),
    objectives: customer.amount === undefined && people.length === 0 ? [] : [objective],
  };
}

/** The text of a backup that holds these customers. */
export function backupOf(customers: Customer[]): string {
  const plans = customers.map((customer, at) => ({ revision: 1, plan: plan(customer, at) }));
  return JSON.stringify({ app: "qipu", format: 1, savedAt: "2026-03-31T08:15:00Z", plans });
}

/** Leaves only these customers on a fresh device, and goes to a screen of the territory. */
export async function openTerritory(shell: Overview, customers: Customer[], hash: string): Promise<void> {
  const { page } = shell;
  await shell.open();
  await expectSaved(page);
  await shell.choose(shell.word("sampleAccount"), "deleteAccount");
  await expect(shell.card(shell.word("sampleAccount"))).toHaveCount(0);
  await page.locator(".page-actions .button").first().click();
  await shell.dialog.locator("textarea").fill(backupOf(customers));
  await page.getByTestId("import-take").click();
  await expect(shell.dialog).toBeHidden();
  // Hundreds of plans are written one by one.
  await expect(status(page)).toHaveAttribute("data-state", "saved", { timeout: 60_000 });
  await shell.go(hash);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}
