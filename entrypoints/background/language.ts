import { applyLanguage } from '@/utils/language';
import { readSettings } from '@/utils/settings';

let applied: { choice: string; done: Promise<void> } | undefined;

/** Resolves once the worker's texts are in the chosen language: await it before a text is made for a page or a menu. */
export async function languageApplied(): Promise<void> {
  const { language: choice } = await readSettings();
  if (applied?.choice !== choice) applied = { choice, done: applyLanguage(choice) };
  await applied.done;
}
