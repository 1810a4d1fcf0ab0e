import { describe, expect, it } from 'vitest';
import { modelStudioEntry } from '@/utils/providers/model-studio/entry';
import { largerModel, models } from '@/utils/providers/model-studio/models';
import { modelStudioRequest } from '@/utils/providers/model-studio/request';
import { searchCost } from '@/utils/providers/model-studio/search-cost';
import { inRegion } from '@/utils/providers/region';

const blob = new Blob([new Uint8Array([0xff, 0xd8, 0xff])], { type: 'image/jpeg' });
const request = (options: Record<string, string>, count = 1, gateway?: { baseUrl: string; bearer?: string }) =>
  modelStudioRequest(
    { pictures: Array.from({ length: count }, () => ({ blob })), words: '', language: 'en' },
    { credentials: { apiKey: ' sk-1 ' }, options: { model: 'qwen3.5-plus', ...options }, gateway },
  );

describe('the address', () => {
  it.each([
    [{ region: 'singapore' }, 'https://dashscope-intl.aliyuncs.com'],
    [{ region: 'beijing' }, 'https://dashscope.aliyuncs.com'],
    [{ region: 'virginia' }, 'https://dashscope-us.aliyuncs.com'],
    [{ region: 'beijing', workspace: 'ws-7' }, 'https://ws-7.cn-beijing.maas.aliyuncs.com'],
    [{ region: 'frankfurt', workspace: 'WS-7' }, 'https://ws-7.eu-central-1.maas.aliyuncs.com'],
    [{ region: 'constructor' }, 'https://dashscope-intl.aliyuncs.com'],
  ])('of %o is at %s', async (options: Record<string, string>, base) => {
    const { url, headers } = await request(options);
    expect(url).toBe(`${base}/compatible-mode/v1/responses`);
    expect(headers).toMatchObject({ Authorization: 'Bearer sk-1' });
    expect(inRegion(modelStudioEntry, options).hosts).toEqual([`${base}/*`]);
  });

  it.each<Record<string, string>>([{ region: 'tokyo' }, { region: 'tokyo', workspace: 'evil.example/' }])(
    'of %o is not known: the workspace is missing',
    async (options) => {
      await expect(request(options)).rejects.toMatchObject({ code: 'workspace-missing' });
      expect(inRegion(modelStudioEntry, options).hosts).toEqual([]);
    },
  );

  it('is a company’s gateway where there is one', async () => {
    const { url, headers } = await request({ region: 'tokyo' }, 1, { baseUrl: 'https://gate.example/', bearer: 't' });
    expect(url).toBe('https://gate.example/compatible-mode/v1/responses');
    expect(headers).toMatchObject({ Authorization: 'Bearer t' });
  });
});

it('holds every picture, and asks for a search of each', async () => {
  const { input } = JSON.parse((await request({}, 3)).body!) as {
    input: { content: { type: string; text?: string }[] }[];
  };
  const { content } = input[0]!;
  expect(content.map(({ type }) => type)).toEqual(['input_text', 'input_image', 'input_image', 'input_image']);
  expect(content[0]!.text).toMatch(/once for each of these 3 pictures/);
});

it('costs by the region and the number of pictures', () => {
  expect(searchCost({ region: 'beijing' }, 3)).toEqual({ amount: '0.144', unit: 'CNY' });
  expect(searchCost({ region: 'singapore' }, 2)).toEqual({ amount: '0.11742', unit: 'CNY' });
  expect(searchCost({ region: 'virginia' }, 2)).toBeUndefined();
});

it('knows a larger model until there is none', () => {
  expect(largerModel('qwen3.5-flash-2026-02-23')).toBe('qwen3.5-plus');
  expect(largerModel('qwen3.8-flash')).toBe('qwen3.8-max');
  expect(largerModel('qwen3.5-27b')).toBe('qwen3.8-max');
  for (const model of models) {
    const steps = [model as string];
    for (let next = largerModel(model); next; next = largerModel(next)) steps.push(next);
    expect(steps.length, model).toBeLessThan(5);
    expect(steps.at(-1)).toMatch(/max/);
  }
});
