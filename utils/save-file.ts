/** Hands a file to the user, by the browser's own download. */
export function saveFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download reads the address after this turn; a minute is long enough for every browser.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
