import { picturesUrlFault } from '../core/public-picture-url';
import { sentPicture } from '../core/sent-picture';
import { type Notes } from '../core/service';

/** A question that keeps the published rules. */
export interface Question {
  model: string;
  stream: boolean;
  texts: string[];
  /** What tells each picture: the hash of its bytes, or its address. */
  pictures: string[];
  /** Whether the tool may be called. */
  usesTool: boolean;
}

/** The models of the seed and of section 5.2. */
export const MODELS = [
  ...['qwen3.5-plus', 'qwen3.5-plus-2026-02-15', 'qwen3.5-flash', 'qwen3.5-flash-2026-02-23'],
  ...['qwen3.5-397b-a17b', 'qwen3.5-122b-a10b', 'qwen3.5-27b', 'qwen3.5-35b-a3b'],
  ...['qwen3.6-plus', 'qwen3.6-flash', 'qwen3.7-plus', 'qwen3.7-flash', 'qwen3.7-max-2026-06-08'],
  ...['qwen3.8-max', 'qwen3.8-27b', 'qwen3.8-flash'],
];

const MAX_BYTES = 10 * 1024 * 1024;
/** Formats that are taken (section 5.5) and the media type that each must be announced with in a data URI. */
const TYPES: Record<string, string> = {
  bmp: 'image/bmp',
  icns: 'image/icns',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jp2: 'image/jp2',
  png: 'image/png',
  sgi: 'image/sgi',
  tiff: 'image/tiff',
  webp: 'image/webp',
};

const WRONG_TYPE = 'Wrong Content-Type of multimodal url';
const UNDECODABLE = 'Failed to decode the image during the data inspection.';
const WRONG_SIZE = 'The image length and width do not meet the model restrictions.';

/** Reads the body of `POST /responses`; a text says what is wrong, in the service's words where they are published. */
export function readQuestion(body: Record<string, unknown>, notes: Notes): Question | string {
  const { model, input, tools = [], stream = false } = body;
  if (typeof model !== 'string') return 'model is missing';
  if (!Array.isArray(tools)) return 'tools is no list';
  if ('background' in body) notes.remark('background is unsupported');
  if ('tool_choice' in body) notes.remark('tool_choice cannot force the tool');
  const parts = readParts(input);
  if (typeof parts === 'string') return parts;
  const question: Question = {
    model,
    stream: stream === true,
    texts: [],
    pictures: [],
    usesTool: tools.some((tool) => (tool as { type?: unknown } | null)?.type === 'image_search'),
  };
  for (const part of parts) {
    if (part.type === 'input_text' && typeof part.text === 'string') {
      question.texts.push(part.text);
    } else if (part.type === 'input_image' && typeof part.image_url === 'string') {
      const picture = readPicture(part.image_url, notes);
      if (!picture.ok) return picture.why;
      question.pictures.push(picture.key);
    } else {
      return 'a part of input is neither input_text nor input_image';
    }
  }
  if (question.texts.length === 0 && question.pictures.length === 0) return 'input is empty';
  return question;
}

interface Part {
  type?: unknown;
  text?: unknown;
  image_url?: unknown;
}

function readParts(input: unknown): Part[] | string {
  if (typeof input === 'string') return [{ type: 'input_text', text: input }];
  if (!Array.isArray(input)) return 'input is missing';
  const parts: Part[] = [];
  for (const message of input as { role?: unknown; content?: unknown }[]) {
    if (message?.role !== 'user') continue;
    if (typeof message.content === 'string') parts.push({ type: 'input_text', text: message.content });
    else if (Array.isArray(message.content)) parts.push(...(message.content as Part[]));
    else return 'content is missing';
  }
  return parts;
}

type Read = { ok: true; key: string } | { ok: false; why: string };

function readPicture(address: string, notes: Notes): Read {
  const no = (why: string): Read => ({ ok: false, why });
  const data = /^data:([^;,]*);base64,/.exec(address);
  if (!data) {
    return picturesUrlFault(address, ['jpg', 'jpeg', 'png', 'webp', 'bmp', 'tif', 'tiff', 'ico']) === undefined
      ? { ok: true, key: address }
      : no(WRONG_TYPE);
  }
  const base64 = address.slice(data[0].length);
  if (base64.length > MAX_BYTES) return no('The image is larger than 10 MB.');
  const sent = sentPicture(base64, notes);
  if (!sent || !(sent.format in TYPES)) return no(UNDECODABLE);
  if (TYPES[sent.format] !== data[1]) return no(WRONG_TYPE);
  const { width, height } = sent;
  if (width !== undefined && height !== undefined) {
    if (width <= 10 || height <= 10 || Math.max(width, height) > 200 * Math.min(width, height)) return no(WRONG_SIZE);
  }
  return { ok: true, key: sent.sha256 };
}
