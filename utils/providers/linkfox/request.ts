import type { ServiceCall } from '../../http';
import { toBase64 } from '../call/base64';
import { credential } from '../call/credentials';
import { isPublicPicture } from '../call/public-picture';
import { gatewayHeaders, serviceAddress } from '../call/service-address';
import type { SearchContext, SearchRequest } from '../provider';

const base = 'https://tool-gateway.linkfox.com';
/** The longest address of a picture that the service takes, characters. */
const longestUrl = 1000;

type Asking = Pick<SearchContext, 'credentials' | 'options' | 'gateway'>;

/**
 * `POST /alibaba1688/imageSearch`, the key raw in `Authorization`. Prices are strings, the filters one list with commas,
 * and the sort a JSON text inside the JSON.
 */
export async function linkfoxRequest(request: SearchRequest, context: Asking): Promise<ServiceCall> {
  const { choices, page } = request;
  const key = credential(context, 'key');
  const body = {
    ...(await picture(request, context)),
    page,
    pageSize: choices.pageSize,
    ...(choices.priceMin ? { priceStart: choices.priceMin } : {}),
    ...(choices.priceMax ? { priceEnd: choices.priceMax } : {}),
    ...(choices.filters.length > 0 ? { filter: choices.filters.join(',') } : {}),
    sort: JSON.stringify({ [choices.sort.field]: choices.sort.direction }),
    ...(choices.keyword ? { keyword: choices.keyword } : {}),
    ...(choices.collection ? { productCollectionId: choices.collection } : {}),
  };
  return {
    method: 'POST',
    url: serviceAddress(base, '/alibaba1688/imageSearch', context),
    headers: {
      'Content-Type': 'application/json',
      ...(key ? { Authorization: key } : {}),
      ...gatewayHeaders(context),
    },
    body: JSON.stringify(body),
  };
}

/** From page 2 on the id of the first answer; else the bytes, or the public address where the user prefers that. */
async function picture({ page, pictureId, pictureUrl, picture }: SearchRequest, { options }: Asking) {
  if (page > 1 && pictureId) return { imageId: pictureId };
  const byAddress = options['pictureBy'] === 'address' && pictureUrl !== undefined;
  if (byAddress && pictureUrl.length <= longestUrl && isPublicPicture(pictureUrl)) return { imageUrl: pictureUrl };
  return { imageBase64: await toBase64(picture.blob) };
}
