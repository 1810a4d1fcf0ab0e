import { FindError } from '../errors';
import { preparePicture } from '../image/prepare';
import { findOnWeb } from '../providers/model-studio/client';
import { modelStudioEntry } from '../providers/model-studio/entry';
import { searchCost } from '../providers/model-studio/search-cost';
import { countFound, type WebPictures, type WebProgress } from '../providers/model-studio/web-pictures';
import { inRegion } from '../providers/region';
import { askOnce } from '../search/ask-once';
import { privatePictureBytes } from '../search/private-keys';
import { readSetup } from '../search/provider-setup';
import { gatewayName, nameOfQuestion, sorted } from '../search/question';
import { LatestWrite } from '../latest-write';
import { keepContent, keepPictures, readPictures } from './web-content';
import type { WebRecord } from './web-record';
import type { WebState } from './web-state';

/** Each write wakes every view: the model's words are written at most that often. ms */
const writeEvery = 200;

/**
 * Runs a question from wherever it stands to its end: what an earlier worker prepared is not done again, and what it may
 * have sent is not sent again. `originals` are the pictures as they were given. Throws a `FindError`, or the signal's
 * reason; what arrived before stays.
 */
export async function runWeb(record: WebRecord, originals: readonly Blob[], signal: AbortSignal): Promise<void> {
  if (record.state.pictures.length === 0) await prepare(record, originals, signal);
  await record.update({ stage: 'asking' });
  const { state } = record;
  const setup = await readSetup(modelStudioEntry);
  const options = { ...setup.context.options, ...(state.model ? { model: state.model } : {}) };
  const { gateway } = setup.context;
  const model = options['model'];
  const blobs = await readPictures(state);
  if (blobs.length === 0 || blobs.length !== state.pictures.length) throw new FindError('stored-state');
  const pictures = blobs.map((blob) => ({ blob }));
  const { words, language, about } = state;
  const title = state.private ? undefined : about.product?.title;
  const context = { ...setup.context, options, signal: new AbortController().signal };
  const progress = new LatestWrite<WebProgress>((now) => keepProgress(record, now, model), writeEvery);
  try {
    const { answer, cached } = await askOnce<WebPictures, WebProgress>(
      {
        entry: inRegion(modelStudioEntry, options),
        setup: { ...setup, context },
        question: await nameOfQuestion([
          modelStudioEntry.id,
          state.pictures.map(({ sha256 }) => sha256),
          words.trim(),
          language,
          sorted(options),
          gatewayName(gateway),
        ]),
        call: { kind: 'pictures', ...(title ? { title } : {}), cost: searchCost(options, pictures.length) },
        pressedAt: state.pressedAt,
        pressedOn: [state.id],
        privateWindow: state.private ? state.windowId : undefined,
        send: (onProgress) => findOnWeb({ pictures, words, language }, context, onProgress),
      },
      signal,
      (now) => progress.push(now),
    );
    await progress.end();
    signal.throwIfAborted();
    await finish(record, answer, model, cached);
  } finally {
    await progress.end();
  }
}

async function prepare(record: WebRecord, originals: readonly Blob[], signal: AbortSignal): Promise<void> {
  const { state } = record;
  const { picture: needs } = modelStudioEntry;
  const maxBytes = state.private ? Math.min(needs.maxBytes, privatePictureBytes) : needs.maxBytes;
  const prepared = [];
  for (const original of originals) prepared.push(await preparePicture(original, { ...needs, maxBytes }, signal));
  // The pictures were in the memory of a worker that the browser stopped.
  if (prepared.length === 0) throw new FindError('interrupted');
  await keepPictures(
    state,
    prepared.map(({ blob }) => blob),
  );
  signal.throwIfAborted();
  await record.update({ pictures: prepared.map(({ width, height, sha256 }) => ({ width, height, sha256 })) });
}

/** What arrived is readable before the record says that it is there. */
async function keepProgress(
  record: WebRecord,
  { stage, searches, text }: WebProgress,
  answeredBy: string | undefined,
): Promise<void> {
  await keepContent(record.state, { searches, text });
  await record.update({ stage, ...counts(searches), answeredBy });
}

async function finish(
  record: WebRecord,
  answer: WebPictures,
  answeredBy: string | undefined,
  cached: string | undefined,
): Promise<void> {
  const { searches, text, tokens, calls, cost, cut } = answer;
  await keepContent(record.state, { searches, text });
  const usage = { tokens, calls, cost, cut };
  await record.update({ stage: 'done', ...counts(searches), answeredBy, usage, cached });
}

const counts = (searches: WebPictures['searches']): Pick<WebState, 'searches' | 'found'> => ({
  searches: searches.length,
  found: countFound(searches),
});
