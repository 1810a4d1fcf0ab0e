import { describe, expect, it } from 'vitest';
import { buttonSiteAt, buttonSiteNamed, knownHosts, pictureOriginsOf } from '@/utils/button-site-at';
import { isSiteOf, pagesOf, siteForm, siteName, sitesWithButton } from '@/utils/button-sites';

describe('the site of a page', () => {
  it.each([
    ['https://www.amazon.co.jp/dp/B000000001', 'amazon'],
    ['https://www.ebay.de/itm/1', '*.ebay.de'],
    ['https://de.shein.com/a', '*.shein.com'],
    ['https://shop.example/p/1', 'shop.example'],
    ['https://a.b.shop.example:8443/', 'a.b.shop.example'],
    ['http://shop.example/', undefined],
    ['https://localhost/', undefined],
    ['https://127.0.0.1/', undefined],
    ['https://notebay.de/', 'notebay.de'],
    ['chrome://extensions', undefined],
    ['', undefined],
  ])('%s is %s', (address, site) => {
    expect(buttonSiteAt(address)).toBe(site);
    if (site) expect(isSiteOf(site, address)).toBe(true);
  });

  it.each([
    ['ebay.de', '*.ebay.de'],
    ['https://www.ebay.de/itm/1', '*.ebay.de'],
    [' Shop.Example ', '*.shop.example'],
    ['www.shop.example', '*.shop.example'],
    ['https://www.shop.example/p?q', 'www.shop.example'],
    ['shop.example/p', 'shop.example'],
    ['amazon.fr', 'amazon'],
    ['bücher.example', '*.xn--bcher-kva.example'],
    ['co.uk', undefined],
    ['com', undefined],
    ['*', undefined],
    ['*.com', undefined],
    ['https://*/*', undefined],
    ['javascript:alert(1)', undefined],
    ['two words', undefined],
    ['', undefined],
  ])('that is typed as "%s" is %s', (typed, site) => {
    expect(buttonSiteNamed(typed)).toBe(site);
  });
});

it('a site is no pattern of many sites', () => {
  for (const wrong of [
    '*',
    '*.com',
    'com',
    '*.*.de',
    '<all_urls>',
    'a.de/*',
    'a.de:80',
    'A.de',
    '*a.de',
    '1.2.3.4',
    `${'a.'.repeat(140)}de`,
  ])
    expect(siteForm.test(wrong), wrong).toBe(false);
  for (const host of knownHosts) expect(siteForm.test(`*.${host}`), host).toBe(true);
});

it('another host is not the site, whatever it is called', () => {
  for (const address of [
    'https://ebay.de.evil.example/',
    'https://evilebay.de/',
    'http://www.ebay.de/',
    'https://evil.example/?ebay.de',
  ])
    expect(isSiteOf('*.ebay.de', address), address).toBe(false);
  expect(isSiteOf('shop.example', 'https://www.shop.example/')).toBe(false);
  expect(isSiteOf('amazon', 'https://sellercentral.amazon.de/')).toBe(false);
});

it('a known store is asked for with its picture servers, another site alone', () => {
  expect(pagesOf('*.ebay.de')).toEqual(['https://*.ebay.de/*']);
  expect(pictureOriginsOf('*.ebay.de')).toEqual(['https://i.ebayimg.com/*']);
  expect(pictureOriginsOf('shop.example')).toEqual([]);
  expect(pictureOriginsOf('amazon')).toEqual([]);
});

it('the button stands where it is allowed and does not rest', () => {
  const sites = ['*.ebay.de', 'shop.example'];
  expect(sitesWithButton({ on: true, sites, off: [] }, sites)).toEqual(['amazon', ...sites]);
  expect(sitesWithButton({ on: true, sites, off: ['amazon', 'shop.example'] }, ['*.ebay.de'])).toEqual(['*.ebay.de']);
  expect(sitesWithButton({ on: false, sites, off: [] }, sites)).toEqual([]);
  expect(sites.map(siteName)).toEqual(['ebay.de', 'shop.example']);
});
