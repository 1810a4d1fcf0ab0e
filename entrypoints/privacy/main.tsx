import { render } from 'preact';
import '@/assets/theme/base.css';
import { startView } from '@/utils/start-view';
import { App } from './app';

const settings = await startView();
render(<App initialSettings={settings} />, document.getElementById('app')!);
// The browser looked for the address's section before there was one.
if (location.hash) document.querySelector(location.hash)?.scrollIntoView();
