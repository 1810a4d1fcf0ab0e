import { useState } from 'preact/hooks';
import { consentTerms } from '@/components/consent-terms';
import { askAccess, originsOf } from '@/utils/host-access';
import { isPaid } from '@/utils/providers/catalog';
import type { CatalogEntry } from '@/utils/providers/provider';
import { changeProviderSettings, type Settings } from '@/utils/settings';
import type { Batch } from '@/utils/workspace/batch/batch';

/**
 * Whether a batch waits for the user's consent to its service, on what terms, and the press that gives it: that asks the browser,
 * keeps that the user agreed, and calls `onAgreed`. `isLeft`: pictures are still to be asked about.
 */
export function useBatchConsent(
  { batch, entry, isLeft }: { batch?: Batch; entry?: CatalogEntry; isLeft: boolean },
  { settings, onAgreed, fail }: { settings: Settings; onAgreed(): void; fail(error: unknown): void },
): { terms: NonNullable<ReturnType<typeof consentTerms>>; onAgree(): void } | undefined {
  const [refused, setRefused] = useState(false);
  if (!batch || !entry || !isPaid(entry)) return undefined;
  const provided = settings.providers[entry.id];
  const terms = consentTerms(entry, provided, {}, refused);
  const isAsked =
    !!terms &&
    ((batch.stage === 'draft' && !terms.agreed && isLeft) ||
      batch.pausedBy?.code === 'consent-needed' ||
      batch.pausedBy?.code === 'permission-needed');
  if (!isAsked) return undefined;
  return {
    terms,
    onAgree: () => {
      // The browser is asked in the press itself.
      const access = askAccess(originsOf(entry, provided?.gateway), { sendsPictures: true });
      const afterwards = async () => {
        const granted = await access;
        setRefused(!granted);
        if (!granted) return;
        await changeProviderSettings(entry.id, { agreedAt: new Date().toISOString() });
        onAgreed();
      };
      afterwards().catch(fail);
    },
  };
}
