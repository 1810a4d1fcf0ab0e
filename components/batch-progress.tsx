import Big from 'big.js';
import type { ComponentChildren } from 'preact';
import type { StoredError } from '@/utils/errors';
import { formatDuration, formatMinutes, formatTime } from '@/utils/i18n/format';
import { nameOf, t } from '@/utils/i18n/t';
import type { CatalogEntry } from '@/utils/providers/provider';
import type { Batch, BatchItem, BatchPress } from '@/utils/workspace/batch/batch';
import { countItems } from '@/utils/workspace/batch/count-items';
import type { Foresight } from '@/utils/workspace/batch/foresee';
import { mayBePaid } from './batch-words';
import { costWords, withCost } from './cost';
import { errorWords } from './error-words';
import './batch.css';

export interface BatchProgressProps {
  batch: Batch;
  items: readonly BatchItem[];
  entry?: CatalogEntry;
  /** What asking about those that wait takes, and trying again those that failed. */
  ahead?: Foresight;
  again?: Foresight;
  /** What keeps it from being written. */
  stuck?: StoredError;
  onPress(press: BatchPress): void;
  onFreeSpace(): void;
  /** Asks the browser for sites that pictures stand on, and reads again. */
  onAllowSites(sites: string[]): void;
  onAllowPhotos(): void;
  /** In place of the press that begins or goes on: the question for consent. */
  children?: ComponentChildren;
}

