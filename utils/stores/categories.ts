import type { StorePage } from './store';
import { breadcrumbLists, type JsonNode } from './json-ld-nodes';
import { cleanText, httpAddress } from './text';

const longestPath = 8;
const longestName = 80;
const marked =
  '[itemtype*="schema.org/BreadcrumbList" i], [typeof~="BreadcrumbList"], [typeof~="schema:BreadcrumbList"], [typeof$="schema.org/BreadcrumbList"]';
const named =
  'nav[aria-label*="breadcrumb" i], [aria-label*="breadcrumb" i], [data-testid*="breadcrumb" i], [class*="breadcrumb" i], [id*="breadcrumb" i]';
/** What the first step of a path is called where it leads to the shop's front page. */
const home =
  /^(?:home(?: ?page)?|start(?:seite)?|accueil|inicio|início|hem|strona główna|ana ?sayfa|главная(?: страница)?|トップ|ホーム|首页|首頁|홈|all|shop|back(?: to results)?|zurück.*|retour.*)$/iu;

/** Links that open more of the same stand in breadcrumbs too. */
const more =
  /^(?:see (?:more|all)|show (?:more|all)|more|view all|mehr (?:ansehen|anzeigen)|voir (?:plus|tout)|ver (?:más|mais|todo)|mostra altro|meer|もっと見る|その他を表示|更多|더보기|ещ[её]|показать)/iu;

/**
 * The category path of the page's product, the widest first, without the front page and the product itself: from
 * JSON-LD, microdata and RDFa, from what the page shows as its breadcrumb, else from the product's own `category`.
 */
export function categoryPath(page: StorePage, title: string | undefined, category: unknown): string[] | undefined {
  const sources = [
    () => breadcrumbLists(page.document).map((list) => dataSteps(list, page)),
    () => [...page.document.querySelectorAll(marked)].slice(0, 4).map((box) => shownSteps(box, page)),
    () => [...page.document.querySelectorAll(named)].slice(0, 12).map((box) => shownSteps(box, page)),
    () => [separatedSteps(page)],
    () => [spelled(category)],
  ];
  for (const source of sources) {
    for (const steps of source()) {
      const path = tidy(steps, page, title);
      if (path.length) return path;
    }
  }
  return undefined;
}

interface Step {
  name: string;
  url?: string;
}

function dataSteps(list: JsonNode, page: StorePage): Step[] {
  const items = [list.itemListElement]
    .flat()
    .slice(0, 20)
    .filter((one): one is JsonNode => typeof one === 'object' && one !== null);
  return items
    .map((element, i) => {
      const item = element.item;
      const node = typeof item === 'object' && item !== null ? (item as JsonNode) : undefined;
      const name = cleanText(element.name ?? node?.name, longestName * 2);
      const url = httpAddress(typeof item === 'string' ? item : (node?.['@id'] ?? node?.url), page.url);
      return { place: Number(element.position ?? i), step: { name: name ?? '', url } };
    })
    .sort((a, b) => a.place - b.place)
    .map(({ step }) => step);
}

/** The links of a breadcrumb in their order: what is no link is mostly the product itself. */
function shownSteps(box: Element, page: StorePage): Step[] {
  const links = [...box.querySelectorAll('a[href], [role="link"]')].slice(0, 20);
  return links.map((link) => ({
    name: cleanText(link.textContent, longestName * 2) ?? '',
    url: httpAddress(link.getAttribute('href'), page.document.baseURI || page.url),
  }));
}

/**
 * A breadcrumb that nothing names: links in one short box, the first to the front page, with signs between them. A menu
 * has no such signs.
 */
function separatedSteps(page: StorePage): Step[] {
  const front = [...page.document.querySelectorAll('a[href]')]
    .slice(0, 2000)
    .filter((link) => (link.textContent?.length ?? 99) < 30 && home.test(link.textContent?.trim() ?? ''))
    .slice(0, 6);
  for (const link of front) {
    for (let box = link.parentElement, climbed = 0; box && climbed < 6; box = box.parentElement, climbed++) {
      const text = box.textContent ?? '';
      if (text.length > 500) break;
      const steps = shownSteps(box, page);
      if (steps.length < 3) continue;
      let rest = text;
      for (const { name } of steps) rest = rest.replace(name, '');
      const signs = rest.match(/[/›»>→]/g)?.length ?? 0;
      if (signs >= steps.length - 1) return steps;
    }
  }
  return [];
}

/** `Jewelry < Necklaces`, `Home > Kitchen`, `Apparel / Shirts`. */
function spelled(category: unknown): Step[] {
  const text = cleanText([category].flat()[0], 400);
  if (!text || /^https?:/.test(text)) return [];
  return text.split(/\s*(?:[<>›»|]|\s\/\s)\s*/).map((name) => ({ name }));
}

function tidy(steps: Step[], page: StorePage, title: string | undefined): string[] {
  const names: string[] = [];
  steps.forEach(({ name, url }, i) => {
    const bare = name.replace(/^[\s/›»>|<–-]+|[\s/›»>|<–-]+$/g, '');
    const address = url ? new URL(url) : undefined;
    const front =
      i === 0 &&
      (home.test(bare) ||
        (address && steps.length > 1 && /^\/?(?:index\.\w+)?$/.test(address.pathname) && !address.search));
    const own = fold(bare) === fold(title) || (i === steps.length - 1 && i > 0 && samePlace(address, page.url));
    if (
      bare &&
      bare.length <= longestName &&
      /\p{L}/u.test(bare) &&
      !front &&
      !own &&
      !more.test(bare) &&
      names.at(-1) !== bare
    )
      names.push(bare);
  });
  return names.slice(0, longestPath);
}

const fold = (text: string | undefined) => (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const samePlace = (address: URL | undefined, own: URL) =>
  address?.host === own.host && address.pathname === own.pathname && address.search === own.search;
