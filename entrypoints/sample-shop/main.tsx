import { render } from 'preact';
import '@/assets/theme/base.css';
import { SampleShop } from '@/components/sample-shop';
import { answerPageCalls } from '@/utils/search/own-page';
import { startView } from '@/utils/start-view';
import { loadScript } from './load-script';
import { readProducts } from './products';

// Browsers put no script of ours into a page of our own, so it brings those of a shop's page itself.
answerPageCalls();
await startView();
const [products] = await Promise.all([readProducts(), loadScript('/store-page.js'), loadScript('/page-image.js')]);
const id = new URLSearchParams(location.search).get('product');
const shown = products.find((product) => product.id === id) ?? products[0]!;
render(<SampleShop products={products} shown={shown} />, document.getElementById('app')!);
