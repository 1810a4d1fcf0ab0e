import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Panel } from '@/components/panel';
import { clearChoices } from '@/components/choices';
import { queryTitle } from '@/components/query-title';
import type { ErrorAction } from '@/utils/errors';
import { sendMessage } from '@/utils/messages';
import { catalog, findEntry } from '@/utils/providers/catalog';
import type { SearchChoices } from '@/utils/providers/provider';
import { changeSettings, type Settings } from '@/utils/settings';
import { forgetOtherSearches } from './free-space';
import { useChoices } from './use-choices';
import { useDropRequest } from './use-drop-request';
import { useIntake } from './use-intake';
import { usePicture } from './use-picture';
import { useRecent } from './use-recent';
import { isSamePicture, useRows } from './use-rows';
import { useSearch } from './use-search';
import { useSettings } from './use-settings';

/** Reads the window's state, draws the panel, sends what is pressed as commands. */
export function App({ windowId, initialSettings }: { windowId: number; initialSettings: Settings }) {
  const settings = useSettings(initialSettings);
  const { state, known } = useSearch(windowId);
  const rows = useRows(state);
  const picture = usePicture(state);
  const recent = useRecent(known && !state);
  const [dropOpen, setDropOpen] = useState(false);
  const openDrop = useCallback(() => setDropOpen(true), []);
  const closeDrop = useCallback(() => setDropOpen(false), []);
  useDropRequest(windowId, openDrop);
  const intake = useIntake(windowId, state?.id, closeDrop);
  const { fail } = intake;
  useEffect(closeDrop, [state?.id]);

  const entry = findEntry(state?.providerId ?? settings.provider);
  const search = useCallback(
    (choices: SearchChoices) => void sendMessage('searchAgain', { windowId, choices }).catch(fail),
    [windowId, fail],
  );
  const control = useChoices(state, !!entry?.cost, search);
  const again = () => {
    const ended = state?.stage === 'failed' || state?.stage === 'cancelled';
    if (ended) sendMessage('retry', { windowId }).catch(fail);
    else if (control.choices) search(control.choices);
  };

  const act = (action: ErrorAction) => {
    switch (action) {
      case 'retry':
      case 'wait':
        return state?.moreError ? void sendMessage('loadMore', { windowId }).catch(fail) : again();
      case 'choose-picture':
      case 'smaller-picture':
        intake.reset();
        return openDrop();
      case 'open-options':
      case 'log-in':
      case 'buy-credits':
      case 'allow-address':
        return void browser.runtime.openOptionsPage();
      case 'loosen-filters':
        return control.choices && control.change(clearChoices(control.choices), 'pressed');
      case 'reload-page':
        return state && 'tabId' in state.source && void browser.tabs.reload(state.source.tabId).catch(fail);
      case 'free-space':
        return void forgetOtherSearches(state?.id).then(again).catch(fail);
      case 'open-filters': // The panel opens its own filters.
      case 'none':
        return undefined;
    }
  };

  // Before the first reading nothing is known, and "no search yet" would be a guess.
  if (!known) return null;
  const stale = !!rows && !!state && rows.of.id !== state.id;
  return (
    <Panel
      state={state}
      entry={entry}
      providers={catalog}
      offers={rows?.offers ?? []}
      stale={stale}
      previousTitle={stale && !isSamePicture(rows.of, state) ? queryTitle(rows.of) : undefined}
      picture={picture}
      choices={control.choices}
      gathered={control.gathered}
      view={settings.view}
      letterKeys={settings.letterKeys}
      recent={recent}
      intakeError={intake.error}
      intakeNote={intake.note}
      dropOpen={dropOpen}
      now={Date.now()}
      onChoices={control.change}
      onAsk={control.ask}
      onDiscard={control.discard}
      onProvider={(providerId) =>
        state && void sendMessage('searchAgain', { windowId, choices: state.choices, providerId }).catch(fail)
      }
      onAgain={again}
      onCancel={() => void sendMessage('cancel', { windowId }).catch(fail)}
      onClear={() => void sendMessage('clear', { windowId }).catch(fail)}
      onLoadMore={() => void sendMessage('loadMore', { windowId }).catch(fail)}
      onAction={act}
      onDropOpen={setDropOpen}
      onFiles={intake.takeFiles}
      onAddress={intake.takeAddress}
      onView={(view) => void changeSettings({ view }).catch(fail)}
      onReopen={(searchId) => void sendMessage('reopen', { windowId, searchId }).catch(fail)}
    />
  );
}
