import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { CrossCheckView } from '@/components/cross-check-view';
import type { Decision } from '@/components/decision';
import { PictureSetView } from '@/components/picture-set';
import { CompareContext } from '@/components/compare-context';
import { PlanContext } from '@/components/plan-context';
import { ShortlistContext } from '@/components/shortlist';
import type { PanelTab } from '@/components/tab-strip';
import { isMadeOf } from '@/utils/cross-check/cross-check-state';
import type { ErrorAction } from '@/utils/errors';
import { givePictures, picturesAmong } from '@/utils/give-pictures';
import { askAccess, originsOf } from '@/utils/host-access';
import { sendMessage } from '@/utils/messages';
import { isOfSearch } from '@/utils/picture-set/is-of-search';
import { productOf, tabOf } from '@/utils/picture-set/picture-set';
import { findEntry } from '@/utils/providers/catalog';
import { page1688Entry } from '@/utils/providers/page-1688';
import type { CatalogEntry, SearchChoices } from '@/utils/providers/provider';
import { fitChoices } from '@/utils/search/choices';
import { resultPictureHosts } from '@/utils/search/picture-hosts';
import type { SearchState } from '@/utils/search/search-state';
import { showSetKey } from '@/utils/show-set-request';
import { changeProviderSettings, changeSettings, type Settings } from '@/utils/settings';
import { maximumPictures } from '@/utils/sourcing/cross-check';
import { t } from '@/utils/i18n/t';
import type { Said } from '@/components/said-bar';
import { makeRoom } from '@/hooks/make-room';
import { consentTerms } from '@/components/consent-terms';
import { batchOfSet } from './batch-of-set';
import { isOfProduct, type CrossCheckReading } from './use-cross-check';
import { usePictureSet } from './use-picture-set';
import { usePageKeys } from './use-page-keys';
import { useRequest } from './use-request';

/** The id of the view in which several pictures of one product are cross-checked. */
export const crossTab = 'cross-check';

interface Needs {
  windowId: number;
  state?: SearchState;
  /** The window's cross-check (`useCrossCheck`). */
  reading: CrossCheckReading;
  settings: Settings;
  findSimilar: Pick<Decision, 'similarBy' | 'onFindSimilar'>;
  /** The sources that can answer. */
  providers: readonly CatalogEntry[];
  /** What the controls of the window's search stand at. */
  choices?: SearchChoices;
  /** Shows this view, and the one with the results. */
  onShow(): void;
  onResults(): void;
  onSetUp(): void;
  /** Does what an error asks for, where this view cannot do it itself. */
  act(action: ErrorAction): void;
  say(said: Said): void;
  fail(error: unknown): void;
}

export interface CrossTab {
  /** There as soon as there is a picture set or a cross-check. */
  tabs: PanelTab[];
  /** The view's content, for a window without a search. */
  content?: ComponentChildren;
  /** Pictures are being picked on a page. */
  picking: boolean;
  /** Begins a set with the search's picture. */
  onAddPicture?(): void;
  /** Adds what is dropped or pasted to the set, where one is shown that is not full. */
  onFiles?(files: File[]): void;
  onAddress?(address: string): void;
}

