import { render } from 'preact';
import '@/assets/theme/base.css';
import { applyTheme } from '@/assets/theme/apply-theme';
import { readSettings } from '@/utils/settings';
import { App } from './app';

const { theme } = await readSettings();
applyTheme(theme);
render(<App />, document.getElementById('app')!);
