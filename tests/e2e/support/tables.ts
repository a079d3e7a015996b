// Tables of accounts as files, and how a user takes them in.
import { expect, type Page } from "@playwright/test";

/** A file of the chooser with this text. */
export function file(text: string | Buffer, name = "accounts.csv"): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: "text/csv", buffer: typeof text === "string" ? Buffer.from(text, "utf8") : text };
}

/** Opens the look at a table on the screen of the target market. */
export async function look(page: Page, text: string | Buffer, name?: string): Promise<void> {
  await page.getByTestId("csv-import").click();
  await page.getByTestId("csv-file").setInputFiles(file(text, name));
}

/** Takes what the look holds. */
export async function take(page: Page): Promise<void> {
  await page.getByTestId("csv-take").click();
  await expect(page.getByRole("dialog")).toBeHidden();
}

/** So many customers: names, places, sizes and amounts that differ. */
export function many(count: number): string {
  const places = ["Suzhou", "Shanghai", "Ningbo", "Hefei", "Wuxi"];
  const tiers = ["priority", "ordinary", "last", ""];
  const rows = Array.from({ length: count }, (_, at) =>
    [
      `Customer ${String(at + 1).padStart(4, "0")}`,
      places[at % places.length],
      20 + ((at * 37) % 900),
      `${1 + ((at * 53) % 400)}m`,
      `${50 + ((at * 29) % 950)}k`,
      tiers[at % tiers.length],
    ].join(","),
  );
  return ["Customer,Place,Employees,Revenue,Potential volume,Tier", ...rows].join("\r\n");
}
