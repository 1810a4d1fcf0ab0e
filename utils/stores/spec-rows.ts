import { longestLabel, readLabel, type SpecLabel } from './spec-labels';
import { cleanText } from './text';

/** One row of a product's details that we know the label of. */
export interface SpecRow extends SpecLabel {
  /** The label as written, which may name a unit or the order of the sides. */
  written: string;
  value: string;
}

const maxNodes = 60_000;
const maxRows = 200;
const maxClimb = 4;
const maxValue = 160;
const notText = 'script, style, noscript, template, select, textarea, button, nav, footer';

/**
 * The rows of a page, or of the boxes of it that hold the product's details, whose labels we know: from tables,
 * definition lists, lists of `Label: value`, and pairs of plain boxes. A row with several values, as where products are
 * compared, is left out.
 */
export function specRows(roots: readonly Element[]): SpecRow[] {
  const rows: SpecRow[] = [];
  let nodes = 0;
  for (const root of roots) {
    const walker = root.ownerDocument.createTreeWalker(root, 4); // NodeFilter.SHOW_TEXT
    for (let node = walker.nextNode(); node && nodes < maxNodes && rows.length < maxRows; node = walker.nextNode()) {
      nodes++;
      const text = node.nodeValue ?? '';
      if (!mayBeLabel(text)) continue;
      const row = rowAt(node as Text, cleanText(text) ?? '');
      if (row) rows.push(row);
    }
  }
  return rows;
}

/** Told without any work, since a page may hold a hundred thousand texts: a label is short and bears no figure. */
function mayBeLabel(text: string): boolean {
  if (text.length > longestLabel * 4) return false;
  return /[:：]/.test(text) || (text.length <= longestLabel * 2 && /\S/.test(text) && !/\d/.test(text));
}

function rowAt(node: Text, text: string): SpecRow | undefined {
  const parts = /^([^:：\d]{1,80})[:：]\s*(\S.*)$/s.exec(text);
  const label = readLabel(parts ? parts[1]! : text);
  const element = node.parentElement;
  if (!label || !element || element.closest(notText) || element.closest('a[href]')?.querySelector('img'))
    return undefined;
  const value = cleanText(parts ? parts[2] : valueBeside(element, text), maxValue + 1);
  return value && value.length <= maxValue ? { ...label, written: parts ? parts[1]! : text, value } : undefined;
}

/** The text that stands next to a label: the rest of its box, the next cell, or the rest of the box around both. */
function valueBeside(label: Element, text: string): string | undefined {
  const cell = label.closest('td, th');
  if (cell && (cell.parentElement?.children.length ?? 0) > 2) return undefined;
  for (let box: Element | null = label, climbed = 0; box && climbed <= maxClimb; box = box.parentElement, climbed++) {
    const whole = textOf(box);
    if (whole === undefined) return undefined;
    const rest = whole.startsWith(text)
      ? whole
          .slice(text.length)
          .replace(/^[\s\u200e\u200f]*[:：]?\s*/, '')
          .trim()
      : undefined;
    if (rest === undefined) return undefined;
    if (rest) return rest;
    const next = box.nextElementSibling;
    if (next && !next.matches(notText) && next.localName !== 'dt') {
      const beside = textOf(next)?.replace(/^[:：]\s*/, '');
      if (beside) return beside;
    }
  }
  return undefined;
}

/** An element's text, undefined where it is longer than a row. */
function textOf(element: Element): string | undefined {
  const text = element.textContent ?? '';
  return text.length > 1500 ? undefined : cleanText(text, 400);
}
