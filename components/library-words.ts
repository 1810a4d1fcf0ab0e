import type { ImportProblem } from '@/utils/workspace/library/import/read-row';
import type { PictureFailure } from '@/utils/workspace/library/library-chunk';
import { t } from '@/utils/i18n/t';

/** What is wrong with a row of an imported file, in a sentence. */
export function problemWords(each: ImportProblem): string {
  const why = t(`import.problem.${each.problem}`);
  return 'field' in each
    ? t('import.problemCell', { line: each.line, column: each.column, cell: each.cell, why })
    : t('import.problemRow', { line: each.line, why });
}

/** How far the picture of an offer is; nothing where it was read. */
export function pictureWords(state: 'none' | 'waiting' | 'made' | PictureFailure): string | undefined {
  return state === 'made' ? undefined : t(`library.picture.${state}`);
}
