import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Decision } from '@/components/decision';
import { findSimilar } from '@/hooks/find-similar';
import type { Rows } from '@/hooks/rows';
import { useChecks } from '@/hooks/use-checks';
import { useDecision } from '@/hooks/use-decision';
import { askAccess } from '@/utils/host-access';
import { sendMessage } from '@/utils/messages';
import type { Offer } from '@/utils/offer/offer';
import { watchProgress, type ChecksProgress } from '@/utils/search/photo-checks';
import { resultPictureHosts } from '@/utils/search/picture-hosts';
import type { Settings } from '@/utils/settings';
import type { OfferMargin } from '@/utils/sourcing/margins';

/** What this device makes of the offers that the window's panel shows, and what is done of it there. */
export function useWindowDecision(
  windowId: number,
  rows: Pick<Rows, 'of' | 'offers'> | undefined,
  settings: Settings,
  fail: (error: unknown) => void,
  margins?: ReadonlyMap<string, OfferMargin>,
): Decision {
  const [progress, setProgress] = useState<ChecksProgress>();
  useEffect(() => watchProgress(windowId, setProgress), [windowId]);
  const checks = useChecks(rows?.of, progress);
  const send = (command: 'checkPhotos' | 'cancel') => void sendMessage(command, { windowId }).catch(fail);
  // Every card reads it: it changes only when a card has to.
  const onFindSimilar = useCallback((offer: Offer) => void findSimilar(windowId, offer).catch(fail), [windowId, fail]);
  return useDecision({
    ...{ place: windowId, rows, checks, settings, margins },
    acts: {
      onAllowChecks: () =>
        void askAccess([...resultPictureHosts], { sendsPictures: false })
          .then((granted) => granted && send('checkPhotos'))
          .catch(fail),
      onCheckPhotos: () => send('checkPhotos'),
      onStopChecks: () => send('cancel'),
      onFindSimilar,
    },
  });
}
