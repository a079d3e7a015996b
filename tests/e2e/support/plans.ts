// Plans made for a journey, taken in as a user would: by pasting their text.
import { expect } from "@playwright/test";
import type { Shell } from "../pages/shell.ts";

/** The nth id of a kind; ids of one plan differ by kind and number. */
export function id(kind: number, at: number): string {
  return `0190f3a0-0000-7000-8${String(kind).padStart(3, "0")}-${String(at).padStart(12, "0")}`;
}

export interface Influence {
  name: string;
  roles?: string[];
  influence?: string;
  mode?: string;
  rating?: number;
  coverage?: string;
  result?: string;
  win?: string;
  proofs?: Record<string, object>;
}

/** A plan with one objective on which these people stand. */
export function planOf(name: string, people: Influence[], product = "Pump station"): object {
  const rows = people.map(({ name: _, ...row }, at) => ({ person: id(2, at), ...row }));
  const objective = {
    id: id(3, 0),
    product,
    amount: { hundredths: 120_000_000, currency: "CNY" },
    closeOn: "2099-12-31",
    influences: rows,
  };
  return {
    app: "qipu",
    format: 1,
    savedAt: "2026-03-31T08:15:00Z",
    revision: 1,
    plan: {
      account: { id: id(1, 0), name },
      people: people.map((one, at) => ({ id: id(2, at), name: one.name })),
      objectives: [objective],
    },
  };
}

/** Takes a plan in and opens its sheet. */
export async function openPlan(shell: Shell, plan: object): Promise<void> {
  await shell.open();
  await shell.page.locator(".page-actions .button").first().click();
  await shell.dialog.locator("textarea").fill(JSON.stringify(plan));
  await shell.page.getByTestId("import-take").click();
  await expect(shell.dialog).toBeHidden();
  await shell.go(`#/account/${id(1, 0)}/sheet/${id(3, 0)}`);
  await expect(shell.page.getByTestId("board")).toBeVisible();
}
