/** The longest text that a cell of Excel holds, characters. */
const longest = 32_767;

/**
 * What the file format has no character for, and what the writer would leave out: controls, halves of pairs, characters that
 * are none; and the escape itself where a text happens to hold it.
 */
const escaped =
  // eslint-disable-next-line no-control-regex -- control characters are what is spelled
  /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffd-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]/g;

/**
 * A text as a cell of a spreadsheet file holds it, every character of it: what XML cannot hold stands as `_xHHHH_` (ECMA-376,
 * part 1, 22.9.2.19, ST_Xstring). The writer keeps its texts by name in an object, so one that every object has
 * (`constructor`) has its first letter spelled that way too.
 */
export function excelText(text: string): string {
  const shortened = text.length > longest ? text.slice(0, longest) : text;
  const spelled = shortened.replace(escaped, codes);
  return spelled in {} ? codes(spelled.slice(0, 1)) + spelled.slice(1) : spelled;
}

const codes = (characters: string) =>
  characters
    .split('')
    .map((unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('');
