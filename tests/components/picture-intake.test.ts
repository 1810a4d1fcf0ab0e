// @vitest-environment happy-dom
import { h } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { pictureOf, usePictureIntake } from '@/components/picture-intake';
import { clearDrawn, draw, one } from './draw';

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

describe('a paste', () => {
  afterEach(clearDrawn);
  const taken: unknown[] = [];
  const onFiles = (files: File[]) => void taken.push(...files.map(({ name }) => name));
  const onAddress = (address: string) => void taken.push(address);
  function Page() {
    usePictureIntake({ onFiles, onAddress });
    return h('main', {}, h('textarea', {}));
  }
  const paste = (on: Element, clipboardData: DataTransfer) => {
    taken.length = 0;
    on.dispatchEvent(Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData }));
    return taken;
  };
  const file = new File(['x'], 'mug.png', { type: 'image/png' });

  it('brings its picture, where text is being written too', () => {
    draw(h(Page, {}));
    expect(paste(one('main'), data({}, [file]))).toEqual(['mug.png']);
    expect(paste(one('textarea'), data({ 'text/html': '<img src="https://shop.example/a.png">' }, [file]))).toEqual([
      'mug.png',
    ]);
  });

  it('leaves the words of a spreadsheet to the field, and not the picture of its cells', () => {
    draw(h(Page, {}));
    expect(paste(one('textarea'), data({ 'text/plain': 'https://shop.example/a.jpg\tMug' }, [file]))).toEqual([]);
    expect(paste(one('textarea'), data({ 'text/plain': 'https://shop.example/a.jpg' }))).toEqual([]);
  });
});
