import { nameOf, t } from '@/utils/i18n/t';

/** What is kept on this device. */
export interface ShownStored {
  /** By group, with how many there are where they are counted. */
  groups: readonly { id: string; count?: number }[];
  /** Bytes of all of it, about. */
  bytes?: number;
}

/** What is kept on this device, how much of it there is, and how long it stays. */
export function StoredList({ stored }: { stored?: ShownStored }) {
  return (
    <>
      <ul class="privacy-list">
        {stored?.groups.map(({ id, count }) => (
          <li key={id}>
            <p class="privacy-head">
              <strong>{nameOf('stored', id)}</strong>
              {count !== undefined && <span class="privacy-count">{t('privacy.count', { count })}</span>}
            </p>
            <p class="soft">{nameOf('stored', `${id}.about`)}</p>
          </li>
        ))}
      </ul>
      {stored?.bytes !== undefined && (
        <p class="soft">{t('privacy.bytes', { megabytes: Math.round(stored.bytes / 1e5) / 10 })}</p>
      )}
    </>
  );
}
