// Files that come out of the page and go into it.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Download, type Locator, type Page } from "@playwright/test";

/** A plan file as far as the journeys look into it. */
export interface PlanFile {
  app: string;
  format: number;
  savedAt: string;
  revision?: number;
  plan?: { account: { id: string; name?: string; [key: string]: unknown }; people?: Record<string, unknown>[]; [key: string]: unknown };
  plans?: { revision: number; plan: NonNullable<PlanFile["plan"]> }[];
  [key: string]: unknown;
}

const FIXTURES = join(import.meta.dirname, "../../fixtures");

/** The path of a fixture, such as `v1/full.json`. */
export const fixture = (name: string): string => join(FIXTURES, name);

/** What a click hands out as a file. */
export async function downloadBy(page: Page, click: () => Promise<void>): Promise<Download> {
  const arriving = page.waitForEvent("download");
  await click();
  return arriving;
}

/** The text of a file that was handed out. */
export async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), "utf8");
}

/** Exports through the dialog: the open account, or everything. */
export async function exportBy(page: Page, what: "export-plan" | "export-all", withPrivate = false): Promise<PlanFile> {
  await page.getByRole("button", { name: /^(分享|Share)$/ }).click();
  const dialog = page.getByRole("dialog");
  if (withPrivate) await dialog.getByRole("checkbox").check();
  const download = await downloadBy(page, () => dialog.getByTestId(what).click());
  await expect(dialog).toBeHidden();
  return JSON.parse(await textOf(download)) as PlanFile;
}

/** Opens the import dialog from the overview. */
export async function openImport(page: Page): Promise<Locator> {
  await page.locator(".page-head").getByRole("button", { name: /^(导入|Import)$/ }).click();
  const dialog = page.getByRole("dialog", { name: /^(导入|Import)$/ });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** A file made of a text. */
export const fileOf = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text, "utf8") });

/** Chooses a file in the open import dialog. */
export async function choose(page: Page, file: string | ReturnType<typeof fileOf>): Promise<void> {
  await page.getByTestId("import-file").setInputFiles(file);
}

/** Takes what the preview offers. */
export async function take(page: Page): Promise<void> {
  await page.getByTestId("import-take").click();
  await expect(page.getByRole("dialog")).toBeHidden();
}

/** Drops a file on the page, as from the desktop. */
export async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([called, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], called, { type: "application/json" }));
      return transfer;
    },
    [name, text] as const,
  );
  await page.locator("main").dispatchEvent("dragover", { dataTransfer: data });
  await page.locator("main").dispatchEvent("drop", { dataTransfer: data });
}

/** A file without what changes by itself: when it was saved, and how often. */
export function lasting({ savedAt: _savedAt, revision: _revision, ...rest }: PlanFile): Omit<PlanFile, "savedAt" | "revision"> {
  return rest;
}
