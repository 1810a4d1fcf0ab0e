import { openOverlay, styled } from '@/utils/page/overlay';
import { pickTheme, type PageTheme } from '@/utils/page/theme';
import { diameter, type Place } from './free-corner';
import { standsAsPut } from './stands-as-put';

/** The button in the page. */
export interface PictureButton {
  /** What the page sees of it. */
  host: Element;
  /** Shows words in the button's place, as long as it stays. */
  say(words: string): void;
}

/**
 * Draws the button at that place until the signal fires; `onPress` is called for the user's own presses only.
 *
 * It is not in the tab order: it comes and goes with the pointer, and a hundred pictures would mean a hundred stops. By
 * keyboard the same is done by the shortcuts ("Find this page's product", whose picker is worked by the arrow keys).
 */
export function drawButton(
  { x, y }: Place,
  { label, parent, signal, onPress }: { label: string; parent: Element; signal: AbortSignal; onPress(): void },
): PictureButton {
  const root = openOverlay('button', signal, { x, y }, parent);
  const theme = pickTheme();
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const button = styled(
    'button',
    `display: flex; align-items: center; justify-content: center; box-sizing: border-box; margin: 0; padding: 0; width: ${diameter}px; height: ${diameter}px; border: 1px solid ${theme.line}; border-radius: ${diameter / 2}px; outline: none; cursor: pointer; background: ${theme.surface}; color: ${theme.text}; font: 500 13px/18px system-ui, sans-serif; opacity: 0.92; box-shadow: 0 1px 4px rgb(0 0 0 / 0.24);`,
  );
  button.type = 'button';
  button.tabIndex = -1;
  button.title = label;
  button.setAttribute('aria-label', label);
  button.append(drawLoupe(theme));
  if (!calm) button.animate([{ opacity: 0 }, { opacity: 0.92 }], 120);
  const stand = (on: boolean) => {
    button.style.opacity = on ? '1' : '0.92';
    button.style.borderColor = on ? theme.accent : theme.line;
  };
  button.addEventListener('pointerenter', () => stand(true));
  button.addEventListener('pointerleave', () => stand(false));
  button.addEventListener('click', (event) => event.isTrusted && standsAsPut(root.host, put) && onPress());
  // What is pressed is ours: no link, carousel or zoom of the page is to follow it, and the focus stays where it is.
  for (const name of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'dragstart'])
    root.addEventListener(name, (event) => {
      event.stopPropagation();
      event.preventDefault();
    });
  root.append(button);
  const put = root.host.getBoundingClientRect();
  return {
    host: root.host,
    say(words) {
      const text = styled('span', 'padding-inline: 2px 10px; white-space: nowrap;', words);
      text.setAttribute('role', 'status');
      Object.assign(button.style, { width: 'auto', padding: '0 0 0 6px', gap: '6px' });
      button.replaceChildren(drawLoupe(theme), text);
      button.setAttribute('aria-label', words);
      button.title = '';
      // It may not fit to the right of where it stands.
      const { right } = button.getBoundingClientRect();
      if (right > innerWidth - 8) button.style.transform = `translateX(${innerWidth - 8 - right}px)`;
    },
  };
}

const svg = 'http://www.w3.org/2000/svg';

/** The extension's own mark, drawn part by part: a page's policy may forbid markup in a text. */
function drawLoupe(theme: PageTheme): Element {
  const loupe = part('svg', { viewBox: '0 0 16 16', width: '16', height: '16', 'aria-hidden': 'true' });
  loupe.append(
    part('path', { d: 'M4.4 5.2h5v4h-5z', fill: '#e0a02e' }),
    part('path', { d: 'M4.4 4.6h5v1.6h-5z', fill: '#ffd98a' }),
    part('path', {
      d: 'M6.9 1.6a5.3 5.3 0 1 0 .01 0M10.9 10.9l3.4 3.4',
      fill: 'none',
      stroke: theme.accent,
      'stroke-width': '1.8',
      'stroke-linecap': 'round',
    }),
  );
  return loupe;
}

function part(name: string, attributes: Record<string, string>): Element {
  const element = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
