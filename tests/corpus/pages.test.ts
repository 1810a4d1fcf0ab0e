import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastPathKey, pageImageKey, type PageImageApi, type PickAnswer } from '@/utils/search/page-pick';
import { pageDetails } from './page-details';
import { launchChromium, openStorePage } from '../stores/open-store-page';
import { buildPageScript } from '../stores/page-script';

const folder = resolve(import.meta.dirname, '../../../shared/pages');

interface Item {
  title: string;
  price: number;
  currency: string;
  img_src: string;
  best_image_in_page: string;
}
interface Expected {
  title: string;
  price: number;
  currency: string;
  main_image: string;
  main_image_derived_unverified?: string;
  image_token: string;
  accept?: { title?: string[]; price?: number[]; price_currency?: [number, string][]; main_image?: string[] };
  items: Item[];
}
interface Captured {
  file: string;
  store: string;
  kind: 'product' | 'listing' | 'offers';
  url: string;
  expected: Expected;
}
interface ExpectedOffers {
  offerIds: string[];
  items: { offerId: string; title: string; priceCny: string; repurchasePercent: number; image_token: string }[];
}
type Verdict = 'right' | 'wrong' | 'absent';
interface Pressed {
  answer: PickAnswer;
  /** False where the page itself links the picture to nowhere, as script-driven listings do. */
  linked: boolean;
}
interface Row {
  page: string;
  store: string;
  field: 'title' | 'price' | 'picture' | 'link';
  verdict: Verdict;
  found: string;
}

const rows: Row[] = [];
/** The items of listings that were found among all that is listed. */
const listed: { price: boolean; picture: boolean }[] = [];
let wanted = 0;
let browser: Browser;
let script: string;

const index: Captured[] = existsSync(resolve(folder, 'index.json'))
  ? JSON.parse(readFileSync(resolve(folder, 'index.json'), 'utf8'))
  : [];

