import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { offerIdOf } from '../../../clip/offer-id';
import type { Offer } from '../../../offer/offer';
import type { CellProblem, ColumnHints } from './cells/cell-reader';
import type { ColumnMap } from './guess-columns';
import { importFields, type ImportFieldId, type RowOffer } from './import-fields';
import type { ImportRow } from './import-table';

/** Why a whole row is left out; each has a sentence (`import.problem.CODE`). */
export const rowProblems = ['nothing', 'cells', 'unended'] as const;
export type RowProblem = (typeof rowProblems)[number];

/** What is wrong with a row. Without a field it is left out, with one that value alone is. */
export type ImportProblem =
  | { line: number; problem: RowProblem }
  | { line: number; problem: CellProblem; field: ImportFieldId; column: string; cell: string };

/** A row that was read. */
export interface ReadRow {
  /** Absent where the row is left out. */
  offer?: Offer;
  problems: ImportProblem[];
}

/** How much of a cell is read, and how much of it is said again, characters. */
const longestCell = 4000;
const longestQuote = 80;

/**
 * Reads a row as an offer. A value that cannot be read is left out and named; what is not given stays absent. An offer needs
 * a number of its own: it is read, had from the address of its page, or made of the row's address, picture or titles, so that
 * the same row imported again is the same offer.
 */
export function readRow(row: ImportRow, columns: ColumnMap, hints: readonly ColumnHints[]): ReadRow {
  const { line, cells } = row;
  if (row.unended) return { problems: [{ line, problem: 'unended' }] };
  if (cells.slice(columns.length).some((cell) => cell !== '')) return { problems: [{ line, problem: 'cells' }] };
  const draft: RowOffer = { supplier: {}, parcel: {} };
  const problems = columns.flatMap((field, at): ImportProblem[] => {
    const whole = cells[at] ?? '';
    const cell = typeof whole === 'string' ? whole.slice(0, longestCell) : whole;
    if (!field || cell === '') return [];
    const problem = importFields[field].read(cell, hints[at]!, draft);
    if (!problem) return [];
    return [{ line, problem, field, column: hints[at]!.name, cell: String(cell).slice(0, longestQuote) }];
  });
  const id = draft.id ?? (draft.url && offerIdOf(draft.url)) ?? madeId(draft);
  if (!id || !(draft.title || draft.imageUrl || draft.titleTranslated)) {
    return { problems: [...problems, { line, problem: 'nothing' }] };
  }
  // A row in another currency has no price that could be kept.
  const foreign = problems.some((each) => 'field' in each && each.field === 'currency');
  return { offer: offerOf({ ...(foreign ? withoutPrices(draft) : draft), id }), problems };
}

function withoutPrices({ price: _, priceTiers: _tiers, dropshipPrice: _dropship, ...draft }: RowOffer): RowOffer {
  return draft;
}

function madeId({ url, imageUrl, title, supplier }: RowOffer): string | undefined {
  const own = url ?? imageUrl ?? (title && `${title}\n${supplier.name ?? ''}`);
  return own && `own-${bytesToHex(sha256(new TextEncoder().encode(own))).slice(0, 16)}`;
}

function offerOf({ supplier, parcel, ...given }: RowOffer & { id: string }): Offer {
  const { id, title = '', url = pageOf(id, given.imageUrl), priceTiers, price = priceTiers?.[0]?.price } = given;
  return {
    ...given,
    id,
    title,
    url,
    origin: 'library',
    supplier,
    ...(price ? { price } : {}),
    ...(Object.keys(parcel).length > 0 ? { parcel } : {}),
  };
}

/** An offer whose picture stands on 1688's server, with a number such as 1688 gives, has its page there. */
function pageOf(id: string, imageUrl: string | undefined): string {
  const on1688 = imageUrl && /\.alicdn\.com$/.test(new URL(imageUrl).hostname) && /^\d{9,14}$/.test(id);
  return on1688 ? `https://detail.1688.com/offer/${id}.html` : '';
}
