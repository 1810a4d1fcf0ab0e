/**
 * Models that may call the picture search: those of the tool's own document first, then those of the Responses API's
 * document and of published measurements (2026-09). Others come and go, so the form has a free field beside them.
 */
export const models = [
  'qwen3.5-plus',
  'qwen3.5-plus-2026-02-15',
  'qwen3.5-flash',
  'qwen3.5-flash-2026-02-23',
  'qwen3.5-397b-a17b',
  'qwen3.5-122b-a10b',
  'qwen3.5-27b',
  'qwen3.5-35b-a3b',
  'qwen3.6-plus',
  'qwen3.6-flash',
  'qwen3.7-plus',
  'qwen3.7-flash',
  'qwen3.7-max-2026-06-08',
  'qwen3.8-max',
  'qwen3.8-27b',
  'qwen3.8-flash',
] as const;

const largest = 'qwen3.8-max';

/**
 * The model to try when this one found nothing: the same picture was seen to bring nothing on a flash model and rows on a
 * larger one. Undefined where there is none larger.
 */
export function largerModel(model: string): string | undefined {
  if (/max/i.test(model)) return undefined;
  const family = /^(qwen\d+\.\d+)-flash/i.exec(model)?.[1];
  const plus = family && `${family.toLowerCase()}-plus`;
  return models.find((each) => each === plus) ?? largest;
}
