import { z } from '../../zod';
import { text } from '../answer/fields';
import { present } from '../answer/present';
import { isPublicHost } from '../call/public-picture';
import type { PictureSearch, WebPicture } from './web-pictures';

/** More than the tool ever brings. */
const mostRows = 100;

const rowSchema = z.object({ title: text, url: text });

/**
 * What a call of the tool answered: a JSON text with rows of `index`, `title` and `url`; `"[]"` where it found nothing. A
 * row without a public web address is left out.
 */
export function readRows(output: unknown): PictureSearch {
  const rows = typeof output === 'string' ? tryJson(output) : output;
  if (!Array.isArray(rows)) return { pictures: [], unreadable: true };
  const pictures = rows.flatMap(toPicture).slice(0, mostRows);
  return rows.length > 0 && pictures.length === 0 ? { pictures, unreadable: true } : { pictures };
}

function toPicture(row: unknown): WebPicture[] {
  const parsed = rowSchema.safeParse(row);
  const url = parsed.success ? webAddress(parsed.data.url) : undefined;
  return parsed.success && url ? [present({ url, title: parsed.data.title?.slice(0, 300) })] : [];
}

/**
 * An http or https address of a public name, without a user's name in it: anything else may be code, and the panel would
 * fetch a picture within the user's own network unasked.
 */
function webAddress(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const { protocol, hostname, username, password, href } = new URL(address);
  const open = /^https?:$/.test(protocol) && !username && !password && isPublicHost(hostname);
  return open ? href : undefined;
}

function tryJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
