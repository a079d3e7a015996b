// The map of the organisation: canvas, cards, controls, and the dialog of a card.
import { expect, type Locator } from "@playwright/test";
import { Sheet } from "./sheet.ts";

export class OrgMap extends Sheet {
  readonly canvas: Locator = this.page.getByTestId("map");
  readonly mapCards: Locator = this.page.getByTestId("map-card");
  readonly lines: Locator = this.page.locator(".map-wires .map-line");
  readonly said: Locator = this.page.getByTestId("map-said");
  readonly minimap: Locator = this.page.getByTestId("minimap");
  readonly editor: Locator = this.page.locator(".map-editor");
  readonly find: Locator = this.page.getByTestId("map-search");
  readonly part: Locator = this.page.getByTestId("map-part");
  readonly zoom: Locator = this.page.getByTestId("map-zoom");

  /** Opens the map of the sample. */
  async openMap(): Promise<void> {
    await this.openSampleSheet();
    await this.turnToMap();
  }

  /** Turns from a sheet to the map of its account. */
  async turnToMap(): Promise<void> {
    const account = new URL(this.page.url()).hash.split("/sheet/")[0] ?? "#/";
    await this.go(`${account}/map`);
    await expect(this.mapCards.first()).toBeVisible();
  }

  /** The card with this name on it. */
  card(name: string): Locator {
    return this.mapCards.filter({ has: this.page.locator(".map-name-text", { hasText: name }) });
  }

  /** The part of a card that takes the focus. */
  pick(name: string): Locator {
    return this.card(name).locator(".map-pick");
  }

  /** What a card says in words. */
  words(name: string): Locator {
    return this.pick(name).locator(".map-words");
  }

  layer(word: string): Locator {
    return this.page.locator(`[data-layer=${word}]`);
  }

  /** Opens the dialog of a card by keyboard. */
  async openCard(name: string): Promise<void> {
    await this.pick(name).focus();
    await this.page.keyboard.press("m");
    await expect(this.editor).toBeVisible();
  }

  /** Where a card lies in the picture, whatever is scrolled. */
  async place(name: string): Promise<string> {
    return (await this.card(name).getAttribute("style")) ?? "";
  }
}
