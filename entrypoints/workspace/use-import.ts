import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { ImportProgress, ImportStage } from '@/components/library-import';
import { toStoredError, type StoredError } from '@/utils/errors';
import { t } from '@/utils/i18n/t';
import { saveFile } from '@/utils/save-file';
import type { Added } from '@/utils/workspace/library/add-offers';
import { cellProblems } from '@/utils/workspace/library/import/cells/cell-reader';
import type { Mapping } from '@/utils/workspace/library/import/check-import';
import { startImport, type ImportClient } from '@/utils/workspace/library/import/import-client';
import { importFieldIds, type ImportFieldId } from '@/utils/workspace/library/import/import-fields';
import { keepMapping, keptMapping } from '@/utils/workspace/library/import/kept-mappings';
import type { ReadOptions } from '@/utils/workspace/library/import/read-import';
import { rowProblems } from '@/utils/workspace/library/import/read-row';

/** One import, done by a worker that is ended with it. `onDone` is told what came of it, and when it was added. */
export function useImport(onDone: (added: Added, at: string) => void) {
  const [state, setState] = useState<ImportStage>();
  const [error, setError] = useState<StoredError>();
  const [progress, setProgress] = useState<ImportProgress>();
  const client = useRef<ImportClient | undefined>(undefined);
  const file = useRef<File | undefined>(undefined);
  useEffect(() => () => client.current?.close(), []);

  const end = (why?: StoredError) => {
    client.current?.close();
    client.current = undefined;
    setProgress(undefined);
    setState(undefined);
    setError(why);
  };
  const failed = (thrown: unknown) => end(isAbort(thrown) ? undefined : toStoredError(thrown));

  const read = async (chosen: File, options: ReadOptions = {}) => {
    client.current?.close();
    file.current = chosen;
    const { name } = chosen;
    const own = startImport(browser.runtime.getURL('/import-worker.js'), (done, total) => setProgress({ done, total }));
    client.current = own;
    setError(undefined);
    setProgress(undefined);
    setState({ stage: 'reading', name });
    try {
      const preview = await own.ask({ kind: 'read', file: chosen, options, shown: exportNames() });
      const known = preview.format === 'offers' ? undefined : await keptMapping(preview.header);
      if (client.current !== own) return;
      const mapping = known ?? { columns: preview.format === 'offers' ? [] : preview.guess };
      setState({ stage: 'look', name, preview, mapping, remembered: !!known });
      await check(mapping, !!known);
    } catch (thrown) {
      // A worker that was ended for another file has nothing to say.
      if (client.current === own) throw thrown;
    }
  };

  /** Reads the rows as they are mapped now; what was asked before is overtaken. */
  const check = async (mapping: Mapping, remembered = false) => {
    const own = client.current;
    setState((before) =>
      before?.stage === 'look' ? { ...before, mapping, remembered, summary: undefined, error: undefined } : before,
    );
    const summary = await own?.ask({ kind: 'check', mapping }).catch((thrown: unknown) => {
      if (isAbort(thrown)) return undefined;
      throw thrown;
    });
    if (!summary || client.current !== own) return;
    setProgress(undefined);
    setState((before) => (before?.stage === 'look' && before.mapping === mapping ? { ...before, summary } : before));
  };

  const write = async () => {
    const own = client.current;
    if (state?.stage !== 'look' || !own) return;
    const { name, preview, mapping } = state;
    setProgress(undefined);
    setState({ stage: 'writing', name });
    try {
      const at = new Date().toISOString();
      const added = await own.ask({ kind: 'commit', at });
      if (preview.format !== 'offers') await keepMapping(preview.header, mapping).catch(console.warn);
      end();
      onDone(added, at);
    } catch (thrown) {
      // Nothing was kept, and the file is still there to be imported again.
      setProgress(undefined);
      if (client.current === own) setState({ ...state, error: isAbort(thrown) ? undefined : toStoredError(thrown) });
    }
  };

  const cancel = () => {
    if (state?.stage === 'writing') void client.current?.ask({ kind: 'cancel' }).catch(console.warn);
    else end();
  };

  const saveProblems = async () => {
    const header = [t('import.file.row'), t('import.file.column'), t('import.file.cell'), t('import.file.problem')];
    const sentences = Object.fromEntries(
      [...rowProblems, ...cellProblems].map((id) => [id, t(`import.problem.${id}`)]),
    );
    const blob = await client.current?.ask({ kind: 'problems', header, sentences });
    if (blob) saveFile(t('import.file.name'), blob);
  };
  const again = (options: ReadOptions) => {
    if (file.current) read(file.current, options).catch(failed);
  };

  return {
    /** Absent while no file was chosen. */
    state,
    /** Why the last file could not be read. */
    error,
    progress,
    onFile: (chosen: File) => void read(chosen).catch(failed),
    onEncoding: (encoding: ReadOptions['encoding']) => again({ encoding }),
    onSheet: (sheet: string) => again({ sheet }),
    onMapping: (mapping: Mapping) => void check(mapping).catch(failed),
    onProblems: () => void saveProblems().catch(failed),
    onImport: () => void write(),
    onCancel: cancel,
  };
}

const isAbort = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';

/** What our own exports call the fields, in the user's language. */
function exportNames(): Partial<Record<ImportFieldId, string>> {
  const names: Partial<Record<ImportFieldId, string>> = {
    shopUrl: t('offer.shop'),
    supplierName: t('table.supplier'),
    priceTiers: t('details.tiers'),
    monthlySales: t('details.monthlySales'),
    unitsSold: t('details.unitsSold'),
    repurchaseRate: t('details.repurchase'),
    qualityRefundRate: t('details.refunds'),
    shipsFrom: t('details.shipsFrom'),
    noReasonReturn: t('details.returns'),
    listedAt: t('details.listed'),
    id: t('export.column.id'),
    url: t('export.column.link'),
    imageUrl: t('export.column.pictureLink'),
    title: t('export.column.title'),
    titleTranslated: t('export.column.translated'),
    price: t('table.price'),
    minimumOrder: t('offer.minimumOrder'),
  };
  return Object.fromEntries(importFieldIds.flatMap((id) => (names[id] ? [[id, names[id]]] : [])));
}
