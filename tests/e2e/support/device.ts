// What the browser keeps of the plans: the durable records in IndexedDB and the quick copies in localStorage.
import type { BrowserContext, Page } from "@playwright/test";

export type Table = "plans" | "snapshots" | "quarantine" | "trash" | "settings" | "records";

/** The key of a plan's quick copy. */
export const quickKey = (id: string): string => `qipu/v1/plan/${id}`;

/** Turns the page to a picture of the same origin: storage can be reached, and no application is there to react. */
export async function leave(page: Page): Promise<void> {
  await page.goto("./icons/qipu-192.png");
}

/** A page on which the records can be looked at while the application runs in others. */
export async function observer(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await leave(page);
  return page;
}

/** All durable records of a table, by key. */
export async function records(page: Page, table: Table): Promise<Record<string, string>> {
  return page.evaluate(
    (name) =>
      new Promise<Record<string, string>>((resolve, reject) => {
        const opening = indexedDB.open("qipu");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const store = database.transaction(name).objectStore(name);
          const [keys, values] = [store.getAllKeys(), store.getAll()];
          store.transaction.oncomplete = () => {
            database.close();
            resolve(Object.fromEntries(keys.result.map((key, at) => [String(key), String(values.result[at])])));
          };
          store.transaction.onabort = () => reject(store.transaction.error);
        };
      }),
    table,
  );
}

/** Writes a durable record as it is. */
export async function putRecord(page: Page, table: Table, key: string, text: string): Promise<void> {
  await page.evaluate(
    ([name, under, value]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("qipu");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction(name, "readwrite", { durability: "strict" });
          writing.objectStore(name).put(value, under);
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
          writing.onabort = () => reject(writing.error);
        };
      }),
    [table, key, text] as const,
  );
}

/** The text under a key of localStorage. */
export async function quick(page: Page, key: string): Promise<string | null> {
  return page.evaluate((name) => localStorage.getItem(name), key);
}

/** Writes a text under a key of localStorage. */
export async function putQuick(page: Page, key: string, text: string): Promise<void> {
  await page.evaluate(([name, value]) => localStorage.setItem(name, value), [key, text] as const);
}
