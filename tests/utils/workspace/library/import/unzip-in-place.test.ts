import { strToU8, zipSync, type Unzipped } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unzip } from '@/utils/workspace/library/import/unzip-in-place';

const archive = zipSync({ 'xl/workbook.xml': strToU8('<a/>'), 'xl/media/image1.png': strToU8('picture') });

describe('unzip', () => {
  it('is called as the reader of workbooks calls it: without options', () => {
    const got: Unzipped[] = [];
    unzip(archive, (error, files) => {
      expect(error).toBeNull();
      got.push(files);
    });
    expect(got.map((files) => Object.keys(files))).toEqual([['xl/workbook.xml']]);
  });

  it('takes the options of the function that it stands in for', () => {
    const got: string[][] = [];
    unzip(archive, { filter: ({ name }) => name.endsWith('.png') }, (_, files) => got.push(Object.keys(files)));
    expect(got).toEqual([['xl/media/image1.png']]);
  });

  it('tells of an archive that is none, once', () => {
    const errors: unknown[] = [];
    unzip(strToU8('no archive at all'), (error) => errors.push(error));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toBeInstanceOf(Error);
  });
});
