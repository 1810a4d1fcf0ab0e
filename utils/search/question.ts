import type { CatalogEntry, SearchChoices, SearchContext, SearchRequest } from '../providers/provider';

/** What an answer depends on besides the service itself. */
export interface Asked {
  entry: Pick<CatalogEntry, 'id' | 'sendsTitle'>;
  request: Pick<SearchRequest, 'choices' | 'page' | 'title'> & { picture: Pick<SearchRequest['picture'], 'sha256'> };
  options: SearchContext['options'];
  gateway?: { baseUrl: string };
}

/** Counted up when answers are read in another way, so that those kept before are not used for it. */
const form = 2;

/**
 * The name of a question: equal for equal questions, whatever the order of their filters or the way their prices are
 * written. A hex digest (SHA-256). Keys are no part of it: they decide who pays, not what is asked.
 */
export function questionOf({ entry, request, options, gateway }: Asked): Promise<string> {
  const { choices, page, picture } = request;
  const { sendsTitle } = entry;
  const title = sendsTitle && options[sendsTitle.option] === sendsTitle.value ? request.title : undefined;
  return nameOfQuestion([
    entry.id,
    picture.sha256,
    normalised(choices),
    page,
    sorted(options),
    gatewayName(gateway),
    title ?? null,
  ]);
}

/** The question of a check of the price watch: the same as that one, asked anew. */
export const askedAnew = (question: string, round: { at: string }): Promise<string> =>
  nameOfQuestion(['watch', round.at, question]);

/** A company's gateway as a question names it: it may answer otherwise than the service. */
export function gatewayName(gateway: { baseUrl: string } | undefined): string | null {
  return gateway?.baseUrl.replace(/\/+$/, '') ?? null;
}

/** The name of the question that these parts make up: a hex digest (SHA-256). */
export async function nameOfQuestion(parts: readonly unknown[]): Promise<string> {
  const text = JSON.stringify([form, ...parts]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function normalised(choices: SearchChoices): unknown[] {
  const { filters, priceMin, priceMax, keyword, collection, fields = {}, region, sort, pageSize } = choices;
  return [
    [...new Set(filters)].sort(),
    plainPrice(priceMin),
    plainPrice(priceMax),
    keyword?.trim() || null,
    collection ?? null,
    sorted(fields),
    region ?? null,
    [sort.field, sort.direction],
    pageSize,
  ];
}

/** `10`, `10.0` and `010.00` are one price. */
function plainPrice(price: string | undefined): string | null {
  const text = price?.trim();
  if (!text) return null;
  const parts = /^0*(\d+)(?:\.(\d*?)0*)?$/.exec(text);
  return parts ? `${parts[1]}${parts[2] ? `.${parts[2]}` : ''}` : text;
}

/** Values by their ids, without empty ones. */
export function sorted(values: Readonly<Record<string, string>>): [string, string][] {
  const given = Object.entries(values).map(([id, value]): [string, string] => [id, value.trim()]);
  return given.filter(([, value]) => value !== '').sort(([a], [b]) => (a < b ? -1 : 1));
}
