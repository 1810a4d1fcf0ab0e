// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { pictureOf } from '@/components/picture-intake';

const data = (texts: Record<string, string>, files: File[] = []) =>
  ({ files, getData: (type: string) => texts[type] ?? '' }) as unknown as DataTransfer;

describe('what a drop or a paste brings', () => {
  it('is its files first', () => {
    const file = new File(['x'], 'mug.png', { type: 'image/png' });
    expect(pictureOf(data({ 'text/plain': 'https://shop.example/a.jpg' }, [file]))).toEqual({ files: [file] });
  });

  it('is the picture of dragged markup, not the link around it', () => {
    const texts = {
      'text/html': '<a href="https://shop.example/p"><img src="https://shop.example/a.jpg"></a>',
      'text/uri-list': 'https://shop.example/p',
    };
    expect(pictureOf(data(texts))).toEqual({ address: 'https://shop.example/a.jpg' });
  });

  it('is the first address of a list, comments left out', () => {
    expect(pictureOf(data({ 'text/uri-list': '# a\r\nhttps://shop.example/a.jpg\r\nhttps://b.example/' }))).toEqual({
      address: 'https://shop.example/a.jpg',
    });
  });

  it('is nothing when it is text', () => {
    expect(pictureOf(data({ 'text/plain': 'a blue mug' }))).toBeUndefined();
    expect(pictureOf(data({ 'text/html': '<img src="javascript:alert(1)">' }))).toBeUndefined();
  });
});
