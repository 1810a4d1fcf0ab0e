/** An object of a page's JSON-LD: hostile data, its fields of any kind. */
export type JsonNode = Record<string, unknown>;

const maxBlocks = 60;
const maxBlockLength = 2_000_000;
const maxNodes = 20_000;
/** Below these a product is another one than the page's. */
const elsewhere = new Set([
  'isRelatedTo',
  'isSimilarTo',
  'isAccessoryOrSparePartFor',
  'isConsumableFor',
  'itemListElement',
  'review',
  'recommendations',
]);

interface Found {
  text: number;
  products: JsonNode[];
  breadcrumbs: JsonNode[];
}
const cache = new WeakMap<Document, Found>();

/** Every product that the page's JSON-LD names, without those that it only relates to. */
export const jsonLdProducts = (document: Document): JsonNode[] => collect(document).products;

/** Every breadcrumb list of the page's JSON-LD. */
export const breadcrumbLists = (document: Document): JsonNode[] => collect(document).breadcrumbs;

function collect(document: Document): Found {
  const blocks = [...document.querySelectorAll('script[type*="ld+json" i]')]
    .slice(0, maxBlocks)
    .map((script) => script.textContent ?? '');
  const text = blocks.reduce((sum, block) => sum + block.length, 0);
  const known = cache.get(document);
  if (known?.text === text) return known;
  const found: Found = { text, products: [], breadcrumbs: [] };
  let nodes = 0;
  const walk = (value: unknown, depth: number): void => {
    if (depth > 10 || typeof value !== 'object' || value === null || ++nodes > maxNodes) return;
    if (Array.isArray(value)) return value.forEach((item) => walk(item, depth + 1));
    const node = value as JsonNode;
    if (isA(node, productTypes)) found.products.push(node);
    if (isA(node, /(?:^|[/:])BreadcrumbList$/)) found.breadcrumbs.push(node);
    for (const [key, inner] of Object.entries(node)) if (!elsewhere.has(key)) walk(inner, depth + 1);
  };
  for (const block of blocks) if (block.length <= maxBlockLength) walk(parseLoose(block), 0);
  cache.set(document, found);
  return found;
}

// eslint-disable-next-line no-control-regex -- raw control characters are what breaks a block
const controls = /[\u0000-\u001f]+/g;
const trailingCommas = /,\s*(?=[}\]])/g;

/** Parses JSON as shops write it: in comments, with raw line ends in strings, trailing commas or escaped quotes. */
export function parseLoose(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|(?:\/\/\s*)?<!\[CDATA\[|\/\*.*?\*\/)?/s, '')
    .replace(/(?:-->|(?:\/\/\s*)?\]\]>|;)?\s*$/s, '');
  const joined = () => bare.replace(controls, ' ').replace(trailingCommas, '');
  const tries = [
    () => bare,
    joined,
    () =>
      joined()
        .replace(/&quot;/g, '"')
        .replace(/\\(?!["\\/bfnrtu])/g, '\\\\'),
  ];
  for (const attempt of tries) {
    try {
      return JSON.parse(attempt());
    } catch {
      // The next, more forgiving reading is tried; a block that none reads says nothing.
    }
  }
  return undefined;
}

const productTypes = /(?:^|[/:])(?:Product|ProductGroup|ProductModel|IndividualProduct|SomeProducts)$/;

const isA = (node: JsonNode, types: RegExp) =>
  [node['@type']].flat().some((type) => typeof type === 'string' && types.test(type));
