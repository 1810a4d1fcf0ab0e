import type { ServiceEntry } from '@/utils/providers/provider';
import { isGatewayAddress } from '@/utils/gateway-address';
import { chosenRegion, regionHost } from '@/utils/providers/region';
import { isSetUp } from '@/utils/providers/set-up';
import { nameOf, t } from '@/utils/i18n/t';
import type { ServiceView } from './service-view';

/** What the user wants kept of a service. Absent secrets stay as they are stored, empty ones go. */
export interface ServiceDraft {
  credentials: Readonly<Record<string, string>>;
  bearer?: string;
  options: Readonly<Record<string, string>>;
  /** The base address of a company's gateway; absent where the service is called itself. */
  baseUrl?: string;
  dailyCap?: number;
}

/** Words by the id of a field. */
export type Faults = Partial<Record<string, string>>;

/** More calls than anyone pays for in a day; a longer number is a slip. */
const serviceMaxCap = 100_000;

/** What stands in the form; a secret that was not touched is absent. */
export interface Typed {
  secrets: Record<string, string | undefined>;
  bearer: string | undefined;
  options: Readonly<Record<string, string>>;
  baseUrl: string;
  cap: string;
}

/** What the form says, to be kept. */
export function readDraft({ secrets, bearer, options, baseUrl, cap }: Typed): ServiceDraft {
  const typed = Object.entries(secrets).flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const]));
  return {
    credentials: Object.fromEntries(typed),
    ...(bearer === undefined ? {} : { bearer }),
    options,
    ...(baseUrl.trim() ? { baseUrl: baseUrl.trim() } : {}),
    ...(cap.trim() ? { dailyCap: Number(cap.trim()) } : {}),
  };
}

/** What is wrong with it, in words, by the id of the field; empty where it can be kept. `logsIn`: the user goes on to a login. */
export function faultsOf(
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
