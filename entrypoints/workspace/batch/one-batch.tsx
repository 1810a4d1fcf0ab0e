import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { arrangeBatch, wholeBatch, type BatchLook } from '@/components/arrange-batch';
import { batchName } from '@/components/batch-words';
import { BatchProgress } from '@/components/batch-progress';
import { BatchRows } from '@/components/batch-rows';
import { ConsentCard } from '@/components/consent-card';
import { consentTerms } from '@/components/consent-terms';
import { useFocusBack } from '@/components/use-focus-back';
import { batchExport } from '@/hooks/batch-export';
import { makeRoom } from '@/hooks/make-room';
import { useTableExport } from '@/hooks/use-table-export';
import { askAccess, originsOf } from '@/utils/host-access';
import { sendMessage } from '@/utils/messages';
import { findEntry, isPaid } from '@/utils/providers/catalog';
import { hostPattern } from '@/utils/search/host-to-allow';
import { resultPictureHosts } from '@/utils/search/picture-hosts';
import { readPicture } from '@/utils/search/read-search';
import { changeProviderSettings } from '@/utils/settings';
import type { BatchItem, BatchPress } from '@/utils/workspace/batch/batch';
import type { SectionProps } from '../section';
import { BatchTitle } from './batch-title';
import { OneResult } from './one-result';
import { useBatch } from './use-batch';
import { useForesight } from './use-foresight';
import { useRowMoney } from './use-row-money';

interface OneBatchProps extends SectionProps {
  id: string;
  /** The search whose results stand in place of the table. */
  shown?: string;
}

/** One batch: how far it is, a table of its pictures, and all results of one of them in the table's place. */
export function OneBatch({ id, shown: searchId, ...props }: OneBatchProps) {
  const { settings, go, say, fail } = props;
  const shown = useBatch(id, fail);
  const items = shown?.items;
  const ahead = useForesight(shown?.batch, items, isOpen, settings, fail);
  const again = useForesight(shown?.batch, items, isLeft, settings, fail);
  const money = useRowMoney(items, settings.quantity, fail);
  const [look, setLook] = useState<BatchLook>(wholeBatch);
  const rows = useMemo(() => arrangeBatch(items ?? [], look, money), [items, look, money]);
  const { onExport, dialog } = useTableExport({
    settings,
    make: () => batchExport(shown!.batch, items!, money, settings.quantity),
    fail,
  });
  const [refused, setRefused] = useState(false);
  const scrolls = useRef<HTMLDivElement>(null);
  const page = useFocusBack(searchId);
  // The row that was looked at last is the one that the focus comes back to.
  const last = useRef(searchId);
  if (searchId) last.current = searchId;
  useEffect(() => {
    if (shown === null) go('batch');
  }, [shown === null]);
  if (!shown || !items) return <div class="batch" aria-busy="true" />;
  const { batch, stuck } = shown;
  const entry = findEntry(batch.providerId);
  const press = (what: BatchPress, searchIds?: string[]) =>
    void sendMessage('batch', { batchId: id, press: what, searchIds }).catch(fail);
  const provided = entry && settings.providers[entry.id];
  const terms = entry && isPaid(entry) ? consentTerms(entry, provided, {}, refused) : undefined;
  const asksConsent =
    !!terms &&
    ((batch.stage === 'draft' && !terms.agreed && items.some(isOpen)) ||
      batch.pausedBy?.code === 'consent-needed' ||
      batch.pausedBy?.code === 'permission-needed');

  /** Asks the browser in the press itself, keeps that the user agreed, and begins or goes on. */
  const agree = () => {
    if (!entry) return;
    const access = askAccess(originsOf(entry, provided?.gateway), { sendsPictures: true });
    const afterwards = async () => {
      const granted = await access;
      setRefused(!granted);
      if (!granted) return;
      await changeProviderSettings(entry.id, { agreedAt: new Date().toISOString() });
      press(batch.stage === 'draft' ? 'start' : 'resume');
    };
    afterwards().catch(fail);
  };
  const allow = (origins: string[], then: () => void) =>
    void askAccess(origins, { sendsPictures: false })
      .then((granted) => granted && then())
      .catch(fail);
  const allowPhotos = () => allow([...resultPictureHosts], () => press('check'));
  const forbidden = items.filter(({ error }) => error?.code === 'picture-not-allowed').map((item) => item.searchId);
  const result = items.find((item) => item.searchId === searchId);

  return (
    <section ref={page} class={result ? 'batch-page with-result' : 'batch-page'} aria-label={batchName(batch)}>
      <div ref={scrolls} class="batch">
        <BatchTitle
          batch={batch}
          entry={entry}
          atOnce={settings.batchAtOnce}
          onExport={batch.stage === 'draft' ? undefined : onExport}
          onDelete={() => press('delete')}
          fail={fail}
        />
        <BatchProgress
          batch={batch}
          items={items}
          entry={entry}
          ahead={ahead}
          again={again}
          stuck={stuck}
          onPress={press}
          onFreeSpace={() => void makeRoom(say).then(() => press('resume'), fail)}
          onAllowSites={(sites) => allow(sites.map(hostPattern), () => press('retry', forbidden))}
          onAllowPhotos={allowPhotos}
        >
          {asksConsent && entry && (
            <ConsentCard
              entry={entry}
              terms={terms}
              total={ahead?.cost}
              pictures={items.filter(isOpen).length}
              onAgree={agree}
            />
          )}
        </BatchProgress>
        <BatchRows
          batch={batch}
          total={items.length}
          rows={rows}
          look={look}
          money={money}
          entry={entry}
          shown={last.current}
          within={scrolls}
          readPicture={readSmall}
          onLook={(change) => setLook((before) => ({ ...before, ...change }))}
          onOpen={(opened) => go(`batch/${id}/${opened}`)}
          onRetry={(retried) => press('retry', [retried])}
          onRemove={(removed) => press('remove', [removed])}
        />
      </div>
      {result && (
        <OneResult
          key={result.searchId}
          {...props}
          item={result}
          providerId={batch.providerId}
          places={rows.filter(({ stage }) => stage === 'done').map((row) => row.searchId)}
          onShow={(next) => go(next === undefined ? `batch/${id}` : `batch/${id}/${next}`)}
          onAllowPhotos={allowPhotos}
          onCheckPhotos={() => press('check')}
        />
      )}
      {dialog}
    </section>
  );
}

const isOpen = ({ stage }: BatchItem) => stage === 'waiting' || stage === 'asking';
const isLeft = ({ stage }: BatchItem) => stage === 'failed' || stage === 'cancelled';

const readSmall = (id: string) => readPicture({ id, windowId: -1, private: false }, 'thumbnail');
