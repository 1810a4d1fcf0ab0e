import { catalog } from '@/utils/providers/catalog';
import { nameOf, t } from '@/utils/i18n/t';
import { filterWords } from './choices';

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
  const owner = catalog.find(({ capabilities }) => capabilities.filters.some(({ values }) => values.includes(value)));
  return owner ? filterWords(owner.capabilities, value) : nameOf('collection', value);
}
