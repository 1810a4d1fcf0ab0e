import { cleanText } from './text';

/** The text of the page's first heading that has one. */
export function mainHeading(document: Document): string | undefined {
  return [...document.querySelectorAll('h1')]
    .slice(0, 5)
    .map((h1) => cleanText(h1.textContent))
    .find((text) => text !== undefined);
}
