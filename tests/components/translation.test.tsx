// @vitest-environment happy-dom
import type { ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OfferCard } from '@/components/offer-card';
import { OfferDetails } from '@/components/offer-details';
import { TranslateStatus } from '@/components/translate-status';
import { TranslateSwitch } from '@/components/translate-switch';
import { TranslationContext, type Translation } from '@/components/translation-context';
import { createTranslationQueue } from '@/utils/translate/translation-queue';
import { button, clearDrawn, draw, one, press, words } from './draw';
import { bareOffer, cardProps } from './fixtures';

/** What is in view, as the test says. */
let watched: Map<Element, (visible: boolean) => void>;
beforeEach(() => {
  watched = new Map();
});
// The observer of the views is made once and stays: it goes by the list of the test that runs.
vi.stubGlobal(
  'IntersectionObserver',
  class {
    constructor(private readonly tell: (entries: { target: Element; isIntersecting: boolean }[]) => void) {}
    observe(target: Element) {
      watched.set(target, (isIntersecting) => this.tell([{ target, isIntersecting }]));
    }
    unobserve(target: Element) {
      watched.delete(target);
    }
  },
);
afterEach(clearDrawn);

const look = (selector: string, visible: boolean) =>
  act(() => document.querySelectorAll(selector).forEach((each) => watched.get(each)?.(visible)));
const settled = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

function translation(more: Partial<Translation> = {}) {
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const queue = createTranslationQueue((text, signal) => {
    asked.push(text);
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      answers.push(() => resolve(`[${text}]`));
    });
  });
  const value: Translation = { stage: 'on', language: 'en', queue, onSwitch: vi.fn(), ...more };
  const on = (children: ComponentChild) => (
    <TranslationContext.Provider value={value}>{children}</TranslationContext.Provider>
  );
  const answer = async () => {
    answers.shift()!();
    await settled();
  };
  return { asked, answer, on, value };
}

const mug = bareOffer('1', { title: '马克杯' });

describe('titles in the reader’s language', () => {
  it('are asked for once they come into view, and stand below the original', async () => {
    const { asked, answer, on } = translation();
    draw(on(<OfferCard {...cardProps(mug)} />));
    expect(asked).toEqual([]);
    look('.offer-translated', true);
    expect(asked).toEqual(['马克杯']);
    expect(one('.offer-translated').getAttribute('aria-busy')).toBe('true');
    await answer();
    expect(words('.offer-translated')).toEqual(['[马克杯]']);
    expect(one('.offer-translated').title).toBe('Translated by your browser, on this device');
    expect(words('h3')).toEqual(['马克杯']);
  });

  it('are given up when they leave the view, and asked for again when they are back', async () => {
    const { asked, answer, on } = translation();
    draw(
      on([mug, bareOffer('2', { title: '茶壶' })].map((offer) => <OfferCard key={offer.id} {...cardProps(offer)} />)),
    );
    look('.offer-translated', true);
    look('.offer-translated', false);
    await settled();
    expect(asked).toEqual(['马克杯']);
    look('.offer-translated', true);
    await settled();
    expect(asked).toEqual(['马克杯', '马克杯']);
    await answer();
    await answer();
    expect(asked).toHaveLength(3);
  });

  it('are the service’s where it translates, and nobody else is asked', () => {
    const { asked, on } = translation();
    draw(on(<OfferCard {...cardProps({ ...mug, titleTranslated: 'Mug' })} />));
    look('.offer-translated', true);
    expect(words('.offer-translated')).toEqual(['Mug']);
    expect(asked).toEqual([]);
  });

  it('are not there where it is off or the browser cannot', () => {
    const { on } = translation({ stage: 'off', queue: undefined });
    const again = draw(on(<OfferCard {...cardProps(mug)} />));
    expect(document.querySelector('.offer-translated')).toBeNull();
    again(<TranslateSwitch />);
    expect(document.querySelector('button')).toBeNull();
  });
});

describe('attributes in the reader’s language', () => {
  const offer = bareOffer('1', {
    detail: {
      attributes: [
        { name: '材质', nameTranslated: 'Material', value: '陶瓷' },
        { name: '容量', value: '350毫升' },
      ],
      sellingPoints: ['可定制'],
      imageUrls: [],
      skus: [],
    } as never,
  });

  it('are the service’s or the browser’s, and the original is one press away', async () => {
    const { answer, on } = translation();
    draw(on(<OfferDetails offer={offer} />));
    look('.offer-details span', true);
    for (let i = 0; i < 4; i++) await answer();
    const section = () => words('.offer-details section:last-of-type dl')[0];
    expect(section()).toBe('Material[陶瓷][容量][350毫升]');
    expect(words('.detail-points')).toEqual(['[可定制]']);
    press(button('Show the original'));
    expect(section()).toBe('材质陶瓷容量350毫升');
    press(button('Show the translation'));
    expect(section()).toBe('Material[陶瓷][容量][350毫升]');
  });

  it('stand as the service gives them where the browser cannot, with the same way back', () => {
    draw(<OfferDetails offer={offer} />);
    expect(words('.offer-details section:last-of-type dl')[0]).toBe('Material陶瓷容量350毫升');
    press(button('Show the original'));
    expect(words('.offer-details section:last-of-type dl')[0]).toBe('材质陶瓷容量350毫升');
  });
});

describe('the switch of the translation', () => {
  it('names the language and says whether it is on', () => {
    const { on, value } = translation({ stage: 'off', queue: undefined });
    draw(on(<TranslateSwitch />));
    const name = 'Titles and attributes in English, by your browser';
    expect(button(name).getAttribute('aria-pressed')).toBe('false');
    press(button(name));
    expect(value.onSwitch).toHaveBeenCalledWith(true);
  });

  it('shows how much the browser has fetched, and can be broken off', () => {
    const { on, value } = translation({ stage: 'loading', loaded: 0.426, queue: undefined });
    draw(on(<TranslateStatus />));
    expect(words('.translate-status p')).toEqual(['Your browser fetches its translation: 42%']);
    expect(one<HTMLProgressElement>('progress').getAttribute('value')).toBe('0.426');
    press(button('Cancel'));
    expect(value.onSwitch).toHaveBeenCalledWith(false);
  });

  it('says what went wrong, with one thing to do', () => {
    const { on, value } = translation({ stage: 'failed', queue: undefined });
    draw(on(<TranslateStatus />));
    expect(words('.translate-status p')[0]).toContain('could not get its translation');
    press(button('Try again'));
    expect(value.onSwitch).toHaveBeenCalledWith(true);
  });
});
