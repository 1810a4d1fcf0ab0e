/**
 * What a spreadsheet would not leave as it is when it reads a text: a formula (also after blanks, and in the full-width
 * signs that some languages' editions take for the plain ones), a whole number of more than 15 digits, which it rounds, and
 * one with a zero in front, which it drops. A plain signed decimal is a number and nothing else. Apostrophes before all that
 * count with it, so that the sign below can be taken away again without a doubt.
 */
export const alteredBySpreadsheets =
  /^'*(?!-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$)(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n]|\d{16,}$|0\d+$)/u;

/** The text with an apostrophe before it where it would be altered: the sign by which spreadsheets themselves mark a text. */
export const guardedText = (text: string): string => (alteredBySpreadsheets.test(text) ? `'${text}` : text);
