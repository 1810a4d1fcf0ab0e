import type { Offer } from '../offer/offer';
import { cleanText, httpAddress } from '../stores/text';
import type { ClipAnswer } from './clip-answer';
import { isAdvertisement, offerIdOf } from './offer-id';
import { pageTexts } from './page-texts';
import { readTerms } from './read-terms';

const mostLinks = 5000;
const mostOffers = 300;
const maxClimb = 10;
const mostSiblings = 8;

/**
 * The offers that a page of 1688 shows, read from what is there and nothing else: each is anchored on the offer number
 * in its links, the rest comes from the smallest box around them. Seen 2026-11 on a results page.
 */
export function read1688Offers(document: Document, address: string): ClipAnswer {
  const nothing = { offers: [], shown: 0, withoutId: 0 };
  const url = new URL(address);
  if (!/(?:^|\.)(?:1688|taobao)\.com$/.test(url.hostname)) return { outcome: 'elsewhere', ...nothing };
  const asked = askedFirst(document, url);
  if (asked) return { outcome: asked, ...nothing };
  const own = offerIdOf(address);
  if (own) {
    const offer = readOfferPage(own, document, url);
    return { outcome: offer ? 'offers' : 'none', ...nothing, offers: offer ? [offer] : [], shown: 1 };
  }
  return readList(document, url);
}

/** Login pages and the slider that asks whether a person is there, by their addresses and their forms. */
function askedFirst(
  document: Document,
  { hostname, pathname, searchParams }: URL,
): 'login' | 'verification' | undefined {
  const slider = '#nocaptcha, #nc_1_wrapper, .nc-container, iframe[src*="/_____tmd_____/"], iframe[src*="x5secdata"]';
  if (pathname.includes('/_____tmd_____/') || searchParams.has('x5secdata')) return 'verification';
  const links = document.querySelectorAll('a[href]').length;
  if (links < 40 && document.querySelector(slider)) return 'verification';
  if (/^(?:login|passport)\./.test(hostname) || /\/(?:signin|login)\.j?html?$/.test(pathname)) return 'login';
  if (!/(?:^|\.)1688\.com$/.test(hostname)) return 'login';
  return links < 40 && document.querySelector('input[type="password"]') ? 'login' : undefined;
}

interface Card {
  /** Absent for an advertisement. */
  id?: string;
  link: Element;
}

function readList(document: Document, url: URL): ClipAnswer {
  const cards: Card[] = [];
  for (const link of [...document.querySelectorAll('a[href]')].slice(0, mostLinks)) {
    const address = httpAddress(link.getAttribute('href'), url);
    if (!address) continue;
    const id = offerIdOf(address);
    if (id || isAdvertisement(address)) cards.push({ ...(id ? { id } : {}), link });
  }
  const first = new Map<string, Card>();
  for (const card of cards) if (card.id && !first.has(card.id)) first.set(card.id, card);
  const advertised = cards.filter(({ id, link }) => !id && (link.querySelector('img') ?? link.closest('[class]')));
  const withoutId = new Set(advertised.map(({ link }) => link.getAttribute('href'))).size;
  const held = heldCards(cards);
  const offers = [...first.keys()]
    .slice(0, mostOffers)
    .flatMap((id) => readCard(id, first.get(id)!.link, held, url) ?? []);
  return { outcome: offers.length ? 'offers' : 'none', offers, shown: first.size, withoutId };
}

/** By element, whose card it holds: an offer's number, or `several` where it holds more than one or an advertisement. */
type HeldCards = ReadonlyMap<Element, string>;
const several = 'several';

function heldCards(cards: readonly Card[]): HeldCards {
  const held = new Map<Element, string>();
  for (const { id = several, link } of cards) {
    // What stands above a box that holds the same holds it too: every element is entered twice at most.
    for (let box: Element | null = link; box; box = box.parentElement) {
      const before = held.get(box);
      if (before === id || before === several) break;
      held.set(box, before === undefined ? id : several);
    }
  }
  return held;
}

/** An offer by its box; undefined where not even its title can be read. */
function readCard(id: string, link: Element, held: HeldCards, url: URL): Offer | undefined {
  const parts = boxOf(id, link, held);
  const title = titleOf(parts);
  return title ? asOffer(id, title, parts, url) : undefined;
}

/**
 * The largest box around a link that holds no other card. Where the page's own nesting of links has torn a card apart
 * (a link within a link), the boxes that follow belong to it, up to the next card.
 */
function boxOf(id: string, link: Element, held: HeldCards): Element[] {
  const alone = (box: Element) => (held.get(box) ?? id) === id;
  let box = link;
  for (let climbed = 0; climbed < maxClimb; climbed++) {
    const above = box.parentElement;
    if (!above || above.matches('body, main, html') || !alone(above)) break;
    box = above;
  }
  const parts = [box];
  for (let next = box.nextElementSibling; next && parts.length <= mostSiblings; next = next.nextElementSibling) {
    if (!alone(next) || (titleOf(parts) && readTerms(pageTexts(parts)).price && shopOf(parts))) break;
    parts.push(next);
  }
  return parts;
}

