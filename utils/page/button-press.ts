/**
 * The one message that is taken from a script in a page: the user pressed the button on a picture. It names nothing; which
 * picture it was stands in the script's own world, where only our page script looks.
 */
export const buttonPress = { findOn1688: 'button-pressed' } as const;

/** What becomes of the press. */
export interface PressAnswer {
  /** What the user has to do, where no extension may open the panel for a press in a page. */
  words?: string;
  /** The button is not wanted here (any more), or the extension was updated meanwhile: it goes away. */
  over?: true;
}

/** Where the script keeps the function that takes the button away again, in the extension's own world of a page. */
export const pictureButtonKey = '__findOn1688PictureButton';

/**
 * Where our page script tells the button's, in the extension's own world of a page, until when it stays away, by
 * `performance.now()`: what is photographed then is the page and nothing of ours.
 */
export const noButtonKey = '__findOn1688NoButtonUntil';

/** True for exactly this message. */
export function isButtonPress(message: unknown): boolean {
  return (
    typeof message === 'object' &&
    message !== null &&
    Object.keys(message).length === 1 &&
    (message as Record<string, unknown>)['findOn1688'] === buttonPress.findOn1688
  );
}
