import { render } from 'preact';
import { browser } from 'wxt/browser';
import '@/assets/theme/base.css';
import { applyTheme } from '@/assets/theme/apply-theme';
import { readSettings } from '@/utils/settings';
import { App } from './app';

// A panel belongs to one browser window for its whole life.
const [{ id: windowId }, settings] = await Promise.all([browser.windows.getCurrent(), readSettings()]);
applyTheme(settings.theme);
render(<App windowId={windowId!} initialSettings={settings} />, document.getElementById('app')!);
