// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { standsAsPut } from '@/entrypoints/picture-button/stands-as-put';

let host: HTMLElement;
let around: HTMLElement;
let at: DOMRect;
const put = new DOMRect(40, 60, 28, 28);

beforeEach(() => {
  document.body.innerHTML = '<div><div></div></div>';
  around = document.body.firstElementChild as HTMLElement;
  host = around.firstElementChild as HTMLElement;
  at = put;
  host.getBoundingClientRect = () => at;
});

describe('the host of the button on pictures', () => {
  it('stands as it was put', () => expect(standsAsPut(host, put)).toBe(true));

  it('may grow to the side with the words that it says', () => {
    at = new DOMRect(40, 60, 160, 28);
    expect(standsAsPut(host, put)).toBe(true);
  });

  it('may be in colours that the user turned round', () => {
    around.style.filter = 'invert(1)';
    expect(standsAsPut(host, put)).toBe(true);
  });

  it.each([
    ['turned into its ground', () => (host.style.filter = 'contrast(0)')],
    ['transparent', () => (host.style.opacity = '0.05')],
    ['in something transparent', () => (around.style.opacity = '0.01')],
    ['moved by a transform', () => (host.style.transform = 'translateX(1px)')],
    ['cut', () => (host.style.clipPath = 'inset(49%)')],
    ['blurred away', () => (around.style.filter = 'opacity(0)')],
    ['elsewhere', () => (at = new DOMRect(400, 60, 28, 28))],
    ['larger', () => (at = new DOMRect(40, 60, 280, 280))],
    ['gone', () => host.remove()],
  ])('does not where the page has it %s', (_, change) => {
    change();
    expect(standsAsPut(host, put)).toBe(false);
  });
});
