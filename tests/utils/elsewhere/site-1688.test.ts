import { describe, expect, it } from 'vitest';
import { placeOf, resultsByAddress } from '@/utils/elsewhere/site-1688';

describe('a picture that 1688 hosts', () => {
  it.each(['https://cbu01.alicdn.com/img/ibank/O1CN01.jpg', 'https://ae01.alicdn.com/kf/a.jpg?x=1&y=2'])(
    'goes by its address: %s',
    (address) => {
      const url = new URL(resultsByAddress(address)!);
      expect(url.origin + url.pathname).toBe('https://s.1688.com/youyuan/index.htm');
      expect(Object.fromEntries(url.searchParams)).toEqual({ tab: 'imageSearch', imageAddress: address });
    },
  );

  it.each([
    undefined,
    'https://m.media-amazon.com/a.jpg',
    'https://alicdn.com.evil.example/a.jpg',
    'https://notalicdn.com/a.jpg',
  ])('is not this one: %s', (address) => {
    expect(resultsByAddress(address)).toBeUndefined();
  });
});

describe('what a tab shows', () => {
  it.each([
    ['https://www.1688.com/', 'site'],
    ['https://www.1688.com/?spm=a1', 'site'],
    ['https://www.1688.com/zw/page.html?x5=1', 'site'],
    ['https://login.1688.com/member/signin.htm?Done=https%3A%2F%2Fwww.1688.com%2F', 'login'],
    ['https://login.taobao.com/?redirect_url=https%3A%2F%2Flogin.1688.com', 'login'],
    ['https://login.taobao.com/member/login.jhtml', 'login'],
    ['https://www.1688.com/member/signin.htm', 'login'],
    ['https://www.1688.com//_____tmd_____/punish?x5secdata=abc', 'login'],
    ['https://s.1688.com/youyuan/index.htm/_____tmd_____/punish?tab=imageSearch', 'login'],
    ['https://s.1688.com/youyuan/index.htm?tab=imageSearch&imageId=1&x5secdata=abc', 'login'],
    ['https://s.1688.com/youyuan/index.htm?tab=imageSearch&imageId=1', 'results'],
    ['https://air.1688.com/kapp/1688-search/pc-image-search/?tab=imageSearch&imageId=1', 'results'],
    ['https://evil.example/_____tmd_____/punish', 'away'],
    ['https://login.evil.example/', 'away'],
    ['https://www.1688.com.evil.example/?tab=imageSearch', 'away'],
    [undefined, 'away'],
    ['', 'nowhere'],
    ['about:blank', 'nowhere'],
  ])('%s is %s', (address, place) => {
    expect(placeOf(address)).toBe(place);
  });
});
