import type { CatalogEntry } from '@/utils/providers/provider';
import { nameOf, t } from '@/utils/i18n/t';
import './source-select.css';

interface SourceSelectProps {
  /** The id of the source that is chosen. */
  present: string;
  /** The sources that can answer: those that need no key, and those that were set up. */
  providers: readonly Pick<CatalogEntry, 'id'>[];
  onProvider(id: string): void;
  /** Sets up a further source. */
  onSetUp(): void;
}

/** Who is asked; a source that was not set up yet is a press away. */
export function SourceSelect({ present, providers, onProvider, onSetUp }: SourceSelectProps) {
  const ids = [...new Set([...providers.map((each) => each.id), present])];
  return (
    <select
      class="source-select"
      aria-label={t('query.provider')}
      value={present}
      onChange={(event) => {
        const id = ids[event.currentTarget.selectedIndex];
        if (id) return onProvider(id);
        // The last line sets up a source; what is shown stays the source that answers.
        event.currentTarget.value = present;
        onSetUp();
      }}
    >
      {ids.map((id) => (
        <option key={id} value={id}>
          {nameOf('provider', id)}
        </option>
      ))}
      <option value="">{t('query.setUp')}</option>
    </select>
  );
}
