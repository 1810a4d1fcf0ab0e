import { useEffect, useRef, useState } from 'preact/hooks';
import type { CredentialField } from '@/utils/providers/provider';
import { nameOf, t } from '@/utils/i18n/t';
import { Labelled } from './labelled';
import { SecretField } from './secret-field';
import { faultsOf, readDraft, type Faults, type ServiceDraft } from './service-draft';
import { ServiceLogIn } from './service-log-in';
import { ServiceOption } from './service-option';
import type { LogInWay, ServiceView } from './service-view';
import './service-form.css';

interface ServiceFormProps {
  service: ServiceView;
  onSave(draft: ServiceDraft): void;
  onLogIn(draft: ServiceDraft, way: LogInWay): void;
  onLogOut(): void;
  onCopy(text: string): void;
}

/** A service's form, made from its entry: keys, options, a company's gateway, and the most calls a day. */
export function ServiceForm({ service, onSave, onLogIn, onLogOut, onCopy }: ServiceFormProps) {
  const { entry } = service;
  const [secrets, setSecrets] = useState<Record<string, string | undefined>>({});
  const [bearer, setBearer] = useState<string>();
  const [options, setOptions] = useState(service.options);
  const [baseUrl, setBaseUrl] = useState(service.baseUrl ?? '');
  const [cap, setCap] = useState(service.dailyCap === undefined ? '' : String(service.dailyCap));
  const [faults, setFaults] = useState<Faults>({});
  const [saved, setSaved] = useState(service.savedAt);
  // What was typed is kept on the device now: the fields go back to "stored".
  if (saved !== service.savedAt) {
    setSaved(service.savedAt);
    setSecrets({});
    setBearer(undefined);
  }

  const form = useRef<HTMLFormElement>(null);
  // What is wrong is where the user goes on.
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(), [faults]);

  const submit = (way?: LogInWay) => {
    const draft = readDraft({ secrets, bearer, options, baseUrl, cap });
    const found = faultsOf(entry, service, draft, { cap, secrets, logsIn: way !== undefined });
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    if (way) onLogIn(draft, way);
    else onSave(draft);
  };
  const secretField = (field: CredentialField) => (
    <SecretField
      key={`${field.id} ${service.savedAt}`}
      label={nameOf('credential', `${entry.id}.${field.id}`)}
      note={field.optional ? t('service.optional') : undefined}
      secret={field.secret}
      stored={service.stored.includes(field.id)}
      value={secrets[field.id]}
      fault={faults[field.id]}
      onChange={(value) => setSecrets((now) => ({ ...now, [field.id]: value }))}
    />
  );
  // Where a service is logged in to, what is optional are its tokens: they are pasted in the login's own place.
  const tokens = entry.login ? entry.credentials.filter(({ optional }) => optional) : [];

  return (
    <form
      ref={form}
      class="service-form"
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {entry.credentials.filter((field) => !tokens.includes(field)).map(secretField)}
      {service.logIn && (
        <ServiceLogIn
          logIn={service.logIn}
          console={entry.links?.console}
          tokensAtFault={tokens.some(({ id }) => faults[id])}
          onLogIn={submit}
          onLogOut={onLogOut}
          onCopy={onCopy}
        >
          {tokens.map(secretField)}
        </ServiceLogIn>
      )}
      {(entry.options ?? []).map((option) => (
        <ServiceOption
          key={option.id}
          providerId={entry.id}
          option={option}
          value={options[option.id] ?? option.default}
          fault={faults[option.id]}
          onChange={(value) => setOptions((now) => ({ ...now, [option.id]: value }))}
        />
      ))}
      <Labelled label={t('service.cap')} about={t('service.capAbout')} fault={faults['cap']}>
        {(id) => (
          <input
            id={id}
            class="field service-cap"
            type="text"
            inputMode="numeric"
            placeholder={t('service.noCap')}
            aria-invalid={!!faults['cap']}
            value={cap}
            onInput={(event) => setCap(event.currentTarget.value)}
          />
        )}
      </Labelled>
      <details class="service-gateway" open={!!service.baseUrl || !!faults['baseUrl']}>
        <summary>{t('service.gateway')}</summary>
        <p class="soft">{t('service.gatewayAbout')}</p>
        <Labelled label={t('service.baseUrl')} fault={faults['baseUrl']}>
          {(id) => (
            <input
              id={id}
              class="field"
              type="text"
              inputMode="url"
              spellcheck={false}
              placeholder="https://"
              aria-invalid={!!faults['baseUrl']}
              value={baseUrl}
              onInput={(event) => setBaseUrl(event.currentTarget.value)}
            />
          )}
        </Labelled>
        <SecretField
          key={service.savedAt}
          label={t('service.bearer')}
          note={t('service.optional')}
          secret
          stored={service.hasBearer}
          value={bearer}
          onChange={setBearer}
        />
      </details>
      <div class="service-buttons">
        <button type="submit" class="button primary">
          {t('service.save')}
        </button>
        <span class="soft small">{t('service.saveAbout')}</span>
      </div>
    </form>
  );
}
