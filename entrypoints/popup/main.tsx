import { render } from 'preact';
import { browser } from 'wxt/browser';
import '@/assets/theme/base.css';
import { startView } from '@/utils/start-view';
import { App } from './app';

// The window's id is learnt before anything can be pressed: the panel opens only in the press itself.
const [[tab], settings] = await Promise.all([browser.tabs.query({ active: true, currentWindow: true }), startView()]);
const windowId = tab?.windowId ?? (await browser.windows.getCurrent()).id!;
render(
  <App windowId={windowId} tabId={tab?.id} pageUrl={tab?.url ?? ''} isRegular={!tab?.incognito} settings={settings} />,
  document.getElementById('app')!,
);
