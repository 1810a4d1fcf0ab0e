import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '@/utils/i18n/t';
import type { SavedOffer } from '@/utils/workspace/board';
import type { SavedOfferWords } from '@/utils/workspace/change-saved-offers';

interface NoteFieldsProps {
  saved: SavedOffer;
  onChange(change: Partial<SavedOfferWords>): void;
}

/** What is typed is kept after this pause, and when the field is left. ms. */
const pause = 600;

/** No note and no tag is longer. Characters. */
const longest = { note: 5000, tag: 40 };

/** The user's own words on an offer; they are kept as they are typed. Draw it with the offer's id as its key. */
export function NoteFields({ saved, onChange }: NoteFieldsProps) {
  const [note, setNote] = useKept(saved.note, (next) => onChange({ note: next }));
  const [tags, setTags] = useKept(saved.tags.join(', '), (next) => onChange({ tags: tagsOf(next) }));
  const ids = { note: useId(), tags: useId() };
  return (
    <div class="note-fields">
      <div>
        <label class="field-label" for={ids.note}>
          {t('boards.note')}
        </label>
        <textarea
          id={ids.note}
          class="field"
          rows={4}
          maxLength={longest.note}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
          onBlur={(event) => setNote(event.currentTarget.value, true)}
        />
      </div>
      <div>
        <label class="field-label" for={ids.tags}>
          {t('boards.tags')}
        </label>
        <input
          id={ids.tags}
          class="field"
          placeholder={t('boards.tagsHint')}
          value={tags}
          onInput={(event) => setTags(event.currentTarget.value)}
          onBlur={(event) => setTags(event.currentTarget.value, true)}
        />
      </div>
    </div>
  );
}

/** The tags of a typed list: each once, without blanks. */
export const tagsOf = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,，;；\n]/)
      .map((tag) => tag.trim().slice(0, longest.tag))
      .filter(Boolean),
  ),
];

/** A typed text, and a setter that keeps it after a pause, or `now`. What is waiting is kept when the field goes. */
function useKept(stored: string, keep: (text: string) => void): [string, (text: string, now?: boolean) => void] {
  const [text, setText] = useState(stored);
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | undefined>(undefined);
  const latest = useRef(keep);
  latest.current = keep;
  const flush = () => {
    if (!waiting.current) return;
    clearTimeout(waiting.current.timer);
    latest.current(waiting.current.text);
    waiting.current = undefined;
  };
  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);
  const change = (next: string, now = false) => {
    setText(next);
    if (now) return flush();
    clearTimeout(waiting.current?.timer);
    waiting.current = { text: next, timer: setTimeout(flush, pause) };
  };
  return [text, change];
}
