import type { ExportFormat } from './file-writer';

/** Longest part of a file's name that is taken from a title, characters. */
const longest = 60;

/**
 * A file name that every system takes, of a product's title or a picture's file name: without separators, controls, signs of direction and dots at its ends. `day` is
 * `YYYY-MM-DD`.
 */
export function exportFileName(title: string, day: string, ending: ExportFormat | 'zip'): string {
  const plain = title
    .normalize('NFC')
    .replace(/\.(?:avif|bmp|gif|heic|jpe?g|png|svg|tiff?|webp)$/i, '')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .replace(/\s+/g, ' ');
  const short = [...plain]
    .slice(0, longest)
    .join('')
    .replace(/^[\s.~]+|[\s.]+$/g, '');
  return ['1688', short, day].filter(Boolean).join(' ') + `.${ending}`;
}
