import { outcomeOf } from '@/utils/errors';
import { t } from '@/utils/i18n/t';
import type { Batch, BatchItem } from '@/utils/workspace/batch/batch';

/** Where a batch's pictures come from, as its name. */
export function batchName({ origin }: Pick<Batch, 'origin'>): string {
  if (origin.kind === 'page') return t('batch.from.page', { name: origin.title ?? hostOf(origin.url) });
  return origin.kind === 'list' && origin.name ? origin.name : t(`batch.from.${origin.kind}`);
}

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address);

/** What a picture shows, as far as anything says it. */
export function itemTitle(item: BatchItem): string {
  const { product, label, index } = item;
  return product?.title || label || fileOf(item) || t('batch.untitled', { number: index + 1 });
}

/** What the picture's file is called, where it has come by one. */
export function fileOf({ source }: Pick<BatchItem, 'source'>): string | undefined {
  if (source.kind === 'file') return source.name;
  return source.kind === 'address' ? new URL(source.url).pathname.split('/').at(-1) : undefined;
}

/** True where a press on "try again" sends once more what may have been paid for. */
export const mayBePaid = ({ stage, error, pressedAt }: BatchItem): boolean =>
  stage === 'failed' && !!error && !!pressedAt && outcomeOf(error) === 'unknown';
