import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';

/** Draws into the document and hands back a function that draws again in the same place. */
export function draw(first: ComponentChild): (next: ComponentChild) => void {
  const root = document.createElement('div');
  document.body.append(root);
  const again = (next: ComponentChild) => void act(() => render(next, root));
  again(first);
  return again;
}

/** Takes everything away, effects too. */
export function clearDrawn(): void {
  for (const root of [...document.body.children]) act(() => render(null, root));
  document.body.replaceChildren();
}

export const one = <E extends Element = HTMLElement>(selector: string): E => {
  const found = document.querySelectorAll<E>(selector);
  if (found.length !== 1) throw new Error(`${found.length} elements match ${selector}.`);
  return found[0]!;
};

export const words = (selector: string): string[] =>
  [...document.querySelectorAll(selector)].map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim());

/** The button of that name, as a screen reader hears it. */
export function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? heard(each)).trim() === name,
  );
  if (!found) throw new Error(`No button "${name}". There are: ${words('button').join(' | ')}`);
  return found;
}

export const press = (element: HTMLElement): void => void act(() => element.click());

export function key(name: string, on: EventTarget = document.activeElement ?? document.body): void {
  act(() => void on.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })));
}

export function type(field: HTMLInputElement, text: string): void {
  act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** An element's text without what is hidden from assistive technology. */
function heard(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
  return copy.textContent ?? '';
}
