import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveImport } from '@/utils/workspace/library/import/serve-import';

/** Reads and imports a file into the library, in a worker of the page that imports. */
export default defineUnlistedScript(() => serveImport(self));
