// The map of the organisation: layers, own places, keys, the dialog of a card, folding, search, focus, zoom, overview.
import { expect, test } from "@playwright/test";
import { OrgMap } from "../pages/map.ts";
import { id, openPlan, planOf } from "../support/plans.ts";
import { LOCALE, type Lang } from "../support/words.ts";

const QIN: Record<Lang, string> = { zh: "秦振邦", en: "Qin Zhenbang" };
const DIGITAL: Record<Lang, string> = { zh: "周启明", en: "Zhou Qiming" };
const WEI: Record<Lang, string> = { zh: "魏崇山", en: "Wei Chongshan" };
const ADVISER: Record<Lang, string> = { zh: "唐仲谦", en: "Tang Zhongqian" };

for (const lang of ["zh", "en"] as Lang[]) {
  test.describe(`the map, ${lang}`, () => {
    test.use({ locale: LOCALE[lang] });
    let map: OrgMap;

    test.beforeEach(async ({ page }) => {
      map = new OrgMap(page, lang);
      await map.openMap();
    });

    test("MAP-1 the tree and the informal lines are layers of one canvas", async () => {
      await expect(map.card(QIN[lang])).toBeVisible();
      await expect(map.lines.and(map.page.locator("[data-line=influences]"))).not.toHaveCount(0);
      const lines = await map.lines.count();
      const conflicts = await map.page.locator(".map-wires [data-line=conflict]").count();
      expect(conflicts).toBeGreaterThan(0);
      await map.layer("conflict").click();
      await expect(map.layer("conflict")).toHaveAttribute("aria-pressed", "false");
      await expect(map.lines).toHaveCount(lines - conflicts);
      await map.layer("tree").click();
      await expect(map.page.locator(".map-wires > .map-tree")).toHaveAttribute("d", "");
      // Another screen in between changes nothing.
      const here = new URL(map.page.url()).hash;
      await map.go("#/");
      await expect(map.mapCards).toHaveCount(0);
      await map.go(here);
      await expect(map.layer("conflict")).toHaveAttribute("aria-pressed", "false");
    });

    test("MAP-4 a card says in words what it shows", async () => {
      const name = await map.words(QIN[lang]).textContent();
      const wanted = lang === "zh" ? ["影响度高", "关键人物", "上级：魏崇山", "受唐仲谦影响"] : ["high influence", "key person", "reports to Wei Chongshan", "is influenced by Tang Zhongqian"];
      for (const words of wanted) expect(name).toContain(words);
      await map.pick(QIN[lang]).click();
      await expect(map.inspector.heading).toContainText(QIN[lang]);
      await expect(map.pick(QIN[lang])).toHaveAttribute("aria-pressed", "true");
    });

    test("MAP-6 a card is judged in its own dialog", async ({ page }) => {
      await map.openCard(DIGITAL[lang]);
      await map.editor.getByRole("radio", { name: lang === "zh" ? /困境/ : /Trouble/ }).click();
      await map.editor.getByRole("combobox", { name: lang === "zh" ? "支持度" : "Support" }).selectOption({ index: 2 });
      await page.keyboard.press("Escape");
      await expect(map.editor).toHaveCount(0);
      await expect(map.pick(DIGITAL[lang])).toBeFocused();
      await expect(map.card(DIGITAL[lang]).locator(".map-rating")).toHaveText("−4");
      await expect(map.card(DIGITAL[lang]).locator(".map-mode")).toHaveClass(/mode-trouble/);
      await expect(map.card(DIGITAL[lang])).toHaveAttribute("data-support", "against");
      const label = lang === "zh" ? "支持度 −4 强烈负面" : "support −4, strongly negative";
      await expect(map.words(DIGITAL[lang])).toContainText(label);
    });
  });
}

