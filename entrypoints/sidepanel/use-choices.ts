import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ChangeWay } from '@/components/choice-fields';
import { countChanges, sameChoices } from '@/components/choices';
import type { SearchChoices } from '@/utils/providers/provider';
import type { SearchState } from '@/utils/search/search-state';

/** How long typing rests before it is asked, ms. */
const typingRest = 400;

export interface ChoiceControl {
  /** What the controls show: the search's choices, or what was changed since. */
  choices?: SearchChoices;
  /** Changes that wait for the button, with a paid service. */
  gathered: number;
  change(choices: SearchChoices, way: ChangeWay): void;
  /** Asks what was gathered. */
  ask(): void;
  discard(): void;
}

/**
 * The choices between the controls and the search. With a free source each change is asked at once, typing after a
 * short rest; with a paid one changes gather until the user asks.
 */
export function useChoices(
  state: SearchState | undefined,
  paid: boolean,
  search: (choices: SearchChoices) => void,
): ChoiceControl {
  const [draft, setDraft] = useState<SearchChoices>();
  const sent = useRef<SearchChoices | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  // Another search has come: our own, whose choices the controls already show, or one from elsewhere, which wins.
  useEffect(() => {
    const own = state && sent.current && sameChoices(state.choices, sent.current);
    if (!own) clearTimeout(timer.current);
    setDraft((now) => (own && now && !sameChoices(now, state.choices) ? now : undefined));
  }, [state?.id]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const send = useCallback(
    (choices: SearchChoices) => {
      clearTimeout(timer.current);
      sent.current = choices;
      search(choices);
    },
    [search],
  );

  const change = useCallback(
    (choices: SearchChoices, way: ChangeWay) => {
      setDraft(choices);
      clearTimeout(timer.current);
      if (paid) return;
      if (way === 'pressed') send(choices);
      else timer.current = setTimeout(() => send(choices), typingRest);
    },
    [paid, send],
  );

  const choices = draft ?? state?.choices;
  return {
    choices,
    gathered: paid && draft && state ? countChanges(draft, state.choices) : 0,
    change,
    ask: () => choices && send(choices),
    discard: () => setDraft(undefined),
  };
}
