import { useEffect, useMemo, useState } from 'preact/hooks';
import { BatchIntake } from '@/components/batch-intake';
import { BatchList } from '@/components/batch-list';
import { BatchProgress } from '@/components/batch-progress';
import { BatchRows } from '@/components/batch-rows';
import { batchName } from '@/components/batch-words';
import { ConsentCard } from '@/components/consent-card';
import { consentTerms } from '@/components/consent-terms';
import { errorWords } from '@/components/error-words';
import { usePictureIntake } from '@/components/picture-intake';
import { batchExport } from '@/hooks/batch-export';
import { makeRoom } from '@/hooks/make-room';
import { useTableExport } from '@/hooks/use-table-export';
import { noCosts, readCosts, type Costs } from '@/utils/costs';
import { readKeptRates, type KeptRates } from '@/utils/exchange-rates/kept-rates';
import { askAccess, originsOf } from '@/utils/host-access';
import { nameOf, t } from '@/utils/i18n/t';
import { keepWorkerUp } from '@/utils/keep-worker-up';
import { sendMessage } from '@/utils/messages';
import { openPanel } from '@/utils/panel-window';
import { planFigures } from '@/utils/plan-figures';
import { findEntry, isPaid } from '@/utils/providers/catalog';
import { hostPattern } from '@/utils/search/host-to-allow';
import { resultPictureHosts } from '@/utils/search/picture-hosts';
import { readPicture } from '@/utils/search/read-search';
import { changeProviderSettings, changeSettings, mostAtOnce, type Settings } from '@/utils/settings';
import type { OfferMargin } from '@/utils/sourcing/margins';
import { addBatch, type NewPicture } from '@/utils/workspace/batch/add-batch';
import {
  mostPictures,
  type Batch,
  type BatchItem,
  type BatchOrigin,
  type BatchPress,
} from '@/utils/workspace/batch/batch';
import { watchBatches } from '@/utils/workspace/batch/batch-news';
import { readBatches } from '@/utils/workspace/batch/batch-store';
import { foresee, type Foresight } from '@/utils/workspace/batch/foresee';
import type { Section, SectionProps } from './section';
import { useBatch } from './use-batch';

/** Many pictures at once: the batches that there are, or the one that the address names. */
function BatchSection(props: SectionProps) {
  const [id] = props.path;
  // A worker that the browser stops in the middle of a batch is woken at once; with no page open, by its alarm.
  useEffect(() => keepWorkerUp(watchRunning), []);
  return id ? <OneBatch key={id} id={id} {...props} /> : <AllBatches {...props} />;
}

export const batchSection: Section = { id: 'batch', words: 'batch.title', icon: 'list', View: BatchSection };

const watchRunning = (callback: (running: boolean) => void) =>
  watchBatches(
    () =>
      void readBatches().then(
        (batches) => callback(batches.some(({ stage }) => stage === 'running')),
        (error: unknown) => console.error('The batches could not be read:', error),
      ),
  );

/** So many things that cannot be used are named. */
const mostNamed = 5;

