import { render } from 'preact';
import '@/assets/theme/base.css';
import { applyTheme } from '@/assets/theme/apply-theme';
import { readSettings } from '@/utils/settings';
import { App } from './app';

const settings = await readSettings();
applyTheme(settings.theme);
render(<App initialSettings={settings} />, document.getElementById('app')!);
