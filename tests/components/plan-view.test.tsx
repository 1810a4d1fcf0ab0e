// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MarginChip } from '@/components/margin-chip';
import { SortSelect } from '@/components/sort-select';
import { linkfoxEntry } from '@/utils/providers/linkfox/entry';
import type { LandedCode } from '@/utils/sourcing/landed-line';
import { PlanButton } from '@/components/plan-button';
import { PlanContext } from '@/components/plan-context';
import { PlanView, type PlanViewProps } from '@/components/plan-view';
import { noCosts } from '@/utils/costs';
import type { Money } from '@/utils/offer/money';
import type { Offer } from '@/utils/offer/offer';
import type { Parcel } from '@/utils/offer/parcel';
import { planFigures, type PlanSources } from '@/utils/plan-figures';
import type { Complexity } from '@/utils/sourcing/order-plan';
import type { LandedProfile } from '@/utils/sourcing/landed-profile';
import { startingProfile } from '@/utils/sourcing/marketplace-profiles';
import { button, clearDrawn, draw, one, press, type, words } from './draw';
import { bareOffer } from './fixtures';

afterEach(clearDrawn);

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const bank = { source: 'ecb', date: '2026-11-19', base: 'EUR', rates: { CNY: '7.80', USD: '1.08' } } as const;

/** The supplier of the worked example in docs/sourcing.md. */
const maker = bareOffer('maker', {
  priceTiers: [
    { minQuantity: 10, maxQuantity: 99, price: cny('23.50') },
    { minQuantity: 100, price: cny('21.00') },
  ],
  minimumOrder: 10,
  supplier: { name: '样本工厂', years: 4 },
  customization: { supported: true, services: ['来样加工'], minimumQuantity: 300, samplePrice: cny('50.00') },
});
const trader = bareOffer('trader', { price: cny('24.00'), customization: { supported: false } });

interface DrawnPlan {
  offers?: Offer[];
  quantity?: number;
  product?: PlanSources['product'];
  table?: PlanSources['bank'];
  props?: Partial<PlanViewProps>;
}

/** The view with the state that the panel keeps around it. */
function Plan({ offers = [maker], quantity: first = 200, product, table, props }: DrawnPlan) {
  const store = product?.store ?? 'amazon.de';
  const [profile, setProfile] = useState<LandedProfile>(startingProfile(store));
  const [sellingPrice, setSellingPrice] = useState<Money>();
  const [parcel, setParcel] = useState<Parcel>();
  const [quantity, setQuantity] = useState(first);
  const [complexity, setComplexity] = useState<Complexity>('standard');
  const figures = planFigures({
    plan: { offers, shown: '', complexity, profiles: { [store]: profile }, marketplace: store, sellingPrice, parcel },
    product,
    costs: noCosts,
    bank: table,
    quantity,
  });
  return (
    <PlanView
      offers={offers}
      shown={offers[0]}
      quantity={quantity}
      complexity={complexity}
      marketplaces={[store, 'amazon.com']}
      landed={
        offers[0] && {
          ...figures.landed(offers[0]),
          profile,
          sellingPrice: figures.sellingPrice,
          storePrice: figures.storePrice,
          currencies: ['EUR', 'CNY', 'USD'],
          onProfile: setProfile,
          onSellingPrice: setSellingPrice,
          onParcel: setParcel,
        }
      }
      margins={figures.customMargins(offers, complexity)}
      rates={{
        used: figures.yuanRate,
        ecbDate: table?.date,
        ecbKnows: !!table,
        allowed: true,
        refused: false,
        asking: false,
        onAllow: vi.fn(),
        onTryAgain: vi.fn(),
        onOwn: vi.fn(),
      }}
      isPrivate={false}
      source="Data from 1688 via a test"
      onPlan={vi.fn()}
      onShow={vi.fn()}
      onRemove={vi.fn()}
      onQuantity={setQuantity}
      onMarketplace={vi.fn()}
      onComplexity={setComplexity}
      onCopy={vi.fn()}
      onPrint={vi.fn()}
      onExport={vi.fn()}
      {...props}
    />
  );
}

