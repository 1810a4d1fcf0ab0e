import { nameOf, t } from '@/utils/i18n/t';

/**
 * A choice that a source lacks, in words: `keyword`, `price`, `region`, `sort.FIELD`, `choice.ID`, a filter or a
 * collection.
 */
export function droppedWords(value: string): string {
  if (value === 'keyword') return t('choices.words');
  if (value === 'price') return t('choices.price');
  if (value === 'region') return t('regions.chip');
  for (const group of ['sort', 'choice'] as const) {
    if (value.startsWith(`${group}.`)) return nameOf(group, value.slice(group.length + 1));
  }
  for (const group of ['filter', 'collection'] as const) {
    const words = nameOf(group, value);
    if (words !== value) return words;
  }
  return value;
}
