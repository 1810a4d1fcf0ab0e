// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OfferCard } from '@/components/offer-card';
import { Panel } from '@/components/panel';
import type { Offer } from '@/utils/offer/offer';
import type { PhotoCheck, PhotoVerdict } from '@/utils/sourcing/photo-check';
import { button, clearDrawn, draw, key, one, press, type, words } from './draw';
import { bareOffer, cardProps, decisionOf, doneState, panelProps } from './fixtures';

afterEach(clearDrawn);

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const found = (verdict: PhotoVerdict, more: Partial<PhotoCheck> = {}): PhotoCheck => ({ verdict, score: 0.9, ...more });
const offers = ['30', '10', '20'].map((id) => bareOffer(id, { imageUrl: `https://cbu01.alicdn.com/${id}.jpg` }));
const maker = (id: string, more: Partial<Offer> = {}) =>
  bareOffer(id, { supplier: { id, name: `厂 ${id}`, type: 'source-factory' }, ...more });
const panel = (of: Offer[], more: Parameters<typeof decisionOf>[1] = {}, rest = {}) =>
  panelProps({ offers: of, decision: decisionOf(of, more), ...rest });
const picture = new Blob(['x'], { type: 'image/jpeg' });

function choose(select: HTMLSelectElement, value: string) {
  act(() => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

describe('a photo check on a card', () => {
  it('says each verdict in words and by a shape of its own', () => {
    const verdicts = ['same-photo', 'same-photo-edited', 'same-photo-another-colour', 'similar', 'different'] as const;
    const shapes = verdicts.map((verdict) => {
      draw(<OfferCard {...cardProps(offers[0]!, { check: found(verdict), onCompare: vi.fn() })} />);
      const drawn = one('.photo-mark svg').innerHTML;
      const said = words('.photo-mark-words')[0];
      clearDrawn();
      return [said, drawn] as const;
    });
    expect(shapes.map(([said]) => said)).toEqual([
      'Same photo',
      'Same photo, edited',
      'Same photo, other colour',
      'Similar',
      'Different',
    ]);
    expect(new Set(shapes.map(([, drawn]) => drawn)).size).toBe(5);
  });

  it('takes the place of what the service says of the photo, which then stands among the details', () => {
    const offer = bareOffer('1', { similarity: 0.93 });
    const again = draw(<OfferCard {...cardProps(offer, { checking: true })} />);
    expect(words('.service-similarity')).toEqual(['Service says 93%']);
    expect(one('.service-similarity').title).toContain('LinkFox');
    again(<OfferCard {...cardProps(offer, { check: found('not-checked', { reason: 'broken' }) })} />);
    expect(words('.service-similarity')).toEqual(['Service says 93%']);
    expect(one('.service-similarity').title).toContain('cannot be opened');
    again(<OfferCard {...cardProps(offer, { check: found('different') })} />);
    expect(words('.service-similarity')).toEqual([]);
    expect(words('.photo-mark')).toEqual(['Different']);
    expect(words('.offer-details')[0]).toContain('Service says 93%');
  });

  it('takes the place of the library’s own figure, which is the same comparison', () => {
    const offer = bareOffer('1', { similarity: 0.93, origin: 'library' });
    const again = draw(<OfferCard {...cardProps(offer)} />);
    expect(words('.offer-verdict .similarity-mark')).toEqual(['Same photo 93%']);
    again(<OfferCard {...cardProps(offer, { check: found('same-photo') })} />);
    expect(words('.similarity-mark')).toEqual([]);
    expect(words('.photo-mark')).toEqual(['Same photo']);
  });

  it('says why there is none, and has nothing to press then', () => {
    draw(
      <OfferCard
        {...cardProps(offers[0]!, { check: found('not-checked', { reason: 'too-big' }), onCompare: vi.fn() })}
      />,
    );
    expect(one('.photo-mark').tagName).toBe('SPAN');
    expect(one('.photo-mark').title).toContain('too large');
  });

  it('opens both pictures, which can be laid over each other and mirrored', () => {
    const photos = new Map([['30', found('same-photo-edited', { mirrored: true })]]);
    draw(<Panel {...panel(offers, { photos }, { picture })} />);
    press(one<HTMLButtonElement>('button.photo-mark'));
    expect(words('dialog h2')).toEqual(['Compare the photos']);
    expect(document.querySelectorAll('.compare-beside img')).toHaveLength(2);
    expect(one<HTMLInputElement>('dialog .switch-row input').checked).toBe(true);
    expect(one('.compare-beside figure.mirrored')).toBeTruthy();
    press(one<HTMLInputElement>('dialog .switch-row input'));
    expect(document.querySelector('.compare-beside figure.mirrored')).toBeNull();
    press([...document.querySelectorAll<HTMLInputElement>('dialog input[type=radio]')][1]!);
    expect(one('.photo-overlay')).toBeTruthy();
    expect(one<HTMLInputElement>('dialog input[type=range]').value).toBe('50');
  });
});

describe('the factory score of a card', () => {
  const offer = bareOffer('1', {
    sellerIdentities: ['超级工厂'],
    priceTiers: [{ minQuantity: 500, price: cny('9.90') }],
    minimumOrder: 500,
  });

  it('opens into its lines, with what is inferred, below the first price step, and not given', () => {
    draw(<OfferCard {...cardProps(offer)} />);
    expect(document.querySelector('.score-lines')).toBeNull();
    const open = button('Factory 58');
    press(open);
    expect(open.getAttribute('aria-expanded')).toBe('true');
    expect(words('.score-lines tr')).toEqual([
      'Source factory read from its badges40 of 40',
      'Custom making not given0 of 25',
      'Price up to the average ¥9.90 at 100 · below its first price step, so that step counts10 of 20',
      'Minimum order 500 pieces8 of 15',
      'Factory score58',
    ]);
  });

  it('says the price at the quantity where it is another one', () => {
    draw(<OfferCard {...cardProps(offer)} />);
    expect(document.body.textContent).toContain('¥9.90 at 100, sold from 500');
  });
});

describe('the sorts of what is loaded', () => {
  it('stand in a group of their own and ask the service nothing', () => {
    const onView = vi.fn();
    const onChoices = vi.fn();
    draw(<Panel {...panel(offers, { onView }, { onChoices })} />);
    const select = one<HTMLSelectElement>('.sort-select');
    expect([...select.querySelectorAll('optgroup')].map(({ label }) => label)).toEqual([
      'By On-device library, all results',
      'Of the 3 loaded',
    ]);
    choose(select, 'loaded price');
    expect(onView).toHaveBeenCalledWith({ rank: 'price' });
    expect(onChoices).not.toHaveBeenCalled();
  });

  it('go back to the service’s order without asking it again', () => {
    const onView = vi.fn();
    const onChoices = vi.fn();
    const view = { rank: 'factory' as const, goodSupplier: false, keywords: '' };
    draw(<Panel {...panel(offers, { onView, view }, { onChoices })} />);
    const select = one<HTMLSelectElement>('.sort-select');
    expect(select.value).toBe('loaded factory');
    choose(select, 'similarity desc');
    expect(onView).toHaveBeenCalledWith({ rank: undefined });
    expect(onChoices).not.toHaveBeenCalled();
    choose(select, 'price asc');
    expect(onChoices.mock.lastCall![0].sort).toEqual({ field: 'price', direction: 'asc' });
  });

  it('show the rows in their order', () => {
    const priced = [bareOffer('a', { price: cny('3') }), bareOffer('b'), bareOffer('c', { price: cny('1') })];
    const scores = decisionOf(priced).scores;
    const view = { rank: 'factory' as const, goodSupplier: false, keywords: '' };
    draw(<Panel {...panel(priced, { view, scores })} />);
    expect([...document.querySelectorAll('article')].map((each) => each.dataset.offerId)).toEqual(['c', 'a', 'b']);
  });
});

describe('what the matches say', () => {
  it('is one line that opens, and leads to the first contact', () => {
    const of = [bareOffer('1'), maker('2'), maker('3', { customization: { supported: true, services: ['来样加工'] } })];
    draw(<Panel {...panel(of)} />);
    expect(words('.match-summary-toggle')).toEqual(['2 source factories · start with 厂 3 · 1 makes to sample']);
    press(one<HTMLButtonElement>('.match-summary-toggle'));
    expect(words('.match-analysis .fact dt')).toContain('Ask first');
    expect(words('.match-analysis')[0]).toContain('best source factory');
  });

  it('never sends to the maker of another product', () => {
    const of = [bareOffer('1', { supplier: { name: '商 1' } }), maker('2')];
    const photos = new Map([
      ['1', found('similar')],
      ['2', found('different')],
    ]);
    draw(<Panel {...panel(of, { photos })} />);
    expect(words('.match-summary-toggle')).toEqual(['0 source factories']);
    press(one<HTMLButtonElement>('.match-summary-toggle'));
    expect(words('.match-analysis .fact')[3]).toContain('商 1');
    expect(words('.match-analysis-hint')).toEqual([
      '1 offer shows another product: it is not advised, nor counted as a source factory or maker.',
    ]);
  });

  it('advises nothing where every offer is another product', () => {
    draw(<Panel {...panel([maker('2')], { photos: new Map([['2', found('different')]]) })} />);
    expect(words('.match-summary-toggle')).toEqual(['None of the loaded offers shows this product']);
    press(one<HTMLButtonElement>('.match-summary-toggle'));
    expect(words('.match-analysis dt')).toEqual(['Alike on average']);
    expect(words('.match-analysis-hint')).toContain('None of the loaded offers shows this product');
  });

  it('warns of a brand, and of matches that are hardly alike', () => {
    const of = [bareOffer('1', { similarity: 0.4 })];
    const { analysis } = decisionOf(of);
    draw(<Panel {...panel(of, { analysis: { ...analysis, brand: 'Maple' } })} />);
    press(one<HTMLButtonElement>('.match-summary-toggle'));
    expect(words('.match-analysis-hint')).toEqual([
      'None of the loaded offers shows this product',
      expect.stringContaining('not much alike'),
      'Branded Maple: an unlicensed copy may infringe.',
    ]);
  });

  it('narrows what is loaded and counts what could not be judged', () => {
    const of = [
      bareOffer('good', { similarity: 0.9, supplier: { creditLevel: 5 } }),
      bareOffer('poor', { similarity: 0.9, supplier: { creditLevel: 2 } }),
      bareOffer('silent', { similarity: 0.9 }),
    ];
    const onView = vi.fn();
    const view = { goodSupplier: true, keywords: '' };
    draw(<Panel {...panel(of, { view, onView })} />);
    expect(words('.match-summary-refined p')[0]).toBe('1 of 3 loaded · not judged: 1');
    expect([...document.querySelectorAll('article')].map((each) => each.dataset.offerId)).toEqual(['good', 'silent']);
    press(button('Show all'));
    expect(onView).toHaveBeenCalledWith({ goodSupplier: false, keywords: '', bars: [] });
    press(one<HTMLButtonElement>('.match-summary-toggle'));
    type(one<HTMLInputElement>('.refinements input[type=search]'), '马克杯');
    expect(onView).toHaveBeenLastCalledWith({ keywords: '马克杯' });
  });

  it('shows each refinement as a chip that one press removes', () => {
    const onView = vi.fn();
    const of = ['5', '15', '25'].map((price) => maker(price, { price: cny(price), minimumOrder: 10 }));
    const cheap = { by: 'price', from: '10', to: '20' } as const;
    const few = { by: 'minimum-order', from: 10, to: 50 } as const;
    const view = { goodSupplier: true, keywords: ' 样品 ', bars: [cheap, few] };
    draw(<Panel {...panel(of, { view, onView })} />);
    expect(words('.match-summary-refined .chips li')).toEqual(['Good suppliers', '“样品”', '¥10–20', 'MOQ 10–49']);
    press(button('Remove ¥10–20'));
    expect(onView).toHaveBeenLastCalledWith({ bars: [few] });
    press(button('Remove Good suppliers'));
    expect(onView).toHaveBeenLastCalledWith({ goodSupplier: false });
    press(button('Remove “样品”'));
    expect(onView).toHaveBeenLastCalledWith({ keywords: '' });
  });
});

describe('the photo checks of a search', () => {
  const line = (more: Parameters<typeof decisionOf>[1]) => {
    draw(<Panel {...panel(offers, more)} />);
    const said = words('.match-summary-line')[0];
    clearDrawn();
    return said;
  };

  it('say quietly how far they are, and offer one thing to do', () => {
    expect(line({ checking: { stage: 'running', done: 7, total: 20 } })).toContain('Checking photos 7 of 20');
    expect(line({ checking: { stage: 'not-allowed', done: 0, total: 20 } })).toContain('Allow photo checks');
    expect(line({ checking: { stage: 'stopped', done: 3, total: 20 } })).toContain('Check photos');
    expect(line({ proposal: 'same-photo-first' })).toContain('Show same photo first');
    expect(line({ proposal: 'apply-checks' })).toContain('Sort by the new photo checks');
    expect(line({ checking: { stage: 'ended', done: 20, total: 20 } })).toBe('0 source factories');
  });

  it('are counted in the line of counts once they have ended', () => {
    const photos = new Map([
      ['30', found('same-photo')],
      ['10', found('same-photo-another-colour')],
      ['20', found('similar')],
    ]);
    const again = draw(<Panel {...panel(offers, { photos, checking: { stage: 'running', done: 3, total: 3 } })} />);
    expect(words('[role=status]')[0]).not.toContain('same photo');
    again(<Panel {...panel(offers, { photos, checking: { stage: 'ended', done: 3, total: 3 } })} />);
    expect(words('[role=status]')[0]).toContain('2 same photo');
  });

  it('draw only the card anew whose check has come', () => {
    const drawn: string[] = [];
    const watched = ['1', '2', '3'].map((id) => {
      const offer = bareOffer(id);
      // A datum that nothing but the card itself reads.
      Object.defineProperty(offer, 'titleTranslated', { get: () => void drawn.push(id) });
      return offer;
    });
    const decision = decisionOf(watched);
    const props = panelProps({ offers: watched, decision });
    const again = draw(<Panel {...props} />);
    expect(new Set(drawn)).toEqual(new Set(['1', '2', '3']));
    drawn.length = 0;
    again(<Panel {...props} decision={{ ...decision, photos: new Map([['2', found('similar')]]) }} />);
    expect(words('[data-offer-id="2"] .photo-mark')).toEqual(['Similar']);
    expect(new Set(drawn)).toEqual(new Set(['2']));
  });
});

describe('finding similar', () => {
  it('says what it costs and hands over the offer', () => {
    const onFindSimilar = vi.fn();
    const cost = { amount: '4.5', unit: 'credits' as const };
    draw(<Panel {...panel(offers, { similarBy: { id: 'linkfox', cost }, onFindSimilar })} />);
    press(button('Find similar · about 4.5 credits'));
    expect(onFindSimilar).toHaveBeenCalledWith(offers[0]);
  });

  it('is not offered without a photo', () => {
    draw(<Panel {...panel([bareOffer('1')])} />);
    expect(words('.offer-similar')).toEqual([]);
  });
});

it('keys still move through the cards in the order that is shown', () => {
  const view = { rank: 'same-photo' as const, goodSupplier: false, keywords: '' };
  const photos = new Map([['20', found('same-photo')]]);
  draw(
    <Panel
      {...panel(offers, { view, photos, checking: { stage: 'ended', done: 1, total: 1 } }, { state: doneState() })}
    />,
  );
  key('ArrowDown', document.body);
  expect((document.activeElement as HTMLElement).dataset.offerId).toBe('20');
});