function AllBatches({ go, fail }: SectionProps) {
  const [batches, setBatches] = useState<Batch[]>();
  const [busy, setBusy] = useState<string>();
  const [notes, setNotes] = useState<string[]>([]);
  useEffect(() => watchBatches(() => void readBatches().then(setBatches, fail)), []);

  const take = async (origin: BatchOrigin, pictures: readonly NewPicture[], before: string[] = []) => {
    const total = pictures.length;
    const said = [...before];
    if (total === 0) return setNotes([t('batch.nothing'), ...said]);
    const { batchId, added, duplicates, beyond, bad } = await addBatch(origin, pictures, (done) =>
      setBusy(t('batch.adding', { done, total })),
    );
    if (duplicates) said.push(t('batch.addedDuplicates', { count: duplicates }));
    if (beyond) said.push(t('batch.addedBeyond', { count: beyond, most: mostPictures }));
    said.push(...named(bad.map(({ name, error }) => t('batch.badFile', { name, why: errorWords(error) }))));
    setNotes(added === 0 ? [t('batch.nothing'), ...said] : said);
    if (added === 0) return;
    await sendMessage('batch', { batchId, press: 'added' });
    if (said.length === 0) go(`batch/${batchId}`);
  };
  const taking = (work: () => Promise<void>) => {
    setNotes([]);
    void work()
      .catch(fail)
      .finally(() => setBusy(undefined));
  };
  const onList = (text: string, name?: string) =>
    taking(async () => {
      // The reader of tables is loaded when there is one.
      const { readPictureList } = await import('@/utils/workspace/batch/read-picture-list');
      const { pictures, bad, duplicates, beyond } = readPictureList(text);
      const lines = bad.map(({ line, text: words, why }) =>
        t('batch.badLine', { line, text: words, why: t(`batch.why.${why}`) }),
      );
      await take(
        { kind: 'list', ...(name ? { name } : {}) },
        pictures.map(({ url, product }) => ({ source: { kind: 'address', url }, product })),
        [
          ...(duplicates ? [t('batch.addedDuplicates', { count: duplicates })] : []),
          ...(beyond ? [t('batch.addedBeyond', { count: beyond, most: mostPictures })] : []),
          ...(bad.length ? [t('batch.badLines', { count: bad.length }), ...named(lines)] : []),
        ],
      );
    });
  const onFiles = (files: File[]) => {
    const [list] = files.filter(({ name, type }) => /\.(?:csv|tsv|txt)$/i.test(name) || type === 'text/csv');
    if (list && files.length === 1) return void list.text().then((text) => onList(text, list.name), fail);
    const pictures = files.filter(
      ({ name, type }) => type.startsWith('image/') || /\.(?:jpe?g|png|webp|gif|avif|bmp|svg)$/i.test(name),
    );
    taking(() =>
      take(
        { kind: 'files' },
        pictures.map((file) => ({ source: { kind: 'file', name: file.name }, label: file.name, file })),
      ),
    );
  };
  const over = usePictureIntake({ onFiles, onAddress: (address) => onList(address) });

  return (
    <div class={`batch ${over ? 'over' : ''}`}>
      <h1>{t('batch.title')}</h1>
      <BatchIntake busy={busy} notes={notes} onFiles={onFiles} onList={onList} />
      {batches && <BatchList batches={batches} now={Date.now()} />}
    </div>
  );
}

const named = (lines: readonly string[]): string[] => [
  ...lines.slice(0, mostNamed),
  ...(lines.length > mostNamed ? [t('batch.moreBad', { count: lines.length - mostNamed })] : []),
];

function OneBatch({ id, windowId, settings, go, say, fail }: SectionProps & { id: string }) {
  const shown = useBatch(id, fail);
  const items = shown?.items;
  const ahead = useForesight(shown?.batch, items, isOpen, settings, fail);
  const again = useForesight(shown?.batch, items, isLeft, settings, fail);
  const pictures = usePictures(items);
  const margins = useMargins(items, settings, fail);
  const { onExport, dialog } = useTableExport({
    settings,
    make: () => batchExport(shown!.batch, items!, margins, settings.quantity),
    fail,
  });
  const [refused, setRefused] = useState(false);
  const [sure, setSure] = useState(false);
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
  const forbidden = items.filter(({ error }) => error?.code === 'picture-not-allowed').map(({ searchId }) => searchId);
  const open = (searchId: string) => {
    const opened = openPanel(windowId);
    Promise.all([opened, sendMessage('reopen', { windowId, searchId })]).catch(fail);
  };

  return (
    <div class="batch">
      <a href="#batch">{t('batch.back')}</a>
      <div class="batch-title">
        <h1>{batchName(batch)}</h1>
        <span class="soft">{entry && t('batch.with', { provider: nameOf('provider', entry.id) })}</span>
        <label>
          {t('batch.atOnce')}{' '}
          <select
            class="field"
            value={settings.batchAtOnce}
            onChange={(event) => void changeSettings({ batchAtOnce: Number(event.currentTarget.value) }).catch(fail)}
          >
            {Array.from({ length: mostAtOnce }, (_, i) => (
              <option key={i} value={i + 1}>
                {i + 1}
              </option>
            ))}
          </select>
        </label>
        {batch.stage !== 'draft' && (
          <button type="button" class="button" data-export onClick={onExport}>
            {t('export.open')}
          </button>
        )}
        <button type="button" class="button quiet" onClick={() => (sure ? press('delete') : setSure(true))}>
          {t(sure ? 'batch.deleteSure' : 'batch.delete')}
        </button>
      </div>
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
        onAllowPhotos={() => allow([...resultPictureHosts], () => press('check'))}
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
        items={items}
        entry={entry}
        pictures={pictures}
        margins={margins}
        onOpen={open}
        onRetry={(searchId) => press('retry', [searchId])}
        onRemove={(searchId) => press('remove', [searchId])}
      />
      {dialog}
    </div>
  );
}

