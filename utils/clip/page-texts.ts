import { cleanText } from '../stores/text';

const notText = 'script, style, noscript, template, del, s, strike';
const mostTexts = 400;

/** The pieces of text below these elements in their order, as a reader meets them, without what is struck out. */
export function pageTexts(roots: readonly Element[]): string[] {
  const texts: string[] = [];
  const walk = (node: Node, depth: number): void => {
    if (texts.length >= mostTexts || depth > 40) return;
    if (node.nodeType === 3) {
      const text = cleanText(node.nodeValue, 300);
      if (text) texts.push(text);
      return;
    }
    if (node.nodeType !== 1 || (node as Element).matches(notText)) return;
    for (const child of node.childNodes) walk(child, depth + 1);
  };
  for (const root of roots) walk(root, 0);
  return texts;
}
