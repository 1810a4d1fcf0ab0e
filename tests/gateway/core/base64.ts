/**
 * The bytes of a plain base64 text; undefined where it is none: a `data:` prefix, line breaks, the URL alphabet, missing
 * padding. Node's own decoder would read all of these without a word, so its bytes are written back and compared.
 */
export function strictBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return text !== '' && bytes.toString('base64') === text ? bytes : undefined;
}
