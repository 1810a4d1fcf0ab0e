import { describe, expect, it } from 'vitest';
import { inOrder, isPlaceholder, pictureAddress } from '@/utils/image/locate/addresses';
import { cssAddresses } from '@/utils/image/locate/css-addresses';

const base = 'https://shop.test/a/b';

describe('pictureAddress', () => {
  it.each([
    ['c.jpg', 'https://shop.test/a/c.jpg'],
    ['//cdn.test/c.jpg', 'https://cdn.test/c.jpg'],
    ['blob:https://shop.test/1', 'blob:https://shop.test/1'],
    ['data:image/png;base64,AA', 'data:image/png;base64,AA'],
    ['data:text/html,<b>', undefined],
    ['javascript:alert(1)', undefined],
    ['file:///c.jpg', undefined],
    ['chrome-extension://x/c.jpg', undefined],
    ['  ', undefined],
    [null, undefined],
    ['x'.repeat(9000), undefined],
  ])('%j is %j', (value, address) => expect(pictureAddress(value, base)).toBe(address));
});

describe('isPlaceholder', () => {
  it.each([
    ['data:image/gif;base64,R0lGODlhAQABAAAAACw=', true],
    ["data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%20300%20300'%3E%3C/svg%3E", true],
    ['data:image/svg+xml,%3Csvg%3E%3Cpath d="M0 0"/%3E%3C/svg%3E', false],
    ['https://shop.test/img/blank.gif', true],
    ['https://shop.test/img/blanket.jpg', false],
    ['https://shop.test/img/bottle.jpg', false],
  ])('%j: %j', (address, expected) => expect(isPlaceholder(address)).toBe(expected));
});

describe('cssAddresses', () => {
  it.each([
    ['url("https://a.test/x.jpg")', ['https://a.test/x.jpg']],
    ["linear-gradient(#000, #fff), url('a.png')", ['a.png']],
    ['image-set(url("1.png") 1x, url("2.png") 2x)', ['2.png', '1.png']],
    ['url(plain.png), url("b\\"c.png")', ['plain.png', 'b"c.png']],
    ['url("#mask")', []],
    ['none', []],
    ['linear-gradient(red, blue)', []],
  ])('%j holds %j', (value, addresses) => expect(cssAddresses(value)).toEqual(addresses));
});

it('inOrder keeps the shown address once, at the end', () => {
  expect(inOrder(['big', 'shown', 'mid', 'big', undefined], 'shown')).toEqual(['big', 'mid', 'shown']);
});
