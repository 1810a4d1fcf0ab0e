// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stores } from '@/utils/stores';
import { describeProduct, openPage } from '@/utils/stores/describe-product';
import { findStore } from '@/utils/stores/find-store';
import { amazonMarketplaces, installedPictureHosts, installedStoreMatches } from '@/utils/stores/installed';
import type { Store } from '@/utils/stores/store';

const root = resolve(import.meta.dirname, '../../..');
const fixture = (store: Store) => resolve(root, 'tests/stores/fixtures', `${store.id}.html`);
const seen = stores.filter((store) => store.seen !== 'never');

interface Expected {
  url: string;
  /** Selector of the picture that is pressed, on a listing. */
  press?: string;
  title: string;
  price: { amount: string; currency: string; from?: true };
  storeId?: string;
  picture?: string;
}

describe('the registry of stores', () => {
  it('holds every store once, each in the file of its name', () => {
    const ids = stores.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const files = readdirSync(resolve(root, 'utils/stores')).filter((file) =>
      /export const \w+: Store =/.test(readFileSync(resolve(root, 'utils/stores', file), 'utf8')),
    );
    expect(files.map((file) => file.replace(/\.ts$/, '')).sort()).toEqual([...ids].sort());
  });

  it('gives every host to one store', () => {
    const hosts = stores.flatMap((store) => store.hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
    for (const host of hosts) expect(host).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);
  });

  it('dates what was seen and has a way to know every store', () => {
    for (const store of stores) {
      expect(store.seen).toMatch(/^(?:never|20\d\d-(?:0[1-9]|1[0-2]))$/);
      expect(store.hosts.length > 0 || !!store.recognises, store.id).toBe(true);
    }
  });

  it('names picture servers as the browser can be asked for them, and none below the store itself', () => {
    for (const { id, hosts, pictureHosts = [] } of stores)
      for (const server of pictureHosts) {
        expect(server, id).toMatch(/^(?:\*\.)?(?:[a-z0-9-]+\.)+[a-z]{2,}$/);
        expect(
          hosts.some((host) => server.endsWith(`.${host}`)),
          `${id}: ${server}`,
        ).toBe(false);
      }
  });

  it('says in the README of every store whether a page of it was seen', () => {
    const readme = readFileSync(resolve(root, 'README.md'), 'utf8');
    for (const { name, seen: when } of stores)
      expect(readme, name).toContain(`| ${name} | ${when === 'never' ? 'not verified' : when} |`);
  });

  it('asks at install for Amazon alone', () => {
    expect(installedStoreMatches).toHaveLength(23);
    expect(installedStoreMatches).toEqual(amazonMarketplaces.map((host) => `https://www.${host}/*`));
    for (const pattern of installedPictureHosts) expect(pattern).toMatch(/^https:\/\/[a-z.-]+-amazon\.com\/\*$/);
  });

  it.each(seen.map((store) => [store.id, store] as const))('reads the fixture of %s', (_, store) => {
    expect(existsSync(fixture(store)), `${store.id} was seen and needs a fixture`).toBe(true);
    const html = readFileSync(fixture(store), 'utf8');
    const { url, press, ...expected } = JSON.parse(/<!-- (.*) -->/.exec(html)![1]!) as Expected;
    const document = new DOMParser().parseFromString(html, 'text/html');
    const page = openPage(document, url);
    expect(findStore(page)?.id).toBe(store.id);
    const found = describeProduct(page, press ? document.querySelector(press)! : undefined);
    const { title, price, storeId } = found?.product ?? {};
    expect({
      title,
      price,
      ...(expected.storeId ? { storeId } : {}),
      ...(expected.picture ? { picture: found?.pictures[0] } : {}),
    }).toEqual(expected);
  });

  it('keeps no fixture of a store that was not seen', () => {
    const ids = readdirSync(resolve(root, 'tests/stores/fixtures')).map((file) => file.replace(/\.html$/, ''));
    expect(ids.filter((id) => !seen.some((store) => store.id === id))).toEqual([]);
  });
});
