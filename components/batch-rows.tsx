import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { t } from '@/utils/i18n/t';
import type { BatchItem } from '@/utils/workspace/batch/batch';
import { batchShows, batchSorts, type BatchLook } from './arrange-batch';
import { BatchRow, type BatchRowProps, type RowMoney } from './batch-row';
import { Segments } from './segments';
import { useSteps } from './use-steps';
import { VirtualList } from './virtual-list';
import './batch-rows.css';

interface BatchRowsProps extends Omit<BatchRowProps, 'item' | 'money' | 'headed'> {
  /** How many pictures the batch has. */
  total: number;
  /** Those that are shown, in their order. */
  rows: readonly BatchItem[];
  look: BatchLook;
  money: ReadonlyMap<string, RowMoney>;
  /** The picture whose results are shown, or were last. */
  shown?: string;
  /** What scrolls. */
  within: RefObject<HTMLElement | null>;
  onLook(change: Partial<BatchLook>): void;
}

/** From these widths on, px, a row stands in two lines, and in one with a column for every figure. */
const widths = [520, 880];
const shapes = ['narrow', 'middle', 'wide'] as const;
/** The heights of a row, px. */
const rowHeights = { narrow: 226, middle: 148, wide: 84, draft: 76 };

/** The pictures of a batch, each with the best offer that was found for it. */
export function BatchRows({ total, rows, look, money, shown, within, onLook, ...row }: BatchRowsProps) {
  const isDraft = row.batch.stage === 'draft';
  const { frame, step } = useSteps(widths);
  const shape = shapes[step]!;
  const wide = shape === 'wide';
  const shows = batchShows.map((value) => ({ value, words: t(`batch.show.${value}`) }));
  const sorts = batchSorts.map((value) => ({ value, words: t(`batch.sort.${value}`) }));
  const listed = useMemo(() => rows.map((item) => ({ id: item.searchId, item })), [rows]);
  return (
    <section ref={frame} class={`batch-rows ${shape} ${isDraft ? 'draft' : ''}`}>
      <div class="batch-above">
        <div class="batch-tools">
          <input
            class="field"
            type="search"
            aria-label={t('batch.findRow')}
            placeholder={t('batch.findRow')}
            value={look.text}
            onInput={(event) => onLook({ text: event.currentTarget.value })}
          />
          {wide ? (
            <Segments
              label={t('batch.show')}
              labelUnseen
              options={shows}
              value={look.show}
              onChange={(show) => onLook({ show })}
            />
          ) : (
            <Choice label={t('batch.show')} options={shows} value={look.show} onChange={(show) => onLook({ show })} />
          )}
          {!isDraft && (
            <Choice label={t('batch.sort')} options={sorts} value={look.sort} onChange={(sort) => onLook({ sort })} />
          )}
          {rows.length < total && (
            <p class="soft small" role="status">
              {t('batch.shownOf', { shown: rows.length, all: total })}
            </p>
          )}
        </div>
        {wide && !isDraft && rows.length > 0 && (
          <div class="batch-head soft small" aria-hidden="true">
            <span>{t('batch.column.picture')}</span>
            <span>{t('batch.column.product')}</span>
            <span>{t('batch.column.best')}</span>
            <span>{t('batch.column.price')}</span>
            <span>{t('landed.cost')}</span>
            <span>{t('batch.column.margin')}</span>
            <span>{t('batch.column.state')}</span>
          </div>
        )}
      </div>
      {rows.length === 0 && <p class="batch-none soft">{t('batch.noRows')}</p>}
      {rows.length > 0 && (
        <VirtualList
          items={listed}
          label={t('batch.rows')}
          rowHeight={rowHeights[isDraft ? 'draft' : shape]}
          shown={shown}
          within={within}
          onOpen={({ item }) => item.stage === 'done' && row.onOpen(item.searchId)}
          row={({ item }) => <BatchRow {...row} item={item} money={money.get(item.searchId)} headed={wide} />}
        />
      )}
    </section>
  );
}

interface ChoiceProps<V extends string> {
  label: string;
  options: readonly { value: V; words: string }[];
  value: V;
  onChange(value: V): void;
}

/** One of several, where there is no room for all of them. */
function Choice<V extends string>({ label, options, value, onChange }: ChoiceProps<V>) {
  return (
    <label class="batch-choice">
      <span class="soft small">{label}</span>
      <select class="field" value={value} onChange={(event) => onChange(event.currentTarget.value as V)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </label>
  );
}
