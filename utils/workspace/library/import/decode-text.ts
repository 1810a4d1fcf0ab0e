import { analyse } from 'chardet';
import { FindError } from '../../../errors';

/** The encodings that a user can name, as `TextDecoder` knows them; the first ones are found by themselves. */
export const encodings = [
  'utf-8',
  'gb18030',
  'utf-16le',
  'utf-16be',
  'big5',
  'shift_jis',
  'euc-kr',
  'windows-1252',
  'windows-1251',
] as const;
export type Encoding = (typeof encodings)[number];

/** What is looked at to tell the encoding, bytes. */
const looked = 300_000;

/**
 * The text of a file, and how it is written: as `named` says, else by its byte order mark, as UTF-8 where it is valid, as
 * UTF-16 by its zeros, else by what its characters speak for. Throws `import-encoding` where no encoding reads it whole.
 */
export function decodeText(bytes: Uint8Array, named?: Encoding): { text: string; encoding: Encoding } {
  const encoding = named ?? marked(bytes);
  if (encoding) {
    const text = tryDecode(bytes, encoding);
    if (text === undefined) throw new FindError('import-encoding', { encoding });
    return { text, encoding };
  }
  for (const guess of ['utf-8' as const, ...guesses(bytes.subarray(0, looked))]) {
    const text = tryDecode(bytes, guess);
    if (text !== undefined && isText(text)) return { text, encoding: guess };
  }
  throw new FindError('import-encoding', { encoding: 'utf-8' });
}

function marked(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

function guesses(bytes: Uint8Array): Encoding[] {
  return [...wideGuess(bytes), ...analyse(bytes).flatMap(({ name }) => encodingOf(name) ?? []), 'gb18030'];
}

/** Without a mark, UTF-16 of any language has zeros at one side of its separators and line ends. */
function wideGuess(bytes: Uint8Array): Encoding[] {
  let even = 0;
  let odd = 0;
  bytes.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2) odd++;
    else even++;
  });
  const few = bytes.length / 200;
  if (odd > few && odd > 4 * even) return ['utf-16le'];
  return even > few && even > 4 * odd ? ['utf-16be'] : [];
}

/** GB2312 and GBK are parts of GB18030; Latin 1 is written as Windows-1252 wherever a table comes from. */
function encodingOf(name: string): Encoding | undefined {
  const plain = name.toLowerCase();
  if (plain === 'gb18030' || plain === 'gbk' || plain === 'gb2312') return 'gb18030';
  if (plain === 'iso-8859-1') return 'windows-1252';
  return encodings.find((each) => each === plain);
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A table has no controls but tabs and line ends; what decodes to others was something else. */
function isText(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- controls are what is looked for
  return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text.slice(0, looked));
}
