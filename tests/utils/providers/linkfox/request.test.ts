import { describe, expect, it } from 'vitest';
import { linkfoxRequest } from '@/utils/providers/linkfox/request';
import { contextOf, requestOf } from '../fixtures';

const context = contextOf({ key: ' lf-key ' });
const sort = { field: 'price', direction: 'desc' } as const;
const bodyOf = async (...asked: Parameters<typeof linkfoxRequest>) =>
  JSON.parse((await linkfoxRequest(...asked)).body!) as Record<string, unknown>;

describe('linkfoxRequest', () => {
  it('sends the key raw and every choice in the form of the service', async () => {
    const request = requestOf({
      sort,
      filters: ['1688Selection', 'qrr0'],
      priceMin: '10',
      priceMax: '99.5',
      keyword: '杯',
      collection: '262105288',
      pageSize: 50,
    });
    const call = await linkfoxRequest(request, context);
    expect(call).toMatchObject({
      method: 'POST',
      url: 'https://tool-gateway.linkfox.com/alibaba1688/imageSearch',
      headers: { Authorization: 'lf-key', 'Content-Type': 'application/json' },
    });
    expect(JSON.parse(call.body!)).toEqual({
      imageBase64: '/9j/',
      page: 1,
      pageSize: 50,
      priceStart: '10',
      priceEnd: '99.5',
      filter: '1688Selection,qrr0',
      sort: '{"price":"desc"}',
      keyword: '杯',
      productCollectionId: '262105288',
    });
  });

  it('leaves out what was not chosen', async () => {
    expect(Object.keys(await bodyOf(requestOf({ sort }), context))).toEqual([
      'imageBase64',
      'page',
      'pageSize',
      'sort',
    ]);
  });

  it('asks further pages by the id of the picture', async () => {
    expect(await bodyOf(requestOf({ sort }, { page: 2, pictureId: 'abc' }), context)).toEqual({
      imageId: 'abc',
      page: 2,
      pageSize: 20,
      sort: '{"price":"desc"}',
    });
    expect(await bodyOf(requestOf({ sort }, { page: 1, pictureId: 'abc' }), context)).toHaveProperty('imageBase64');
    expect(await bodyOf(requestOf({ sort }, { page: 2 }), context)).toHaveProperty('imageBase64');
  });

  it.each([
    ['https://m.media-amazon.com/images/I/a._AC_SL1500_.jpg', true],
    ['https://shop.example/a.PNG?width=3', true],
    ['https://shop.example/a.webp', false],
    ['https://shop.example/a', false],
    ['https://localhost/a.jpg', false],
    ['https://192.168.0.4/a.jpg', false],
    ['https://nas.local/a.jpg', false],
    ['data:image/jpeg;base64,AAAA', false],
    [`https://shop.example/${'a'.repeat(1000)}.jpg`, false],
  ])('sends the address %s itself: %s', async (pictureUrl, sent) => {
    const byAddress = contextOf({ key: 'k' }, { options: { pictureBy: 'address' } });
    const body = await bodyOf(requestOf({ sort }, { pictureUrl }), byAddress);
    expect(body).toHaveProperty(sent ? 'imageUrl' : 'imageBase64', sent ? pictureUrl : '/9j/');
  });

  it('sends bytes unless the user prefers the address', async () => {
    expect(await bodyOf(requestOf({ sort }, { pictureUrl: 'https://a.example/a.jpg' }), context)).toHaveProperty(
      'imageBase64',
    );
  });

  it('asks a company gateway in the place of the service, with its token', async () => {
    const gateway = { baseUrl: 'https://sourcing.example.com/linkfox/', bearer: 'company' };
    const call = await linkfoxRequest(requestOf({ sort }), contextOf({}, { gateway }));
    expect(call.url).toBe('https://sourcing.example.com/linkfox/alibaba1688/imageSearch');
    expect(call.headers).toEqual({ 'Content-Type': 'application/json', Authorization: 'Bearer company' });
  });

  it('says which credential is missing before anything is sent', async () => {
    await expect(linkfoxRequest(requestOf({ sort }), contextOf({}))).rejects.toMatchObject({
      code: 'credential-missing',
      params: { credential: 'key' },
    });
  });
});
