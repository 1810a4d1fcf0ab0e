import type { MessageKey } from './i18n/messages';
import { shortcuts } from './shortcuts';

/** The name of a command's message: `__MSG_NAME__` in the manifest takes letters, digits and `_` only. */
export const messageOf = (command: string): string => command.replaceAll('-', '_');

/** What the browser itself shows: its messages, by their names in the manifest, and the keys of their texts. */
export const manifestWords: Readonly<Record<string, MessageKey>> = {
  description: 'app.description',
  ...Object.fromEntries(Object.entries(shortcuts).map(([name, { words }]) => [messageOf(name), words])),
};
