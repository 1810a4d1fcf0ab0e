import type { ServiceEntry } from '@/utils/providers/provider';
import { nameOf, t } from '@/utils/i18n/t';
import { withCost } from './cost';
import { Icon } from './icon';
import { SentPicture } from './sent-picture';
import './consent-card.css';

/** What would be sent, and where. */
export interface ConsentTerms {
  /** The host that gets it: the service's, or the company's gateway. */
  host: string;
  /** A company's own gateway stands between. */
  gateway: boolean;
  /** Pictures go by their public address, where they have one. */
  byAddress: boolean;
  /** This picture has one, and it goes in the picture's place. */
  addressGoes: boolean;
  /** The picture as it is sent, once it is prepared; sizes in px and bytes. */
  picture?: { width: number; height: number; bytes: number };
  /** The title of a store's product goes along, where there is one. */
  title: boolean;
  /** Pictures and the user's own words go to be looked for on the web, instead of a search for offers. */
  web?: boolean;
  /** The user agreed before, and only the browser's own permission is missing. */
  agreed: boolean;
  /** The browser was asked just now and the user declined. */
  refused: boolean;
}

interface ConsentCardProps {
  entry: ServiceEntry;
  terms: ConsentTerms;
  /** The picture as it is sent, once it is prepared. */
  picture?: Blob;
  /** How many pictures go; absent for one. */
  pictures?: number;
  /** What they cost together, where they are several. */
  total?: ServiceEntry['cost'];
  /** Lets the user search a part of it instead; there where the picture is. */
  onCrop?(): void;
  /** Its press asks the browser and sends the search. */
  onAgree(): void;
}

/** Before the first picture goes to a service: what goes where, what stays, and one press. */
export function ConsentCard({ entry, terms, picture, pictures = 1, total, onCrop, onAgree }: ConsentCardProps) {
  const provider = nameOf('provider', entry.id);
  return (
    <section class="consent-card" aria-labelledby="consent-title">
      <h2 id="consent-title">
        {t(terms.agreed ? 'consent.titlePermission' : 'consent.title', { provider, count: pictures })}
      </h2>
      <p class="consent-goes">
        <Icon name="out" />
        <span>
          {t(terms.web ? 'consent.goesWeb' : terms.title ? 'consent.goesTitle' : 'consent.goes', {
            provider: terms.gateway ? terms.host : provider,
            count: pictures,
          })}
          {!terms.gateway && (
            <>
              {' '}
              <span class="consent-host soft">({terms.host})</span>
            </>
          )}
          {'. '}
          {terms.byAddress && `${t('consent.byAddress')} `}
          <span class="soft">{t(terms.web ? 'consent.alongWeb' : 'consent.along')}</span>
        </span>
      </p>
      {picture && terms.picture && onCrop && (
        <SentPicture picture={picture} size={terms.picture} byAddress={terms.addressGoes} onCrop={onCrop} />
      )}
      <p class="consent-stays">
        <Icon name="lock" />
        <span>{t('consent.stays')}</span>
      </p>
      <p class="soft small">{t('consent.browser', { hosts: hostNames(entry, terms) })}</p>
      {terms.refused && (
        <p class="field-error" role="alert">
          {t('consent.refused')}
        </p>
      )}
      <button type="button" class="button primary" onClick={onAgree}>
        {withCost(t(terms.web ? 'consent.agreeWeb' : 'consent.agree'), total ?? entry.cost, entry.usesTokens)}
      </button>
      <p class="soft small">{t('consent.revoke')}</p>
    </section>
  );
}

/** The hosts that the browser is asked for, as a reader knows them. */
function hostNames(entry: ServiceEntry, { host }: ConsentTerms): string {
  const pictures = entry.pictureHosts.map((pattern) => pattern.replace(/^\w+:\/\/(\*\.)?|\/.*$/g, ''));
  return [host, ...pictures].join(', ');
}
