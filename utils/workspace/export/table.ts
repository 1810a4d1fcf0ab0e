import Big from 'big.js';
import type { Money } from '../../offer/money';

/** One datum of an exported table. What is not known has no cell: it is left empty in every form. */
export type ExportCell =
  /** Words, and everything that looks like a number and is none (ids). */
  | { kind: 'text'; text: string }
  /** A plain decimal string. */
  | { kind: 'number'; value: string }
  | { kind: 'money'; money: Money }
  /** A fraction as a plain decimal string of at most 6 places; `0.62` is 62%. */
  | { kind: 'percent'; fraction: string }
  /** A day, ISO 8601; what stands after the day is not exported. */
  | { kind: 'date'; iso: string }
  /** An http(s) address. */
  | { kind: 'link'; url: string }
  /** A picture by its http(s) address; where there is none, the picture can still be had (the samples'). */
  | { kind: 'picture'; url?: string };

export type CellKind = ExportCell['kind'];

/** A column, in the order in which it is exported. */
export interface ExportColumn {
  /** Never changes: the user's choice of columns is remembered by it. */
  id: string;
  /** Its title, in words. */
  name: string;
  kind: CellKind;
}

export type ExportRow = readonly (ExportCell | undefined)[];

/** What stands with the data in every form: where it is from, of which day, what was asked. */
export interface ExportNote {
  name: string;
  text: string;
}

export const text = (words: string | undefined): ExportCell | undefined =>
  words ? { kind: 'text', text: words } : undefined;

/** A number as its shortest exact decimal; none where it is not finite. */
export const number = (value: number | string | undefined): ExportCell | undefined =>
  value === undefined || !Number.isFinite(Number(value)) ? undefined : { kind: 'number', value: plain(value) };

export const money = (amount: Money | undefined): ExportCell | undefined => amount && { kind: 'money', money: amount };

export const percent = (fraction: number | string | undefined): ExportCell | undefined =>
  fraction === undefined || !Number.isFinite(Number(fraction))
    ? undefined
    : { kind: 'percent', fraction: Big(fraction).round(6, Big.roundHalfUp).toFixed() };

export const date = (iso: string | undefined): ExportCell | undefined =>
  iso && /^\d{4}-\d{2}-\d{2}/.test(iso) ? { kind: 'date', iso } : undefined;

export const link = (url: string | undefined): ExportCell | undefined =>
  isWebAddress(url) ? { kind: 'link', url } : undefined;

/** An address from a service is hostile text: only http(s) becomes a link. */
export function isWebAddress(url: string | undefined): url is string {
  return !!url && /^https?:\/\//i.test(url) && URL.canParse(url);
}

/** `1e21` is no plain decimal: spelled out. */
const plain = (value: number | string) => (/e/i.test(String(value)) ? Big(value).toFixed() : String(value));
