import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSite1688, type Site1688Server } from './index';
import { sampleJpeg } from './sample-pictures';

let server: Site1688Server;
beforeEach(async () => {
  server = await startSite1688();
});
afterEach(() => server.close());

const page = async (path = '/') => {
  const response = await fetch(server.url + path);
  return { path: new URL(response.url).pathname, text: await response.text() };
};
const upload = async (bytes: Buffer) => {
  const response = await fetch(`${server.url}/replica/upload`, { method: 'POST', body: new Uint8Array(bytes) });
  return ((await response.json()) as { imageId?: string }).imageId;
};
const offers = (text: string) => (text.match(/class="offer"/g) ?? []).length;
const FIELD = /<span class="field-place"><input type="file"[^>]*class="image-file-reader-wrapper"/;

describe('1688.com, the replica', () => {
  it('has the upload field of section 4, or another, or none', async () => {
    expect((await page()).text).toMatch(FIELD);
    server.show({ field: 'id' });
    expect((await page()).text).toMatch(/<span class="field-place"><input type="file"[^>]*id="img-search-upload"/);
    server.show({ field: 'none' });
    expect((await page()).text).toContain('<span class="field-place"></span>');
  });

  it('shows results for a picture it was given, or hosts itself', async () => {
    const imageId = await upload(sampleJpeg(300, 300));
    expect(
      offers((await page(`/youyuan/index.htm?tab=imageSearch&imageId=${imageId}&imageIdList=${imageId}`)).text),
    ).toBe(40);
    expect(offers((await page('/youyuan/index.htm?tab=imageSearch&imageId=5')).text)).toBe(0);
    const by = (address: string) =>
      page(`/youyuan/index.htm?tab=imageSearch&imageAddress=${encodeURIComponent(address)}`);
    expect(offers((await by('https://cbu01.alicdn.com/img/ibank/a.jpg')).text)).toBe(40);
    expect(offers((await by('https://img.example.com/a.jpg')).text)).toBe(0);
  });

  it('gives no id for a GIF', async () => {
    expect(await upload(Buffer.from('GIF89a\x20\x00\x20\x00'))).toBeUndefined();
  });

  it('leads to login or slider', async () => {
    server.show({ visitor: 'login' });
    expect((await page()).path).toBe('/member/signin.htm');
    server.show({ visitor: 'slider' });
    expect((await page()).path).toBe('/_____tmd_____/punish');
    server.show({ visitor: 'login-at-result' });
    expect((await page()).text).toMatch(FIELD);
    expect((await page('/youyuan/index.htm?tab=imageSearch&imageId=5')).path).toBe('/member/signin.htm');
  });
});
