import { FindError, toStoredError } from '@/utils/errors';
import type { TestResult } from '@/utils/messages';
import { findEntry } from '@/utils/providers/catalog';
import { loadProvider } from '@/utils/providers/index';
import type { Feedback } from '@/utils/providers/linkfox/feedback-body';
import { sendFeedback } from '@/utils/providers/linkfox/feedback';
import { checkCredentials, checkPermission, readSetup } from '@/utils/search/provider-setup';

/** Asks a provider at no cost whether the saved credentials are good. Never rejects. */
export function testConnection(providerId: string): Promise<TestResult> {
  return told(async () => {
    const entry = findEntry(providerId);
    if (!entry?.freeTest) throw new FindError('provider-missing', { provider: providerId });
    const setup = await readSetup(entry);
    checkCredentials(entry, setup);
    await checkPermission(entry, setup);
    const provider = await loadProvider(entry.id);
    await provider.test!({ ...setup.context, signal: new AbortController().signal, onChecking: () => undefined });
  });
}

/** Sends the user's words on LinkFox's results, which no key goes along with. Never rejects. */
export function report(feedback: Feedback): Promise<TestResult> {
  return told(() => sendFeedback(feedback, new AbortController().signal));
}

async function told(work: () => Promise<unknown>): Promise<TestResult> {
  try {
    await work();
    return { ok: true };
  } catch (error) {
    return { ok: false, error: toStoredError(error) };
  }
}
