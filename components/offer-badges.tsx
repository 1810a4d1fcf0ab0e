import type { Offer } from '@/utils/offer/offer';
import { nameOf, t } from '@/utils/i18n/t';
import './offer-badges.css';

/** Identities that say who makes it; memberships are held by makers and resellers alike. */
const makers = new Set(['超级工厂']);

interface Badge {
  words: string;
  /** Who makes it stands out; what the offer is singled out for comes next; services are plain. */
  weight: 'maker' | 'pick' | 'service';
  /** The service's own words, where they were put into ours. */
  original?: string;
}

/** The offer's badges by weight: who makes it, then what it was picked for, then services. */
export function badgesOf(offer: Offer): Badge[] {
  const badges: Badge[] = [];
  for (const identity of offer.sellerIdentities ?? []) {
    badges.push({
      words: nameOf('identity', identity),
      weight: makers.has(identity) ? 'maker' : 'pick',
      original: identity,
    });
  }
  for (const identity of offer.offerIdentities ?? []) {
    badges.push({ words: nameOf('identity', identity), weight: 'pick', original: identity });
  }
  if (offer.premiumSourcing) badges.push({ words: t('badge.premiumSourcing'), weight: 'pick', original: '精选货源' });
  if (offer.globalSelection) badges.push({ words: t('badge.globalSelection'), weight: 'pick', original: '全球严选' });
  if (offer.promotion?.active) badges.push({ words: t('badge.promotion'), weight: 'service' });
  if (offer.dropshipFreeShipping) badges.push({ words: t('badge.dropshipFree'), weight: 'service' });
  if (offer.noReasonReturn) badges.push({ words: t('badge.returns'), weight: 'service' });
  if (offer.customization?.supported) badges.push({ words: t('badge.custom'), weight: 'service' });
  return badges;
}

interface OfferBadgesProps {
  offer: Offer;
  /** With its services. */
  services?: boolean;
}

/** An offer's badges. On a card those that single it out alone: its services stand among the details. */
export function OfferBadges({ offer, services: withServices = false }: OfferBadgesProps) {
  const badges = badgesOf(offer).filter(({ weight }) => withServices || weight !== 'service');
  const named = badges.filter((badge) => badge.weight !== 'service');
  const services = badges.filter((badge) => badge.weight === 'service');
  if (badges.length === 0) return null;
  return (
    <div class="offer-badges">
      {named.length > 0 && (
        <ul aria-label={t('offer.badges')}>
          {named.map((badge) => (
            <li key={badge.words} class={badge.weight} title={badge.original}>
              {badge.words}
            </li>
          ))}
        </ul>
      )}
      {services.length > 0 && <p class="soft">{services.map((badge) => badge.words).join(' · ')}</p>}
    </div>
  );
}
