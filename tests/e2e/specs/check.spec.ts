// The shell tool reads what the page exports.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { card, openFirst } from "../support/account.ts";
import { downloadBy, fixture } from "../support/files.ts";

const TOOL = process.env["QIPU_XTASK"] ?? join(import.meta.dirname, "../../../target/debug/xtask");

interface Judged {
  plans: { id: string; name: string; objectives: { position: { score: number | null }; findings: { rule: string; subject: { kind: string } }[]; moves: unknown[] }[] }[];
}

test.describe("the shell tool", () => {
  test.skip(!existsSync(TOOL), "the tool is not built");

  test("CHECK-1 CHECK-3 an exported plan gets the findings and the position that the page shows", async ({ page }) => {
    await openFirst(page);
    const line = card(page).locator(".objective-line").first();
    await line.click();
    await expect(page.getByTestId("position-score")).toBeVisible();
    const shown = (await page.getByTestId("position-score").textContent()) ?? "";
    const findings = await page.getByTestId("finding").evaluateAll((all) => all.map((one) => one.getAttribute("data-rule")));
    const day = await page.evaluate(() => new Intl.DateTimeFormat("sv-SE").format(new Date()));
    await page.getByRole("button", { name: "分享" }).click();
    const download = await downloadBy(page, () => page.getByTestId("export-plan").click());
    const { stdout } = await promisify(execFile)(TOOL, ["check", await download.path(), "--on", day, "--json"]);
    const sheet = (JSON.parse(stdout) as Judged).plans[0]?.objectives[0];
    expect(shown).toContain(String(sheet?.position.score));
    expect(sheet?.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(findings));
  });

  test("CHECK-2 a file that cannot be read ends with 2 and the reason", async () => {
    const run = promisify(execFile)(TOOL, ["check", fixture("invalid/rating-zero.json"), "--on", "2026-03-31"]);
    await expect(run).rejects.toMatchObject({ code: 2 });
  });
});
