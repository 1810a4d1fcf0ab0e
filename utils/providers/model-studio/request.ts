import { FindError } from '../../errors';
import type { ServiceCall } from '../../http';
import { toBase64 } from '../call/base64';
import { credential } from '../call/credentials';
import { gatewayHeaders, serviceAddress } from '../call/service-address';
import type { PreparedPicture, SearchContext } from '../provider';
import { regionHost } from '../region';
import { modelStudioEntry } from './entry';

/** What is asked of the model. */
export interface WebQuestion {
  /** JPEG; each is searched for by itself. */
  pictures: readonly Pick<PreparedPicture, 'blob'>[];
  /** The user's own words; empty where there are none. */
  words: string;
  /** The language of the answer, a BCP 47 tag. */
  language: string;
}

type Asking = Pick<SearchContext, 'credentials' | 'options' | 'gateway'>;

/**
 * `POST /compatible-mode/v1/responses` with the picture search as its one tool, streamed. The older path of the tool's
 * document, under `/api/v2/apps/protocols`, is announced as going away. Nothing can force the model to use the tool, so
 * the words ask for it. Throws `workspace-missing` where the region is reached through a workspace only.
 */
export async function modelStudioRequest(question: WebQuestion, context: Asking): Promise<ServiceCall> {
  const key = credential(context, 'apiKey');
  const pictures = question.pictures.map(async ({ blob }) => ({
    type: 'input_image',
    image_url: `data:image/jpeg;base64,${await toBase64(blob)}`,
  }));
  const content = [{ type: 'input_text', text: instruction(question) }, ...(await Promise.all(pictures))];
  return {
    method: 'POST',
    url: serviceAddress(baseOf(context), '/compatible-mode/v1/responses', context),
    headers: {
      'Content-Type': 'application/json',
      ...(key ? { Authorization: `Bearer ${key}` } : {}),
      ...gatewayHeaders(context),
    },
    body: JSON.stringify({
      model: context.options['model'],
      stream: true,
      input: [{ role: 'user', content }],
      tools: [{ type: 'image_search' }],
    }),
  };
}

function baseOf({ options, gateway }: Asking): string {
  const host = regionHost(modelStudioEntry, options);
  if (!host && !gateway) throw new FindError('workspace-missing');
  return `https://${host}`;
}

/** What is said to the model besides the pictures; the form shows none of it, since it never changes what is paid. */
export function instruction({ pictures, words, language }: WebQuestion): string {
  const each =
    pictures.length === 1
      ? 'Use the image search tool to find where else on the web this picture, or this product, appears.'
      : `Use the image search tool once for each of these ${pictures.length} pictures, in their order, to find where else on the web each, or its product, appears.`;
  const says =
    'Then say in a few sentences what the product is, on which kinds of sites it appears, and which brands or makers are named. Say only what the search results show.';
  const own = words.trim() ? `The user asks: ${words.trim()}` : '';
  return [each, says, own, `Answer in the language with the tag "${language}".`].filter(Boolean).join('\n');
}
