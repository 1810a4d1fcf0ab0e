import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ChangeWay } from '@/components/choice-fields';
import { countChanges, sameChoices } from '@/components/choices';
import { isPaid } from '@/utils/providers/catalog';
import type { CatalogEntry, SearchChoices } from '@/utils/providers/provider';
import { fitChoices } from '@/utils/search/choices';
import type { SearchState } from '@/utils/search/search-state';

/** How long typing rests before it is asked, ms. */
const typingRest = 400;

/** What the controls stand at. */
interface Question {
  providerId: string;
  choices: SearchChoices;
}

/** A question that was changed and is not answered yet. */
interface Draft extends Question {
  /** What of `wanted` the source lacks. */
  dropped: string[];
  /** The choices that the user made last, for whichever source is chosen next. */
  wanted: SearchChoices;
}

export interface ChoiceControl {
  /** What the controls show: the search's choices, or what was changed since. */
  choices?: SearchChoices;
  /** The source that the controls stand for. */
  providerId?: string;
  /** Choices that the chosen source lacks, before it is asked. */
  dropped: readonly string[];
  /** Changes that wait for the button, with a paid service. */
  gathered: number;
  change(choices: SearchChoices, way: ChangeWay): void;
  /** Changes to another source: a free one is asked at once, a paid one waits for the button. */
  choose(providerId: string): void;
  /** Asks another source now, by a press that names its cost. */
  askAt(providerId: string): void;
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
  find: (providerId: string) => CatalogEntry | undefined,
  search: (choices: SearchChoices, providerId: string) => void,
): ChoiceControl {
  const [draft, setDraft] = useState<Draft>();
  const sent = useRef<Question | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  // Another search has come: our own, whose choices the controls already show, or one from elsewhere, which wins.
  useEffect(() => {
    const own = state && sent.current && sameQuestion(state, sent.current);
    if (!own) clearTimeout(timer.current);
    setDraft((now) => (own && now && !sameQuestion(now, state) ? now : undefined));
  }, [state?.id]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const send = useCallback(
    (question: Question) => {
      clearTimeout(timer.current);
      sent.current = question;
      search(question.choices, question.providerId);
    },
    [search],
  );

  const shown: Question | undefined = draft ?? state;
  const settle = (next: Draft, way: ChangeWay) => {
    setDraft(next);
    clearTimeout(timer.current);
    const entry = find(next.providerId);
    if (!entry || isPaid(entry)) return;
    if (way === 'pressed') send(next);
    else timer.current = setTimeout(() => send(next), typingRest);
  };

  /** The present question as another source can be asked it. */
  const at = (providerId: string): Draft | undefined => {
    const entry = find(providerId);
    if (!entry || !shown) return undefined;
    const wanted = draft?.wanted ?? shown.choices;
    // A part of the picture is a service's own proposal and means nothing to another one.
    const { region, ...portable } = wanted;
    const same = providerId === state?.providerId;
    return { providerId, wanted, ...fitChoices(same ? { ...portable, region } : portable, entry.capabilities) };
  };

  const gathers = draft && state && isPaidId(find, draft.providerId);
  return {
    choices: shown?.choices,
    providerId: shown?.providerId,
    dropped: draft?.dropped ?? [],
    gathered: gathers ? changesBetween(draft, state) : 0,
    change: (choices, way) =>
      shown && settle({ providerId: shown.providerId, choices, wanted: choices, dropped: [] }, way),
    choose: (providerId) => {
      const next = at(providerId);
      if (next) settle(next, 'pressed');
    },
    askAt: (providerId) => {
      const next = at(providerId);
      if (!next) return;
      setDraft(next);
      send(next);
    },
    ask: () => shown && send(shown),
    discard: () => setDraft(undefined),
  };
}

const isPaidId = (find: (id: string) => CatalogEntry | undefined, id: string) => {
  const entry = find(id);
  return !!entry && isPaid(entry);
};

const sameQuestion = (a: Question, b: Question) => a.providerId === b.providerId && sameChoices(a.choices, b.choices);

/** Another source is one change, whatever falls away with it. */
const changesBetween = (a: Question, b: Question) =>
  a.providerId === b.providerId ? countChanges(a.choices, b.choices) : 1;
