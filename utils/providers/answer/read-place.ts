/** Province and city of a Chinese address such as `浙江省杭州市` or `上海市`; a part that it does not name is absent. */
export function readPlace(address: string | undefined): { province?: string; city?: string } {
  const [, province, city] =
    /^\s*(\p{Script=Han}{2,8}?(?:省|自治区|特别行政区))?\s*(\p{Script=Han}{2,8}?(?:市|自治州|地区|盟))?/u.exec(
      address ?? '',
    ) ?? [];
  return { ...(province ? { province } : {}), ...(city ? { city } : {}) };
}
