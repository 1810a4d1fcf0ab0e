import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { On1688SectionProps } from '@/components/on-1688-section';
import { useFollowAccess } from '@/hooks/use-follow-access';
import { isUnderWay, type HandOver } from '@/utils/elsewhere/hand-over';
import { watchHandOver } from '@/utils/elsewhere/read-hand-over';
import { origins1688, resultsByAddress } from '@/utils/elsewhere/site-1688';
import { askAccess } from '@/utils/host-access';
import { toPng } from '@/utils/image/to-png';
import { sendMessage } from '@/utils/messages';
import { holdWorkPort } from '@/utils/search/work-port';
import type { SearchState } from '@/utils/search/search-state';

interface Needs {
  windowId: number;
  state?: SearchState;
  /** The query picture, once it is prepared. */
  picture?: Blob;
  /** The picture's public address, where it has one. */
  address?: string;
  /** Shows how far it has come. */
  onStart(): void;
  fail(error: unknown): void;
}

/** The way of this search's picture to 1688.com: what is shown of it, and what is pressed. */
export function useOn1688({ windowId, state, picture, address, onStart, fail }: Needs): On1688SectionProps {
  const [stored, setStored] = useState<HandOver>();
  const [copied, setCopied] = useState<'copied' | 'failed'>();
  const willAsk = useWillAsk();
  useEffect(() => watchHandOver(windowId, setStored), [windowId]);
  const handOver = stored && stored.searchId === state?.id ? stored : undefined;
  const underWay = !!handOver && isUnderWay(handOver);
  useEffect(() => (underWay ? holdWorkPort() : undefined), [underWay]);
  useEffect(() => setCopied(undefined), [handOver?.startedAt, handOver?.stage]);

  /** The browser asks in the press itself, before anything is awaited. Declined, the background says so. */
  const withAccess = (command: 'openOn1688' | 'tryAgainOn1688') => {
    const access = askAccess(origins1688, { sendsPictures: true });
    onStart();
    access.then(() => sendMessage(command, { windowId })).catch(fail);
  };
  const copy = async (blob: Blob) => {
    // The press counts only while it is fresh, so the clipboard is given the promise.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': toPng(blob) })]);
  };
  return {
    onSite: { address: resultsByAddress(address), onOpen: () => withAccess('openOn1688') },
    handOver,
    willAsk,
    copied,
    onTryAgain: () => withAccess('tryAgainOn1688'),
    onStop: () => void sendMessage('stopOn1688', { windowId }).catch(fail),
    onCopy: () => {
      if (!picture) return setCopied('failed');
      copy(picture).then(
        () => setCopied('copied'),
        () => setCopied('failed'),
      );
    },
  };
}

/** True while the browser has not been asked yet whether a script may run on www.1688.com. */
function useWillAsk(): boolean {
  const [willAsk, setWillAsk] = useState(false);
  useFollowAccess(
    () => void browser.permissions.contains({ origins: origins1688 }).then((allowed) => setWillAsk(!allowed)),
  );
  return willAsk;
}
