import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CrossResult } from '@/components/cross-result';
import type { CardFacts, CheckingState } from '@/components/decision';
import { watchCross } from '@/utils/cross-check/cross-check-record';
import { isAsking, isChecking, type CrossCheckState } from '@/utils/cross-check/cross-check-state';
import { keepWorkerUp } from '@/utils/keep-worker-up';
import type { Offer } from '@/utils/offer/offer';
import { readChecks } from '@/utils/search/photo-checks';
import { readOffers, readPicture } from '@/utils/search/read-search';
import { samePicture } from '@/utils/search/same-picture';
import type { SearchState } from '@/utils/search/search-state';
import type { Settings } from '@/utils/settings';
import { bestChecks } from '@/utils/sourcing/best-check';
import { crossCheck } from '@/utils/sourcing/cross-check';
import { groupCrossChecked } from '@/utils/sourcing/cross-check-groups';
import { samePhotoSet } from '@/utils/sourcing/duplicates';
import { scoreOffers } from '@/utils/sourcing/factory-score';
import type { PhotoChecks } from '@/utils/sourcing/photo-check';

/** What was read of one answered picture. */
interface ReadPicture {
  offers: readonly Offer[];
  photos: PhotoChecks;
  /** How many photo checks there were when it was read. */
  checked: number;
}

type ReadPictures = ReadonlyMap<string, ReadPicture>;

export interface CrossCheckReading {
  state?: CrossCheckState;
  result?: CrossResult;
  facts: Pick<CardFacts, 'scores' | 'photos' | 'checking'>;
  /** The joined offers, in the order of the rows. */
  offers: readonly Offer[];
  /** The pictures as they were sent, by their search. */
  pictures: ReadonlyMap<string, Blob>;
  /** True where ended photo checks would make another order, or other groups. */
  proposes: boolean;
  applyChecks(): void;
}

const none: ReadPictures = new Map();
const noOffers: readonly Offer[] = [];

/**
 * The window's cross-check, joined. Photo checks that come in fill their cards and move nothing: order and groups keep to
 * the checks that they were made with until the user wants others. The worker is kept at work while there is some.
 */
export function useCrossCheck(windowId: number, { quantity, factoryWeights }: Settings): CrossCheckReading {
  const [state, setState] = useState<CrossCheckState>();
  useEffect(() => watchCross(windowId, setState), [windowId]);
  useEffect(
    () =>
      keepWorkerUp((callback) => watchCross(windowId, (now) => callback(!!now && (isAsking(now) || isChecking(now))))),
    [windowId],
  );
  const read = useAnswers(state);
  const pictures = useSentPictures(state);

  // Another answer brings rows anyway; only from then on do they stay where they are.
  const answered = [...read.keys()].join();
  const [applied, setApplied] = useState<{ of: string; read: ReadPictures }>();
  const orderedBy = applied?.of === answered ? applied.read : read;
  useEffect(() => setApplied({ of: answered, read }), [answered]);

  const offers = useMemo(() => distinct(read), [answered]);
  const scores = useMemo(() => scoreOffers(offers, quantity, factoryWeights), [offers, quantity, factoryWeights]);
  const latest = useMemo(() => bestChecks([...read.values()].map(({ photos }) => photos)), [read]);
  const photos = useMemo(() => new Map([...latest].map(([id, { check }]) => [id, check])), [latest]);

  const arrange = (by: ReadPictures) => {
    if (!state || by.size === 0) return undefined;
    const results = state.pictures.map(({ search }) => {
      const found = by.get(search.id);
      return { picture: search.id, ...(found ? { offers: found.offers, photos: found.photos } : {}) };
    });
    const check = crossCheck(results);
    const sets = [...by.values()].map((each) => samePhotoSet(each.photos));
    const prices = new Map([...scores.byId].flatMap(([id, { price }]) => (price ? [[id, price] as const] : [])));
    return { check, groups: groupCrossChecked(check.rows, sets, { prices, scores: scores.byId }) };
  };
  const shown = useMemo(() => arrange(orderedBy), [orderedBy, scores, state?.id]);
  const now = useMemo(() => (orderedBy === read ? shown : arrange(read)), [read, shown]);
  const result = useMemo(() => {
    if (!shown || !now) return undefined;
    const searches = [...read.keys()];
    // The rows stay where they are; the means of their similarities are those of now.
    const rows = new Map(now.check.rows.map((row) => [row.offer.id, row]));
    const groups = shown.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => rows.get(row.offer.id) ?? row),
    }));
    const checkedBy = new Map([...latest].map(([id, { index }]) => [id, searches[index]!]));
    return { check: now.check, groups, checkedBy };
  }, [shown, now, latest]);

  const checking = state && checkingOf(state);
  const proposes = checking?.stage !== 'running' && !!shown && !!now && nameOf(shown.groups) !== nameOf(now.groups);
  return {
    ...(state ? { state } : {}),
    ...(result ? { result } : {}),
    facts: { scores, photos, ...(checking ? { checking } : {}) },
    offers,
    pictures,
    proposes,
    applyChecks: () => setApplied({ of: answered, read }),
  };
}

