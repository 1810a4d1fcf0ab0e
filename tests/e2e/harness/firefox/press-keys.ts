import { xdotool } from '../x11';

/** X11's names of keys where they are not the web's. */
const names: Record<string, string> = {
  ' ': 'space',
  Space: 'space',
  Enter: 'Return',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  Backspace: 'BackSpace',
  Shift: 'shift',
  Control: 'ctrl',
  '/': 'slash',
  '?': 'question',
};

/** Presses, holds or lets go of a real key, by the web's name of it. */
export function pressKey(key: string, how: 'key' | 'keydown' | 'keyup' = 'key'): void {
  xdotool(how, names[key] ?? key);
}
