import type { Currency } from '@/utils/offer/money';
import type { UsedRate } from '@/utils/sourcing/exchange-rates';
import { formatDate, formatRate } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { DecimalField } from './decimal-field';
import './exchange-rate.css';

/** What is known of the exchange rates. */
export interface RatesView {
  /** Yuan for one unit of the profile's currency; absent where no table knows it. */
  used?: UsedRate;
  /** The user's own figure for this currency, a plain decimal string. */
  own?: string;
  /** The day of the bank's rates that are kept, `YYYY-MM-DD`. */
  ecbDate?: string;
  /** True when the bank's rates know the currency. */
  ecbKnows: boolean;
  /** True when the browser lets the bank be asked. */
  allowed: boolean;
  /** The user was asked and the browser declined. */
  refused: boolean;
  asking: boolean;
  failure?: 'unreachable' | 'refused' | 'no-rates';
  onAllow(): void;
  onTryAgain(): void;
  /** '' takes the own figure away. */
  onOwn(yuan: string): void;
}

/** The exchange rate that everything is converted with, its day and whose it is, and the user's own in its place. */
export function ExchangeRate({ rates, currency }: { rates: RatesView; currency: Currency }) {
  const { used, own, asking, allowed, refused, failure, ecbDate, ecbKnows } = rates;
  if (currency === 'CNY') return <p class="exchange-rate soft">{t('rates.same')}</p>;
  return (
    <div class="exchange-rate">
      <p>
        {used ? (
          <>
            <strong>{t('rates.of', { currency, yuan: formatRate(used.value) })}</strong>{' '}
            <span class="soft">{t(`rates.by.${used.source}`, { date: formatDate(used.date) })}</span>
          </>
        ) : (
          <strong>{t('rates.none', { currency })}</strong>
        )}
      </p>
      <div role="status">
        {asking && <p class="soft">{t('rates.asking')}</p>}
        {!asking && failure && (
          <p>
            {t(`rates.failed.${failure}`)} {ecbDate && t('rates.kept', { date: formatDate(ecbDate) })}{' '}
            <button type="button" class="button link" onClick={rates.onTryAgain}>
              {t('rates.again')}
            </button>
          </p>
        )}
        {ecbDate && !ecbKnows && !own && <p>{t('rates.notListed', { currency })}</p>}
        {refused && !allowed && <p>{t('rates.refused')}</p>}
      </div>
      {!allowed && (
        <div class="exchange-rate-get">
          <button type="button" class={used ? 'button' : 'button primary'} onClick={rates.onAllow}>
            {t('rates.get')}
          </button>
          <p class="small soft">{t('rates.getWhy')}</p>
        </div>
      )}
      <label class="exchange-rate-own">
        <span>{t('rates.ownShort')}</span>
        <DecimalField
          label={t('rates.ownField', { currency })}
          unit={`CNY / ${currency}`}
          value={own ?? ''}
          onChange={rates.onOwn}
        />
      </label>
    </div>
  );
}
