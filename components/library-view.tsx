import type { ComponentChildren } from 'preact';
import type { StoredError } from '@/utils/errors';
import type { LibraryCounts } from '@/utils/workspace/library/library-head';
import { formatNumber } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { errorWords } from './error-words';
import { Icon } from './icon';
import { LibraryPictures, type WaitingHost } from './library-pictures';
import { Notice } from './notice';
import { SwitchRow } from './switch-row';
import './library-view.css';

interface LibraryViewProps {
  counts: LibraryCounts;
  /** Pictures are being read now. */
  reading: boolean;
  /** What the background could not do for the library. */
  error?: StoredError;
  /** Hosts whose pictures wait for the browser's permission. */
  hosts: readonly WaitingHost[];
  keyword: string;
  /** How many offers the keyword leaves. */
  found: number;
  samples: boolean;
  keepSeen: boolean;
  /** Deleted offers can still be brought back, and nothing else on the page says so. */
  bringsBack: boolean;
  /** A file is dragged over the page. */
  over: boolean;
  onKeyword(keyword: string): void;
  onAllow(): void;
  onRetry(): void;
  onBringBack(): void;
  onRemoveAll(): void;
  /** Absent while an export is being put together. */
  onExport?(): void;
  /** Opens the ways in, where they are closed. */
  onIntake?(): void;
  onSamples(on: boolean): void;
  onKeepSeen(on: boolean): void;
  /** The ways in; absent where they are closed. */
  intake?: ComponentChildren;
  list: ComponentChildren;
}

/** The user's own catalogue: what is in it, how far its pictures are, and what can be done with it. */
export function LibraryView(props: LibraryViewProps) {
  const { counts, found } = props;
  const { offers, removed } = counts;
  return (
    <div class={props.over ? 'library over' : 'library'}>
      <header class="library-head">
        <div>
          <h2>{t('library.title')}</h2>
          <p class="soft">{offers === 0 ? t('library.none') : t('library.offers', { count: offers })}</p>
        </div>
        {offers > 0 && (
          <div class="library-actions">
            {props.onIntake && (
              <button type="button" class="button primary" onClick={props.onIntake}>
                <Icon name="upload" />
                {t('library.add')}
              </button>
            )}
            <button type="button" class="button" aria-disabled={!props.onExport} onClick={props.onExport}>
              <Icon name="save" />
              {t('library.export')}
            </button>
            <button type="button" class="button quiet" onClick={props.onRemoveAll}>
              <Icon name="trash" />
              {t('library.removeAll')}
            </button>
          </div>
        )}
      </header>
      {props.bringsBack && removed > 0 && (
        <Notice kind="plain">
          {t('library.removed', { count: removed })}{' '}
          <button type="button" class="button link" onClick={props.onBringBack}>
            {t('options.undo')}
          </button>
        </Notice>
      )}
      {props.error && <Notice kind="warn">{errorWords(props.error)}</Notice>}
      {props.intake}
      {offers > 0 && (
        <>
          <LibraryPictures
            {...counts}
            reading={props.reading}
            hosts={props.hosts}
            onAllow={props.onAllow}
            onRetry={props.onRetry}
          />
          <div class="library-find">
            <input
              class="field"
              type="search"
              aria-label={t('library.search')}
              placeholder={t('library.search')}
              value={props.keyword}
              onInput={(event) => props.onKeyword(event.currentTarget.value)}
            />
            <span class="soft" aria-live="polite">
              {props.keyword && t('library.found', { count: found, shown: formatNumber(found) })}
            </span>
          </div>
          {found > 0 && props.list}
        </>
      )}
      <div class="library-switches">
        <SwitchRow
          words={t('library.keepSeen')}
          about={t('library.keepSeenAbout')}
          on={props.keepSeen}
          onChange={props.onKeepSeen}
        />
        <SwitchRow
          words={t('library.samples')}
          about={t('library.samplesAbout')}
          on={props.samples}
          onChange={props.onSamples}
        />
      </div>
    </div>
  );
}
