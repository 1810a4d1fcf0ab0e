import type { BatchItem } from '@/utils/workspace/batch/batch';
import { matchesWords } from '@/utils/workspace/matches-words';
import { fileOf, itemTitle } from './batch-words';
import type { RowMoney } from './batch-row';

export const batchShows = ['all', 'match', 'none', 'failed', 'open'] as const;
export const batchSorts = ['place', 'price', 'landed', 'score', 'margin'] as const;

/** Which rows of a batch are shown, and in what order. */
export interface BatchLook {
  show: (typeof batchShows)[number];
  sort: (typeof batchSorts)[number];
  /** What was typed: each word is looked for in the product, the best offer and its supplier, in whatever order. */
  text: string;
}

export const wholeBatch: BatchLook = { show: 'all', sort: 'place', text: '' };

/** The rows to show. What is not known of a row puts it last, and what is equal stays in the batch's order. */
export function arrangeBatch(
  items: readonly BatchItem[],
  { show, sort, text }: BatchLook,
  money: ReadonlyMap<string, RowMoney>,
): BatchItem[] {
  const kept = items.filter((item) => isShown(item, show) && isFound(item, text));
  if (sort === 'place') return kept;
  const rank = (item: BatchItem) => rankOf(item, sort, money.get(item.searchId)) ?? -Infinity;
  // Two rows of which neither is known have no difference.
  return kept.sort((a, b) => rank(b) - rank(a) || a.index - b.index);
}

function isShown({ stage, result }: BatchItem, show: BatchLook['show']): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'match':
      return !!result?.best;
    case 'none':
      return stage === 'done' && !result?.best;
    case 'failed':
      return stage === 'failed';
    case 'open':
      return stage !== 'done' && stage !== 'failed';
  }
}

/** Higher comes first; undefined where it is not known. */
function rankOf({ result }: BatchItem, sort: BatchLook['sort'], money: RowMoney | undefined): number | undefined {
  const best = result?.best;
  switch (sort) {
    case 'place':
      return undefined;
    case 'price':
      return best?.price && -Number(best.price.price.amount);
    case 'landed':
      // Each row's cost is in the currency of its own store.
      return money?.landed?.yuan === undefined ? undefined : -Number(money.landed.yuan);
    case 'score':
      return best?.score;
    case 'margin':
      return money?.margin && Number(money.margin.margin);
  }
}

/**
 * A number is looked for as a whole, and only in what names the row: its place in the batch, its title and its file. So `mug 3` finds
 * no `Mug 13`, nor a mug whose offer holds 350 ml.
 */
function isFound(item: BatchItem, text: string): boolean {
  const words = text.normalize('NFKC').split(/\s+/).filter(Boolean);
  const isNumber = (word: string) => /^\d+$/.test(word);
  const names = namesOf(item);
  const numbers = new Set([
    String(item.index + 1),
    ...names.flatMap((name) => name.normalize('NFKC').match(/\d+/g) ?? []),
  ]);
  const offer = item.result?.best?.offer;
  const texts = [...names, item.product?.store, offer?.title, offer?.titleTranslated, offer?.supplier.name];
  return words.every((word) => (isNumber(word) ? numbers.has(word) : matchesWords(texts, word)));
}

const namesOf = (item: BatchItem) =>
  [itemTitle(item), item.product?.title, item.label, fileOf(item)].flatMap((name) => name ?? []);