/** The offers and photo checks of every answered picture, read again as checks come in. */
function useAnswers(state: CrossCheckState | undefined): ReadPictures {
  const [read, setRead] = useState<{ of: string; pictures: ReadPictures }>();
  // The page of an answer is written before its stage: an answer without photo checks would not be read else.
  const progress = state?.pictures
    .map(({ search, checks }) => `${search.stage} ${search.pages} ${checks?.stage} ${checks?.done}`)
    .join();
  useEffect(() => {
    if (!state) return setRead(undefined);
    let current = true;
    const before = read?.of === state.id ? read.pictures : none;
    readAnswers(state, before).then(
      (pictures) => current && setRead({ of: state.id, pictures }),
      (error: unknown) => console.error('The answers of the cross-check could not be read:', error),
    );
    return () => void (current = false);
  }, [state?.id, progress]);
  return read && read.of === state?.id ? read.pictures : none;
}

/** What was read before and has not changed stays the same object. */
async function readAnswers({ pictures }: CrossCheckState, before: ReadPictures): Promise<ReadPictures> {
  const read = new Map<string, ReadPicture>();
  for (const { search } of pictures) {
    if (search.stage !== 'done') continue;
    const known = before.get(search.id);
    const checks = await readChecks(search);
    const same = known && known.checked === checks.length;
    const photos = new Map(checks.map((check) => [check.offerId, check]));
    read.set(
      search.id,
      same ? known : { offers: known?.offers ?? (await readOffers(search)), photos, checked: checks.length },
    );
  }
  const unchanged = read.size === before.size && [...read].every(([id, each]) => before.get(id) === each);
  return unchanged ? before : read;
}

/** The pictures of a cross-check, each once it is prepared. */
function useSentPictures(state: CrossCheckState | undefined): ReadonlyMap<string, Blob> {
  const [sent, setSent] = useState<ReadonlyMap<string, Blob>>(new Map());
  const ready = state?.pictures.flatMap(({ search }) => (search.picture ? search.id : [])).join();
  useEffect(() => {
    if (!state || !ready) return;
    let current = true;
    const read = async () => {
      const found = new Map<string, Blob>();
      for (const { search } of state.pictures) {
        const blob = search.picture && (sent.get(search.id) ?? (await readPicture(search, 'prepared')));
        if (blob) found.set(search.id, blob);
      }
      if (current) setSent(found);
    };
    read().catch((error: unknown) => console.error('The pictures could not be read:', error));
    return () => void (current = false);
  }, [ready]);
  return sent;
}

/** The row of the first picture that found an offer stands for it. */
function distinct(read: ReadPictures): readonly Offer[] {
  const found = new Map<string, Offer>();
  for (const { offers } of read.values())
    for (const offer of offers) if (!found.has(offer.id)) found.set(offer.id, offer);
  return found.size > 0 ? [...found.values()] : noOffers;
}

/** How far the photo checks of all answered pictures are, together. */
function checkingOf({ pictures }: CrossCheckState): CheckingState | undefined {
  const checks = pictures.flatMap((each) => each.checks ?? []);
  if (checks.length === 0) return undefined;
  const has = (stage: CheckingState['stage']) => checks.some((each) => each.stage === stage);
  const stage = (['running', 'not-allowed', 'stopped'] as const).find(has) ?? 'ended';
  const sum = (of: 'done' | 'total') => checks.reduce((total, each) => total + each[of], 0);
  return { stage, done: sum('done'), total: sum('total') };
}

/** Equal for the same groups in the same order. */
const nameOf = (groups: CrossResult['groups']) =>
  groups.map(({ rows }) => rows.map(({ offer }) => offer.id).join(' ')).join();

/** True where the window's search asks about a picture of the product that is cross-checked. */
export const isOfProduct = (state: CrossCheckState | undefined, search: SearchState | undefined): boolean =>
  !!search &&
  !!state &&
  (state.of?.id === search.id ||
    (state.of?.sha256 !== undefined && state.of.sha256 === search.picture?.sha256) ||
    state.pictures.some((each) => each.search.id === search.id || samePicture(each.search.source, search.source)));

/** True for the search that a cross-check made of its first picture. */
export const isFirstOf = (state: CrossCheckState | undefined, searchId: string | undefined): boolean =>
  searchId !== undefined && state?.pictures[0]?.search.id === searchId;

type Known = Pick<CardFacts, 'scores' | 'photos'>;

/** What is known of the window's own rows, and where they lack an offer, of the cross-checked ones. */
export const withFacts = (own: Known, beside: Known | undefined): Known =>
  beside
    ? {
        scores: { ...own.scores, byId: new Map([...beside.scores.byId, ...own.scores.byId]) },
        photos: new Map([...beside.photos, ...own.photos]),
      }
    : own;
