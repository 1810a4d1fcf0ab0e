import type { Capabilities } from '@/utils/providers/capabilities';
import type { SearchChoices } from '@/utils/providers/provider';
import { hasMessage, nameOf, t } from '@/utils/i18n/t';
import { formatMoney } from '@/utils/i18n/format';

/** One choice that narrows the results, with the choices without it. */
export interface ActiveChoice {
  id: string;
  words: string;
  without: SearchChoices;
}

/** The words of a filter value on its own, away from its group's title. */
export function filterWords(capabilities: Capabilities, value: string): string {
  const words = nameOf('filter', value);
  const family = capabilities.filters.find((each) => each.values.includes(value));
  const chip = `family.${family?.id}.chip`;
  return hasMessage(chip) ? t(chip, { value: words }) : words;
}

/** A price range in words; at least one bound is given. */
function priceWords({ priceMin, priceMax }: SearchChoices): string {
  const money = (amount: string) => formatMoney({ amount, currency: 'CNY' });
  if (priceMin && priceMax) return t('choices.priceBetween', { min: money(priceMin), max: money(priceMax) });
  return priceMin ? t('choices.priceFrom', { min: money(priceMin) }) : t('choices.priceTo', { max: money(priceMax!) });
}

/** Everything that narrows the results, in the order of the controls. */
export function activeChoices(capabilities: Capabilities, choices: SearchChoices): ActiveChoice[] {
  const active: ActiveChoice[] = [];
  if (choices.keyword) {
    active.push({
      id: 'keyword',
      words: t('choices.keyword', { keyword: choices.keyword }),
      without: { ...choices, keyword: undefined },
    });
  }
  if (choices.priceMin || choices.priceMax) {
    active.push({
      id: 'price',
      words: priceWords(choices),
      without: { ...choices, priceMin: undefined, priceMax: undefined },
    });
  }
  if (choices.collection) {
    active.push({
      id: 'collection',
      words: nameOf('collection', choices.collection),
      without: { ...choices, collection: undefined },
    });
  }
  for (const [id, value] of Object.entries(choices.fields ?? {})) {
    const words = t('choices.field', { name: nameOf('choice', id), value: fieldValueWords(id, value) });
    active.push({ id: `field ${id}`, words, without: withField(choices, id, undefined) });
  }
  if (choices.region) {
    active.push({ id: 'region', words: t('regions.chip'), without: { ...choices, region: undefined } });
  }
  for (const value of choices.filters) {
    active.push({ id: value, words: filterWords(capabilities, value), without: withoutFilter(choices, value) });
  }
  return active;
}

/** A further choice's value: its message where it is one of the service's values, else as it was typed. */
export function fieldValueWords(id: string, value: string): string {
  const key = `choice.${id}.${value}`;
  return hasMessage(key) ? t(key) : value;
}

/** The choices with that filter value on or off. */
export function toggleFilter(choices: SearchChoices, value: string): SearchChoices {
  return choices.filters.includes(value)
    ? withoutFilter(choices, value)
    : { ...choices, filters: [...choices.filters, value] };
}

/** The choices with a further choice of the service set, or left out. */
export function withField(choices: SearchChoices, id: string, value: string | undefined): SearchChoices {
  const { [id]: _, ...others } = choices.fields ?? {};
  const fields = value ? { ...others, [id]: value } : others;
  return { ...choices, fields: Object.keys(fields).length > 0 ? fields : undefined };
}

/** The choices with nothing narrowed; sort and page size stay. */
export function clearChoices({ sort, pageSize }: SearchChoices): SearchChoices {
  return { filters: [], sort, pageSize };
}

const withoutFilter = (choices: SearchChoices, value: string): SearchChoices => ({
  ...choices,
  filters: choices.filters.filter((each) => each !== value),
});

/** True when both ask the same question, however it was put together. */
export function sameChoices(a: SearchChoices, b: SearchChoices): boolean {
  return keyOf(a) === keyOf(b);
}

/** How many controls differ. */
export function countChanges(a: SearchChoices, b: SearchChoices): number {
  const filters = new Set([...a.filters, ...b.filters]);
  const differing = [...filters].filter((value) => a.filters.includes(value) !== b.filters.includes(value)).length;
  const others = [
    a.keyword === b.keyword,
    a.priceMin === b.priceMin && a.priceMax === b.priceMax,
    a.collection === b.collection,
    a.sort.field === b.sort.field && a.sort.direction === b.sort.direction,
    a.pageSize === b.pageSize,
    a.region === b.region,
    fieldsOf(a) === fieldsOf(b),
  ];
  return differing + others.filter((same) => !same).length;
}

const keyOf = (c: SearchChoices) =>
  JSON.stringify([
    [...c.filters].sort(),
    c.keyword || '',
    c.priceMin || '',
    c.priceMax || '',
    c.collection || '',
    c.sort.field,
    c.sort.direction,
    c.pageSize,
    c.region || '',
    fieldsOf(c),
  ]);

const fieldsOf = (c: SearchChoices) => JSON.stringify(Object.entries(c.fields ?? {}).sort());
