import { describe, expect, it } from 'vitest';
import { searchSites } from '@/utils/elsewhere/search-sites';
import { hasMessage } from '@/utils/i18n/t';

const picture = 'https://shop.example/a b/mug.jpg?w=800&q=ü#x';
const encoded = 'https%3A%2F%2Fshop.example%2Fa%20b%2Fmug.jpg%3Fw%3D800%26q%3D%C3%BC%23x';

describe('the sites that search by an address', () => {
  it.each([
    ['alibaba', `https://www.alibaba.com/picture/search.htm?imageAddress=${encoded}&imageType=url`],
    ['aliprice', `https://www.aliprice.com/Index/searchbyimage.html?image=${encoded}&plat=1688_lite`],
    ['google-lens', `https://lens.google.com/uploadbyurl?url=${encoded}`],
    ['bing', `https://www.bing.com/images/search?q=imgurl:${encoded}&view=detailv2&iss=sbi&FORM=IRSBIQ`],
    ['yandex', `https://yandex.com/images/search?url=${encoded}&rpt=imageview`],
    ['tineye', `https://www.tineye.com/search/?&url=${encoded}`],
  ])('%s is asked by its own form', (id, address) => {
    const found = searchSites.find((site) => site.id === id);
    expect(found?.search(picture)).toBe(address);
  });

  it('are all in the table above, have a name, and get the whole address back out of theirs', () => {
    expect(searchSites).toHaveLength(6);
    for (const { id, search } of searchSites) {
      expect(hasMessage(`site.${id}`)).toBe(true);
      const values = [...new URL(search(picture)).searchParams.values()];
      expect(values.map((value) => value.replace(/^imgurl:/, ''))).toContain(picture);
    }
  });
});
