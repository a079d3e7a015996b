// Watches a page for what must never happen: an error, a blocked resource, a request to somewhere else.
import type { Page } from "@playwright/test";

/** Everything that went wrong so far, in words; a journey ends by expecting it to be empty. */
export function watchPage(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    const inside = [origin, "data:", "blob:"].some((start) => url.startsWith(start));
    if (!inside) complaints.push(`request: ${url}`);
  });
  return complaints;
}
