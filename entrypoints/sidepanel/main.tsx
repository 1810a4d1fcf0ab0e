import { render } from 'preact';
import { browser } from 'wxt/browser';
import '@/assets/theme/base.css';
import { startView } from '@/utils/start-view';
import { App } from './app';

// A panel belongs to one browser window for its whole life.
const [{ id: windowId, incognito }, settings] = await Promise.all([browser.windows.getCurrent(), startView()]);
render(<App windowId={windowId!} isPrivate={incognito} initialSettings={settings} />, document.getElementById('app')!);
