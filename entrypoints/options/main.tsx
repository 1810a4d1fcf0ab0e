import { render } from 'preact';
import '@/assets/theme/base.css';
import { startView } from '@/utils/start-view';
import { App } from './app';

const settings = await startView();
render(<App initialSettings={settings} />, document.getElementById('app')!);
