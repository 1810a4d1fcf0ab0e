import type { PicturesEntry, ServiceRegion } from '../provider';
import { models } from './models';

/**
 * Where the service runs. A key is good in one place only. Prices of one picture search are published for two of them (¥48
 * and ¥58.71 a thousand); the model's tokens are billed beside it, by prices of their own.
 */
const regions: Readonly<Record<string, ServiceRegion>> = {
  singapore: {
    host: 'dashscope-intl.aliyuncs.com',
    workspaces: 'ap-southeast-1.maas.aliyuncs.com',
    cost: { amount: '0.05871', unit: 'CNY' },
  },
  beijing: {
    host: 'dashscope.aliyuncs.com',
    workspaces: 'cn-beijing.maas.aliyuncs.com',
    cost: { amount: '0.048', unit: 'CNY' },
  },
  virginia: { host: 'dashscope-us.aliyuncs.com', workspaces: 'us-east-1.maas.aliyuncs.com' },
  frankfurt: { workspaces: 'eu-central-1.maas.aliyuncs.com' },
  tokyo: { workspaces: 'ap-northeast-1.maas.aliyuncs.com' },
};

/** Alibaba Cloud Model Studio: a model that searches the web for a picture and says what it found. It brings no offers. */
export const modelStudioEntry: PicturesEntry = {
  id: 'model-studio',
  hosts: Object.values(regions).flatMap(({ host, workspaces }) => [
    ...(host ? [`https://${host}/*`] : []),
    `https://*.${workspaces}/*`,
  ]),
  // What is found lies anywhere on the web; it is shown as a page shows a picture, and never read.
  pictureHosts: [],
  credentials: [{ id: 'apiKey', secret: true }],
  links: { key: 'https://www.alibabacloud.com/help/en/model-studio/get-api-key' },
  options: [
    { id: 'region', kind: 'one-of', values: Object.keys(regions), default: 'singapore' },
    { id: 'workspace', kind: 'text', default: '' },
    { id: 'model', kind: 'text', values: models, default: models[0] },
  ],
  regions,
  usesTokens: true,
  timeLimit: 180_000,
  cacheHours: 24,
  // Its limit is 10 MB in base64, sides over 10 px and at most 200:1; a JPEG below 1 MB is far from all of them.
  picture: { inputs: ['bytes'], formats: ['image/jpeg'], longSide: 1024, minSide: 11, maxBytes: 1_000_000 },
  // The number of pictures is bounded by the model's input alone; each is searched, and paid for, by itself.
  mostPictures: 5,
};