const within = (parts: readonly Element[], selector: string): Element[] =>
  parts.flatMap((part) => [
    ...(part.matches(selector) ? [part] : []),
    ...[...part.querySelectorAll(selector)].slice(0, 60),
  ]);

function titleOf(parts: readonly Element[]): string | undefined {
  const candidates = [
    ...within(parts, '[class*="title-text" i]').map((one) => one.textContent),
    ...within(parts, '[class*="title" i], [class*="subject" i], h1, h2, h3, h4').map((one) => one.textContent),
    ...within(parts, 'a[title]').map((one) => one.getAttribute('title')),
    ...within(parts, 'img[alt]').map((one) => one.getAttribute('alt')),
    ...pageTexts(parts).filter((text) => text.length >= 10),
  ];
  return candidates
    .map((text) => cleanText(text, 300))
    .find((text) => text !== undefined && (text.match(/\p{L}/gu)?.length ?? 0) >= 6 && !/^[¥￥]/.test(text));
}

/** Hosts of the site's own; every other one under 1688.com is a shop. */
const siteHosts =
  /^(?:www|s|m|detail|detail\.m|air|dj|r|login|work|trade|cart|cui|page|pages-fast|show|fuwu|sale|search|club|blog|factory|img|h5|live|peixun|rule|tao|me|go|re)\.1688\.com$/;

/** The link to the shop, which is named as the company is. */
function shopOf(parts: readonly Element[]): { name?: string; shopUrl: string } | undefined {
  for (const link of within(parts, 'a[href]')) {
    const address = httpAddress(link.getAttribute('href'), 'https://www.1688.com/');
    const host = address && new URL(address).hostname;
    if (!host || !/^[\w-]+\.1688\.com$/.test(host) || siteHosts.test(host)) continue;
    const name = cleanText(link.textContent, 120);
    return { shopUrl: `https://${host}/`, ...(name ? { name } : {}) };
  }
  return undefined;
}

/** The first picture that is a photo of goods and no mark of the site's. */
function pictureOf(parts: readonly Element[], url: URL): string | undefined {
  for (const image of within(parts, 'img')) {
    for (const name of ['src', 'data-src', 'data-lazy-src', 'data-original']) {
      const address = httpAddress(image.getAttribute(name), url);
      const isMark = !address || /-tps-\d|\.svg$|\.gif$|\/tps\//i.test(new URL(address).pathname);
      if (!isMark && /(?:^|\.)(?:alicdn\.com|1688\.com|taobaocdn\.com)$/.test(new URL(address).hostname))
        return address.replace(/^http:/, 'https:');
    }
  }
  return undefined;
}

function asOffer(id: string, title: string, parts: readonly Element[], url: URL): Offer {
  const imageUrl = pictureOf(parts, url);
  return {
    id,
    title,
    url: `https://detail.1688.com/offer/${id}.html`,
    origin: 'page',
    ...(imageUrl ? { imageUrl } : {}),
    ...readTerms(pageTexts(parts)),
    supplier: shopOf(parts) ?? {},
  };
}

/**
 * The offer of its own page: its terms from the smallest box around the heading that shows a price. No such page was
 * seen; what does not stand there in the same writing as in a list is absent.
 */
function readOfferPage(id: string, document: Document, url: URL): Offer | undefined {
  const heading = [...document.querySelectorAll('h1, [class*="title-text" i]')].find((one) =>
    cleanText(one.textContent),
  );
  const shared = (name: string) =>
    cleanText(document.querySelector(`meta[property="${name}"]`)?.getAttribute('content'), 500);
  const title = cleanText(heading?.textContent, 300) ?? shared('og:title') ?? bareTitle(document.title);
  if (!title) return undefined;
  let box = heading?.parentElement;
  for (let climbed = 0; box && climbed < maxClimb && !readTerms(pageTexts([box])).price; climbed++)
    box = box.parentElement;
  const parts = box && box !== document.documentElement ? [box] : [];
  const offer = asOffer(id, title, parts, url);
  const imageUrl = httpAddress(shared('og:image'), url)?.replace(/^http:/, 'https:') ?? pictureOf([document.body], url);
  return { ...offer, ...(imageUrl ? { imageUrl } : {}), supplier: shopOf([document.body]) ?? {} };
}

/** `TITLE - 阿里巴巴`, `TITLE-1688`. */
const bareTitle = (written: string) => cleanText(written.replace(/\s*[-–_|]\s*(?:阿里巴巴|1688)[^-]*$/u, ''), 300);
