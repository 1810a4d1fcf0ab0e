import { describe, expect, it } from 'vitest';
import { publicAddress } from '@/utils/elsewhere/public-address';

describe('an address that anybody may fetch', () => {
  it.each([
    'https://m.media-amazon.com/images/I/61abc+d-L._AC_SL1500_.jpg',
    'http://shop.example/mug.jpg',
    'https://cdn.shopify.com/s/files/1/0001/mug.jpg?v=1700000000&width=1200',
    'https://i.example.co.uk/a.jpg?x-oss-process=image/resize,w_800',
    'https://i.example.com/a.jpg?imwidth=1800&filter=packshot&quality=80',
    'https://i.example.com/a.jpg?hash=d41d8cd98f00b204e9800998ecf8427e',
    'https://i.example.com/a.jpg?design=oval&monkey=1&assign=2',
    'https://例え.example.com/画像.jpg',
  ])('is taken as it is: %s', (address) => {
    expect(publicAddress(address)).toBe(address);
  });

  it.each([
    undefined,
    '',
    'no address',
    'data:image/png;base64,AAAA',
    'blob:https://shop.example/1b1c',
    'file:///home/me/mug.jpg',
    'chrome-extension://abc/mug.jpg',
    'http://localhost/mug.jpg',
    'http://127.0.0.1/mug.jpg',
    'http://192.168.1.20/mug.jpg',
    'http://[::1]/mug.jpg',
    'http://2130706433/mug.jpg',
    'https://nas/mug.jpg',
    'https://printer.local/mug.jpg',
    'https://wiki.corp/mug.jpg',
    'https://pictures.internal/mug.jpg',
    'https://me:secret@shop.example/mug.jpg',
    'https://me@shop.example/mug.jpg',
    'https://shop.example:8443/mug.jpg',
    `https://shop.example/${'a'.repeat(2000)}.jpg`,
  ])('is none: %s', (address) => {
    expect(publicAddress(address)).toBeUndefined();
  });

  it.each([
    'X-Amz-Signature=abc',
    'X-Amz-Credential=abc',
    'X-Goog-Signature=abc',
    'Expires=1&Signature=abc&Key-Pair-Id=K1',
    'sv=2020&sp=r&sig=abc',
    'OSSAccessKeyId=abc',
    'x-oss-signature=abc',
    'auth_key=1700-0-0-abc',
    'q-sign-algorithm=sha1',
    'x-signature=abc',
    'access_token=abc',
    'token=abc',
    'jwt=abc',
    'sid=abc',
    'apikey=abc',
    'hdnts=exp~hmac',
    'oh=00_AfA&oe=65A',
    `download=${'aB3'.repeat(15)}`,
  ])('is none with what looks like a key: %s', (query) => {
    expect(publicAddress(`https://shop.example/mug.jpg?${query}`)).toBeUndefined();
    expect(publicAddress(`https://shop.example/mug.jpg?w=1&${query}`)).toBeUndefined();
    expect(publicAddress(`https://shop.example/mug.jpg#${query}`)).toBeUndefined();
  });
});
