import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveWriter } from '@/utils/workspace/export/serve-writer';

/** Writes exported files in a worker of the page that exports. */
export default defineUnlistedScript(() => serveWriter(self));
