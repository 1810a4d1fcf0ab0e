import { bundleScript } from '../bundle-script';

/** The page script as one classic script, from its sources, for injecting it into a page as the browser does. */
export function buildPageScript(): Promise<string> {
  return bundleScript(`import script from '@/entrypoints/page-image/index.ts'; script.main();`);
}
