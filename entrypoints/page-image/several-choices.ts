import type { PictureCandidate } from '@/utils/image/candidate';
import type { LocatedPicture } from '@/utils/image/locate/element-candidates';
import { pictureKey } from './answer';

/** One picture that may be taken, with every place of the page that shows it. */
export interface SeveralChoice {
  /** The best known form of it; undefined until the page is asked, where only a place of it is known. */
  known?: PictureCandidate;
  /** It belongs to the page's product. */
  ofProduct: boolean;
  places: LocatedPicture[];
}

/**
 * The product's pictures, in their order, and all others that the page shows: a thumbnail and the large picture that it
 * stands for are one.
 */
export function severalChoices(
  ofProduct: readonly PictureCandidate[],
  onPage: readonly LocatedPicture[],
): SeveralChoice[] {
  const choices: SeveralChoice[] = [];
  const byKey = new Map<string, SeveralChoice>();
  const enter = (choice: SeveralChoice, { urls }: PictureCandidate) => {
    for (const url of urls) if (!byKey.has(pictureKey(url))) byKey.set(pictureKey(url), choice);
  };
  for (const known of ofProduct) {
    const choice = { known, ofProduct: true, places: [] };
    choices.push(choice);
    enter(choice, known);
  }
  for (const place of onPage) {
    const { urls } = place.candidate;
    const same = urls.map((url) => byKey.get(pictureKey(url))).find((choice) => choice !== undefined);
    const choice = same ?? { ofProduct: false, places: [] };
    choice.places.push(place);
    if (!same) choices.push(choice);
    enter(choice, place.candidate);
  }
  return choices;
}

/** What names a choice to a later worker that asks this page again. */
export const nameOfChoice = ({ known, places }: SeveralChoice): string | undefined =>
  (known ?? places[0]?.candidate)?.urls.map(pictureKey).at(-1);
