import { describe, expect, it } from 'vitest';
import {
  currentTimeRequest,
  detailRequest,
  imageQueryRequest,
  uploadRequest,
} from '@/utils/providers/open-platform/request';
import { signOpenPlatform } from '@/utils/providers/open-platform/sign';
import type { ServiceCall } from '@/utils/http';
import { contextOf, requestOf } from '../fixtures';

const now = new Date(1_760_000_000_000);
const context = contextOf({ appKey: '1234567', appSecret: 'secret', accessToken: 'tok-1' });
const formOf = (call: ServiceCall) => Object.fromEntries(new URLSearchParams(call.body));

async function queryOf(...asked: Parameters<typeof imageQueryRequest>): Promise<string> {
  return formOf(await imageQueryRequest(...asked))['offerQueryParam']!;
}

describe('requests to the open platform', () => {
  it('uploads base64 in a signed form', async () => {
    const call = await uploadRequest(requestOf().picture.blob, context, now);
    const path = 'param2/1/com.alibaba.fenxiao.crossborder/product.image.upload/1234567';
    expect(call).toMatchObject({ method: 'POST', url: `https://gw.open.1688.com/openapi/${path}` });
    expect(call.headers?.['Content-Type']).toMatch(/^application\/x-www-form-urlencoded/);
    const { _aop_signature, ...signed } = formOf(call);
    expect(signed).toEqual({
      access_token: 'tok-1',
      uploadImageParam: '{"imageBase64":"/9j/"}',
      _aop_timestamp: '1760000000000',
    });
    expect(_aop_signature).toBe(await signOpenPlatform(path, signed, 'secret'));
  });

  it('asks with every choice', async () => {
    const request = requestOf(
      {
        filters: ['shipInToday', 'ksCiphertext'],
        priceMin: '10',
        priceMax: '20',
        sort: { field: 'price', direction: 'asc' },
        keyword: '书本',
        collection: '262105288',
        fields: { categoryId: '99999999999999999999', auxiliaryText: '热卖的' },
        region: '266,799,48,581',
        pageSize: 50,
      },
      { page: 2, title: 'A mug' },
    );
    const options = { language: 'ja' };
    const query = await queryOf(request, '1164408192156408878', { ...context, options }, now);
    expect(query).toContain('"categoryId":99999999999999999999');
    expect(JSON.parse(query)).toMatchObject({
      imageId: '1164408192156408878',
      beginPage: 2,
      pageSize: 50,
      country: 'ja',
      region: '266,799,48,581',
      filter: 'shipInToday,ksCiphertext',
      sort: '{"price":"asc"}',
      priceStart: '10',
      priceEnd: '20',
      keyword: '书本',
      auxiliaryText: '热卖的',
      productCollectionId: '262105288',
      itemTitle: 'A mug',
    });
  });

  it('leaves out what was not chosen, and the title where that is switched off', async () => {
    const request = requestOf({ fields: { categoryId: 'x1' } }, { title: 'A mug' });
    const query = await queryOf(request, '1', { ...context, options: { sendTitle: 'false' } }, now);
    expect(JSON.parse(query)).toEqual({ imageId: '1', beginPage: 1, pageSize: 20, country: 'en' });
  });

  it('asks the detail by number, of any length', async () => {
    const form = formOf(await detailRequest('71089105047300000001', context, now));
    expect(form['offerDetailParam']).toBe('{"offerId":71089105047300000001,"country":"en"}');
  });

  it('tests the app without a token', async () => {
    const call = await currentTimeRequest(contextOf({ appKey: '1234567', appSecret: 'secret' }), now);
    expect(call.url).toBe('https://gw.open.1688.com/openapi/param2/1/system/currentTime/1234567');
    expect(formOf(call)).not.toHaveProperty('access_token');
  });

  it('asks for a login where there is no token, and for the app where that is missing', async () => {
    const noToken = contextOf({ appKey: '1', appSecret: 's' });
    await expect(uploadRequest(new Blob(), noToken, now)).rejects.toMatchObject({ code: 'service-login' });
    const noApp = contextOf({ accessToken: 'tok-1' });
    await expect(uploadRequest(new Blob(), noApp, now)).rejects.toMatchObject({
      code: 'credential-missing',
      params: { credential: 'appKey' },
    });
  });

  it('leaves app, token and signature to a company gateway that holds them', async () => {
    const gateway = { baseUrl: 'https://sourcing.example.com', bearer: 'b' };
    const call = await uploadRequest(new Blob(), contextOf({}, { gateway }), now);
    expect(call.url).toBe('https://sourcing.example.com/param2/1/com.alibaba.fenxiao.crossborder/product.image.upload');
    expect(call.headers).toMatchObject({ Authorization: 'Bearer b' });
    expect(Object.keys(formOf(call))).toEqual(['uploadImageParam', '_aop_timestamp']);
  });
});
