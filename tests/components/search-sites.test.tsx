// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { SearchSites } from '@/components/search-sites';
import { searchSites } from '@/utils/elsewhere/search-sites';
import { clearDrawn, draw, words } from './draw';

afterEach(clearDrawn);

const address = 'https://shop.example/mug.jpg?w=1';

describe('the links to other sites', () => {
  it('carry the address, open a tab of their own, and tell that site nothing of where they stood', () => {
    draw(<SearchSites sites={searchSites} address={address} closed={false} framed={false} />);
    const links = [...document.querySelectorAll('a')];
    expect(links).toHaveLength(searchSites.length);
    for (const link of links) {
      expect(link.href).toContain(encodeURIComponent(address));
      expect(link.target).toBe('_blank');
      expect(link.rel).toBe('noopener noreferrer');
    }
    expect(words('p')[0]).toContain('shop.example');
  });

  it('say that they look for the whole picture where a part of it was searched', () => {
    draw(<SearchSites sites={searchSites} address={address} closed={false} framed />);
    expect(words('p')[0]).toContain('the whole picture, not');
  });

  it.each([
    [false, 'no public address'],
    [true, 'not a public one'],
  ])('are not there without a public address (one for few eyes: %s)', (closed, said) => {
    draw(<SearchSites sites={searchSites} closed={closed} framed={false} />);
    expect(document.querySelectorAll('a')).toHaveLength(0);
    expect(words('p')[0]).toContain(said);
  });
});
