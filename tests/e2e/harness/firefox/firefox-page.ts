import { writeFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import type { Marionette } from '../marionette';
import { waitUntil } from '../wait-until';
import { xdotool } from '../x11';
import { asSource, FirefoxElement, type InPage } from './firefox-element';
import { findElements } from './find-elements';
import { inFrame, type BrowserElement } from './in-frame';
import { pressKey } from './press-keys';

type Run = string | ((...args: never[]) => unknown);

/**
 * A document of Firefox, the real sidebar and the real popup too, with those parts of puppeteer's `Page` that the specs use:
 * puppeteer itself speaks WebDriver BiDi, which refuses pages of extensions. Presses and keys are real ones.
 */
export class FirefoxPage implements InPage {
  constructor(
    readonly client: Marionette,
    readonly element: BrowserElement,
    private readonly shut: () => Promise<unknown>,
  ) {}

  /** As the specs know it; what is not written here fails by its name. */
  asPage(): Page {
    return this as unknown as Page;
  }

  /** Evaluates an expression in the document. */
  inPage<T>(expression: string, timeout?: number): Promise<T> {
    return inFrame(this.client, this.element, expression, timeout);
  }

  /** Runs a function body in the browser's own window. */
  inWindow<T>(body: string, ...args: unknown[]): Promise<T> {
    return this.client.run('chrome', body, ...args);
  }

  evaluate(run: Run, ...args: unknown[]): Promise<unknown> {
    return this.inPage(typeof run === 'string' ? `(() => {${run}\n})()` : call(run, args));
  }

  $eval(selector: string, run: Run, ...args: unknown[]): Promise<unknown> {
    return this.inPage(
      `((found) => {
        if (!found[0]) throw new Error('There is no ' + ${JSON.stringify(selector)} + '.');
        return (${String(run)})(found[0]${args.map((arg) => `, ${asSource(arg)}`).join('')});
      })(${all(selector)})`,
    );
  }

  $$eval(selector: string, run: Run, ...args: unknown[]): Promise<unknown> {
    return this.inPage(`(${String(run)})(${[all(selector), ...args.map(asSource)].join(', ')})`);
  }

  async $(selector: string): Promise<FirefoxElement | null> {
    const [first] = await this.$$(selector);
    return first ?? null;
  }

  $$(selector: string): Promise<FirefoxElement[]> {
    return FirefoxElement.hold(this, all(selector));
  }

  async waitForSelector(selector: string, { timeout = 30_000 } = {}): Promise<FirefoxElement> {
    let problem = '';
    const found = () =>
      this.$(selector).catch((error: unknown) => {
        problem = String(error);
        return null;
      });
    const deadline = Date.now() + timeout;
    for (;;) {
      const element = await found();
      if (element) return element;
      if (Date.now() > deadline) throw new Error(`There is no ${selector}. ${problem}`);
    }
  }

  async waitForFunction(run: Run, _: object = {}, ...args: unknown[]): Promise<void> {
    await waitUntil(() => this.evaluate(run, ...args), `It does not come to ${String(run)}.`, 30_000);
  }

  locator(selector: string) {
    let timeout = 30_000;
    const locator = {
      setTimeout: (ms: number) => {
        timeout = ms;
        return locator;
      },
      click: async () => (await this.waitForSelector(selector, { timeout })).click(),
    };
    return locator;
  }

  async click(selector: string, options?: { count?: number }): Promise<void> {
    await (await this.one(selector)).click(options);
  }

  async focus(selector: string): Promise<void> {
    await (await this.one(selector)).focus();
  }

  async type(selector: string, text: string): Promise<void> {
    await (await this.one(selector)).type(text);
  }

  async select(selector: string, value: string): Promise<void> {
    await (await this.one(selector)).select(value);
  }

  readonly keyboard = {
    press: async (key: string) => {
      await this.takeFocus();
      await this.heard(['keyup'], () => pressKey(key));
    },
    down: async (key: string) => {
      await this.takeFocus();
      pressKey(key, 'keydown');
    },
    up: (key: string) => Promise.resolve(pressKey(key, 'keyup')),
    type: (text: string) => this.inPage(`document.execCommand('insertText', false, ${JSON.stringify(text)})`),
  };

  readonly mouse = {
    move: async (x: number, y: number, { steps = 1 } = {}) => {
      const corner = await this.corner();
      const place = { x: Math.round((corner.x + x) * corner.scale), y: Math.round((corner.y + y) * corner.scale) };
      const [, fromX, fromY] = /x:(\d+) y:(\d+)/.exec(xdotool('getmouselocation'))!.map(Number);
      for (let step = 1; step <= Math.max(steps, 2); step++) {
        const part = step / Math.max(steps, 2);
        const between = (from: number, to: number) => String(Math.round(from + (to - from) * part));
        xdotool('mousemove', between(fromX!, place.x), between(fromY!, place.y), 'sleep', '0.02');
      }
    },
    down: () => Promise.resolve(void xdotool('mousedown', '1')),
    up: () => this.heard(['mouseup', 'drop'], () => void xdotool('mouseup', '1')),
    click: async (x: number, y: number) => {
      await this.mouse.move(x, y);
      await this.mouse.press();
    },
    press: () => this.heard(['mouseup'], () => void xdotool('click', '1')),
  };

  /**
   * Does what makes one of these events happen, and resolves once the document has heard it: the real pointer and keys come in
   * by the display, whenever that is. What closes the document is heard too.
   */
  async heard(events: readonly string[], cause: () => void): Promise<void> {
    await this.inPage(
      `(() => {
        window.heardEvent = false;
        const hear = () => { setTimeout(() => { window.heardEvent = true; }); };
        for (const type of ${JSON.stringify(events)}) window.addEventListener(type, hear, { capture: true, once: true });
      })()`,
    );
    cause();
    const heard = () => this.inPage<boolean>('window.heardEvent !== false', 1_000).catch(() => true);
    // An overlay of ours may keep its presses to itself.
    await waitUntil(heard, '', 1_000).catch(() => undefined);
  }

  /** Where the document begins, in its own px, and how many px of the screen one of these is. */
  private corner(): Promise<{ x: number; y: number; scale: number }> {
    return this.inPage('({ x: mozInnerScreenX, y: mozInnerScreenY, scale: devicePixelRatio })');
  }

  async bringToFront(): Promise<void> {
    await this.inWindow(`
      const tab = gBrowser.getTabForBrowser(${this.element});
      if (tab && gBrowser.selectedTab !== tab) gBrowser.selectedTab = tab;`);
    await waitUntil(
      () => this.inPage(`document.visibilityState === 'visible'`),
      'The document does not come to the front.',
      30_000,
    );
  }

  /** Gives the document the keys. */
  private async takeFocus(): Promise<void> {
    await this.bringToFront();
    await this.inWindow(`const browser = ${this.element}; if (document.activeElement !== browser) browser.focus();`);
    await waitUntil(() => this.inPage('document.hasFocus()'), 'The document does not take the keys.', 30_000);
  }

  reload(): Promise<void> {
    return this.load('browser.reload();');
  }

  goto(url: string): Promise<void> {
    return this.load(
      `browser.loadURI(Services.io.newURI(arguments[0]), { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });`,
      url,
    );
  }

  private async load(how: string, ...args: unknown[]): Promise<void> {
    await this.inPage('window.isOld = true');
    await this.inWindow(`const browser = ${this.element}; ${how}`, ...args);
    const isNew = () => this.inPage<boolean>(`!window.isOld && document.readyState === 'complete'`, 1_000);
    await waitUntil(() => isNew().catch(() => false), 'The page was not loaded.', 60_000);
  }

  /** Nothing: Firefox itself says how wide its sidebar is, and its window does not shrink to a phone's. */
  setViewport(): Promise<void> {
    return Promise.resolve();
  }

  async screenshot({ path }: { path?: string } = {}): Promise<Buffer> {
    const drawn = await this.client.runAsync<string>(
      'chrome',
      `const done = arguments[0];
       ${this.element}.browsingContext.currentWindowGlobal.drawSnapshot(undefined, 1, 'white').then((bitmap) => {
         const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
         canvas.width = bitmap.width;
         canvas.height = bitmap.height;
         canvas.getContext('2d').drawImage(bitmap, 0, 0);
         done(canvas.toDataURL('image/png').split(',')[1]);
       });`,
    );
    const bytes = Buffer.from(drawn, 'base64');
    // Beside Chromium's picture of the same name.
    if (path) await writeFile(path.replace(/[^/]+$/, 'firefox-$&'), bytes);
    return bytes;
  }

  url(): Promise<string> {
    return this.inWindow(`return ${this.element}.currentURI.spec;`);
  }

  title(): Promise<string> {
    return this.inPage('document.title');
  }

  async close(): Promise<void> {
    await this.shut();
  }

  private async one(selector: string): Promise<FirefoxElement> {
    const found = await this.$(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  }
}

const all = (selector: string) => `(${String(findElements)})(${JSON.stringify(selector)})`;

const call = (run: Run, args: readonly unknown[]) => `(${String(run)})(${args.map(asSource).join(', ')})`;
