// @ts-check

/** A picture that was cropped a little, of an offer that says everything about itself. */
const showcase = 'Phone stand: solid wood';

/**
 * The page of the demo shop that shows the extension at work: a product whose picture is an edited picture of the library.
 *
 * @param {{ url: string, pictures: readonly { slot: number, title: string, expect: { type: string } }[] }} shop
 */
export function showcasePage({ url, pictures }) {
  const edited = pictures.filter(({ expect }) => expect.type === 'edit');
  const item = edited.find(({ title }) => title === showcase) ?? edited[0];
  if (!item) throw new Error('The demo shop has no edited picture of the library.');
  return `${url}/p/${item.slot}`;
}
