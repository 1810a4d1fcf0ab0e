/**
 * The picture servers of AliExpress, Taobao, Tmall, 1688, Alibaba.com and Lazada share one grammar: the original's name with its
 * ending, then `_400x400q75.jpg`, `_50x50.jpg_.webp` or `_.webp`; on some servers `.400x400.jpg` before the ending.
 */
export function withoutAlibabaSize(url: URL): string[] {
  if (!/(?:^|\.)(?:alicdn\.com|aliexpress-media\.com|lazcdn\.com|slatic\.net|taobaocdn\.com)$/.test(url.hostname))
    return [];
  const path = url.pathname
    .replace(/(\.(?:jpe?g|png|webp|gif|avif|ss2))_[^/]*$/i, '$1')
    .replace(/\.(?:search|summ|\d{2,4}x\d{2,4})(?=\.\w+$)/i, '');
  const address = url.origin + path;
  return address === url.href ? [] : [address];
}
