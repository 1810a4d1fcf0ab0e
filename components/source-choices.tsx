import type { CatalogEntry } from '@/utils/providers/provider';
import { isSetUp } from '@/utils/providers/set-up';
import { nameOf, t } from '@/utils/i18n/t';
import { costWords } from './cost';
import type { ServiceView } from './service-view';
import './source-choices.css';

export interface SourceChoicesProps {
  providers: readonly CatalogEntry[];
  /** The chosen provider's id; it may name one that is no longer there. */
  provider: string;
  /** The providers with keys, as they are set up. */
  services: readonly ServiceView[];
  onProvider(id: string): void;
}

/** Which source answers. What is experimental is offered only once it was set up. */
export function SourceChoices({ providers, provider, services, onProvider }: SourceChoicesProps) {
  return (
    <>
      {!providers.some((each) => each.id === provider) && (
        <p class="field-error" role="alert">
          {t('options.missing')}
        </p>
      )}
      {providers.map((each) => {
        const chosen = each.id === provider;
        const service = services.find(({ entry: { id } }) => id === each.id);
        if (each.standing === 'experimental' && !isReady(each, service) && !chosen) return null;
        return (
          <SourceChoice
            key={each.id}
            entry={each}
            chosen={chosen}
            service={service}
            onChoose={() => onProvider(each.id)}
          />
        );
      })}
    </>
  );
}

const isReady = (entry: CatalogEntry, service: ServiceView | undefined) =>
  !service || isSetUp(entry, { stored: service.stored, gateway: service.baseUrl !== undefined });

interface SourceChoiceProps {
  entry: CatalogEntry;
  chosen: boolean;
  /** Its set-up, where it takes keys. */
  service?: ServiceView;
  onChoose(): void;
}

/** One source; a service without its key cannot be chosen yet and says where to enter it. */
function SourceChoice({ entry, chosen, service, onChoose }: SourceChoiceProps) {
  const ready = isReady(entry, service);
  return (
    <label class={ready || chosen ? 'source-choice' : 'source-choice unready'}>
      <input type="radio" name="source" checked={chosen} disabled={!ready && !chosen} onChange={onChoose} />
      <span>
        <strong>{nameOf('provider', entry.id)}</strong>
        {ready ? (
          <span class="source-cost">{sourceCost(entry)}</span>
        ) : (
          <span class={chosen ? 'field-error' : 'soft'}>
            {t('options.needsKey')}{' '}
            <a href={`#service-${entry.id}`} onClick={() => openService(entry.id)}>
              {t('options.setUp')}
            </a>
          </span>
        )}
        {!service && <span class="source-about soft">{nameOf('provider', `${entry.id}.about`)}</span>}
      </span>
    </label>
  );
}

/** Opens a service's form and the fold that it may stand in. */
export function openService(id: string): void {
  for (let node = document.getElementById(`service-${id}`); node; node = node.parentElement) {
    if (node instanceof HTMLDetailsElement) node.open = true;
  }
}

function sourceCost(entry: CatalogEntry): string {
  if (entry.credentials.length === 0) return t('options.free');
  return entry.cost ? t('options.perCall', { cost: costWords(entry.cost) }) : '';
}
