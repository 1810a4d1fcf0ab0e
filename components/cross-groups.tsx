import { useState } from 'preact/hooks';
import type { Offer } from '@/utils/offer/offer';
import type { CatalogEntry } from '@/utils/providers/provider';
import type { CrossCheckedOffer } from '@/utils/sourcing/cross-check';
import type { CrossCheckGroup } from '@/utils/sourcing/cross-check-groups';
import type { MeanSimilarity } from '@/utils/sourcing/similarity';
import { t } from '@/utils/i18n/t';
import type { CrossResult } from './cross-result';
import type { CardFacts } from './decision';
import { Icon } from './icon';
import { OfferList } from './offer-list';
import { similarityPercent } from './similarity';
import './cross-groups.css';

interface CrossGroupsProps {
  result: CrossResult;
  entry: CatalogEntry;
  decision: CardFacts;
  /** The pictures' numbers, by their search. */
  numbers: ReadonlyMap<string, number>;
  onCompare(offer: Offer): void;
}

/** What stands above one card. */
interface Place {
  row: CrossCheckedOffer;
  group: CrossCheckGroup;
  /** The first of its group, behind which the others are. */
  leads: boolean;
}

/** The joined offers; those that show one photo behind the cheapest of them, until they are wanted. */
export function CrossGroups({ result, entry, decision, numbers, onCompare }: CrossGroupsProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const turn = (id: string) =>
    setOpen((now) => (now.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id])));
  const places = new Map<string, Place>();
  for (const group of result.groups) {
    const [first, ...others] = group.rows;
    if (!first) continue;
    places.set(first.offer.id, { row: first, group, leads: true });
    if (group.rows.some(({ offer }) => open.has(offer.id)))
      for (const row of others) places.set(row.offer.id, { row, group, leads: false });
  }
  const lead = ({ id }: Offer) => {
    const place = places.get(id);
    if (!place) return null;
    const { row, group, leads } = place;
    // Of a single answer there is nothing to tell but who else sells that photo.
    if (result.check.answered < 2 && group.rows.length === 1) return null;
    const isOpen = group.rows.some(({ offer }) => open.has(offer.id));
    return (
      <div class={leads ? 'cross-lead' : 'cross-lead within'}>
        <Sellers group={group} offerId={id} />
        <p class="cross-found">
          <FoundBy foundBy={row.foundBy} numbers={numbers} answered={result.check.answered} />
          {row.similarity && <span class="soft">{similarityWords(row.similarity)}</span>}
        </p>
        {leads && group.rows.length > 1 && (
          <button
            type="button"
            class="button link cross-more"
            aria-expanded={isOpen}
            onClick={() => turn(group.rows.find(({ offer }) => open.has(offer.id))?.offer.id ?? id)}
          >
            <Icon name="down" size={14} />
            {isOpen ? t('cross.fewer') : t('cross.more', { count: group.rows.length - 1 })}
          </button>
        )}
      </div>
    );
  };
  return (
    <OfferList
      offers={[...places.values()].map(({ row }) => row.offer)}
      providerId={entry.id}
      decision={decision}
      view="list"
      waiting={false}
      lead={lead}
      onCompare={onCompare}
    />
  );
}

/** What an offer is among the sellers of its photo. */
function Sellers({ group, offerId }: { group: CrossCheckGroup; offerId: string }) {
  const count = group.rows.length;
  if (count === 1) return null;
  const cheapest = group.cheapest === offerId;
  const best = group.bestSupplier === offerId;
  if (!cheapest && !best) return null;
  const words =
    cheapest && best
      ? t('cross.cheapestAndBest', { count })
      : cheapest
        ? t('cross.cheapest', { count })
        : t('cross.best');
  return <p class="cross-sellers">{words}</p>;
}

interface FoundByProps {
  foundBy: readonly string[];
  numbers: ReadonlyMap<string, number>;
  answered: number;
}

/** "Found by 3 of 4", with the pictures' numbers. */
function FoundBy({ foundBy, numbers, answered }: FoundByProps) {
  const found = foundBy.map((id) => numbers.get(id) ?? 0);
  return (
    <span class="cross-by">
      <strong>{t('cross.foundBy', { found: found.length, answered })}</strong>
      <span class="unseen">{t('cross.picturesNumber', { count: found.length, numbers: found.join(', ') })}</span>
      <span class="cross-numbers" aria-hidden="true">
        {[...numbers.values()].map((number) => (
          <span key={number} class={found.includes(number) ? 'on' : ''}>
            {number}
          </span>
        ))}
      </span>
    </span>
  );
}

function similarityWords({ mean, from, count }: MeanSimilarity): string {
  const percent = similarityPercent(mean);
  return from === 'service' ? t('cross.alike', { percent, count }) : t('cross.alikeByPhoto', { percent, count });
}
