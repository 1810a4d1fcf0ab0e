import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');

/** Sources of the project as one classic script, for running them where no build of the extension is. */
export async function bundleScript(code: string): Promise<string> {
  const entry = '\0script';
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    plugins: [
      {
        name: 'script',
        resolveId: (id) => (id === 'script' ? entry : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
    build: { write: false, rollupOptions: { input: 'script', output: { format: 'iife' } } },
  });
  const output = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const chunk = output.find((one) => one.type === 'chunk');
  if (!chunk || chunk.type !== 'chunk') throw new Error('The script was not built.');
  return chunk.code;
}
