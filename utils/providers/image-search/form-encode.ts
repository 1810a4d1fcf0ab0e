/**
 * Parameters in the order of their names as a query, encoded the way that the description's signature was made with
 * (Python's urlencode): a space is `+`, and only letters, digits and `_.-~` stay as they are.
 */
export function formEncode(params: Readonly<Record<string, string>>): string {
  const sorted = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
  // URLSearchParams differs in two characters: it leaves `*` and writes `~` as a code.
  return new URLSearchParams(sorted).toString().replaceAll('*', '%2A').replaceAll('%7E', '~');
}
