import { useCallback } from 'preact/hooks';
import type { CropQuestion } from '@/components/crop-view';
import { sendMessage } from '@/utils/messages';
import { catalog, findEntry } from '@/utils/providers/catalog';
import type { CatalogEntry, SearchChoices } from '@/utils/providers/provider';
import type { SearchState } from '@/utils/search/search-state';
import { changeSettings, type Settings } from '@/utils/settings';
import { useChoices, type ChoiceControl } from './use-choices';
import { useSetUp } from './use-set-up';

export interface Source {
  /** Who answered, or would be asked where nothing was yet. */
  entry?: CatalogEntry;
  /** Who would be asked by the next press. */
  chosen?: CatalogEntry;
  /** The sources that can answer. */
  providers: readonly CatalogEntry[];
  control: ChoiceControl;
  /** Searches another part or look of the same picture. */
  searchLook(question: CropQuestion): void;
}

/** Whom the window's search asks, and with which choices. */
export function useSource(
  windowId: number,
  state: SearchState | undefined,
  settings: Settings,
  fail: (error: unknown) => void,
): Source {
  const search = useCallback(
    (choices: SearchChoices, providerId: string) => {
      // Another source that is asked here is meant for the next pictures too.
      const another = providerId !== state?.providerId;
      if (another) void changeSettings({ provider: providerId }).catch(fail);
      void sendMessage('searchAgain', { windowId, choices, providerId }).catch(fail);
    },
    [windowId, state?.providerId, fail],
  );
  const control = useChoices(state, findEntry, search);
  const entry = findEntry(state?.providerId ?? settings.provider);
  const chosen = control.providerId === undefined ? entry : findEntry(control.providerId);
  const searchLook = ({ look, region, keep }: CropQuestion) => {
    const { choices, providerId } = control;
    if (!choices) return;
    void sendMessage('searchAgain', { windowId, choices: { ...choices, region }, providerId, look }).catch(fail);
    const part = look.part === 'centre' ? 'centre' : 'whole';
    if (keep) void changeSettings({ look: { kind: look.kind, part } }).catch(fail);
  };
  return { entry, chosen, providers: useSetUp(settings, catalog), control, searchLook };
}
