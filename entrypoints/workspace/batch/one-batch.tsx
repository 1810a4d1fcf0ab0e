import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { arrangeBatch, wholeBatch, type BatchLook } from '@/components/arrange-batch';
import { batchName } from '@/components/batch-words';
import { BatchLacks } from '@/components/batch-lacks';
import { BatchProgress } from '@/components/batch-progress';
import { BatchRows } from '@/components/batch-rows';
import { ConsentCard } from '@/components/consent-card';
import { useFocusBack } from '@/components/use-focus-back';
import { batchExport } from '@/hooks/batch-export';
import { deleteWithUndo } from '@/hooks/delete-batch';
import { makeRoom } from '@/hooks/make-room';
import { planTab } from '@/hooks/use-plan-tab';
import { useTableExport } from '@/hooks/use-table-export';
import { askAccess } from '@/utils/host-access';
import { t } from '@/utils/i18n/t';
import { sendMessage } from '@/utils/messages';
import { findEntry } from '@/utils/providers/catalog';
import { hostPattern } from '@/utils/search/host-to-allow';
import { resultPictureHosts } from '@/utils/search/picture-hosts';
import { readPicture } from '@/utils/search/read-search';
import type { BatchItem, BatchPress } from '@/utils/workspace/batch/batch';
import type { SectionProps } from '../section';
import { BatchTitle } from './batch-title';
import { OneResult } from './one-result';
import { useBatch } from './use-batch';
import { useBatchConsent } from './use-batch-consent';
import { useForesight } from './use-foresight';
import { useRowMoney } from './use-row-money';

interface OneBatchProps extends SectionProps {
  id: string;
  /** The search whose results stand in place of the table. */
  shown?: string;
  /** The view of them that is asked for first. */
  view?: string;
}

/** One batch: how far it is, a table of its pictures, and all results of one of them in the table's place. */
export function OneBatch({ id, shown: searchId, view, ...props }: OneBatchProps) {
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
  const scrolls = useRef<HTMLDivElement>(null);
  const page = useFocusBack(searchId);
  // The row that was looked at last is the one that the focus comes back to.
  const last = useRef(searchId);
  if (searchId) last.current = searchId;
  const left = (items ?? []).filter(isOpen).length;
  const entry = shown ? findEntry(shown.batch.providerId) : undefined;
  const consent = useBatchConsent(
    { batch: shown?.batch, entry, isLeft: left > 0 },
    { settings, onAgreed: () => press(shown?.batch.stage === 'draft' ? 'start' : 'resume'), fail },
  );
  const press = (what: BatchPress, searchIds?: string[]) =>
    void sendMessage('batch', { batchId: id, press: what, searchIds }).catch(fail);
  useEffect(() => {
    if (shown === null) go('batch');
  }, [shown === null]);
  if (!shown || !items) return <div class="batch" aria-busy="true" />;
  const { batch, stuck } = shown;
  const show = (next: string | undefined, view?: string) =>
    go(next === undefined ? `batch/${id}` : `batch/${id}/${next}${view ? `/${view}` : ''}`);
  const onDelete = async () => {
    const undo = await deleteWithUndo(id, fail);
    if (!undo) return;
    const onUndo = () => void undo().then(() => say({ words: t('said.undone') }), fail);
    const words = batch.stage === 'draft' ? 'batch.deleted' : 'batch.deletedAnswered';
    say({ words: t(words, { name: batchName(batch) }), onUndo });
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
          onDelete={() => void onDelete().catch(fail)}
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
          {consent && entry && (
            <ConsentCard
              entry={entry}
              terms={consent.terms}
              total={ahead?.cost}
              pictures={left}
              onAgree={consent.onAgree}
            />
          )}
        </BatchProgress>
        <BatchLacks items={items} money={money} onPlan={(row) => show(row, planTab)} />
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
          onShow={show}
          view={view}
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
