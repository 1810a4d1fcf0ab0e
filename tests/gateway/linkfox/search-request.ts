import { COLLECTIONS, fenOf } from '../core/goods';
import { FILTERS, readSort, SORT_FIELDS, type SortField, type Wish } from '../core/goods-query';
import { type PictureIds } from '../core/picture-ids';
import { picturesUrlFault } from '../core/public-picture-url';
import { sentPicture } from '../core/sent-picture';
import { type Notes } from '../core/service';
import { type PublicFiles } from './public-files';

/** A search that keeps every published rule. */
export interface Search extends Wish {
  /** What tells the picture: the hash of its bytes, or its address. */
  picture: string;
  page: number;
  pageSize: number;
}

const KNOWN = [
  ...['imageUrl', 'imageBase64', 'imageId', 'page', 'pageSize', 'priceStart', 'priceEnd'],
  ...['filter', 'sort', 'keyword', 'productCollectionId'],
];

/** Reads the body of `/alibaba1688/imageSearch`; a text says what is wrong with it. */
export function readSearch(
  body: Record<string, unknown>,
  ids: PictureIds,
  files: PublicFiles,
  notes: Notes,
): Search | string {
  remarkUnknown(body, KNOWN, notes);
  const common = readCommon(body, ids, files, notes);
  if (typeof common === 'string') return common;
  const { priceStart, priceEnd, filter, sort } = body;
  const priceFrom = typeof priceStart === 'string' ? fenOf(priceStart) : undefined;
  const priceTo = typeof priceEnd === 'string' ? fenOf(priceEnd) : undefined;
  if (priceStart !== undefined && priceFrom === undefined) return 'priceStart is not a price in a string';
  if (priceEnd !== undefined && priceTo === undefined) return 'priceEnd is not a price in a string';
  if (filter !== undefined && typeof filter !== 'string') return 'filter is not a string';
  const filters = filter ? filter.split(',') : [];
  const wrong = filters.find((value) => !FILTERS.includes(value));
  if (wrong !== undefined) return `filter ${wrong} is unknown`;
  if (sort !== undefined && typeof sort !== 'string') return 'sort is not JSON in a string';
  const order = readSort(sort || '{"monthSold":"desc"}');
  if (!order) return 'sort is not one of the six';
  return { ...common, filters, priceFrom, priceTo, sort: order };
}

/** Reads the arguments of the newer variant: a list of filters, numbers for prices, sort in two fields. */
export function readNewerArguments(
  body: Record<string, unknown>,
  ids: PictureIds,
  files: PublicFiles,
  notes: Notes,
): Search | string {
  const own = ['filters', 'priceMin', 'priceMax', 'sortField', 'sortOrder'];
  const shared = KNOWN.filter((name) => !['priceStart', 'priceEnd', 'filter', 'sort'].includes(name));
  remarkUnknown(body, [...shared, ...own], notes);
  const common = readCommon(body, ids, files, notes);
  if (typeof common === 'string') return common;
  const { filters = [], priceMin, priceMax, sortField = 'monthSold', sortOrder = 'desc' } = body;
  if (!Array.isArray(filters) || !filters.every((value) => FILTERS.includes(String(value)))) return 'filters is wrong';
  if (![priceMin, priceMax].every((price) => price === undefined || typeof price === 'number')) {
    return 'priceMin and priceMax are numbers';
  }
  if (!SORT_FIELDS.includes(String(sortField))) return 'sortField is unknown';
  if (sortOrder !== 'asc' && sortOrder !== 'desc') return 'sortOrder is unknown';
  const fen = (price: unknown) => (price === undefined ? undefined : Math.round(Number(price) * 100));
  return {
    ...common,
    filters: filters.map(String),
    priceFrom: fen(priceMin),
    priceTo: fen(priceMax),
    sort: { field: sortField as SortField, descending: sortOrder === 'desc' },
  };
}

function readCommon(body: Record<string, unknown>, ids: PictureIds, files: PublicFiles, notes: Notes): Search | string {
  const picture = readPicture(body, ids, files, notes);
  if (!picture.ok) return picture.why;
  const { page = 1, pageSize = 20, keyword, productCollectionId: collection } = body;
  if (!isWhole(page) || page < 1) return 'page is not a whole number from 1';
  if (!isWhole(pageSize) || pageSize < 1 || pageSize > 50) return 'pageSize is not a whole number from 1 to 50';
  if (keyword !== undefined && typeof keyword !== 'string') return 'keyword is not a string';
  if (collection !== undefined && !COLLECTIONS.includes(String(collection))) return 'productCollectionId is unknown';
  if (collection !== undefined && typeof collection !== 'string') return 'productCollectionId is not a string';
  return { picture: picture.picture, page, pageSize, keyword: keyword || undefined, collection };
}

type Picture = { ok: true; picture: string } | { ok: false; why: string };

/** The address counts first; base64 "is used when imageUrl is empty"; the id stands for an earlier picture. */
function readPicture(body: Record<string, unknown>, ids: PictureIds, files: PublicFiles, notes: Notes): Picture {
  const no = (why: string): Picture => ({ ok: false, why });
  const { imageUrl, imageBase64, imageId } = body;
  const given = [imageUrl, imageBase64, imageId].filter((value) => value !== undefined && value !== '');
  if (!given.every((value) => typeof value === 'string')) return no('the picture is not given as a string');
  if (given.length > 1) notes.remark('more than one of imageUrl, imageBase64, imageId');
  if (typeof imageUrl === 'string' && imageUrl !== '') {
    if (imageUrl.length > 1000) return no('imageUrl is longer than 1000 characters');
    const own = files.picture(imageUrl);
    if (own) return isTaken(own.format) ? { ok: true, picture: own.sha256 } : no(`format ${own.format} is not taken`);
    const fault = picturesUrlFault(imageUrl, ['png', 'jpg', 'jpeg']);
    return fault === undefined ? { ok: true, picture: imageUrl } : no(`imageUrl: ${fault}`);
  }
  if (typeof imageBase64 === 'string' && imageBase64 !== '') {
    const sent = sentPicture(imageBase64, notes);
    if (!sent) return no('imageBase64 is no plain base64 of a picture');
    return isTaken(sent.format) ? { ok: true, picture: sent.sha256 } : no(`format ${sent.format} is not taken`);
  }
  if (typeof imageId === 'string' && imageId !== '') {
    const picture = ids.meaning(imageId);
    return picture === undefined ? no('imageId is unknown') : { ok: true, picture };
  }
  return no('one of imageUrl, imageBase64, imageId is needed');
}

const isTaken = (format: string) => format === 'jpeg' || format === 'png';
const isWhole = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);

function remarkUnknown(body: Record<string, unknown>, known: string[], notes: Notes): void {
  for (const name of Object.keys(body)) if (!known.includes(name)) notes.remark(`unknown parameter ${name}`);
}