test.describe("the map", () => {
  test.use({ locale: "en-US", contextOptions: { reducedMotion: "reduce" } });
  let map: OrgMap;

  test.beforeEach(async ({ page }) => {
    map = new OrgMap(page, "en");
    await map.openMap();
  });

  test("MAP-3 a dragged card keeps its place, those below come along, and it is one step", async ({ page }) => {
    const before = await map.place(QIN.en);
    const below = await map.place(DIGITAL.en);
    const other = await map.place(WEI.en);
    await map.card(QIN.en).scrollIntoViewIfNeeded();
    await map.pick(QIN.en).hover();
    const box = await map.pick(QIN.en).boundingBox();
    if (!box) throw new Error("the card is on the screen");
    await page.mouse.move(box.x + 40, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 40, { steps: 3 });
    await page.mouse.move(box.x + 160, box.y + 70, { steps: 5 });
    await page.mouse.up();
    const after = await map.place(QIN.en);
    expect(after).not.toBe(before);
    expect(await map.place(DIGITAL.en)).not.toBe(below);
    expect(await map.place(WEI.en)).toBe(other);
    await expect(map.said).toContainText("moved");
    // The end of a drag is no click.
    await expect(map.inspector.heading).toHaveCount(0);
    await page.reload();
    await expect(map.card(QIN.en)).toBeVisible();
    expect(await map.place(QIN.en)).toBe(after);
    await map.openCard(QIN.en);
    await map.editor.getByRole("button", { name: "Back to the automatic place" }).click();
    expect(await map.place(QIN.en)).toBe(before);
    await page.keyboard.press("Escape");
    await page.getByTestId("undo").click();
    expect(await map.place(QIN.en)).toBe(after);
  });

  test("MAP-8 keys walk, move, zoom, fold and open", async ({ page }) => {
    await map.pick(WEI.en).focus();
    await page.keyboard.press("ArrowDown");
    await expect(map.pick(QIN.en)).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await expect(map.pick(WEI.en)).toBeFocused();
    const before = await map.place(WEI.en);
    await page.keyboard.press("Alt+ArrowRight");
    await expect(map.pick(WEI.en)).toBeFocused();
    expect(await map.place(WEI.en)).not.toBe(before);
    await page.getByTestId("undo").click();
    expect(await map.place(WEI.en)).toBe(before);
    await map.pick(WEI.en).focus();
    const zoom = await map.zoom.innerText();
    await page.keyboard.press("+");
    await expect(map.zoom).not.toHaveText(zoom);
    await page.keyboard.press("0");
    await page.keyboard.press("Enter");
    await expect(map.inspector.heading).toContainText(WEI.en);
    await expect(map.mapCards.locator(".map-pick[tabindex='0']")).toHaveCount(1);
    await page.keyboard.press("End");
    await expect(map.mapCards.last().locator(".map-pick")).toBeFocused();
  });

  test("MAP-5 what is folded away is counted, and comes back", async ({ page }) => {
    const all = await map.mapCards.count();
    await map.pick(QIN.en).focus();
    await page.keyboard.press("c");
    const hidden = all - (await map.mapCards.count());
    expect(hidden).toBeGreaterThan(3);
    await expect(map.card(QIN.en).locator(".map-fold")).toHaveText(`+${hidden} hidden`);
    await expect(map.said).toContainText(`${hidden} folded away`);
    await expect(map.pick(QIN.en)).toBeFocused();
    await map.card(QIN.en).locator(".map-fold").click();
    await expect(map.mapCards).toHaveCount(all);
  });

  test("MAP-6 search fades the others, and focus shows who is one or two steps away", async ({ page }) => {
    const all = await map.mapCards.count();
    await map.find.fill("zhenb");
    await expect(map.card(QIN.en)).not.toHaveClass(/is-faded/);
    await expect(map.card(WEI.en)).toHaveClass(/is-faded/);
    await expect(map.mapCards).toHaveCount(all);
    await expect(page.locator(".map-search [role=status]")).toHaveText("1 found");
    await map.find.press("Enter");
    await expect(map.pick(QIN.en)).toBeFocused();
    await map.find.fill("");
    await expect(page.locator(".map-card.is-faded")).toHaveCount(0);
    await page.getByRole("radio", { name: "1 hop" }).click();
    await expect(page.locator(".map-focus")).toContainText("Select somebody first");
    await map.pick(QIN.en).click();
    await expect(map.card(WEI.en)).not.toHaveClass(/is-faded/);
    await expect(map.card(ADVISER.en)).not.toHaveClass(/is-faded/);
    const near = await page.locator(".map-card:not(.is-faded)").count();
    await page.getByRole("radio", { name: "2 hops" }).click();
    expect(await page.locator(".map-card:not(.is-faded)").count()).toBeGreaterThan(near);
  });

  test("MAP-7 only the part of one objective, and its judgements", async ({ page }) => {
    const all = await map.mapCards.count();
    const picker = page.getByRole("combobox", { name: "As seen for" });
    const options = await picker.locator("option").count();
    expect(options).toBeGreaterThan(1);
    await picker.selectOption({ index: options - 1 });
    await map.part.click();
    await expect(map.part).toHaveAttribute("aria-pressed", "true");
    expect(await map.mapCards.count()).toBeLessThan(all);
    await map.part.click();
    await expect(map.mapCards).toHaveCount(all);
    await expect(page.locator(".map-card.is-person:not([data-support])").first()).toBeVisible();
  });

  test("MAP-6 an unknown post has a place, a superior is changed, a line is drawn and removed", async ({ page }) => {
    const all = await map.mapCards.count();
    await map.openCard(QIN.en);
    await map.editor.getByRole("button", { name: "Add an unknown post" }).click();
    await expect(map.mapCards).toHaveCount(all + 1);
    await expect(map.card("Unknown post")).toHaveClass(/is-unknown/);
    const lines = await map.lines.count();
    await map.editor.getByRole("combobox", { name: "To whom" }).selectOption({ label: "Unknown post" });
    await map.editor.getByRole("combobox", { name: "Kind of line" }).selectOption({ label: "Conflict" });
    await map.editor.getByRole("button", { name: "Draw the line" }).click();
    await expect(map.lines).toHaveCount(lines + 1);
    await map.editor.getByRole("button", { name: /Remove the line: at odds with Unknown post/ }).click();
    await expect(map.lines).toHaveCount(lines);
    await page.keyboard.press("Escape");
    await map.openCard("Unknown post");
    await expect(map.editor.getByRole("combobox", { name: "Reports to" })).toHaveValue(/.{36}/);
    await map.editor.getByRole("combobox", { name: "Reports to" }).selectOption({ label: `${WEI.en} · General manager` });
    await page.keyboard.press("Escape");
    await expect(map.words("Unknown post")).toContainText("reports to Wei Chongshan");
  });

  test("MAP-8 zoom by buttons, and everything fits", async ({ page }) => {
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.getByRole("button", { name: "Fit everything" }).click();
    await expect
      .poll(() => map.canvas.evaluate((frame) => frame.scrollWidth <= frame.clientWidth + 1 && frame.scrollHeight <= frame.clientHeight + 1))
      .toBe(true);
    await expect(map.minimap).toHaveCount(0);
  });
});

