import type { Currency } from '../offer/money';
import type { Figure, LandedProfile } from './landed-profile';

/** Currency, and the standard VAT rate as an example where the marketplace's prices include it. */
const marketplaces: Readonly<Record<string, { currency: Currency; vat?: string }>> = {
  'amazon.com': { currency: 'USD' },
  'amazon.ca': { currency: 'CAD' },
  'amazon.com.mx': { currency: 'MXN', vat: '0.16' },
  'amazon.com.br': { currency: 'BRL' },
  'amazon.co.uk': { currency: 'GBP', vat: '0.20' },
  'amazon.de': { currency: 'EUR', vat: '0.19' },
  'amazon.fr': { currency: 'EUR', vat: '0.20' },
  'amazon.it': { currency: 'EUR', vat: '0.22' },
  'amazon.es': { currency: 'EUR', vat: '0.21' },
  'amazon.nl': { currency: 'EUR', vat: '0.21' },
  'amazon.se': { currency: 'SEK', vat: '0.25' },
  'amazon.pl': { currency: 'PLN', vat: '0.23' },
  'amazon.com.be': { currency: 'EUR', vat: '0.21' },
  'amazon.ie': { currency: 'EUR', vat: '0.23' },
  'amazon.com.tr': { currency: 'TRY', vat: '0.20' },
  'amazon.ae': { currency: 'AED', vat: '0.05' },
  'amazon.sa': { currency: 'SAR', vat: '0.15' },
  'amazon.eg': { currency: 'EGP', vat: '0.14' },
  'amazon.in': { currency: 'INR', vat: '0.18' },
  'amazon.sg': { currency: 'SGD', vat: '0.09' },
  'amazon.com.au': { currency: 'AUD', vat: '0.10' },
  'amazon.co.jp': { currency: 'JPY', vat: '0.10' },
  'amazon.co.za': { currency: 'ZAR', vat: '0.15' },
};

/** The marketplaces that have a starting profile. */
export const profiledMarketplaces: readonly string[] = Object.keys(marketplaces);

/** The currencies of those marketplaces. */
export const marketplaceCurrencies: readonly Currency[] = [
  ...new Set(Object.values(marketplaces).map(({ currency }) => currency)),
];

/**
 * A profile to start from. None of its figures has a source that this project can show, so each is an example that
 * counts only when the user has confirmed it; duty, freight and ads are empty.
 *
 * @param currency of a store that is not listed: the one of its price
 */
export function startingProfile(store: string, currency: Currency = 'USD'): LandedProfile {
  const known = Object.hasOwn(marketplaces, store) ? marketplaces[store] : undefined;
  return {
    id: store,
    currency: known?.currency ?? currency,
    priceIncludesVat: known?.vat !== undefined,
    importVat: 'reclaimed',
    dutyBase: store === 'amazon.com' ? 'goods' : 'goods-and-freight',
    figures: {
      volumeDivisor: example('5000'),
      ...(known ? { referralRate: example('0.15') } : {}),
      ...(known?.vat ? { vatRate: example(known.vat) } : {}),
    },
  };
}

const example = (value: string): Figure => ({ value, confirmed: false });
