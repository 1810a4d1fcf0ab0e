import type { ProductFields, StorePage } from './store';
import { categoryPath } from './categories';
import { decimalMark } from './decimal';
import { mainHeading } from './heading';
import { mainNodes } from './json-ld';
import type { JsonNode } from './json-ld-nodes';
import { readQuantity } from './measure';
import { rowClaims, settle, sized, type Claims } from './measures';
import { metaContent } from './meta';
import { itemProperties, mainItem, valueOf } from './microdata';
import { readLabel } from './spec-labels';
import { specRows, type SpecRow } from './spec-rows';
import { cleanText } from './text';

/**
 * What a page says about its product beside title, price and pictures: category path, weight and size, and the brand
 * where no data named it. `boxes` selects where the store keeps a product's details. Where two places disagree on a
 * figure it is absent.
 */
export function readDetails(page: StorePage, fields: ProductFields, boxes?: string): ProductFields {
  const { document } = page;
  const nodes = mainNodes(page, mainHeading(document));
  const item = mainItem(page);
  const found = boxes ? [...document.querySelectorAll(boxes)] : [];
  const roots = found.length ? outermost(found) : [document.body];
  const rows = [...specRows(roots), ...nodes.flatMap(propertyRows)];
  const mark = decimalMark(document);
  const data = [...nodes.map(nodeClaims), ...(item ? [itemClaims(item)] : [])];
  const shown = rowClaims(rows, false, mark);
  return {
    measures: settle({
      weights: [...shown.weights, ...data.flatMap(({ weights }) => weights)],
      sizes: [...shown.sizes, ...data.flatMap(({ sizes }) => sizes)],
    }),
    packed: settle(rowClaims(rows, true, mark)),
    brand: agreed(rows.filter(({ field }) => field === 'brand').map(({ value }) => value)),
    categories: categoryPath(
      page,
      fields.title,
      nodes.find((node) => node.category)?.category ??
        (item && itemProperties(item, 'category').map(valueOf)[0]) ??
        metaContent(document, 'product:category'),
    ),
  };
}

const outermost = (boxes: Element[]) =>
  boxes.filter((box) => !boxes.some((other) => other !== box && other.contains(box)));

/** The brand where all rows name the same one. */
function agreed(brands: string[]): string | undefined {
  const names = new Set(brands.map((brand) => brand.toLowerCase()));
  return names.size === 1 && brands[0]!.length <= 80 && /\p{L}/u.test(brands[0]!) ? brands[0] : undefined;
}

/** https://schema.org/Product: `weight`, `width`, `height` and `depth`. */
function nodeClaims(node: JsonNode): Claims {
  const [length, width, height, depth] = ['length', 'width', 'height', 'depth'].map((name) =>
    readQuantity(node[name], 'length'),
  );
  return {
    weights:
      node.weight === undefined || node.weight === null || node.weight === ''
        ? []
        : [readQuantity(node.weight, 'weight')],
    sizes: sized(length, width, height, depth),
  };
}

function itemClaims(item: Element): Claims {
  const quantity = (name: string) => {
    const [element] = itemProperties(item, name).filter((one) => !one.parentElement?.closest('[itemprop~="offers"]'));
    if (!element) return undefined;
    const inner = (part: string) => {
      const [found] = [...element.querySelectorAll(`[itemprop~="${part}"], [property~="${part}"]`)];
      return found && cleanText(valueOf(found), 60);
    };
    const value = inner('value');
    return value === undefined
      ? cleanText(valueOf(element), 100)
      : { value, unitCode: inner('unitCode'), unitText: inner('unitText') };
  };
  const weight = quantity('weight');
  const [length, width, height, depth] = ['length', 'width', 'height', 'depth'].map((name) =>
    readQuantity(quantity(name), 'length'),
  );
  return {
    weights: weight === undefined ? [] : [readQuantity(weight, 'weight')],
    sizes: sized(length, width, height, depth),
  };
}

/** Rows that the data itself holds: https://schema.org/additionalProperty. */
function propertyRows(node: JsonNode): SpecRow[] {
  return [node.additionalProperty]
    .flat()
    .slice(0, 200)
    .flatMap((one) => {
      if (typeof one !== 'object' || one === null) return [];
      const { name, value, unitText } = one as JsonNode;
      const written = cleanText(name, 120);
      const label = written && readLabel(written);
      const figure = typeof value === 'number' ? String(value) : cleanText(value, 160);
      if (!written || !label || !figure) return [];
      const unit = /^[\d.,\s]+$/.test(figure) ? cleanText(unitText, 20) : undefined;
      return [{ ...label, written, value: unit ? `${figure} ${unit}` : figure }];
    });
}
