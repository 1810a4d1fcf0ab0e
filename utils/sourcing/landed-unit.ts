import type { Money } from '../offer/money';
import type { Parcel } from '../offer/parcel';
import { chargeableWeight, type ChargeableWeight } from './chargeable-weight';
import { Exact, one } from './exact';
import type { Converter } from './exchange-rates';
import { entryOf, noneOf, shareOf, type LandedEntry } from './landed-entry';
import type { LandedCode } from './landed-line';
import type { Figure, LandedProfile } from './landed-profile';
import type { PriceAtQuantity } from './price-at-quantity';
import { convertAmount, readFigure, readMoney, type Reading } from './read-figure';

/** No volume divisor (cm³ a kg) or duty rate is greater. */
const greatest = { divisor: new Exact('100000'), duty: new Exact('10') };

/** The landed lines of one offer: what a unit costs until it lies in the warehouse. */
export type LandedUnit = (price: PriceAtQuantity | undefined, parcel: Parcel | undefined) => LandedEntry[];

/**
 * Reads a profile once for any number of offers. The lines are goods, domestic and international freight, order costs,
 * duty, import VAT.
 *
 * @param quantity pieces that share the order costs
 */
export function landedUnit(quantity: number, profile: LandedProfile, convert: Converter): LandedUnit {
  const { figures, dutyBase } = profile;
  const domestic = readMoney(figures.domesticFreight, convert);
  const international = readMoney(figures.internationalFreight, convert);
  const divisor = readFigure(figures.volumeDivisor, greatest.divisor);
  const orderCosts = orderCostsEntry(figures.orderCosts, readMoney(figures.orderCosts, convert), quantity);
  const dutyRate = readFigure(figures.dutyRate, greatest.duty);
  const vatRate = readFigure(figures.vatRate, one);
  return (price, parcel) => {
    const weight = chargeableWeight(parcel, 'obstacle' in divisor ? undefined : divisor.value);
    const goods = entryOf('goods', price ? convertAmount(price.price, convert) : { obstacle: 'not-given' });
    const inland = freightEntry('domestic-freight', figures.domesticFreight, domestic, weight);
    const abroad = freightEntry('international-freight', figures.internationalFreight, international, weight);
    const shipped = goods.amount.plus(abroad.amount);
    const dutiable = dutyBase === 'goods' ? goods.amount : shipped;
    const duty = shareOf('duty', figures.dutyRate, dutyRate, dutiable, goods.state);
    const importVat =
      profile.importVat === 'reclaimed'
        ? noneOf('import-vat')
        : shareOf('import-vat', figures.vatRate, vatRate, shipped.plus(duty.amount), goods.state);
    return [goods, inland, abroad, orderCosts, duty, importVat];
  };
}

function orderCostsEntry(figure: Figure<Money> | undefined, perOrder: Reading, quantity: number): LandedEntry {
  const perUnit = 'obstacle' in perOrder ? perOrder : { ...perOrder, value: perOrder.value.div(quantity) };
  return entryOf('order-costs', perUnit, { figure });
}

function freightEntry(
  code: LandedCode,
  figure: Figure<Money> | undefined,
  perKilogram: Reading,
  weight: ChargeableWeight | undefined,
): LandedEntry {
  if ('obstacle' in perKilogram || perKilogram.value.eq(0)) return entryOf(code, perKilogram, { figure });
  if (!weight) return entryOf(code, { obstacle: 'not-given' }, { figure });
  return entryOf(code, { ...perKilogram, value: perKilogram.value.times(weight.kilograms) }, { figure, weight });
}
