import { useEffect, useState } from 'preact/hooks';
import { LibraryImport } from '@/components/library-import';
import { LibraryList } from '@/components/library-list';
import { LibraryStart } from '@/components/library-start';
import { LibraryView } from '@/components/library-view';
import { usePictureIntake } from '@/components/picture-intake';
import type { Said } from '@/components/said-bar';
import { libraryFromBoard, undoLibraryAdding } from '@/hooks/library-from-board';
import { useBoards } from '@/hooks/use-boards';
import { askAccess } from '@/utils/host-access';
import { t } from '@/utils/i18n/t';
import { keepWorkerUp } from '@/utils/keep-worker-up';
import { sendMessage } from '@/utils/messages';
import { saveFile } from '@/utils/save-file';
import { changeSettings } from '@/utils/settings';
import type { Board } from '@/utils/workspace/board';
import { templateCsv } from '@/utils/workspace/library/import/template-csv';
import { countLibrary, noHead } from '@/utils/workspace/library/library-head';
import { watchLibrary } from '@/utils/workspace/library/library-note';
import { bringBack, removeOffers } from '@/utils/workspace/library/remove-offers';
import { readSavedOffers } from '@/utils/workspace/read-boards';
import type { Undo } from '@/utils/workspace/write-boards';
import type { Section, SectionProps } from './section';
import { useImport } from './use-import';
import { originOf, useLibrary } from './use-library';
import { useLibraryExport } from './use-library-export';

/** The user's own supplier catalogue, which the on-device search goes through. */
function Library({ settings, say, fail }: SectionProps) {
  const [keyword, setKeyword] = useState('');
  const { memory, note, rows, hosts, lookAgain, offerAt, refresh } = useLibrary(keyword, fail);
  const counts = countLibrary(memory?.head ?? noHead);
  const { boards } = useBoards(true, fail);
  const [open, setOpen] = useState(false);
  /** What is said below already leads back to what was deleted. */
  const [undoSaid, setUndoSaid] = useState(false);
  // A worker that the browser stops while it reads pictures is woken at once.
  useEffect(() => keepWorkerUp((callback) => watchLibrary((now) => callback(!!now?.reading))), []);
  const tell = (said: Said) => {
    setUndoSaid(!!said.onUndo);
    say(said);
  };

  /** What this page changed: the list is read again, and the worker goes on with pictures. */
  const changed = () => {
    refresh();
    sendMessage('libraryChanged', undefined).catch(fail);
  };
  const undo = () =>
    void bringBack().then((count) => {
      changed();
      tell({ words: t('library.back', { count }) });
    }, fail);
  const remove = (wanted: 'all' | ReadonlySet<string>) =>
    void removeOffers(wanted, new Date().toISOString()).then((count) => {
      changed();
      tell({ words: t('library.removed', { count }), onUndo: undo });
    }, fail);

  const came = (words: string, takeBack?: Undo) => {
    changed();
    setOpen(false);
    const onUndo = () =>
      void takeBack?.().then(() => {
        refresh();
        tell({ words: t('said.undone') });
      }, fail);
    setUndoSaid(false);
    say(takeBack ? { words, onUndo } : { words });
  };
  const { state, error, onFile, ...importing } = useImport(({ added, joined, same }, at) =>
    came(t('import.done', { added, joined, same }), added + joined > 0 ? () => undoLibraryAdding(at) : undefined),
  );
  const fromBoard = async ({ id }: Board) => {
    const { words, undo: takeBack } = await libraryFromBoard(await readSavedOffers(id));
    came(words, takeBack);
  };
  // A file in work is not replaced by one that is dropped by mistake.
  const take = ([file]: File[]) => file && !state && onFile(file);
  const over = usePictureIntake({ onFiles: take, onAddress: () => undefined });
  const allow = () => {
    const origins = [...new Set(hosts.map(({ host }) => originOf(host)))];
    void askAccess(origins, { sendsPictures: false }).then((granted) => {
      if (!granted) return;
      lookAgain();
      changed();
    }, fail);
  };
  const { onExport, dialog } = useLibraryExport(settings, fail);

  if (!memory) return <div class="library" aria-busy="true" />;
  const start = (
    <LibraryStart
      error={error}
      boards={boards.filter(({ order }) => order.length > 0)}
      onFile={onFile}
      onTemplate={() => saveFile(t('import.template.name'), templateCsv())}
      onBoard={(board) => void fromBoard(board).catch(fail)}
      onClose={counts.offers > 0 ? () => setOpen(false) : undefined}
    />
  );
  const isOpen = open || !!error || counts.offers === 0;
  return (
    <>
      <LibraryView
        counts={counts}
        reading={!!note?.reading}
        error={note?.error}
        hosts={hosts}
        keyword={keyword}
        found={rows.length}
        samples={settings.samples}
        keepSeen={settings.keepSeen}
        bringsBack={!undoSaid}
        over={over && !state}
        onKeyword={setKeyword}
        onAllow={allow}
        onRetry={() => void sendMessage('retryLibraryPictures', undefined).catch(fail)}
        onBringBack={undo}
        onRemoveAll={() => remove('all')}
        onExport={onExport}
        onIntake={state || isOpen ? undefined : () => setOpen(true)}
        onSamples={(samples) => void changeSettings({ samples }).catch(fail)}
        onKeepSeen={(keepSeen) => void changeSettings({ keepSeen }).catch(fail)}
        intake={state ? <LibraryImport state={state} {...importing} /> : isOpen ? start : undefined}
        list={
          <LibraryList
            rows={rows}
            offerAt={offerAt}
            onOpen={(address) => window.open(address, '_blank', 'noopener,noreferrer')}
            onRemove={(id) => remove(new Set([id]))}
          />
        }
      />
      {dialog}
    </>
  );
}

export const librarySection: Section = { id: 'library', words: 'library.title', icon: 'parcel', View: Library };
