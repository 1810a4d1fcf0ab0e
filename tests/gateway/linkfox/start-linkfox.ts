import { json, type Answer } from '../core/answer';
import type { Goods } from '../core/goods';
import { stock, type GoodsOptions } from '../core/goods-options';
import { PictureIds } from '../core/picture-ids';
import { header, jsonBody, type Received } from '../core/received';
import { type Notes, type Refusal, type Work } from '../core/service';
import { startServer, type ServerOptions, type TestServer } from '../core/test-server';
import { checkFeedback } from './feedback';
import { readRpc, rpcAnswer } from './rpc';
import { documentedAnswer, newerAnswer } from './rows';
import { readNewerArguments, readSearch, type Search } from './search-request';
import { PublicFiles } from './public-files';

/** Options of the LinkFox gateway. */
export interface LinkfoxOptions extends ServerOptions, GoodsOptions {
  /** Keys that are known; `linkfox-test-key` unless said. */
  keys?: string[];
  /** Credits of the account; without end unless said. */
  credits?: number;
  /** Credits of one search; 4.5 unless said (SKILL.md). */
  cost?: number;
  /** Which of the two published shapes `/alibaba1688/imageSearch` answers in; `documented` unless said. */
  variant?: 'documented' | 'newer';
  /** The newer shape's `total`: all rows, or null, which its schema allows; `all` unless said. */
  newerTotal?: 'all' | 'null';
  /** Sends the newer shape of `/mcp/any-tool` as a stream of events. */
  rpcAsStream?: boolean;
}

/** A running LinkFox gateway: search, upload and feedback on one host. */
export interface LinkfoxServer extends TestServer {
  /** The data set; a test may change a price in it, as the seller would. */
  goods: Goods[];
  /** Credits that are left. */
  credits: () => number;
  /** Feedback that arrived. */
  feedback: () => Record<string, unknown>[];
}

/** LinkFox's tool gateway as section 1 of the facts and seed 000 publish it. */
export async function startLinkfox(options: LinkfoxOptions = {}): Promise<LinkfoxServer> {
  const { goods, pictureUrl } = stock(options);
  const keys = options.keys ?? ['linkfox-test-key'];
  const cost = options.cost ?? 4.5;
  const now = options.now ?? Date.now;
  const ids = new PictureIds();
  const files = new PublicFiles(now);
  let credits = options.credits ?? Infinity;
  let feedback: Record<string, unknown>[] = [];

  const authorised = (request: Received) => keys.includes(header(request, 'authorization'));

  function searchWork(search: Search, newer: boolean, wrap: (answer: unknown) => Answer): Work | Refusal {
    if (credits < cost) return refuse(402, 'credits are used up');
    const { picture, ...wish } = search;
    return {
      asks: { service: 'linkfox', picture, ...wish, filters: [...(wish.filters ?? [])].sort() },
      cost,
      answer: ({ empty }) => {
        credits -= cost;
        const found = empty ? [] : undefined;
        const shape = newer ? newerAnswer : documentedAnswer;
        return wrap(
          shape({
            goods,
            search,
            found,
            imageId: ids.give(picture),
            pictureUrl,
            cost,
            total: options.newerTotal ?? 'all',
          }),
        );
      },
    };
  }

  function check(request: Received, notes: Notes): Refusal | Work {
    const route = `${request.method} ${request.path}`;
    if (route === 'POST /api/v1/public/feedback') {
      return checkFeedback(request, notes, (sent) => feedback.push(sent));
    }
    const file = files.check(request, notes);
    if (file) return file;
    if (!authorised(request)) return refuse(401, 'the key is not known, or not sent raw');
    if (route === 'POST /oss/file/presignedPut') return files.presign(request);
    if (route === 'POST /alibaba1688/imageSearch') {
      const body = jsonBody(request);
      if (!body) return refuse(400, 'the body is no JSON object');
      const search = readSearch(body, ids, files, notes);
      return typeof search === 'string'
        ? refuse(400, search)
        : searchWork(search, options.variant === 'newer', (answer) => json(answer));
    }
    if (route === 'POST /mcp/any-tool') {
      const call = readRpc(request);
      if (typeof call === 'string') return refuse(400, call);
      const search = readNewerArguments(call.arguments, ids, files, notes);
      return typeof search === 'string'
        ? refuse(400, search)
        : searchWork(search, true, (answer) => rpcAnswer(call.id, answer, options.rpcAsStream ?? false));
    }
    return refuse(404, `no such call: ${route}`);
  }

  const server = await startServer(
    {
      check,
      statusAnswer,
      reset: () => {
        ids.clear();
        files.clear();
        credits = options.credits ?? Infinity;
        feedback = [];
      },
    },
    options,
  );
  return { ...server, goods, credits: () => credits, feedback: () => feedback };
}

/**
 * 401 and 402 come with their HTTP status too; what is wrong with a question comes with HTTP 200 and the code in the
 * body ("HTTP is normally 200"). The doc writes both `errorCode` and `errcode`: parameters use the one, the rest the other.
 */
function statusAnswer(status: number): Answer {
  if (status === 401) return json({ errcode: 401, errmsg: 'authorized error' }, 401);
  if (status === 402) return json({ errcode: 402, errmsg: '积分余额不足' }, 402);
  if (status === 400) return json({ errorCode: 400, errmsg: '参数错误' });
  return json(
    { errcode: status, errmsg: status === 429 ? '请求过于频繁' : status >= 500 ? '服务异常' : '请求被拒绝' },
    status,
  );
}

function refuse(status: number, why: string): Refusal {
  return status === 400
    ? { refused: json({ errorCode: 400, errmsg: `参数错误: ${why}` }), why }
    : { refused: statusAnswer(status), why };
}
