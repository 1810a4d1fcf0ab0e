import type { ComponentChild } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CredentialField, OptionField, ServiceEntry } from '@/utils/providers/provider';
import { isGatewayAddress } from '@/utils/gateway-address';
import { chosenRegion, regionHost } from '@/utils/providers/region';
import { isSetUp } from '@/utils/providers/set-up';
import { language } from '@/utils/i18n/messages';
import { hasMessage, nameOf, t } from '@/utils/i18n/t';
import { SecretField } from './secret-field';
import { ServiceLogIn } from './service-log-in';
import type { LogInWay, ServiceView } from './service-view';
import { SwitchRow } from './switch-row';
import { ValueOrOther } from './value-or-other';
import './service-form.css';

/** What the user wants kept of a service. Absent secrets stay as they are stored, empty ones go. */
export interface ServiceDraft {
  credentials: Readonly<Record<string, string>>;
  bearer?: string;
  options: Readonly<Record<string, string>>;
  /** The base address of a company's gateway; absent where the service is called itself. */
  baseUrl?: string;
  dailyCap?: number;
}

interface ServiceFormProps {
  service: ServiceView;
  onSave(draft: ServiceDraft): void;
  onLogIn(draft: ServiceDraft, way: LogInWay): void;
  onLogOut(): void;
  onCopy(text: string): void;
}

type Faults = Partial<Record<string, string>>;

/** More calls than anyone pays for in a day; a longer number is a slip. */
const serviceMaxCap = 100_000;

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

interface Typed {
  secrets: Record<string, string | undefined>;
  bearer: string | undefined;
  options: Readonly<Record<string, string>>;
  baseUrl: string;
  cap: string;
}

function readDraft({ secrets, bearer, options, baseUrl, cap }: Typed): ServiceDraft {
  const typed = Object.entries(secrets).flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const]));
  return {
    credentials: Object.fromEntries(typed),
    ...(bearer === undefined ? {} : { bearer }),
    options,
    ...(baseUrl.trim() ? { baseUrl: baseUrl.trim() } : {}),
    ...(cap.trim() ? { dailyCap: Number(cap.trim()) } : {}),
  };
}

function faultsOf(
  entry: ServiceEntry,
  service: ServiceView,
  draft: ServiceDraft,
  { cap, secrets, logsIn }: Pick<Typed, 'cap' | 'secrets'> & { logsIn: boolean },
): Faults {
  const faults: Faults = {};
  const has = (id: string) => draft.credentials[id] ?? (service.stored.includes(id) ? 'stored' : '');
  const stored = entry.credentials.map(({ id }) => id).filter(has);
  // Taking every key out of the form is the way of the button that removes the service.
  const ready = isSetUp(entry, { stored, gateway: !!draft.baseUrl });
  for (const { id, optional, secret } of entry.credentials) {
    if (optional || has(id)) continue;
    // The login's page names the app, so that its key is needed also where a gateway holds the secret.
    if (!ready) faults[id] = t('service.keyMissing');
    else if (logsIn && !secret) faults[id] = t('login.keyMissing');
  }
  const region = chosenRegion(entry, draft.options);
  if (ready && region && !draft.baseUrl && !regionHost(entry, draft.options)) {
    faults['workspace'] = t('error.workspace-missing', { region: nameOf('option', `${entry.id}.region.${region}`) });
  }
  for (const [id, value] of Object.entries(secrets)) {
    if (value && /\s/.test(value)) faults[id] = t('service.keySpaces');
  }
  if (draft.baseUrl && !isGatewayAddress(draft.baseUrl)) faults['baseUrl'] = t('service.baseUrlWrong');
  if (cap.trim() && !(/^\d+$/.test(cap.trim()) && Number(cap) <= serviceMaxCap)) faults['cap'] = t('service.capWrong');
  return faults;
}

interface ServiceOptionProps {
  fault?: string;
  providerId: string;
  option: OptionField;
  value: string;
  onChange(value: string): void;
}

function ServiceOption({ providerId, option, value, fault, onChange }: ServiceOptionProps) {
  const words = nameOf('option', `${providerId}.${option.id}`);
  if (option.kind === 'switch') {
    return <SwitchRow words={words} on={value === 'true'} onChange={(on) => onChange(String(on))} />;
  }
  return (
    <Labelled label={words} fault={fault}>
      {(id) =>
        option.kind === 'one-of' ? (
          <select id={id} class="field" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
            {(option.values ?? []).map((each) => (
              <option key={each} value={each}>
                {optionValueWords(providerId, option.id, each)}
              </option>
            ))}
          </select>
        ) : option.values ? (
          <ValueOrOther id={id} values={option.values} value={value} onChange={onChange} />
        ) : (
          <input
            id={id}
            class="field"
            type="text"
            aria-invalid={!!fault}
            value={value}
            onInput={(event) => onChange(event.currentTarget.value.trim())}
          />
        )
      }
    </Labelled>
  );
}

/** An option's value in words; a language by its name. */
function optionValueWords(providerId: string, optionId: string, value: string): string {
  const key = `option.${providerId}.${optionId}.${value}`;
  if (hasMessage(key)) return t(key);
  return optionId === 'language' ? (languages.of(value) ?? value) : value;
}

const languages = new Intl.DisplayNames(language, { type: 'language' });

interface LabelledProps {
  label: string;
  about?: string;
  fault?: string;
  children: (id: string) => ComponentChild;
}

function Labelled({ label, about, fault, children }: LabelledProps) {
  const id = useId();
  return (
    <div>
      <label class="field-label" for={id}>
        {label}
      </label>
      {children(id)}
      {about && <p class="soft small">{about}</p>}
      {fault && (
        <p class="field-error" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