const store = { store: 'amazon.de', price: { amount: '24.99', currency: 'EUR' } };
const field = (line: string) => one<HTMLInputElement>(`[data-line="${line}"] input`);
const amount = (line: string) => words(`[data-line="${line}"] .landed-amount`)[0];
const result = () =>
  Object.fromEntries(words('.margin-result dt').map((name, i) => [name, words('.margin-result dd')[i]]));
const labelled = (label: string) => one<HTMLInputElement>(`input[aria-label="${label}"]`);
function choose(select: HTMLSelectElement, value: string) {
  act(() => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

describe('landed cost', () => {
  it('comes to the figures of the worked example, as one types', () => {
    draw(<Plan product={store} table={bank} />);
    expect(one('.margin-result').className).toContain('early');
    expect(result().ROI).toContain('Not counted yet: 9');
    expect(result()).toMatchObject({ Margin: '+89% before duty Not counted yet: 9', 'Landed cost': '€2.69' });

    type(labelled('Weight, kg'), '0,35');
    for (const [side, value] of [
      ['Length', '30'],
      ['Width', '20'],
      ['Height', '5'],
    ]) {
      type(labelled(`${side}, cm`), value!);
    }
    press(button('Use 5000 for: Volume weight'));
    type(field('domestic-freight'), '1.20');
    choose(one('[data-line="international-freight"] select'), 'USD');
    type(field('international-freight'), '6.50');
    type(field('order-costs'), '80');
    expect(result().Margin).toContain('before duty');
    type(field('duty'), '4');
    expect(result().Margin).toContain('before VAT');
    press(button('Use 19% for: VAT in the price'));
    press(button('Use 15% for: Referral fee'));
    type(field('fulfilment-fee'), '3.6');
    type(field('returns'), '5');
    type(field('ads'), '8');

    expect(words('[data-line] .landed-amount')).toEqual([
      '€2.69',
      '€0.09',
      '€3.61',
      '€0.40',
      '€0.25',
      'none',
      '€24.99',
      '−€3.99',
      '−€3.75',
      '−€3.60',
      '−€0.86',
      '−€2.00',
    ]);
    expect(result()).toEqual({
      'Profit a unit': '€3.74',
      Margin: '+15%',
      ROI: '+53%',
      'Landed cost': '€7.05',
      'Break-even price': '€18.49',
      'Break-even pieces': '131 of 200',
    });
    expect(document.querySelector('.margin-without')).toBeNull();
    expect(one('.margin-result').className).not.toContain('early');
    expect(document.body.textContent).toContain('0.6 kg charged, by volume');
  });

  it('marks what is prefilled, and does not count it before it is confirmed', () => {
    draw(<Plan product={store} table={bank} />);
    expect(words('.figure-example')).toEqual([
      'example, checkUse 5000',
      'example, checkUse 19%',
      'example, checkUse 15%',
    ]);
    expect(amount('referral-fee')).toBe('not counted');
    press(button('Use 15% for: Referral fee'));
    expect(amount('referral-fee')).toBe('−€3.75');
    type(field('referral-fee'), '');
    expect(amount('referral-fee')).toBe('not filled in');
  });

  it('counts no former figure while what is typed is none, and says so', () => {
    draw(<Plan product={store} table={bank} />);
    type(field('duty'), '4');
    press(button('Use 15% for: Referral fee'));
    expect(amount('duty')).toMatch(/^€/);
    act(() => field('duty').focus());
    type(field('duty'), '4x');
    act(() => field('duty').blur());
    expect(words('[data-line="duty"] [role=alert]')).toEqual(['Type a number, such as 4.5.']);
    expect(field('duty').getAttribute('aria-invalid')).toBe('true');
    expect(amount('duty')).toBe('not filled in');
    expect(result().Margin).toContain('before duty');
    expect(field('duty').value).toBe('4x');
  });

  it('says of a figure beyond its bounds that it is not valid', () => {
    draw(<Plan product={store} table={bank} />);
    type(field('ads'), '101');
    expect(amount('ads')).toBe('not valid');
    expect(words('.margin-without')[0]).toContain('Ads');
  });

  it.each<[string, DrawnPlan, string]>([
    ['an exchange rate', { product: store }, 'An exchange rate is missing'],
    ['a price of the offer', { product: store, table: bank, offers: [bareOffer('1')] }, 'This offer gives no price'],
    ['a selling price', { table: bank }, 'The store page gives no price'],
  ])('asks for %s where there is none, and shows no figure in its place', (_, plan, sentence) => {
    draw(<Plan {...plan} />);
    expect(words('.margin-needs')[0]).toContain(sentence);
    expect(result().Margin).toBe('not given');
    expect(result()['Profit a unit']).toBe('not given');
  });

  it('takes another selling price, and goes back to the store’s', () => {
    draw(<Plan product={store} table={bank} />);
    type(field('price'), '30');
    expect(amount('price')).toBe('€30.00');
    press(button('Use €24.99'));
    expect(amount('price')).toBe('€24.99');
    expect(field('price').value).toBe('24.99');
  });

  it('says that it counts with the lowest price of a store', () => {
    const again = draw(<Plan product={{ ...store, price: { ...store.price, from: true } }} table={bank} />);
    expect(document.body.textContent).toContain('Counted with the lowest price');
    type(field('price'), '30');
    expect(document.body.textContent).not.toContain('Counted with the lowest price');
    expect(document.body.textContent).toContain('from €24.99 on amazon.de');
    const known = { margins: new Map([['1', { margin: '0.5', without: [] }]]), planned: new Set<string>() };
    again(
      <PlanContext.Provider value={{ ...known, atLowest: true, onPlan: vi.fn() }}>
        <MarginChip offerId="1" />
      </PlanContext.Provider>,
    );
    expect(words('.margin-chip')).toEqual(['Margin +50%at the lowest price']);
  });

  it('asks for VAT once: with the sale, or at import where the price has none', () => {
    draw(<Plan product={store} table={bank} />);
    press(one<HTMLInputElement>('.profile-switches input[role=switch]'));
    expect(amount('vat-in-price')).toBe('none');
    expect(document.querySelector('[data-line="import-vat"] input')).toBeNull();
    choose(document.querySelectorAll<HTMLSelectElement>('.profile-switches select')[1]!, 'cost');
    type(field('import-vat'), '19');
    expect(amount('import-vat')).toBe('€0.51');
  });
});

describe('the custom order', () => {
  const table = (title: string) =>
    [...one(`.figure-table[aria-label="${title}"]`).querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );

  it('has the figures of the worked example, and a second column at the minimum', () => {
    draw(<Plan product={store} table={bank} />);
    expect(table('Custom order')).toEqual([
      ['', 'Your quantity', 'Its minimum'],
      ['Pieces', '200', '300'],
      ['Unit price', '¥25.20estimate: ¥21.00 +20% is ¥25.2000', '¥25.20estimate: ¥21.00 +20% is ¥25.2000'],
      ['Batch', '¥5,040.00', '¥7,560.00'],
      ['Sample fee', '¥50.00', '¥50.00'],
      ['Shipping', '¥50.00estimate', '¥50.00estimate'],
      ['Total', '¥5,140.00', '¥7,660.00'],
      ['First 30% of the batch', '¥1,512.00', '¥2,268.00'],
      ['Then 70% of the batch', '¥3,528.00', '¥5,292.00'],
    ]);
    expect(words('.order-facts dd')).toEqual(['¥60.00', '7 days', '20 days']);
    expect(words('.order-notes li')).toContain('Below the order minimum of 300 pieces.');
  });

  it('follows the quantity and what is changed', () => {
    draw(<Plan product={store} table={bank} />);
    type(labelled('Quantity, pieces'), '300');
    expect(table('Custom order')).toContainEqual(['Total', '¥7,660.00']);
    const radios = document.querySelectorAll<HTMLInputElement>('.order-plan input[type=radio]');
    press(radios[2]!);
    expect(table('Custom order')).toContainEqual(['Unit price', '¥28.35estimate: ¥21.00 +35% is ¥28.3500']);
    expect(words('.order-facts dd')[2]).toBe('30 days');
  });

  it('says that the quantity counts for all offers', () => {
    draw(<Plan product={store} table={bank} />);
    expect(words('.plan-controls > p')[0]).toContain('counts for all offers');
  });

  it('refuses a quantity that is none, and keeps the last', () => {
    draw(<Plan product={store} table={bank} />);
    for (const wrong of ['0', '-5', '1.5', '1000001', 'many']) {
      type(labelled('Quantity, pieces'), wrong);
      expect(words('.plan-controls [role=alert]'), wrong).toEqual(['A whole number from 1 to 1,000,000.']);
      expect(table('Custom order')[1]![1], wrong).toBe('200');
    }
  });

  it.each([
    ['no-customization', { supported: false }, 'makes nothing to order'],
    ['not-made-to-sample', { supported: true, services: ['来图加工'] }, 'does not make to a sample'],
  ])('says why there is none: %s', (_, customization, sentence) => {
    draw(<Plan offers={[bareOffer('1', { price: cny('5'), customization })]} table={bank} />);
    expect(words('.order-none')[0]).toContain(sentence);
    expect(document.querySelector('.inquiry-message')).toBeNull();
  });

  it('compares the plans, names the cheapest, and says of one without a plan why', () => {
    const cheap = bareOffer('cheap', {
      price: cny('10'),
      customization: { supported: true, services: ['来样加工', '快速打样'], samplePrice: cny('0') },
    });
    draw(<Plan offers={[maker, cheap, trader]} quantity={300} product={store} table={bank} />);
    const [, total, , , days] = table('Compare the plans');
    expect(total).toEqual(['Total', '¥7,660.00', '¥3,650.00lowest total', 'no plannot made to order']);
    expect(days).toEqual(['Sample and production, estimate', '27 days', '23 dayssoonest', 'no plan']);
  });

  it('says of a total that the quantity is below the minimum', () => {
    draw(<Plan offers={[maker, { ...maker, id: 'other', customization: undefined }]} product={store} table={bank} />);
    expect(table('Compare the plans')[1]![1]).toBe('¥5,140.00Below the order minimum of 300 pieces.');
  });
});

describe('a loss', () => {
  const loss = { store: 'amazon.de', price: { amount: '1.00', currency: 'EUR' } };

  it('is not earned back in this order, and has one minus everywhere', () => {
    const onCopy = vi.fn();
    draw(<Plan product={loss} table={bank} props={{ onCopy }} />);
    expect(result()).toMatchObject({ 'Profit a unit': '−€1.69', 'Break-even pieces': 'not in this order' });
    press(button('Use 15% for: Referral fee'));
    press(button('Copy the table'));
    const text = onCopy.mock.lastCall![0] as string;
    expect(text).toContain('Break-even pieces\tnot in this order');
    expect(text).toContain('Referral fee\t−€0.15');
    expect(text).toMatch(/Margin\t−\d/);
    expect(text).not.toMatch(/-[€\d]/);
  });
});

describe('the compared margin', () => {
  it('is that of the custom unit price in its column', () => {
    const other = { ...maker, id: 'other', priceTiers: [{ minQuantity: 1, price: cny('42') }] };
    draw(<Plan offers={[maker, other]} product={store} table={bank} />);
    const rows = [...one('.figure-table[aria-label="Compare the plans"]').querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows).toContainEqual(['Custom unit price', '¥25.20estimate', '¥50.40estimate']);
    // 1 − 25.20 / 7.80 / 24.99, and 1 − 50.40 / 7.80 / 24.99
    expect(rows).toContainEqual(['Margin at this unit price', '+87%before duty', '+74%before duty']);
  });
});

describe('what leaves the view', () => {
  it('is the message in Chinese and in the user’s language', () => {
    const onCopy = vi.fn();
    draw(<Plan product={store} table={bank} props={{ onCopy }} />);
    press(button('Copy the message'));
    expect(onCopy.mock.lastCall![0]).toContain('计划采购数量：200件。');
    press(document.querySelectorAll<HTMLInputElement>('.inquiry-message input[type=radio]')[1]!);
    press(button('Copy the message'));
    const own = onCopy.mock.lastCall![0] as string;
    expect(own).toContain('Planned quantity: 200 pieces.');
    expect(own).toContain('30% in advance (¥1512.00), 70% before it ships (¥3528.00)');
    expect(own.split('\n')).toHaveLength(12);
    expect(own).not.toMatch(/[{}]/);
  });

  it('says so at the button that was pressed', () => {
    const again = draw(<Plan product={store} table={bank} />);
    const said = () => [...document.querySelectorAll('[role=status]')].filter((at) => at.textContent === 'Copied.');
    press(button('Copy the message'));
    again(<Plan product={store} table={bank} props={{ copied: 'copied' }} />);
    expect(said().map((at) => !!at.closest('.inquiry-message'))).toEqual([true]);
    press(button('Copy the table'));
    expect(said().map((at) => at.previousElementSibling)).toEqual([button('Copy the table')]);
  });

  it('is a table of text, without a formula, that names where the data is from', () => {
    const onCopy = vi.fn();
    const hostile = { ...trader, title: '=HYPERLINK("https://evil.example")\t\n2' };
    draw(<Plan offers={[maker, hostile]} product={store} table={bank} props={{ onCopy }} />);
    press(button('Copy the table'));
    const text = onCopy.mock.lastCall![0] as string;
    expect(text).toContain('Total\t¥5,140.00\t¥7,660.00');
    expect(text).toContain('Profit of a unit\t€22.30');
    expect(text).toMatch(/Data from 1688 via a test$/);
    for (const cell of text.split(/[\t\n]/)) expect(cell).not.toMatch(/^[=@]/);
  });
});

describe('a card', () => {
  const actions = (margin: string, without: LandedCode[]) => ({
    margins: new Map([['1', { margin, without }]]),
    planned: new Set<string>(),
    onPlan: vi.fn(),
  });

  it.each([
    ['0.6249', ['international-freight', 'duty', 'referral-fee'] as const, 'Margin +62%goods only', ''],
    ['0.6249', ['referral-fee'] as const, 'Margin +62%before the referral fee', ''],
    ['0.6249', ['duty', 'ads'] as const, 'Margin +62%before duty', 'gain'],
    ['0.6249', ['ads'] as const, 'Margin +62%before ads', 'gain'],
    ['0.0451', [] as const, 'Margin +4.5%', 'gain'],
    ['-0.333', [] as const, 'Margin −33%', 'loss'],
    ['-0.333', ['international-freight', 'referral-fee'] as const, 'Margin −33%goods only', 'loss'],
  ])('says the margin %s without %j, and calls it a gain only then', (margin, without, said, standing) => {
    draw(
      <PlanContext.Provider value={actions(margin, [...without])}>
        <MarginChip offerId="1" />
      </PlanContext.Provider>,
    );
    expect(words('.margin-chip')).toEqual([said]);
    expect(one('.margin-chip').className.trim()).toBe(`margin-chip ${standing}`.trim());
  });

  it.each([
    [['international-freight', 'referral-fee'] as const, 'Margin, goods only'],
    [['referral-fee'] as const, 'Highest margin first'],
  ])('is sorted by what counts, without %j as "%s"', (without, said) => {
    const loaded = { count: 1, quantity: 100, onRank: vi.fn() };
    draw(
      <PlanContext.Provider value={actions('0.5', [...without])}>
        <SortSelect
          capabilities={linkfoxEntry.capabilities}
          providerId="linkfox"
          sort={{ field: 'price', direction: 'asc' }}
          onChange={vi.fn()}
          loaded={loaded}
        />
      </PlanContext.Provider>,
    );
    expect(words('option[value="loaded margin"]')).toEqual([said]);
  });

  it('shows no margin where there is none', () => {
    draw(
      <PlanContext.Provider value={actions('0.5', [])}>
        <MarginChip offerId="2" />
      </PlanContext.Provider>,
    );
    expect(words('.margin-chip')).toEqual([]);
  });

  it('opens its plan', () => {
    const value = actions('0.5', []);
    draw(
      <PlanContext.Provider value={value}>
        <PlanButton offer={maker} />
      </PlanContext.Provider>,
    );
    press(button('Order plan'));
    expect(value.onPlan).toHaveBeenCalledWith(maker);
  });
});
