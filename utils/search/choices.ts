import type { Capabilities } from '../providers/capabilities';
import type { SearchChoices } from '../providers/provider';

/** Choices as they are saved or carried over from another provider; nothing is certain of them. */
export type WantedChoices = Partial<SearchChoices>;

/**
 * The choices that a provider can honour, and the names of those that it cannot: these are shown to the user and never
 * emulated. Names are the service's filter values, `sort.FIELD`, `choice.ID`, `keyword`, `price`, `region`,
 * or a collection's id.
 */
export function fitChoices(wanted: WantedChoices, can: Capabilities): { choices: SearchChoices; dropped: string[] } {
  const dropped: string[] = [];
  const known = new Set(can.filters.flatMap((family) => family.values));
  const filters = (wanted.filters ?? []).filter((value) => known.has(value) || (dropped.push(value), false));
  const { sort = can.defaultSort } = wanted;
  const sortable = can.sorts.some(
    ({ field, directions }) => field === sort.field && directions.includes(sort.direction),
  );
  if (!sortable) dropped.push(`sort.${sort.field}`);
  const choices: SearchChoices = {
    filters,
    sort: sortable ? sort : can.defaultSort,
    pageSize: Math.min(can.pageSize.max, Math.max(can.pageSize.min, wanted.pageSize ?? can.pageSize.default)),
  };
  if (wanted.priceMin || wanted.priceMax) {
    if (can.priceRange) Object.assign(choices, pick(wanted, 'priceMin', 'priceMax'));
    else dropped.push('price');
  }
  if (wanted.keyword) {
    if (can.keyword) choices.keyword = wanted.keyword;
    else dropped.push('keyword');
  }
  if (wanted.collection) {
    if (can.collections.includes(wanted.collection)) choices.collection = wanted.collection;
    else dropped.push(wanted.collection);
  }
  const fields = Object.entries(wanted.fields ?? {}).filter(([id, value]) => {
    const field = can.fields?.find((each) => each.id === id);
    return (field && (!field.values || field.values.includes(value))) || (dropped.push(`choice.${id}`), false);
  });
  if (fields.length > 0) choices.fields = Object.fromEntries(fields);
  if (wanted.region) {
    if (can.regions) choices.region = wanted.region;
    else dropped.push('region');
  }
  return { choices, dropped };
}

function pick(from: WantedChoices, ...keys: ('priceMin' | 'priceMax')[]): WantedChoices {
  return Object.fromEntries(keys.filter((key) => from[key]).map((key) => [key, from[key]]));
}
