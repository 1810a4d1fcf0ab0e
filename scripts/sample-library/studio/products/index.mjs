import * as absent from './absent.mjs';
import * as electronics from './electronics.mjs';
import * as home from './home.mjs';
import * as kitchen from './kitchen.mjs';
import * as leisure from './leisure.mjs';
import * as wear from './wear.mjs';

/**
 * Every kind of product: its builder and its variants. A variant's own fields feed `build`; `look` sets camera,
 * light and background of its picture.
 */
export const kinds = { ...kitchen, ...electronics, ...home, ...wear, ...leisure, ...absent };
