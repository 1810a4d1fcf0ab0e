import { t } from '@/utils/i18n/t';
import { goesWords, OpenOn1688, type OnSite } from './open-on-1688';
import './no-close-match.css';

interface NoCloseMatchProps {
  /** True when some rows follow, all of them weak. */
  rowsFollow: boolean;
  /** Clears the filters; absent where none is on. */
  onClearFilters?(): void;
  onNewPicture(): void;
  /** The way to 1688.com that needs no key; absent while there is no picture. */
  onSite?: OnSite;
}

/** Says that nothing shows the same product, and what usually helps. */
export function NoCloseMatch({ rowsFollow, onClearFilters, onNewPicture, onSite }: NoCloseMatchProps) {
  return (
    <section class="no-close-match">
      <h2>{t('noMatch.title')}</h2>
      <p>{t(rowsFollow ? 'noMatch.rowsFollow' : 'noMatch.noRows')}</p>
      {onClearFilters && (
        <p>
          {t('noMatch.filtered')}{' '}
          <button type="button" class="button link" onClick={onClearFilters}>
            {t('results.showAll')}
          </button>
        </p>
      )}
      <ul>
        <li>{t('noMatch.crop')}</li>
        <li>{t('noMatch.other')}</li>
        <li>{t('noMatch.background')}</li>
      </ul>
      <div class="no-close-actions">
        <button type="button" class="button" onClick={onNewPicture}>
          {t('noMatch.newPicture')}
        </button>
        {onSite && <OpenOn1688 {...onSite} />}
      </div>
      {onSite && <p class="soft small">{goesWords(onSite)}</p>}
    </section>
  );
}
