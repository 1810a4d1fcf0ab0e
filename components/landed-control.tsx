import type { LandedCode, LandedLine } from '@/utils/sourcing/landed-line';
import type { LandedFigures, LandedProfile } from '@/utils/sourcing/landed-profile';
import { formatMoney } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { DecimalField } from './decimal-field';
import { MoneyFigureField, RateFigureField } from './figure-fields';
import type { LandedView } from './landed-view';
import { priceWords } from './price-words';

/** The profile's amounts and rates by the line that they make. */
const amounts = {
  'domestic-freight': { figure: 'domesticFreight', unit: 'landed.aKilogram', currency: 'CNY' },
  'international-freight': { figure: 'internationalFreight', unit: 'landed.aKilogram', currency: undefined },
  'order-costs': { figure: 'orderCosts', unit: 'landed.anOrder', currency: undefined },
  'fulfilment-fee': { figure: 'fulfilmentFee', unit: 'landed.aUnit', currency: undefined },
} as const;
const rates = {
  duty: 'dutyRate',
  'vat-in-price': 'vatRate',
  'referral-fee': 'referralRate',
  returns: 'returnRate',
  ads: 'adRate',
} as const;

const isAmount = (code: LandedCode): code is keyof typeof amounts => code in amounts;
const isRate = (code: LandedCode): code is keyof typeof rates => code in rates;

/** What is put into a line: a figure of the profile, or the selling price; nothing where it follows from others. */
export function LandedControl({ line: { code, state }, view }: { line: LandedLine; view: LandedView }) {
  const { profile, currencies, onProfile } = view;
  const change = (figures: Partial<LandedFigures>) =>
    onProfile({ ...profile, figures: { ...profile.figures, ...figures } });
  const label = t(`landed.line.${code}`);
  if (code === 'price') return <SellingPrice label={label} view={view} />;
  if (isAmount(code)) {
    const { figure, unit, currency = profile.currency } = amounts[code];
    return (
      <MoneyFigureField
        label={label}
        unit={t(unit)}
        figure={profile.figures[figure]}
        currency={currency}
        currencies={currencies}
        onChange={(next) => change({ [figure]: next })}
      />
    );
  }
  const figure = rateOf(code, state, profile);
  if (figure) {
    return (
      <RateFigureField label={label} figure={profile.figures[figure]} onChange={(next) => change({ [figure]: next })} />
    );
  }
  return <span />;
}

/** The rate that a line asks for. The VAT rate is asked for once: with the sale, or at import where the price has none. */
function rateOf(code: LandedCode, state: LandedLine['state'], { priceIncludesVat }: LandedProfile) {
  if (state === 'none') return undefined;
  if (code === 'import-vat') return priceIncludesVat ? undefined : 'vatRate';
  return isRate(code) ? rates[code] : undefined;
}

function SellingPrice({ label, view }: { label: string; view: LandedView }) {
  const { profile, sellingPrice, storePrice, onSellingPrice } = view;
  const { currency } = profile;
  const typed = sellingPrice !== storePrice?.price;
  return (
    <span class="landed-control">
      <DecimalField
        label={label}
        unit={currency}
        value={sellingPrice?.currency === currency ? sellingPrice.amount : ''}
        onChange={(amount) => onSellingPrice(amount === '' ? undefined : { amount, currency })}
      />
      {storePrice && (typed || storePrice.price.currency !== currency) && (
        <span class="landed-note">
          {t('landed.storePrice', { price: priceWords(storePrice.price), store: storePrice.store })}{' '}
          {typed && (
            <button type="button" class="button link small" onClick={() => onSellingPrice(undefined)}>
              {t('landed.backToStore', { price: formatMoney(storePrice.price) })}
            </button>
          )}
        </span>
      )}
      {storePrice && !typed && storePrice.price.currency === currency && (
        <span class="landed-note">{t('landed.fromStore', { store: storePrice.store })}</span>
      )}
    </span>
  );
}
