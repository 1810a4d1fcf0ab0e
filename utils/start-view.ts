import { applyTheme } from '@/assets/theme/apply-theme';
import { applyLanguage } from './language';
import { readSettings, watchSettings, type Settings } from './settings';

/** What every view does before it draws: its settings, theme and language. Another language draws the whole view anew. */
export async function startView(): Promise<Settings> {
  const settings = await readSettings();
  applyTheme(settings.theme);
  await applyLanguage(settings.language);
  watchSettings(({ language }) => {
    if (language !== settings.language) location.reload();
  });
  return settings;
}
