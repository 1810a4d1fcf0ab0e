import { askAccess } from '@/utils/host-access';
import { toDataUrl } from '@/utils/image/data-url';
import { sendMessage } from '@/utils/messages';
import type { Offer } from '@/utils/offer/offer';
import { isOwnPicture, resultPictureHosts } from '@/utils/search/picture-hosts';

/**
 * Asks the browser in the press itself, then searches with the offer's picture in that window: by the service that is named,
 * else by the one that is chosen.
 */
export async function findSimilar(
  windowId: number,
  { imageUrl, title, url }: Offer,
  providerId?: string,
): Promise<void> {
  if (!imageUrl) return;
  const product = { title, store: '1688.com', url };
  if (isOwnPicture(imageUrl)) {
    const picture = await (await fetch(imageUrl)).blob();
    const source = { kind: 'file' as const, name: title };
    await sendMessage('find', { windowId, source, product, providerId, file: await toDataUrl(picture) });
    return;
  }
  // Refused, the search itself says what it lacks.
  await askAccess([...resultPictureHosts], { sendsPictures: false });
  await sendMessage('find', { windowId, source: { kind: 'address', url: imageUrl }, product, providerId });
}
