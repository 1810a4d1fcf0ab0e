import type { CatalogEntry } from '@/utils/providers/provider';
import type { PictureNote, SearchState } from '@/utils/search/search-state';
import { nameOf, t } from '@/utils/i18n/t';
import type { MessageKey } from '@/utils/i18n/messages';
import { Notice } from './notice';

interface PanelNoticesProps {
  state?: SearchState;
  entry?: CatalogEntry;
  intakeNote?: string;
}

/** Notes on the picture that may explain a poor match; resizing and the like go without saying. */
const worthSaying: Partial<Record<PictureNote, MessageKey>> = {
  'first-frame': 'note.firstFrame',
  screenshot: 'note.screenshot',
  'smaller-version': 'note.smallerVersion',
};

/** What the user should know before reading the rows. */
export function PanelNotices({ state, entry, intakeNote }: PanelNoticesProps) {
  const notes = (state?.picture?.notes ?? state?.readNotes)?.flatMap((note) => worthSaying[note] ?? []) ?? [];
  return (
    <>
      {state && state.dropped.length > 0 && (
        <Notice kind="warn">
          {t('choices.dropped', {
            provider: nameOf('provider', entry?.id ?? state.providerId),
            choices: state.dropped.map(droppedWords).join(', '),
          })}
        </Notice>
      )}
      {notes.map((key) => (
        <Notice key={key} kind="plain">
          {t(key)}
        </Notice>
      ))}
      {intakeNote && <Notice kind="plain">{intakeNote}</Notice>}
    </>
  );
}

/** A choice that the source lacks, in words: `keyword`, `price`, `sort.FIELD`, a filter or a collection. */
function droppedWords(value: string): string {
  if (value === 'keyword') return t('choices.words');
  if (value === 'price') return t('choices.price');
  if (value.startsWith('sort.')) return nameOf('sort', value.slice('sort.'.length));
  for (const group of ['filter', 'collection'] as const) {
    const words = nameOf(group, value);
    if (words !== value) return words;
  }
  return value;
}
