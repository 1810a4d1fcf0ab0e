export { paidTwice, type LogEntry } from './core/log-entry';
export { type Fault, type SetFault } from './core/fault';
export { type TestServer } from './core/test-server';
export { startLinkfox, type LinkfoxOptions, type LinkfoxServer } from './linkfox/start-linkfox';
export {
  startOpenPlatform,
  type OpenPlatformOptions,
  type OpenPlatformServer,
} from './open-platform/start-open-platform';
export { startImageSearch, type ImageSearchOptions } from './image-search/start-image-search';
export {
  startImageSearchProduct,
  type ImageSearchProductOptions,
  type ImageSearchProductServer,
} from './image-search-product/start-image-search-product';
export { startAiGateway, TEST_AK, type AiGatewayOptions } from './ai-gateway/start-ai-gateway';
export { startModelStudio, type ModelStudioOptions, type ModelStudioServer } from './model-studio/start-model-studio';
export { startSite1688, type Site1688Options, type Site1688Server } from './site-1688/start-site-1688';
export { startEcb, ecbCertificate, type EcbOptions, type EcbServer } from './ecb/start-ecb';
