import type { NoteWords } from '@/utils/elsewhere/site-page';
import { toPng } from '@/utils/image/to-png';
import { openOverlay, styled } from '@/utils/page/overlay';
import { pickTheme, type PageTheme } from '@/utils/page/theme';
import { toBlob } from './to-blob';

let shown: AbortController | undefined;

/** Takes away what was said. */
export function clear(): void {
  shown?.abort();
  shown = undefined;
}

/**
 * Says something at the upper right of the page, in a shadow root that the page cannot look into, and looks like the
 * panel. With a picture, a press on its button puts that on the clipboard. Only the user's own presses count.
 */
export function say(words: NoteWords, picture?: string): void {
  clear();
  shown = new AbortController();
  const theme = pickTheme();
  const card = drawCard(words, theme);
  if (picture && words.copy) card.append(copyButton({ ...words, copy: words.copy }, toBlob(picture), theme));
  openOverlay('note', shown.signal, 'corner').append(card);
}

function drawCard(words: NoteWords, theme: PageTheme): HTMLElement {
  const card = styled(
    'section',
    `box-sizing: border-box; width: min(320px, calc(100vw - 32px)); padding: 14px; border: 1px solid ${theme.line}; border-radius: 12px; background: ${theme.surface}; color: ${theme.text}; font: 400 14px/20px system-ui, sans-serif; text-align: start; box-shadow: 0 8px 28px rgb(0 0 0 / 0.28);`,
  );
  const head = styled('div', 'display: flex; align-items: center; gap: 10px; margin-bottom: 6px;');
  const dot = styled('span', `width: 8px; height: 8px; border-radius: 50%; background: ${theme.accent};`);
  const title = styled('strong', 'flex: 1; font-weight: 600;', words.title);
  head.append(dot, title, closeButton(words.close, theme));
  card.setAttribute('role', 'status');
  card.append(head, styled('p', 'margin: 0;', words.words));
  return card;
}

function closeButton(words: string, theme: PageTheme): HTMLElement {
  const button = styled(
    'button',
    `all: unset; box-sizing: border-box; width: 24px; height: 24px; border-radius: 5px; color: ${theme.soft}; font-size: 18px; line-height: 24px; text-align: center; cursor: pointer;`,
    '×',
  );
  button.type = 'button';
  button.setAttribute('aria-label', words);
  ringOnFocus(button, theme);
  button.addEventListener('click', (event) => event.isTrusted && clear());
  return button;
}

function copyButton(words: NoteWords & { copy: string }, picture: Blob, theme: PageTheme): HTMLElement {
  const area = styled('div', 'margin-top: 12px;');
  const button = styled(
    'button',
    `all: unset; box-sizing: border-box; width: 100%; min-height: 36px; padding: 6px 12px; border-radius: 8px; background: ${theme.accent}; color: ${theme.onAccent}; font-weight: 600; line-height: 24px; text-align: center; cursor: pointer;`,
    words.copy,
  );
  button.type = 'button';
  ringOnFocus(button, theme);
  const said = styled('p', `margin: 0; color: ${theme.soft};`);
  said.setAttribute('role', 'status');
  const tell = (text: string) => {
    said.textContent = text;
    said.style.marginTop = '8px';
  };
  // Made before the press, so that nothing stands between the press and the clipboard.
  const png = toPng(picture);
  png.catch(() => undefined);
  button.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    void png
      .then((blob) => navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]))
      .then(
        () => tell(words.copied),
        () => tell(words.notCopied),
      );
  });
  area.append(button, said);
  return area;
}

/** The page's own focus rings do not reach in here. */
function ringOnFocus(button: HTMLElement, theme: PageTheme): void {
  button.addEventListener('focus', () => {
    if (!button.matches(':focus-visible')) return;
    button.style.boxShadow = `0 0 0 2px ${theme.surface}, 0 0 0 4px ${theme.accent}`;
    // Where the system's colours are forced no shadow is drawn, but this line is.
    button.style.outline = '3px solid transparent';
  });
  button.addEventListener('blur', () => {
    button.style.boxShadow = '';
    button.style.outline = '';
  });
}
