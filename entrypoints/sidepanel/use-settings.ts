import { useEffect, useState } from 'preact/hooks';
import { applyTheme } from '@/assets/theme/apply-theme';
import { watchSettings, type Settings } from '@/utils/settings';

/** The settings as they are now; the theme follows them. */
export function useSettings(initial: Settings): Settings {
  const [settings, setSettings] = useState(initial);
  useEffect(() => watchSettings(setSettings), []);
  useEffect(() => applyTheme(settings.theme), [settings.theme]);
  return settings;
}
