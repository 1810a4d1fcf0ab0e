import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** The page script as one classic script, from its sources, for injecting it into a page as the browser does. */
export async function buildPageScript(): Promise<string> {
  const entry = '\0page-script';
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    plugins: [
      {
        name: 'page-script',
        resolveId: (id) => (id === 'page-script' ? entry : undefined),
        load: (id) =>
          id === entry ? `import script from '@/entrypoints/page-image/index.ts'; script.main();` : undefined,
      },
    ],
    build: {
      write: false,
      rollupOptions: { input: 'page-script', output: { format: 'iife' } },
    },
  });
  const output = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const chunk = output.find((one) => one.type === 'chunk');
  if (!chunk || chunk.type !== 'chunk') throw new Error('The page script was not built.');
  return chunk.code;
}
