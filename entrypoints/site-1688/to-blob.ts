/** The bytes of a base64 data: address. Not by `fetch`, which the page's policy may bind. */
export function toBlob(dataUrl: string): Blob {
  const comma = dataUrl.indexOf(',');
  const type = /^data:([^;,]*)/.exec(dataUrl)?.[1] ?? '';
  return new Blob([Uint8Array.from(atob(dataUrl.slice(comma + 1)), (character) => character.charCodeAt(0))], { type });
}