describe('captured store pages', () => {
  beforeAll(async () => {
    expect(index.length, `${folder} holds the captured pages`).toBeGreaterThan(0);
    [browser, script] = await Promise.all([launchChromium(), buildPageScript()]);
  });
  afterAll(async () => {
    await browser?.close();
    console.log(table(rows));
  });

  it('are there', () => expect(index.length).toBeGreaterThan(0));

  it.each(
    index.filter((captured) => captured.kind === 'product').map((captured) => [captured.file, captured] as const),
  )('reads the product of %s', async (_, captured) => {
    const page = await open(captured);
    const answer = await survey(page);
    judgeProduct(captured, answer);
    const { storeId, brand, categories, measures, packed } = answer.product ?? {};
    expect({
      storeId,
      ...(brand ? { brand } : {}),
      ...(categories ? { steps: categories.length } : {}),
      ...(measures ? { measures } : {}),
      ...(packed ? { packed } : {}),
      pictures: answer.ofProduct,
    }).toEqual(pageDetails[captured.file]);
    const pressed = await pressMain(page, captured.expected.image_token);
    if (pressed)
      expect(pressed.product, 'a press on the main picture means the product of the page').toEqual(answer.product);
    await page.close();
  });

  it.each(
    index.filter((captured) => captured.kind === 'listing').map((captured) => [captured.file, captured] as const),
  )('reads the items of %s', async (_, captured) => {
    const page = await open(captured);
    expect((await survey(page)).product, 'a listing shows no single product').toBeUndefined();
    for (const item of captured.expected.items) judgeItem(captured, item, await press(page, item));
    await page.close();
  });

  it.each(
    index.filter((captured) => captured.kind === 'listing').map((captured) => [captured.file, captured] as const),
  )('lists the products of %s', async (_, captured) => {
    const page = await open(captured);
    const products = await page.evaluate(
      (key) => (globalThis as unknown as Record<string, PageImageApi>)[key]!.listing(),
      pageImageKey,
    );
    const named = captured.expected.items.filter(({ title }) =>
      products.some(({ product }) => fold(product.title) === fold(title)),
    );
    console.log(
      `${captured.file}: lists ${products.length}, of ${captured.expected.items.length} items ${named.length}`,
    );
    for (const { candidate } of products) expect(candidate.urls.length).toBeGreaterThan(0);
    for (const item of named) {
      const { product, candidate } = products.find((one) => fold(one.product.title) === fold(item.title))!;
      listed.push({
        price: !product.price || Number(product.price.amount) === item.price,
        picture: candidate.urls.includes(new URL(item.best_image_in_page, captured.url).href),
      });
    }
    wanted += captured.expected.items.length;
    await page.close();
  });

  it('lists at least nine in ten of the items, with their own pictures and no price of another', () => {
    expect(listed.length / wanted).toBeGreaterThanOrEqual(0.9);
    expect(listed.filter(({ picture }) => picture).length / listed.length).toBeGreaterThanOrEqual(0.95);
    expect(listed.filter(({ price }) => !price)).toEqual([]);
  });

  it.each(index.filter((captured) => captured.kind === 'offers').map((captured) => [captured.file, captured] as const))(
    'reads the offers of %s',
    async (_, captured) => {
      const page = await open(captured);
      const { outcome, offers, shown } = await page.evaluate(
        (key) => (globalThis as unknown as Record<string, PageImageApi>)[key]!.clip(),
        pageImageKey,
      );
      const { offerIds, items } = captured.expected as unknown as ExpectedOffers;
      expect(outcome).toBe('offers');
      expect(offers.map(({ id }) => id)).toEqual(offerIds);
      expect(shown).toBe(offerIds.length);
      for (const item of items) {
        const offer = offers.find(({ id }) => id === item.offerId)!;
        const judge = (field: Row['field'], found: string | undefined, right: boolean) =>
          rows.push({
            page: captured.file,
            store: captured.store,
            field,
            found: found ?? '',
            verdict: right ? 'right' : found ? 'wrong' : 'absent',
          });
        judge('title', offer.title, offer.title === item.title);
        judge('price', offer.price?.amount, Number(offer.price?.amount) === Number(item.priceCny));
        judge('picture', offer.imageUrl, !!offer.imageUrl?.includes(item.image_token));
        expect(offer.repurchaseRate).toBe(item.repurchasePercent / 100);
      }
      // The company, the shop and the sales stand on every card of that page.
      expect(offers.filter(({ supplier, unitsSold }) => supplier.name && supplier.shopUrl && unitsSold).length).toBe(
        offers.length,
      );
      await page.close();
    },
  );

  it('gets at least 95% of the fields right', () => {
    const right = rows.filter((row) => row.verdict === 'right').length;
    expect(right / rows.length, problems(rows)).toBeGreaterThanOrEqual(0.95);
  });

  it('invents no price', () => {
    expect(rows.filter((row) => row.field === 'price' && row.verdict === 'wrong')).toEqual([]);
  });
});

async function open(captured: Captured): Promise<Page> {
  const page = await openStorePage(browser, resolve(folder, captured.file), captured.url);
  await page.evaluate(script);
  return page;
}

function survey(page: Page): Promise<PickAnswer> {
  return page.evaluate(
    (key) => (globalThis as unknown as Record<string, PageImageApi>)[key]!.pick({ mode: 'survey', picker: false }),
    pageImageKey,
  );
}

/** Presses the picture of an item the way the script at load notes it: the element whose box shows that title. */
function press(page: Page, item: Item): Promise<Pressed | undefined> {
  return page.evaluate(
    async (key, noteKey, source, title) => {
      const world = globalThis as unknown as Record<string, unknown>;
      const images = [...document.querySelectorAll('img')].filter((image) => image.getAttribute('src') === source);
      const words = title.replace(/\s+/g, ' ').slice(0, 60);
      const holds = (image: Element) => {
        for (let box: Element | null = image, climbed = 0; box && climbed < 12; box = box.parentElement, climbed++) {
          const said = `${box.textContent} ${[...box.querySelectorAll('[title], [aria-label], [alt]')].map((one) => `${one.getAttribute('title')} ${one.getAttribute('aria-label')} ${one.getAttribute('alt')}`).join(' ')}`;
          if (said.replace(/\s+/g, ' ').includes(words)) return climbed;
        }
        return Infinity;
      };
      const image = images.map((one) => ({ one, away: holds(one) })).sort((a, b) => a.away - b.away)[0]?.one;
      if (!image) return undefined;
      image.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = image.getBoundingClientRect();
      const path: Element[] = [];
      for (let element: Element | null = image; element; element = element.parentElement) path.push(element);
      world[noteKey] = { path, x: box.x + box.width / 2, y: box.y + box.height / 2, at: performance.now() };
      const linked = /^https?:/.test(image.closest('a')?.href ?? '');
      return { answer: await (world[key] as PageImageApi).pick({ mode: 'clicked', picker: false }), linked };
    },
    pageImageKey,
    lastPathKey,
    item.img_src,
    item.title,
  );
}

