import { eventStream, json, type Answer } from '../core/answer';
import { header, jsonBody, type Received } from '../core/received';
import { type Notes, type Refusal, type Work } from '../core/service';
import { startServer, type ServerOptions, type TestServer } from '../core/test-server';
import { MODELS, readQuestion } from './question';
import { actOut, type Scene } from './scene';
import { streamOf, type ResponseObject } from './stream';

/** Options of Model Studio. */
export interface ModelStudioOptions extends ServerOptions {
  /** Keys of this region; `sk-test` unless said. */
  keys?: string[];
  /** Models beside the published ones. */
  models?: string[];
  /** Whether models named "flash" find nothing where others do, as was measured; false unless said. */
  emptyOnFlash?: boolean;
  /** How the model behaves unless a scene was set. */
  scene?: Scene;
}

/** A running Model Studio. */
export interface ModelStudioServer extends TestServer {
  /** How the model behaves for the questions to come. */
  play: (scene: Scene) => void;
}

const PATHS = ['/compatible-mode/v1/responses', '/api/v2/apps/protocols/compatible-mode/v1/responses'];

/** Alibaba Cloud Model Studio's Responses API with `image_search`, as seed 003 and section 5 of the facts publish it. */
export async function startModelStudio(options: ModelStudioOptions = {}): Promise<ModelStudioServer> {
  const keys = options.keys ?? ['sk-test'];
  const models = [...MODELS, ...(options.models ?? [])];
  const now = options.now ?? Date.now;
  let scenes: { scene: Scene; left: number }[] = [];
  let count = 0;

  function nextScene(): Scene {
    const found = scenes.find(({ left }) => left > 0);
    if (found) found.left -= 1;
    return found?.scene ?? options.scene ?? {};
  }

  function check(request: Received, notes: Notes): Refusal | Work {
    if (!PATHS.includes(request.path)) return no(404, 'InvalidParameter', `no such path: ${request.path}`);
    if (request.method !== 'POST') return no(405, 'InvalidParameter', 'POST only');
    if (!keys.some((key) => header(request, 'authorization') === `Bearer ${key}`)) {
      return { refused: statusAnswer(401), why: 'the key is not known, or not sent as Bearer' };
    }
    const body = jsonBody(request);
    if (!body) return no(400, 'InvalidParameter', 'the body is no JSON object');
    const question = readQuestion(body, notes);
    if (typeof question === 'string') return no(400, 'InvalidParameter', question);
    if (!models.includes(question.model)) return no(404, 'InvalidParameter', 'Model can not be found.');
    const { stream, ...asked } = question;
    return {
      asks: { service: 'responses', ...asked },
      cost: 1,
      answer: ({ empty }) => {
        const flash = (options.emptyOnFlash ?? false) && question.model.includes('flash');
        const scene = { ...nextScene(), ...(empty || flash ? { rows: 0 } : {}) };
        const final = respond(question.model, scene, question.usesTool ? question.pictures.length : 0);
        if (stream) return eventStream(streamOf(final, scene));
        return scene.ending === 'error' ? statusAnswer(500) : json(final);
      },
    };
  }

  function respond(model: string, scene: Scene, pictures: number): ResponseObject {
    count += 1;
    const output = actOut(scene, pictures);
    const calls = output.filter((item) => item.type === 'image_search_call').length;
    const input = 900 + calls * 926;
    const ending = scene.ending ?? 'completed';
    const status = ending === 'failed' || ending === 'incomplete' ? ending : 'completed';
    return {
      id: `resp_${count}`,
      object: 'response',
      created_at: Math.floor(now() / 1000),
      model,
      status,
      output,
      error: status === 'failed' ? { code: 'server_error', message: 'The model failed to answer.' } : null,
      incomplete_details: status === 'incomplete' ? { reason: 'max_output_tokens' } : null,
      usage: {
        input_tokens: input,
        output_tokens: 181,
        total_tokens: input + 181,
        input_tokens_details: { cached_tokens: 0 },
        output_tokens_details: { reasoning_tokens: 40 },
        ...(calls > 0 ? { x_tools: { image_search: { count: calls } } } : {}),
      },
    };
  }

  const reset = () => {
    scenes = [];
    count = 0;
  };
  const server = await startServer({ check, statusAnswer, reset }, options);
  return { ...server, play: (scene) => scenes.push({ scene, left: scene.times ?? 1 }) };
}

const failure = (status: number, code: string, message: string): Answer =>
  json({ error: { message, type: 'invalid_request_error', param: null, code }, request_id: '3f1c6a52-test' }, status);

const no = (status: number, code: string, message: string): Refusal => ({
  refused: failure(status, code, message),
  why: message,
});

function statusAnswer(status: number): Answer {
  switch (status) {
    case 400:
      return failure(400, 'Arrearage', 'Access denied, please make sure your account is in good standing.');
    case 401:
      return failure(
        401,
        'invalid_api_key',
        'Incorrect API key provided. For details, see: https://help.aliyun.com/zh/model-studio/error-code#apikey-error',
      );
    case 429:
      return failure(429, 'Throttling.RateQuota', 'Requests rate limit exceeded, please try again later.');
    default:
      return failure(status, status >= 500 ? 'InternalError' : 'AccessDenied', 'The request was not served.');
  }
}
