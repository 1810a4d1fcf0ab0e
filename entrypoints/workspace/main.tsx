import { render } from 'preact';
import { browser } from 'wxt/browser';
import '@/assets/theme/base.css';
import { applyTheme } from '@/assets/theme/apply-theme';
import { readSettings } from '@/utils/settings';
import { App } from './app';

const [{ id: windowId, incognito }, settings] = await Promise.all([browser.windows.getCurrent(), readSettings()]);
applyTheme(settings.theme);
render(<App windowId={windowId!} isPrivate={incognito} initialSettings={settings} />, document.getElementById('app')!);
