import { useEffect, useRef, useState } from 'preact/hooks';
import { isSource } from '@/utils/providers/catalog';
import { inRegion } from '@/utils/providers/region';
import { isSetUp } from '@/utils/providers/set-up';
import { formatDate } from '@/utils/i18n/format';
import { nameOf, t } from '@/utils/i18n/t';
import { costWords, priceWords } from './cost';
import { Icon } from './icon';
import type { ServiceDraft } from './service-draft';
import { ServiceForm } from './service-form';
import { ServiceLinks } from './service-links';
import type { LogInWay, ServiceTest, ServiceView } from './service-view';
import { errorWords } from './error-words';
import './service-card.css';

export interface ServiceActions {
  onSave(id: string, draft: ServiceDraft): void;
  /** Saves what was entered, and logs in to the service. */
  onLogIn(id: string, draft: ServiceDraft, way: LogInWay): void;
  onLogOut(id: string): void;
  /** Puts a text on the clipboard. */
  onCopy(text: string): void;
  onRemove(id: string): void;
  onTest(id: string): void;
  /** Asks the browser for the service's hosts. */
  onAllow(id: string): void;
  /** Takes the agreement back that pictures go there. */
  onRevoke(id: string): void;
  /** Makes it the source of searches. */
  onUse(id: string): void;
}

interface ServiceCardProps extends ServiceActions {
  service: ServiceView;
  /** It wants something of the user: it opens, and is closed by the user alone. */
  wanting: boolean;
}

/** A service: what it is and costs, where a key comes from, and behind a press its form. */
export function ServiceCard({ service, wanting, ...actions }: ServiceCardProps) {
  const { entry } = service;
  const name = nameOf('provider', entry.id);
  const ready = isSetUp(entry, { stored: service.stored, gateway: service.baseUrl !== undefined });
  const card = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (wanting) card.current!.open = true;
  }, [wanting]);
  return (
    <details ref={card} class="service-card" id={`service-${entry.id}`}>
      <summary>
        <span class="service-name">
          <strong>{name}</strong>
          <Standing service={service} ready={ready} />
        </span>
        <span class="service-about soft">{nameOf('provider', `${entry.id}.about`)}</span>
        <span class="service-cost soft small">{priceWords(inRegion(entry, service.options))}</span>
        <Icon name="down" />
      </summary>
      <div class="service-body">
        {entry.standing && <p class="service-standing">{nameOf('standing', entry.standing)}</p>}
        <ServiceLinks links={entry.links} />
        <ServiceForm
          service={service}
          onSave={(draft) => actions.onSave(entry.id, draft)}
          onLogIn={(draft, way) => actions.onLogIn(entry.id, draft, way)}
          onLogOut={() => actions.onLogOut(entry.id)}
          onCopy={actions.onCopy}
        />
        {ready && <AfterSetUp service={service} {...actions} />}
      </div>
    </details>
  );
}

function Standing({ service, ready }: { service: ServiceView; ready: boolean }) {
  const { allowed, baseUrl, chosen, logIn, entry, answered } = service;
  if (!ready) return null;
  if (logIn && !logIn.in && baseUrl === undefined) return <span class="service-tag warn">{t('login.tagOut')}</span>;
  if (!allowed && baseUrl === undefined) return <span class="service-tag warn">{t('service.noAccess')}</span>;
  // Nothing short of a paid search can tell whether this key is good.
  if (!entry.freeTest && !answered) {
    return <span class="service-tag">{t(chosen ? 'service.inUseNotTried' : 'service.notTried')}</span>;
  }
  return (
    <span class="service-tag good">
      <Icon name="check" size={12} />
      {t(chosen ? 'service.inUse' : 'service.ready')}
    </span>
  );
}

/** What can be done with a service that has its key. */
function AfterSetUp({ service, ...actions }: { service: ServiceView } & ServiceActions) {
  const { entry, allowed, baseUrl, agreedAt, chosen, test } = service;
  const [removing, setRemoving] = useState(false);
  const { id } = entry;
  return (
    <div class="service-after">
      {!allowed && baseUrl === undefined && (
        <div class="service-line">
          <p>{t('service.noAccessAbout')}</p>
          <button type="button" class="button" onClick={() => actions.onAllow(id)}>
            {t('service.allow')}
          </button>
        </div>
      )}
      <div class="service-line">
        <p class={test?.state === 'failed' ? 'field-error' : 'soft'} role="status">
          {testWords(service, test)}
        </p>
        {entry.freeTest && (
          <button
            type="button"
            class="button"
            aria-disabled={test?.state === 'running'}
            onClick={() => test?.state !== 'running' && actions.onTest(id)}
          >
            {t('service.test')}
          </button>
        )}
      </div>
      {agreedAt && (
        <div class="service-line">
          <p class="soft">{t('service.agreed', { date: formatDate(agreedAt) })}</p>
          <button type="button" class="button" onClick={() => actions.onRevoke(id)}>
            {t('service.revoke')}
          </button>
        </div>
      )}
      <div class="service-line">
        <p class="soft">{useWords(service, removing)}</p>
        <span>
          {isSource(entry) && !chosen && !removing && (
            <button type="button" class="button" onClick={() => actions.onUse(id)}>
              {t('service.use')}
            </button>
          )}
          {removing && (
            <button type="button" class="button quiet" onClick={() => setRemoving(false)}>
              {t('service.keep')}
            </button>
          )}
          <button
            type="button"
            class="button danger"
            onClick={() => {
              if (removing) actions.onRemove(id);
              setRemoving(!removing);
            }}
          >
            {t(removing ? 'service.removeNow' : 'service.remove')}
          </button>
        </span>
      </div>
    </div>
  );
}

/** Whether searches go there; a service that brings no offers stands in a place of its own. */
function useWords({ entry, chosen }: ServiceView, removing: boolean): string {
  if (removing) return t('service.removeSure');
  if (!isSource(entry)) return t('service.elsewhere');
  return t(chosen ? 'service.inUseAbout' : 'service.useAbout');
}

function testWords({ entry, options }: ServiceView, test: ServiceTest | undefined): string {
  if (!entry.freeTest) {
    const { cost } = inRegion(entry, options);
    return cost ? t('service.noTestCost', { cost: costWords(cost) }) : t('service.noTest');
  }
  if (!test) return t('service.testFree');
  if (test.state === 'failed') return errorWords(test.error, entry);
  return t(test.state === 'running' ? 'service.testing' : 'service.testOk');
}
