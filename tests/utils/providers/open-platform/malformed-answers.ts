import { parseImageQuery, parseUpload } from '@/utils/providers/open-platform/parse-answer';
import { parseDetail } from '@/utils/providers/open-platform/parse-detail';
import type { ServiceAnswer } from '@/utils/http';
import { malformedCampaign } from '../malformed';
import { detailAnswer, imageQueryAnswer } from './answers';

export const readImageQuery = (answer: ServiceAnswer) => {
  const { pictureId: _ofRequest, ...page } = parseImageQuery(answer, 1, '99');
  return page;
};
export const readDetail = (answer: ServiceAnswer) => parseDetail(answer, '34513534353434');

/** Malformed answers of upload, search and detail, `runs` each. */
export function malformedOpenPlatform(runs: number): void {
  malformedCampaign(readImageQuery, imageQueryAnswer, runs);
  malformedCampaign(readDetail, detailAnswer, runs);
  const upload = { result: { success: 'true', code: '200', result: '1164408192156408878' } };
  malformedCampaign((answer) => ({ id: parseUpload(answer) }), upload, runs);
}
