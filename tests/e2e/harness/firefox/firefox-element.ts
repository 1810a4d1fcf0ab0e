import type { Marionette } from '../marionette';
import { waitUntil } from '../wait-until';
import { giveFiles, type BrowserElement } from './in-frame';
import type { FirefoxPage } from './firefox-page';
import { findElements } from './find-elements';

/** A document that elements stand in. */
export interface InPage {
  client: Marionette;
  element: BrowserElement;
  inPage<T>(expression: string): Promise<T>;
}

/** A value as an expression of the page; an element is the one that the page itself holds. */
export function asSource(value: unknown): string {
  if (value instanceof FirefoxElement) return value.source;
  return value === undefined ? 'undefined' : JSON.stringify(value);
}

/** An element of a page in Firefox, with those parts of puppeteer's `ElementHandle` that the specs use. */
export class FirefoxElement {
  private constructor(
    private readonly page: FirefoxPage,
    readonly source: string,
  ) {}

  /** Holds the elements that an expression gives, so that they stay the same ones. */
  static async hold(page: FirefoxPage, elements: string): Promise<FirefoxElement[]> {
    const [from, count] = await page.inPage<[number, number]>(
      `((found) => {
        window.heldElements ??= [];
        return [window.heldElements.length, window.heldElements.push(...found)];
      })(${elements})`,
    );
    return Array.from({ length: count - from }, (_, i) => new FirefoxElement(page, `window.heldElements[${from + i}]`));
  }

  evaluate<T>(run: (...args: never[]) => T, ...args: unknown[]): Promise<Awaited<T>> {
    return this.page.inPage(`(${String(run)})(${[this.source, ...args.map(asSource)].join(', ')})`);
  }

  $$(selector: string): Promise<FirefoxElement[]> {
    return FirefoxElement.hold(this.page, this.all(selector));
  }

  $$eval(selector: string, run: (...args: never[]) => unknown, ...args: unknown[]): Promise<unknown> {
    return this.page.inPage(`(${String(run)})(${[this.all(selector), ...args.map(asSource)].join(', ')})`);
  }

  private all(selector: string): string {
    const found = `(${String(findElements)})(${JSON.stringify(selector)})`;
    return `((root) => ${found}.filter((each) => root.contains(each)))(${this.source})`;
  }

  async $(selector: string): Promise<FirefoxElement | null> {
    return (await this.$$(selector))[0] ?? null;
  }

  /** A real press in its middle, after it was scrolled into view and once it stands still under the pointer. */
  async click({ count = 1 }: { count?: number } = {}): Promise<void> {
    await this.page.bringToFront();
    let place = await this.drawn();
    for (;;) {
      await this.page.mouse.move(place.x, place.y);
      const now = await this.middle();
      const moved = Math.abs(now.x - place.x) + Math.abs(now.y - place.y) > 1;
      place = now;
      if (!moved) break;
    }
    await this.page.mouse.press();
    if (count > 2) await this.evaluate((field: HTMLInputElement) => field.select());
  }

  /** Its middle, once it is drawn: what is there may get its room a moment later. */
  private async drawn(): Promise<{ x: number; y: number }> {
    let problem: unknown;
    const middle = () =>
      this.middle().catch((error: unknown) => {
        problem = error;
        return undefined;
      });
    return waitUntil(middle, '', 5_000).catch(() => Promise.reject(problem as Error));
  }

  private middle(): Promise<{ x: number; y: number }> {
    return this.evaluate((node: Element) => {
      const edges = () => node.getBoundingClientRect();
      const { top, bottom, left, right } = edges();
      if (top < 0 || left < 0 || bottom > innerHeight || right > innerWidth)
        node.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const { x, y, width, height } = edges();
      if (width === 0 || height === 0) throw new Error(`${node.outerHTML.slice(0, 200)} is not shown.`);
      return { x: x + width / 2, y: y + height / 2 };
    });
  }

  async focus(): Promise<void> {
    await this.page.bringToFront();
    await this.page.inWindow(`${this.page.element}.focus();`);
    await this.evaluate((node: HTMLElement) => node.focus());
  }

  /** Text as it comes in by the keys of any keyboard, at the end of what is there or in place of what is selected. */
  async type(text: string): Promise<void> {
    await this.focus();
    await this.evaluate((field: HTMLInputElement) => {
      const end = field.value.length;
      // A field of numbers knows no selection.
      if (field.selectionStart !== null && field.selectionStart === field.selectionEnd)
        field.setSelectionRange(end, end);
    });
    await this.page.keyboard.type(text);
  }

  async select(value: string): Promise<void> {
    await this.evaluate((select: HTMLSelectElement, chosen: string) => {
      select.value = chosen;
      for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }));
    }, value);
  }

  async press(key: string): Promise<void> {
    await this.focus();
    await this.page.keyboard.press(key);
  }

  uploadFile(...paths: string[]): Promise<void> {
    return giveFiles(this.page.client, this.page.element, this.source, paths);
  }

  boundingBox(): Promise<{ x: number; y: number; width: number; height: number } | null> {
    return this.evaluate((node: Element) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      return width > 0 ? { x, y, width, height } : null;
    });
  }
}
