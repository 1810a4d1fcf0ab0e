/** What was typed or pasted as the address of a picture: http(s), a data: picture, or a host with a path. */
export function webAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (/^data:image\//i.test(text)) return text;
  const url = /^https?:\/\//i.test(text) ? text : /^[\w-]+(\.[\w-]+)+\//.test(text) ? `https://${text}` : undefined;
  return url && URL.canParse(url) ? url : undefined;
}
