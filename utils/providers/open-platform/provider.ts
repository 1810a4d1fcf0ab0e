import { callUnpaid } from '../../unpaid-call';
import { secretsOf } from '../call/credentials';
import type { Provider, SearchContext, SearchRequest } from '../provider';
import { openPlatformEntry } from './entry';
import { gatewayError } from './errors';
import { parseImageQuery, parseUpload } from './parse-answer';
import { parseDetail } from './parse-detail';
import { currentTimeRequest, detailRequest, imageQueryRequest, uploadRequest } from './request';
import { openSession, type Session } from './session';

/** The 1688 open platform's cross-border solution: upload, search by the picture's number, detail of one offer. */
export const openPlatform: Provider = {
  entry: openPlatformEntry,

  async search(request, context) {
    const session = openSession(context);
    const imageId = request.pictureId ?? (await upload(request, session));
    const answer = await session.ask((current, now) => imageQueryRequest(request, imageId, current, now));
    return parseImageQuery(answer, request.page, imageId);
  },

  async detail(offerId, context) {
    const answer = await openSession(context).ask((current, now) => detailRequest(offerId, current, now));
    return parseDetail(answer, offerId);
  },

  async test(context: SearchContext) {
    const call = await currentTimeRequest(context, new Date());
    const answer = await callUnpaid(call, {
      signal: context.signal,
      timeLimit: openPlatformEntry.timeLimit!,
      secrets: secretsOf(context),
    });
    const error = gatewayError(answer);
    if (error) throw error;
  },
};

async function upload({ picture }: SearchRequest, session: Session): Promise<string> {
  return parseUpload(await session.ask((current, now) => uploadRequest(picture.blob, current, now)));
}
