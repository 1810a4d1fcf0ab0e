import { FindError, toStoredError } from '../errors';
import { LatestWrite } from '../latest-write';
import { runPhotoChecks, type PhotoCheckLimits } from '../search/run-photo-checks';
import { readPicture } from '../search/read-search';
import { acquire, keepOriginal, readyPicture, searchPage } from '../search/run-search';
import type { RunRecord } from '../search/search-record';
import { isRunning, type SearchState } from '../search/search-state';
import type { CrossCheckRecord } from './cross-check-record';
import type { PictureChecks } from './cross-check-state';

/** How many pictures are asked about at the same time: services count calls a second, too. */
const atOnce = 2;

/** Each write wakes every view: progress of photo checks is written at most that often. ms */
const writeEvery = 400;

/**
 * Asks about every picture that is not answered yet, from wherever it stands: what an earlier worker prepared is not done
 * again, and what it may have sent is not sent again. One after the other is read and prepared, since a page shows one
 * picture at a time; two are asked about at once. A picture that fails is named in its own search and holds up no other.
 * Rejects with the signal's reason alone.
 */
export async function askPictures(
  record: CrossCheckRecord,
  onAnswered: (search: SearchState) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const waiting = record.state.pictures.map(({ search }) => search).filter(({ stage }) => isRunning(stage));
  const lanes: Promise<void>[] = Array.from({ length: atOnce }, () => Promise.resolve());
  const prepareAndAsk = async () => {
    for (const [index, { id }] of waiting.entries()) {
      const steps = record.stepsOf(id);
      const ready = await noted(steps, () => prepare(steps, signal), signal);
      if (!ready) continue;
      const ask = async () => {
        const asked = async () => {
          await searchPage(steps, 1, signal);
          await steps.enter('done');
        };
        if (await noted(steps, asked, signal)) await told(steps.state, onAnswered);
      };
      lanes[index % atOnce] = lanes[index % atOnce]!.then(ask);
    }
  };
  await prepareAndAsk().finally(() => Promise.allSettled(lanes));
  signal.throwIfAborted();
}

/** What is done with an answer is no part of the asking: where it fails, the lane goes on with its next picture. */
async function told(search: SearchState, onAnswered: (search: SearchState) => Promise<void>): Promise<void> {
  try {
    await onAnswered(search);
  } catch (error) {
    console.warn('An answer of the cross-check could not be passed on:', error);
  }
}

async function prepare(steps: RunRecord, signal: AbortSignal): Promise<void> {
  const read = async () => {
    const { source } = steps.state;
    // A set holds nothing that would have to be pressed on its page first.
    if (source.kind !== 'page' && source.kind !== 'address') throw new FindError('stored-state');
    return keepOriginal(steps, await acquire(source, signal));
  };
  await readyPicture(steps, async () => (await readPicture(steps.state, 'original')) ?? (await read()), signal);
}

/** Runs one step of a picture; a failure ends that picture alone. True where it came to its end. */
async function noted(steps: RunRecord, step: () => Promise<void>, signal: AbortSignal): Promise<boolean> {
  try {
    await step();
    return true;
  } catch (error) {
    signal.throwIfAborted();
    console.warn('A picture of the cross-check failed:', error);
    await steps.enter('failed', { error: toStoredError(error) });
    return false;
  }
}

/**
 * Compares the photos of each answered picture's offers with that picture, the first picture last: it mostly is the
 * window's search, whose own checks have then been made. Rejects with the signal's reason alone.
 */
export async function checkPictures(
  record: CrossCheckRecord,
  limits: PhotoCheckLimits,
  signal: AbortSignal,
): Promise<void> {
  const [first, ...others] = record.state.pictures;
  for (const { search, checks } of [...others, first!]) {
    if (search.stage !== 'done' || checks?.stage === 'ended' || checks?.stage === 'stopped') continue;
    const write = new LatestWrite<PictureChecks>((now) => record.change(search.id, { checks: now }), writeEvery);
    try {
      const ended = await runPhotoChecks(search, limits, (now) => write.push(now), signal);
      await write.end();
      await record.change(search.id, { checks: ended });
    } catch (error) {
      await write.end();
      signal.throwIfAborted();
      console.warn('The photo checks of a cross-checked picture ended early:', error);
      const { done = 0, total = 0 } = record.state.pictures.find((each) => each.search.id === search.id)?.checks ?? {};
      await record.change(search.id, { checks: { stage: 'stopped', done, total } });
    }
  }
}

/** Ends the pictures that are still being asked about, because the browser stopped the worker again and again. */
export async function giveUp(record: CrossCheckRecord): Promise<void> {
  const error = toStoredError(new FindError('interrupted'));
  for (const { search } of record.state.pictures) {
    if (isRunning(search.stage)) await record.stepsOf(search.id).enter('failed', { error });
  }
}
