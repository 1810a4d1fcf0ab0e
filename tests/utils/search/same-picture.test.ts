import { describe, expect, it } from 'vitest';
import { samePicture } from '@/utils/search/same-picture';
import type { PictureSource } from '@/utils/search/search-state';

const click = (pageUrl: string, srcUrl?: string): PictureSource => ({
  kind: 'click',
  tabId: 1,
  frameId: 0,
  pageUrl,
  srcUrl,
});
const located = (pageUrl: string, ...urls: string[]): PictureSource => ({
  kind: 'page',
  tabId: 1,
  frameId: 0,
  pageUrl,
  candidate: { kind: 'img', urls },
});

describe('samePicture', () => {
  it('knows a second click on the picture that was located by the first', () => {
    expect(
      samePicture(located('https://s.example/p', 'big.jpg', 'small.jpg'), click('https://s.example/p', 'small.jpg')),
    ).toBe(true);
  });
  it('tells pictures and pages apart', () => {
    expect(samePicture(click('https://s.example/p', 'a.jpg'), click('https://s.example/p', 'b.jpg'))).toBe(false);
    expect(samePicture(click('https://s.example/p', 'a.jpg'), click('https://s.example/q', 'a.jpg'))).toBe(false);
  });
  it('never takes clicks without a picture address, or uploads, for the same', () => {
    expect(samePicture(click('https://s.example/p'), click('https://s.example/p'))).toBe(false);
    expect(samePicture({ kind: 'file', name: 'a.jpg' }, { kind: 'file', name: 'a.jpg' })).toBe(false);
  });
});