test.describe("a map of sixty people", () => {
  test.use({ locale: "en-US" });

  test("MAP-9 from fifty people on there is an overview, which leads to what is pressed", async ({ page }) => {
    const map = new OrgMap(page, "en");
    const plan = planOf("Sixty", Array.from({ length: 60 }, (_, at) => ({ name: `Person ${at + 1}` }))) as {
      plan: { people: { id: string; reportsTo?: string }[] };
    };
    plan.plan.people.forEach((one, at) => {
      if (at > 0) one.reportsTo = id(2, Math.floor((at - 1) / 4));
    });
    await openPlan(map, plan);
    await map.turnToMap();
    await expect(map.mapCards).toHaveCount(61);
    await expect(map.minimap).toBeVisible();
    await page.getByRole("button", { name: "Zoom in" }).click();
    const before = await map.canvas.evaluate((frame) => frame.scrollLeft);
    await map.minimap.scrollIntoViewIfNeeded();
    const box = await map.minimap.boundingBox();
    if (!box) throw new Error("the overview is on the screen");
    await page.mouse.click(box.x + box.width * 0.9, box.y + box.height * 0.5);
    await expect.poll(() => map.canvas.evaluate((frame) => frame.scrollLeft)).toBeGreaterThan(before);
  });

  test("MAP-10 an account without people says what to do", async ({ page }) => {
    const map = new OrgMap(page, "en");
    await openPlan(map, planOf("Empty", []));
    const account = new URL(page.url()).hash.split("/sheet/")[0] ?? "#/";
    await map.go(`${account}/map`);
    await expect(page.getByText("The map is still empty")).toBeVisible();
    await page.locator(".map-empty").getByRole("button", { name: "Add a person" }).click();
    await expect(map.dialog).toBeVisible();
  });
});
