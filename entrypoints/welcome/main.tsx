import { render } from 'preact';
import '@/assets/theme/base.css';
import { startView } from '@/utils/start-view';
import { App } from './app';

await startView();
render(<App />, document.getElementById('app')!);
