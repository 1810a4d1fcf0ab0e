// @ts-check

/**
 * The page of the demo shop that shows the extension at work: a product whose picture is an edited picture of the library.
 *
 * @param {{ url: string, pictures: readonly { slot: number, expect: { type: string } }[] }} shop
 */
export function showcasePage({ url, pictures }) {
  const item = pictures.find(({ expect }) => expect.type === 'edit');
  if (!item) throw new Error('The demo shop has no edited picture of the library.');
  return `${url}/p/${item.slot}`;
}
