import { describe, expect, it } from 'vitest';
import { imageSearchProductRequest } from '@/utils/providers/image-search-product/request';
import { signImageSearchProduct } from '@/utils/providers/image-search-product/sign';
import { contextOf, requestOf } from '../fixtures';

const now = new Date('2026-01-09T16:30:00Z');
const context = contextOf({ appKey: '14995553', appSecret: 'sec', accessToken: 'tok-1' });

describe('imageSearchProductRequest', () => {
  it('posts a signed form with every choice', async () => {
    const fields = {
      cat_id: ' 1008003 ',
      min_order: '50',
      supplier_type: '生产厂家',
      custom_type: 'sample',
      region: '广州',
    };
    const call = await imageSearchProductRequest(requestOf({ fields }, { page: 2 }), context, now);
    expect(call).toMatchObject({
      method: 'POST',
      url: 'https://gw.open.1688.com/openapi/param2/1/com.alibaba.product/alibaba.image.search.product',
    });
    const { sign, ...params } = Object.fromEntries(new URLSearchParams(call.body));
    expect(params).toEqual({
      app_key: '14995553',
      access_token: 'tok-1',
      timestamp: '2026-01-10 00:30:00',
      format: 'json',
      v: '1.0',
      sign_method: 'sha1',
      image: '/9j/',
      page: '2',
      page_size: '20',
      fields:
        'product_id,title,main_image,price_ladder,min_order_quantity,supplier_info,customization,similarity,category_id',
      cat_id: '1008003',
      min_order: '50',
      supplier_type: '生产厂家',
      custom_type: 'sample',
      region: '广州',
    });
    expect(sign).toBe(await signImageSearchProduct(params, 'sec'));
  });

  it('leaves out empty choices', async () => {
    const request = requestOf({ fields: { cat_id: '1', region: ' ', min_order: '' } });
    const form = new URLSearchParams((await imageSearchProductRequest(request, context, now)).body);
    expect(['region', 'min_order', 'supplier_type', 'custom_type'].filter((name) => form.has(name))).toEqual([]);
  });

  it('asks for a category before anything is sent', async () => {
    const without: (Record<string, string> | undefined)[] = [undefined, {}, { cat_id: '' }, { cat_id: 'T恤' }];
    for (const fields of without)
      await expect(imageSearchProductRequest(requestOf({ fields }), context, now)).rejects.toMatchObject({
        code: 'category-missing',
      });
  });

  it('says which credential is missing', async () => {
    const asking = imageSearchProductRequest(
      requestOf({ fields: { cat_id: '1' } }),
      contextOf({ appKey: '1', appSecret: 's' }),
      now,
    );
    await expect(asking).rejects.toMatchObject({ params: { credential: 'accessToken' } });
  });
});