/** Presses the first larger picture of the page whose address names the main picture, by the address that the menu would give. */
function pressMain(page: Page, token: string): Promise<PickAnswer | undefined> {
  return page.evaluate(
    async (key, wanted) => {
      const images = [...document.querySelectorAll('img')].filter((image) => image.currentSrc.includes(wanted));
      const image = images.find((one) => one.getBoundingClientRect().width > 100) ?? images[0];
      const api = (globalThis as unknown as Record<string, PageImageApi>)[key]!;
      return image ? api.pick({ mode: 'clicked', picker: false, srcUrl: image.currentSrc }) : undefined;
    },
    pageImageKey,
    token,
  );
}

function judgeProduct({ file, store, url, expected }: Captured, answer: PickAnswer): void {
  const { title, price } = answer.product ?? {};
  const add = (field: Row['field'], found: string | undefined, right: boolean) =>
    rows.push({ page: file, store, field, found: found ?? '', verdict: right ? 'right' : found ? 'wrong' : 'absent' });
  add(
    'title',
    title,
    [expected.title, ...(expected.accept?.title ?? [])].some((one) => fold(one) === fold(title)),
  );
  const prices: [number, string][] = [
    [expected.price, expected.currency],
    ...(expected.accept?.price ?? []).map((one): [number, string] => [one, expected.currency]),
    ...(expected.accept?.price_currency ?? []),
  ];
  add(
    'price',
    price && `${price.amount} ${price.currency}`,
    !!price && prices.some(([amount, currency]) => Number(price.amount) === amount && price.currency === currency),
  );
  const accepted = [
    expected.main_image,
    expected.main_image_derived_unverified,
    ...(expected.accept?.main_image ?? []),
  ].filter((one) => one !== undefined);
  const urls = answer.candidates[0]?.urls ?? [];
  const sameAddress = (one: string) => urls.some((address) => address === new URL(one, url).href);
  add(
    'picture',
    urls[0],
    !!urls[0]?.includes(expected.image_token) &&
      (accepted.some(sameAddress) || !accepted.some((one) => one.startsWith('http'))),
  );
}

function judgeItem({ file, store, url }: Captured, item: Item, pressed: Pressed | undefined): void {
  const { title, price, url: link } = pressed?.answer.product ?? {};
  const add = (field: Row['field'], found: string | undefined, right: boolean) =>
    rows.push({ page: file, store, field, found: found ?? '', verdict: right ? 'right' : found ? 'wrong' : 'absent' });
  add('title', title, fold(title) === fold(item.title));
  add(
    'price',
    price && `${price.amount} ${price.currency}`,
    !!price && Number(price.amount) === item.price && price.currency === item.currency,
  );
  const urls = pressed?.answer.candidates[0]?.urls ?? [];
  add('picture', urls[0], urls.includes(new URL(item.best_image_in_page, url).href));
  if (pressed?.linked) add('link', link, !!link && link !== url);
}

const fold = (text: string | undefined) => (text ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

function table(all: readonly Row[]): string {
  const fields = ['title', 'price', 'picture', 'link'] as const;
  const cell = (list: Row[]) =>
    (list.length ? `${list.filter((row) => row.verdict === 'right').length}/${list.length}` : '').padStart(8);
  const line = (name: string, list: readonly Row[]) =>
    name.padEnd(16) + fields.map((field) => cell(list.filter((row) => row.field === field))).join('');
  const names = [...new Set(all.map((row) => row.store))].sort();
  return [
    '',
    'store'.padEnd(16) + fields.map((field) => field.padStart(8)).join(''),
    ...names.map((name) =>
      line(
        name,
        all.filter((row) => row.store === name),
      ),
    ),
    line('all', all),
    '',
    problems(all),
  ].join('\n');
}

function problems(all: readonly Row[]): string {
  return all
    .filter((row) => row.verdict !== 'right')
    .map((row) => `${row.verdict} ${row.field} of ${row.page}: ${row.found.slice(0, 200)}`)
    .join('\n');
}
