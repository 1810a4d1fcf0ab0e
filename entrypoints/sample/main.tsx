import { render } from 'preact';
import { browser } from 'wxt/browser';
import '@/assets/theme/base.css';
import { SamplePage } from '@/components/sample-page';
import { startView } from '@/utils/start-view';

await startView();
const id = new URLSearchParams(location.search).get('id') ?? '';
render(
  <SamplePage id={/^0\d{1,31}$/.test(id) ? id : undefined} onOptions={() => void browser.runtime.openOptionsPage()} />,
  document.getElementById('app')!,
);
