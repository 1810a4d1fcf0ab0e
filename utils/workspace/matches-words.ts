/** How words are compared: letter case and full-width forms make no difference. */
const plain = (text: string) => text.normalize('NFKC').toLocaleLowerCase();

/** True when every typed word stands in one of the texts, in whatever order. Nothing typed finds everything. */
export function matchesWords(texts: readonly (string | undefined)[], typed: string): boolean {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const all = plain(texts.filter(Boolean).join('\n'));
  return words.every((word) => all.includes(word));
}
