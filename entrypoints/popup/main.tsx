import { render } from 'preact';
import { browser } from 'wxt/browser';
import '@/assets/theme/base.css';
import { applyTheme } from '@/assets/theme/apply-theme';
import { readSettings } from '@/utils/settings';
import { App } from './app';

// The window's id is learnt before anything can be pressed: the panel opens only in the press itself.
const [[tab], settings] = await Promise.all([
  browser.tabs.query({ active: true, currentWindow: true }),
  readSettings(),
]);
applyTheme(settings.theme);
const windowId = tab?.windowId ?? (await browser.windows.getCurrent()).id!;
render(
  <App windowId={windowId} tabId={tab?.id} pageUrl={tab?.url ?? ''} settings={settings} />,
  document.getElementById('app')!,
);
