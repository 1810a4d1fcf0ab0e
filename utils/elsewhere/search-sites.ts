/** A site that searches by the public address of a picture. */
export interface SearchSite {
  /** Its message is `site.ID`. */
  id: string;
  /** The page that searches for the picture of that address. */
  search(picture: string): string;
}

const site = (id: string, before: string, after = ''): SearchSite => ({
  id,
  search: (picture) => `${before}${encodeURIComponent(picture)}${after}`,
});

/**
 * The sites that are offered beside the results, those that sell first. Each form is the one that the site itself, or
 * an extension that is kept up with it, was seen to use in July 2026.
 */
export const searchSites: readonly SearchSite[] = [
  site('alibaba', 'https://www.alibaba.com/picture/search.htm?imageAddress=', '&imageType=url'),
  site('aliprice', 'https://www.aliprice.com/Index/searchbyimage.html?image=', '&plat=1688_lite'),
  site('google-lens', 'https://lens.google.com/uploadbyurl?url='),
  site('bing', 'https://www.bing.com/images/search?q=imgurl:', '&view=detailv2&iss=sbi&FORM=IRSBIQ'),
  site('yandex', 'https://yandex.com/images/search?url=', '&rpt=imageview'),
  site('tineye', 'https://www.tineye.com/search/?&url='),
];
