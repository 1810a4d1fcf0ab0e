import type { CatalogEntry } from '@/utils/providers/provider';
import type { PictureNote, SearchState } from '@/utils/search/search-state';
import { nameOf, t } from '@/utils/i18n/t';
import type { MessageKey } from '@/utils/i18n/messages';
import { freedWords } from './freed-words';
import { droppedWords } from './dropped-words';
import { AllowHost } from './allow-host';
import { Notice } from './notice';

interface PanelNoticesProps {
  state: SearchState;
  entry?: CatalogEntry;
  /** Reads the picture anew, once its host is allowed. */
  onReadAgain(): void;
}

/** Notes on the picture that may explain a poor match; resizing and the like go without saying. */
const worthSaying: Partial<Record<PictureNote, MessageKey>> = {
  'first-frame': 'note.firstFrame',
  screenshot: 'note.screenshotUnsized',
  'smaller-version': 'note.smallerVersion',
  enlarged: 'note.enlarged',
  'background-not-white': 'note.backgroundNotWhite',
};

/** What the user should know before reading the rows. */
export function PanelNotices({ state, entry, onReadAgain }: PanelNoticesProps) {
  const { width = 0, height, withheldBy } = state.screenshot ?? {};
  const notes = (state.picture?.notes ?? state.readNotes)?.flatMap((note) => worthSaying[note] ?? []) ?? [];
  return (
    <>
      {state.dropped.length > 0 && (
        <Notice kind="warn">
          {t('choices.dropped', {
            provider: nameOf('provider', entry?.id ?? state.providerId),
            choices: state.dropped.map(droppedWords).join(', '),
          })}
        </Notice>
      )}
      {state.freed && (
        <Notice kind="warn">
          {t('room.nearlyFull')} {freedWords(state.freed)}
        </Notice>
      )}
      {notes.map((key) => (
        <Notice key={key} kind="plain">
          {key === 'note.screenshotUnsized' && width ? t('note.screenshot', { width, height: height! }) : t(key)}{' '}
          {key === 'note.screenshotUnsized' && withheldBy && (
            <AllowHost class="button link" host={withheldBy} entry={entry} onAllowed={onReadAgain} />
          )}
        </Notice>
      ))}
    </>
  );
}
