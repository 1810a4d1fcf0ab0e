import type { Refinement } from './refine';

/** The keywords of a text that the user typed: separated by blanks, commas or semicolons, plain or full-width. */
export function parseKeywords(text: string): string[] {
  return [
    ...new Set(
      plain(text)
        .split(/[\s,;、]+/u)
        .filter((word) => word !== ''),
    ),
  ];
}

/**
 * The title check of seed 001: a title, as given or translated, holds at least one of the keywords, whatever their case
 * or width. Without keywords everything passes; an offer without a title is not judged.
 */
export function titleKeywords(keywords: readonly string[]): Refinement {
  const wanted = keywords.map((word) => plain(word).trim()).filter((word) => word !== '');
  return {
    id: 'title-keywords',
    judge: ({ title, titleTranslated }) => {
      const titles = [title, titleTranslated ?? ''].map(plain).filter((text) => text.trim() !== '');
      if (wanted.length === 0) return { passes: true, missing: [] };
      if (titles.length === 0) return { passes: true, missing: ['title'] };
      return { passes: wanted.some((word) => titles.some((text) => text.includes(word))), missing: [] };
    },
  };
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase();
