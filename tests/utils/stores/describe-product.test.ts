// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { amazon } from '@/utils/stores/amazon';
import { describeProduct, openPage } from '@/utils/stores/describe-product';

const address = 'https://www.amazon.com/dp/B000000001';
const pageOf = (body: string) => openPage(new DOMParser().parseFromString(body, 'text/html'), address);

describe('describeProduct', () => {
  it('reads a page whose brand stands in an address that is none', () => {
    const page = pageOf(
      '<h1 id="productTitle">Steel bottle</h1><a id="bylineInfo" href="/stores/100%/page/1">Visit</a>',
    );
    expect(describeProduct(page)?.product).toMatchObject({
      title: 'Steel bottle',
      storeId: 'B000000001',
      brand: '100%',
    });
  });

  it('says what the rest of a page says where one part of it breaks the reading', () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    const broken = vi.spyOn(amazon, 'product').mockImplementation(() => {
      throw new Error('hostile');
    });
    const data = { '@type': 'Product', name: 'Steel bottle', offers: { price: '12.50', priceCurrency: 'USD' } };
    const page = pageOf(`<script type="application/ld+json">${JSON.stringify(data)}</script>`);
    expect(describeProduct(page)?.product).toMatchObject({
      title: 'Steel bottle',
      price: { amount: '12.50', currency: 'USD' },
    });
    expect(broken).toHaveBeenCalled();
    expect(warned).toHaveBeenCalled();
  });
});
