import { browser } from 'wxt/browser';
import { FindError, toStoredError } from '@/utils/errors';
import { messageLanguage } from '@/utils/i18n/messages';
import { isPlain, plainLook } from '@/utils/image/look';
import { readPicture, readSearch } from '@/utils/search/read-search';
import type { SearchState } from '@/utils/search/search-state';
import { runWeb } from '@/utils/web-pictures/run-web';
import { dropContent, sweepContent } from '@/utils/web-pictures/web-content';
import { readAllWeb, readWeb, WebRecord, webKey } from '@/utils/web-pictures/web-record';
import { isWebRunning, type WebState } from '@/utils/web-pictures/web-state';
import { inTurn } from './job-table';
import { languageApplied } from './language';

/** A question that this worker is working on. */
interface Job {
  record: WebRecord;
  abort: AbortController;
}

/** By window. What they have done stands in storage, not here. */
const jobs = new Map<number, Job>();

/** The questions that this worker began: the sweep at its start leaves what they keep alone. */
const begun = new Set<string>();

/** Asks where else on the web the window's picture is, with more pictures that the user added. */
export function askWeb(windowId: number, words: string, added: readonly Blob[]): Promise<void> {
  return inTurn(windowId, async () => {
    const search = await readSearch(windowId);
    if (!search?.picture) return;
    await languageApplied();
    const state = newQuestion(search, words.trim());
    begun.add(state.id);
    await replace(windowId);
    await launch(new WebRecord(state), async () => [await queryPicture(search), ...added]);
  });
}

/** Asks the window's question again, with another model where one is named. The same press may send it anew. */
export function askWebAgain(windowId: number, model?: string): Promise<void> {
  return inTurn(windowId, async () => {
    const shown = await readWeb(windowId);
    if (!shown || isWebRunning(shown.stage)) return;
    const now = new Date().toISOString();
    const { usage: _, cached: __, error: ___, ...question } = shown;
    const again = { ...question, ...(model ? { model } : {}), startedAt: now, pressedAt: now };
    await launch(new WebRecord(again), () => Promise.resolve([]));
  });
}

/** Leaves a question. If it was sent its answer is paid, and kept for whoever asks the same. */
export function cancelWeb(windowId: number): Promise<void> {
  return inTurn(windowId, async () => {
    await halt(windowId);
    const shown = await readWeb(windowId);
    if (shown && isWebRunning(shown.stage)) await new WebRecord(shown).update({ stage: 'cancelled' });
  });
}

/** A closed window takes its question along. */
export function forgetWeb(windowId: number): Promise<void> {
  return inTurn(windowId, () => replace(windowId));
}

/** Takes up every question that an earlier worker left unfinished; what it may have sent is not sent again. */
export async function resumeWeb(): Promise<void> {
  const states = await readAllWeb();
  for (const { windowId } of states) await inTurn(windowId, () => resume(windowId)).catch(console.error);
  const kept = new Set(states.map(({ id }) => id));
  await sweepContent((id) => kept.has(id) || begun.has(id));
}

async function resume(windowId: number): Promise<void> {
  const state = await readWeb(windowId);
  if (!state || !isWebRunning(state.stage) || jobs.has(windowId)) return;
  await launch(new WebRecord(state), () => Promise.resolve([]));
}

function newQuestion(search: SearchState, words: string): WebState {
  const now = new Date().toISOString();
  const { windowId, source, look, picture, product } = search;
  return {
    version: 1,
    id: crypto.randomUUID(),
    revision: 0,
    windowId,
    private: search.private,
    stage: 'preparing',
    about: { source, look, picture, product },
    pictures: [],
    words,
    language: messageLanguage(),
    searches: 0,
    found: 0,
    startedAt: now,
    pressedAt: now,
  };
}

async function queryPicture(search: SearchState): Promise<Blob> {
  // Where the user chose a part of the picture, that part is what is looked for.
  const whole = isPlain(search.look ?? plainLook) ? await readPicture(search, 'original') : undefined;
  const picture = whole ?? (await readPicture(search, 'prepared'));
  if (!picture) throw new FindError('stored-state');
  return picture;
}

/** Writes the first state, then runs on its own. */
async function launch(record: WebRecord, originals: () => Promise<Blob[]>): Promise<void> {
  const { windowId, pictures } = record.state;
  await record.update({ stage: pictures.length > 0 ? 'asking' : 'preparing' });
  const job = { record, abort: new AbortController() };
  jobs.set(windowId, job);
  const work = async () => {
    try {
      await runWeb(record, pictures.length > 0 ? [] : await originals(), job.abort.signal);
    } catch (error) {
      if (job.abort.signal.aborted) return;
      console.warn('The question to the web failed:', error);
      await record.update({ stage: 'failed', error: toStoredError(error) }).catch(console.error);
    } finally {
      if (jobs.get(windowId) === job) jobs.delete(windowId);
    }
  };
  void work();
}

async function halt(windowId: number): Promise<void> {
  const job = jobs.get(windowId);
  jobs.delete(windowId);
  job?.abort.abort(new DOMException('The question was replaced or cancelled.', 'AbortError'));
  await job?.record.replace();
}

/** Ends the window's question and deletes what it left. */
async function replace(windowId: number): Promise<void> {
  await halt(windowId);
  const shown = await readWeb(windowId);
  await browser.storage.session.remove(webKey(windowId));
  if (shown) await dropContent(shown);
}
