import type { ComponentType } from 'preact';
import type { IconName } from '@/components/icon';
import type { Said } from '@/components/said-bar';
import type { MessageKey } from '@/utils/i18n/messages';
import type { Settings } from '@/utils/settings';
import type { WorkspacePath } from '@/utils/workspace/open-workspace';

/** What the page gives to the section that it shows. */
export interface SectionProps {
  /** What follows the section's id in the address: `['SEARCH']` of `#history/SEARCH`, `[]` of `#history`. */
  path: readonly string[];
  /** The browser window of the page, whose panel the section may open. */
  windowId: number;
  settings: Settings;
  /** Shows another place of the page; the browser's Back comes back. */
  go(path: WorkspacePath): void;
  /** Tells what was just done, with the way back where there is one; it stands in the page's live region. */
  say(said: Said): void;
  /** Shows what went wrong; what was on the page stays. */
  fail(error: unknown): void;
}

/** A part of the full page. To add one: write a file with it, and enter it in `sections.ts`. */
export interface Section {
  /** Its place in the address (`workspace.html#ID`). */
  id: string;
  words: MessageKey;
  icon: IconName;
  /** Draws it: reads what it needs, and writes by `utils/workspace/`. */
  View: ComponentType<SectionProps>;
}
