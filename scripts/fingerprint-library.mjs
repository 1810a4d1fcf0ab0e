// @ts-check
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startBrowserWorker } from './browser/worker-page.mjs';
import { root } from './setup/root.mjs';

/*
 * Makes assets/sample-library/fingerprints.bin from the pictures beside it, in a headless Chromium, with the extension's
 * own code. Run it whenever a picture or the fingerprint itself changes; the same pictures give the same bytes.
 *
 *   node scripts/fingerprint-library.mjs
 */
const folder = join(root, 'assets/sample-library');
const names = (await readdir(join(folder, 'pictures'))).filter((name) => name.endsWith('.webp')).sort();

const source = `
import { fingerprintOf } from '@/utils/image/fingerprint/fingerprint';
import { encodeFingerprintFile, picturesDigest } from '@/utils/image/fingerprint/fingerprint-file';
import { workingPixels } from '@/utils/image/fingerprint/working-pixels';

const api = {
  async make(names) {
    const files = await Promise.all(names.map(async (name) => (await fetch('/files/' + name)).blob()));
    const entries = [];
    for (const [i, name] of names.entries()) entries.push([name, fingerprintOf(await workingPixels(files[i]))]);
    const bytes = await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())));
    const made = encodeFingerprintFile(await picturesDigest(names.map((name, i) => [name, bytes[i]])), entries);
    let text = '';
    for (const byte of made) text += String.fromCharCode(byte);
    return btoa(text);
  },
};
`;

const worker = await startBrowserWorker(source, (name) => readFile(join(folder, 'pictures', name)));
try {
  const bytes = Buffer.from(await worker.call('make', names), 'base64');
  await writeFile(join(folder, 'fingerprints.bin'), bytes);
  console.log(`${names.length} fingerprints, ${bytes.length} bytes`);
} finally {
  await worker.close();
}
