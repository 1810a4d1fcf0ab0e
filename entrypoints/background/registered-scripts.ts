import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

/** A script that runs at load on pages which the user chose. */
export interface RegisteredScript {
  id: string;
  file: ScriptPublicPath;
  /** Match patterns; where there are none it is not registered. */
  matches: readonly string[];
  /** Before the page's own scripts, for what must miss no press; otherwise when the page is there. */
  atStart?: boolean;
  /** Where it keeps the function that ends it: pages that are open follow a change at once. */
  key?: string;
}

let last = Promise.resolve();

/** Registers, changes or takes away these scripts, so that exactly they stand; one call after the other. */
export function keepScripts(scripts: readonly RegisteredScript[]): Promise<void> {
  last = last
    .catch(() => undefined)
    .then(async () => {
      const registered = await browser.scripting.getRegisteredContentScripts({ ids: scripts.map(({ id }) => id) });
      for (const script of scripts)
        await keepScript(script, registered.find(({ id }) => id === script.id)?.matches ?? []);
    });
  return last;
}

async function keepScript(
  { id, file, matches, atStart, key }: RegisteredScript,
  before: readonly string[],
): Promise<void> {
  const added = matches.filter((pattern) => !before.includes(pattern));
  const gone = before.filter((pattern) => !matches.includes(pattern));
  if (!added.length && !gone.length) return;
  if (before.length) await browser.scripting.unregisterContentScripts({ ids: [id] });
  if (matches.length) {
    await browser.scripting.registerContentScripts([
      {
        id,
        js: [file.slice(1)],
        matches: [...matches],
        allFrames: true,
        runAt: atStart ? 'document_start' : 'document_idle',
        persistAcrossSessions: true,
      },
    ]);
  }
  if (!key) return;
  await inOpenTabs(gone, (target) => browser.scripting.executeScript({ target, func: endHere, args: [key] }));
  await inOpenTabs(added, (target) => browser.scripting.executeScript({ target, files: [file] }));
}

/** Tabs that a permission no longer reaches are not named, and a page may be gone by then. */
async function inOpenTabs(
  patterns: readonly string[],
  run: (target: { tabId: number; allFrames: true }) => Promise<unknown>,
): Promise<void> {
  if (!patterns.length) return;
  const tabs = await browser.tabs.query({ url: [...patterns] });
  await Promise.allSettled(tabs.map(({ id }) => id !== undefined && run({ tabId: id, allFrames: true })));
}

/** Runs in the page. */
function endHere(key: string): void {
  (globalThis as unknown as Record<string, (() => void) | undefined>)[key]?.();
}
