const minSide = 60;
const pictureServer = /^https:\/\/(?:m\.media|images-[a-z]{2}\.ssl-images)-amazon\.com\//;
/** Amazon's picture servers keep product pictures below `/images/I/`, its own artwork below `/images/G/` and others. Seen 2026-11. */
const productAddress = /^https:\/\/(?:m\.media|images-[a-z]{2}\.ssl-images)-amazon\.com\/images\/I\//;

/** True for the address of a picture that a store's own servers keep apart from those of products. */
export function isArtwork(address: string): boolean {
  return pictureServer.test(address) && !productAddress.test(address);
}

/** True for a picture of a product on a store that the extension was installed for, by its address and size. */
export function isProductPicture(element: Element): element is HTMLImageElement {
  if (element.localName !== 'img' || !productAddress.test((element as HTMLImageElement).currentSrc)) return false;
  const { width, height } = element.getBoundingClientRect();
  return width >= minSide && height >= minSide;
}

/** The product picture that lies uppermost at a point of the viewport, whatever covers it. */
export function productPictureAt(document: Document, x: number, y: number): HTMLImageElement | undefined {
  return document.elementsFromPoint(x, y).find(isProductPicture);
}