/** How far a batch is, what it takes, and what can be done with it. */
export function BatchProgress(props: BatchProgressProps) {
  const { batch, items, entry, ahead, again, stuck, onPress } = props;
  const counts = countItems(items, batch.providerId);
  const { total, done, failed, cancelled, left, asking } = counts;
  const provider = nameOf('provider', batch.providerId);
  const ended = done + failed + cancelled;
  const isDraft = batch.stage === 'draft';
  const value = isDraft ? counts.ready : ended;
  const sites = forbiddenSites(items);
  return (
    <section class="batch-progress" aria-label={t('batch.progress')}>
      <div
        class="batch-bar"
        role="progressbar"
        aria-label={t('batch.progress')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={value}
      >
        <span class="done" style={{ width: `${(100 * (isDraft ? counts.ready - failed : done)) / (total || 1)}%` }} />
        <span class="failed" style={{ width: `${(100 * failed) / (total || 1)}%` }} />
      </div>
      <p class="batch-figures" role="status">
        {(isDraft ? draftWords(counts, ahead) : runWords(props, counts)).join(' · ')}
      </p>
      {isDraft && ahead && ahead.capLeaves !== undefined && <p>{t('batch.capLeaves', { count: ahead.capLeaves })}</p>}
      {isDraft && failed > 0 && <p>{t('batch.unreadable', { count: failed })}</p>}
      {batch.waitUntil && batch.stage === 'running' && (
        <p>{t('batch.waits', { provider, time: formatTime(batch.waitUntil) })}</p>
      )}
      {asking > 0 && batch.stage !== 'running' && <p>{t('batch.coming', { count: asking })}</p>}
      {stuck && (
        <p class="batch-trouble" role="alert">
          {t('batch.stuck', { why: errorWords(stuck, entry) })}
        </p>
      )}
      {batch.pausedBy && !props.children && (
        <p class="batch-trouble" role="alert">
          {t('batch.pausedBy', { why: errorWords(batch.pausedBy, entry) })}
        </p>
      )}
      {items.some(mayBePaid) && <p>{t('batch.mayBe', { count: items.filter(mayBePaid).length })}</p>}
      {props.children}
      <div class="batch-buttons">
        {isDraft && !props.children && left > 0 && (
          <button type="button" class="button primary" onClick={() => onPress('start')}>
            {withTotal(left === 1 ? t('batch.startOne') : t('batch.start', { count: left }), ahead)}
          </button>
        )}
        {batch.stage === 'running' && (
          <button type="button" class="button" onClick={() => onPress('pause')}>
            {t('batch.pause')}
          </button>
        )}
        {batch.stage === 'paused' && !props.children && (
          <button type="button" class="button primary" onClick={() => onPress('resume')}>
            {t('batch.resume')}
          </button>
        )}
        {(batch.stage === 'running' || batch.stage === 'paused') && (
          <button type="button" class="button" onClick={() => onPress('cancel')}>
            {t('batch.cancel')}
          </button>
        )}
        {batch.stage !== 'running' && failed + cancelled > 0 && (
          <button type="button" class="button" onClick={() => onPress('retry')}>
            {isDraft
              ? t('batch.retryAll', { count: failed })
              : withTotal(t('batch.retryAll', { count: failed + cancelled }), again)}
          </button>
        )}
        {sites.length > 0 && (
          <button type="button" class="button" onClick={() => props.onAllowSites(sites)}>
            {t('batch.allowSites', { sites: sites.join(', ') })}
          </button>
        )}
        {counts.notAllowed > 0 && (
          <button type="button" class="button link" onClick={props.onAllowPhotos}>
            {t('batch.allowPhotos')}
          </button>
        )}
        {(stuck?.code === 'disk-full' || batch.pausedBy?.code === 'disk-full') && (
          <button type="button" class="button" onClick={props.onFreeSpace}>
            {t('batch.freeSpace')}
          </button>
        )}
      </div>
    </section>
  );
}

type Counts = ReturnType<typeof countItems>;

/** An estimate of a whole in a button's words. */
const withTotal = (words: string, foresight: Foresight | undefined) =>
  foresight?.cost && foresight.calls > 0 ? withCost(words, foresight.cost) : words;

function draftWords({ total, ready }: Counts, ahead: Foresight | undefined): string[] {
  const words = [t('batch.pictures', { count: total })];
  if (ready < total) words.push(t('batch.reading', { done: ready, total }));
  if (!ahead) return words;
  const { calls, cost, perMinute, perDay, ms, kept, same } = ahead;
  words.push(t('batch.calls', { count: calls }));
  if (cost) words.push(t('batch.cost', { cost: costWords(cost) }));
  else words.push(t(ms === undefined ? 'batch.free' : 'batch.noPrice'));
  if (perMinute) words.push(t('batch.perMinute', { count: perMinute }));
  if (perDay) words.push(t('batch.perDay', { count: perDay }));
  if (ms !== undefined) words.push(t('batch.minutes', { count: Math.max(1, Math.round(ms / 60_000)) }));
  if (kept) words.push(t('batch.kept', { count: kept }));
  if (same) words.push(t('batch.same', { count: same }));
  return words;
}

function runWords({ batch, items, ahead }: BatchProgressProps, counts: Counts): string[] {
  const { done, failed, left, cancelled, checked } = counts;
  const words = [t('batch.done', { count: done })];
  if (failed) words.push(t('batch.failed', { count: failed }));
  if (cancelled) words.push(t('batch.leftOut', { count: cancelled }));
  if (left) words.push(t('batch.left', { count: left }));
  const costs = items.flatMap(({ result }) => result?.cost ?? []);
  if (costs[0]) {
    const amount = costs.reduce((sum, cost) => sum.plus(cost.amount), new Big(0)).toFixed();
    words.push(t('batch.spent', { cost: costWords({ amount, unit: costs[0].unit }) }));
  }
  if (batch.workedMs > 1000) words.push(t('batch.worked', { time: timeWords(batch.workedMs) }));
  if (batch.stage === 'running' && left && ahead?.ms) words.push(t('batch.timeLeft', { time: timeWords(ahead.ms) }));
  if (done && checked < done) words.push(t('batch.checked', { done: checked, total: done }));
  return words;
}

const timeWords = (ms: number) => (ms < 90_000 ? formatDuration(ms) : formatMinutes(ms));

/** The sites of pictures that the browser may not read yet, and can be asked for. */
function forbiddenSites(items: readonly BatchItem[]): string[] {
  const hosts = items.flatMap(({ error }) =>
    error?.code === 'picture-not-allowed' ? String(error.params?.['host']) : [],
  );
  return [...new Set(hosts)].filter(Boolean).slice(0, 20);
}