/** Picked pictures, and what can be done with them: the view of a cross-check. */
export function useCrossTab(needs: Needs): CrossTab {
  const {
    windowId,
    state: search,
    reading: cross,
    settings,
    providers,
    findSimilar: { similarBy, onFindSimilar },
    onShow,
    onResults,
    onSetUp,
    act,
    say,
    fail,
  } = needs;
  const { set, tiles } = usePictureSet(windowId);
  const [changing, setChanging] = useState(false);
  const [providerId, setProviderId] = useState<string>();
  const [refused, setRefused] = useState(false);
  const send = useCallback((work: Promise<unknown>) => void work.catch(fail), [fail]);

  useRequest(showSetKey(windowId), onShow);
  usePageKeys(set?.picking?.tabId);
  useEffect(() => setChanging(false), [cross.state?.id]);

  // Of another product than the window's search asks about, its filters and its source mean nothing.
  const own = search && set?.pictures.some((picture) => isOfSearch(picture, search)) ? search : undefined;
  const entry = findEntry(providerId ?? own?.providerId ?? settings.provider);
  const chooser = entry?.id === page1688Entry.id ? findEntry(settings.provider) : entry;
  const choices = useMemo(() => {
    const wanted = (own && needs.choices) || settings.defaults;
    return chooser && fitChoices(wanted, chooser.capabilities).choices;
  }, [own?.id, needs.choices, settings.defaults, chooser]);

  const madeOfSet = !!set && !!cross.state && isMadeOf(cross.state, set);
  const editing = !!set && (!madeOfSet || changing || !!set.picking || !!set.error);
  const ids = set?.pictures.map(({ id }) => id) ?? [];
  const arrange = (next: string[]) => send(sendMessage('arrangeSet', { windowId, ids: next }));

  const addFiles = useCallback(
    (files: File[]) => send(givePictures(windowId, picturesAmong(files), 'shown')),
    [windowId, send],
  );
  const addAddress = useCallback(
    (address: string) => {
      const source = { kind: 'address' as const, url: address };
      const given = address.startsWith('data:')
        ? { source: { kind: 'file' as const, name: '' }, file: address }
        : { source };
      send(sendMessage('givePictures', { windowId, to: 'shown', pictures: [given] }));
    },
    [windowId, send],
  );

  const crossEntry = cross.state && findEntry(cross.state.providerId);
  const agree = (searchIds: string[]) => {
    if (!crossEntry) return;
    const { id } = crossEntry;
    const access = askAccess(originsOf(crossEntry, settings.providers[id]?.gateway), { sendsPictures: true });
    const afterwards = async () => {
      const granted = await access;
      setRefused(!granted);
      if (!granted) return;
      await changeProviderSettings(id, { agreedAt: new Date().toISOString() });
      await sendMessage('crossCheckAgain', { windowId, searchIds });
    };
    send(afterwards());
  };

  /** What an error of a cross-checked picture asks for. */
  const actOn = (action: ErrorAction) => {
    if (action === 'free-space') {
      return send(makeRoom(say).then(() => sendMessage('crossCheckAgain', { windowId })));
    }
    const changes = action === 'choose-picture' || action === 'smaller-picture';
    if (changes && set) return setChanging(true);
    if (action === 'open-filters' && search) return onResults();
    act(action);
  };

  const product = set && productOf(set);
  const products = new Set(
    set?.pictures.flatMap((each) => (each.product ? `${each.product.url} ${each.product.title}` : [])),
  ).size;

  const content = (
    <>
      {set && editing && chooser && choices && (
        <PictureSetView
          tiles={tiles}
          title={product?.title}
          products={products}
          picking={!!set.picking}
          error={set.error}
          leftOut={set.leftOut ?? 0}
          entry={chooser}
          choices={choices}
          providers={providers}
          quiet={madeOfSet}
          onProvider={(id) => {
            setProviderId(id);
            send(changeSettings({ provider: id }));
          }}
          onSetUp={onSetUp}
          onFirst={(id) => arrange([id, ...ids.filter((each) => each !== id)])}
          onRemove={(id) => arrange(ids.filter((each) => each !== id))}
          onKeepFirst={() => arrange(ids.slice(0, maximumPictures))}
          onFiles={addFiles}
          onGallery={tabOf(set) === undefined ? undefined : () => send(sendMessage('addGallery', { windowId }))}
          onCrossCheck={() => {
            setChanging(false);
            send(sendMessage('crossCheckSet', { windowId, providerId: chooser.id, choices }));
          }}
          onStopPicking={() => send(sendMessage('cancelPicking', { windowId }))}
          onAction={actOn}
          more={
            !set.private && (
              <button type="button" class="button" onClick={() => send(batchOfSet(set))}>
                {t('set.batch')}
              </button>
            )
          }
          onClose={() => (madeOfSet && changing ? setChanging(false) : send(sendMessage('forgetSet', { windowId })))}
        />
      )}
      {cross.state && crossEntry && (
        <CrossCheckView
          state={cross.state}
          entry={crossEntry}
          result={cross.result}
          decision={{ ...cross.facts, similarBy, onFindSimilar }}
          pictures={cross.pictures}
          consent={consentTerms(crossEntry, settings.providers[crossEntry.id], {}, refused)}
          proposes={cross.proposes}
          onApplyChecks={cross.applyChecks}
          onAllowChecks={() => {
            const access = askAccess([...resultPictureHosts], { sendsPictures: false });
            const afterwards = async () => {
              if (await access) await sendMessage('checkCrossPhotos', { windowId });
            };
            send(afterwards());
          }}
          onCheckPhotos={() => send(sendMessage('checkCrossPhotos', { windowId }))}
          onStop={() => send(sendMessage('cancelCross', { windowId }))}
          onAgain={(searchIds) => send(sendMessage('crossCheckAgain', { windowId, searchIds }))}
          onAgree={agree}
          onAction={actOn}
          onChange={set && madeOfSet && !changing ? () => setChanging(true) : undefined}
          onClear={() => send(sendMessage('forgetCross', { windowId }))}
        />
      )}
    </>
  );
  // Plan, boards and comparison are of the product that the window's search asks about; other offers have none here.
  const shown = isOfProduct(cross.state, search) ? content : withoutActions(content);
  const there = !!set || !!cross.state;
  return {
    tabs: there ? [{ id: crossTab, words: t('cross.tab'), content: shown }] : [],
    ...(there ? { content: shown } : {}),
    picking: !!set?.picking,
    ...(search?.picture
      ? {
          onAddPicture: () => {
            onShow();
            setChanging(true);
            send(sendMessage('beginSet', { windowId }));
          },
        }
      : {}),
    ...(editing ? { onFiles: addFiles, onAddress: addAddress } : {}),
  };
}

/** Cards without what belongs to the product of the window's search. */
const withoutActions = (content: ComponentChildren) => (
  <PlanContext.Provider value={undefined}>
    <ShortlistContext.Provider value={undefined}>
      <CompareContext.Provider value={undefined}>{content}</CompareContext.Provider>
    </ShortlistContext.Provider>
  </PlanContext.Provider>
);
