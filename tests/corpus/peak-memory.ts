import { readFile, writeFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';

/**
 * Begins to measure; what is returned resolves with the bytes by which the browser's processes together grew at most
 * since then. Decoded pictures lie outside JavaScript's heap, so it is the system's count: each process's greatest
 * resident size, which the kernel keeps (Linux).
 */
export async function measurePeak(browser: Browser): Promise<() => Promise<number>> {
  const before = new Map<number, number>();
  for (const id of await processIds(browser)) {
    await writeFile(`/proc/${id}/clear_refs`, '5');
    before.set(id, await bytesOf(id, 'VmHWM'));
  }
  return async () => {
    let grown = 0;
    for (const id of await processIds(browser)) {
      // One that began meanwhile is no picture.
      const start = before.get(id);
      if (start !== undefined) grown += (await bytesOf(id, 'VmHWM')) - start;
    }
    return grown;
  };
}

/** Where pages, workers and drawing run; not the browser's own process. */
async function processIds(browser: Browser): Promise<number[]> {
  const session = await browser.target().createCDPSession();
  try {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer' || type === 'GPU').map(({ id }) => id);
  } finally {
    await session.detach();
  }
}

async function bytesOf(id: number, field: 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
  return 1024 * Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
}
