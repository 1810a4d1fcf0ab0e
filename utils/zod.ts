import { config } from 'zod/mini';

// zod 4 probes `new Function`, which an extension's content security policy reports; jitless must be set before any
// schema is made, so this file is the only one that imports zod.
config({ jitless: true });

export * as z from 'zod/mini';