const isOpen = ({ stage }: BatchItem) => stage === 'waiting' || stage === 'asking';
const isLeft = ({ stage }: BatchItem) => stage === 'failed' || stage === 'cancelled';

/** What asking about some of a batch's pictures takes, as it is now. */
function useForesight(
  batch: Batch | undefined,
  items: readonly BatchItem[] | undefined,
  which: (item: BatchItem) => boolean,
  settings: Settings,
  fail: (error: unknown) => void,
): Foresight | undefined {
  const [foresight, setForesight] = useState<Foresight>();
  useEffect(() => {
    if (!batch || !items) return;
    let current = true;
    foresee(batch, items.filter(which)).then((now) => current && setForesight(now), fail);
    return () => void (current = false);
  }, [batch?.revision, settings]);
  return foresight;
}

/** The small pictures of a batch, each read once. */
function usePictures(items: readonly BatchItem[] | undefined): ReadonlyMap<string, Blob> {
  const [pictures, setPictures] = useState<ReadonlyMap<string, Blob>>(new Map());
  const ready = items?.filter((item) => item.ready && !pictures.has(item.searchId)).map(({ searchId }) => searchId);
  useEffect(() => {
    if (!ready?.length) return;
    let current = true;
    const read = async (id: string) =>
      [id, await readPicture({ id, windowId: -1, private: false } as never, 'thumbnail')] as const;
    Promise.all(ready.map(read)).then(
      (found) =>
        current &&
        setPictures(
          (before) => new Map([...before, ...found.flatMap(([id, blob]) => (blob ? [[id, blob] as const] : []))]),
        ),
      (error: unknown) => console.error('The pictures of the batch could not be read:', error),
    );
    return () => void (current = false);
  }, [ready?.join()]);
  return pictures;
}

/** What the best offers would leave of the store's prices. */
function useMargins(
  items: readonly BatchItem[] | undefined,
  { quantity }: Settings,
  fail: (error: unknown) => void,
): ReadonlyMap<string, OfferMargin> {
  const [costs, setCosts] = useState<Costs>(noCosts);
  const [rates, setRates] = useState<KeptRates>({});
  useEffect(() => {
    void readCosts().then(setCosts, fail);
    void readKeptRates().then(setRates, fail);
  }, []);
  return useMemo(() => {
    const margins = new Map<string, OfferMargin>();
    for (const { searchId, product, result } of items ?? []) {
      const offer = result?.best?.offer;
      if (!offer || !product?.price) continue;
      const margin = planFigures({ product, costs, bank: rates.table, quantity }).margins([offer]).get(offer.id);
      if (margin) margins.set(searchId, margin);
    }
    return margins;
  }, [items, costs, rates, quantity]);
}
