import { unzipSync, type AsyncUnzipOptions, type Unzipped } from 'fflate';

export { strFromU8 } from 'fflate';

type Done = (error: unknown, files: Unzipped) => void;

/**
 * Stands in for `fflate`'s `unzip` where the reader of workbooks asks for it (wxt.config.ts): that one starts workers from
 * `blob:` addresses, which the content security policy of an extension refuses. We are in a worker already. Like that one it
 * is called with options or without them; without, the tables and texts of a workbook are unpacked and its pictures are not.
 */
export function unzip(archive: Uint8Array, ...asked: [Done] | [AsyncUnzipOptions, Done]): void {
  const done = asked.length === 1 ? asked[0] : asked[1];
  const { filter = isMarkup } = asked.length === 1 ? {} : asked[0];
  let files: Unzipped;
  try {
    files = unzipSync(archive, { filter });
  } catch (error) {
    return done(error, {});
  }
  done(null, files);
}

const isMarkup = ({ name }: { name: string }) => /\.(?:xml|rels)$/i.test(name);
