import { useState } from 'preact/hooks';
import type { ServiceActions } from '@/components/service-card';
import type { ServiceDraft } from '@/components/service-draft';
import type { LogInView, ServiceTest, ServiceView } from '@/components/service-view';
import { useFollowAccess } from '@/hooks/use-follow-access';
import { toStoredError } from '@/utils/errors';
import { allowedProviders, askAccess, giveBackAccess, originsOf } from '@/utils/host-access';
import type { ProviderKeys } from '@/utils/db';
import { readKeys, removeKeys, saveKeys } from '@/utils/keys';
import { sendMessage } from '@/utils/messages';
import { findService, isSource } from '@/utils/providers/catalog';
import { libraryEntry } from '@/utils/providers/library/entry';
import { inRegion } from '@/utils/providers/region';
import { hasAnswered } from '@/utils/search/usage';
import { changeProviderSettings, changeSettings, readSettings, type Settings } from '@/utils/settings';
import { nameOf, t } from '@/utils/i18n/t';
import { originsOfButton } from './use-button-sites';
import { logOut, redirectAddress } from './log-in';
import type { Outcome } from './outcome';
import { services, setUpNow } from './set-up-now';
import { useLogIn } from './use-log-in';

/** What of a provider's keys the page knows: that they are there, and until when tokens last. */
interface Held {
  stored: string[];
  hasBearer: boolean;
  ends: { accessToken?: string; refreshToken?: string };
  /** A call of it was answered before. */
  answered: boolean;
}

export interface ServicesControl {
  services: ServiceView[];
  actions: ServiceActions;
}

/** The services as they are set up, and what can be done with them. The secrets themselves never come into the page. */
export function useServices(settings: Settings, { onDone, onFail }: Outcome): ServicesControl {
  const [held, setHeld] = useState<Record<string, Held>>({});
  const [allowed, setAllowed] = useState<string[]>([]);
  const [saves, setSaves] = useState<Record<string, number>>({});
  const [tests, setTests] = useState<Record<string, ServiceTest | undefined>>({});

  const logIn = useLogIn();

  const reread = async () => {
    const keys = await Promise.all(
      services.map(async ({ id }) => [id, { ...heldOf(await readKeys(id)), answered: await hasAnswered(id) }] as const),
    );
    setHeld(Object.fromEntries(keys));
    setAllowed(await allowedProviders((id) => settings.providers[id]?.options ?? {}));
  };
  const regions = services.map(({ id }) => settings.providers[id]?.options['region']).join();
  useFollowAccess(() => void reread().catch(onFail), regions);

  /** What of the browser's access the service needs as it is set up now. */
  const placeOf = (id: string) => {
    const { options = {}, gateway } = settings.providers[id] ?? {};
    return originsOf(inRegion(findService(id)!, options), gateway);
  };

  const run = (work: () => Promise<string | undefined>) => {
    const done = async () => {
      const words = await work();
      await reread();
      if (words !== undefined) onDone(words);
    };
    void done().catch(onFail);
  };
  /** Asks the browser in the press itself, before anything is awaited, and keeps what was entered; false without access. */
  const save = async (id: string, draft: ServiceDraft): Promise<boolean> => {
    const before = placeOf(id);
    const place = originsOf(inRegion(findService(id)!, draft.options), gatewayOf(draft));
    const access = askAccess(place, { sendsPictures: false });
    setTests((now) => ({ ...now, [id]: undefined }));
    const granted = await access;
    await adoptingFirst(() => keep(id, draft));
    setSaves((now) => ({ ...now, [id]: (now[id] ?? 0) + 1 }));
    await giveBackAccess(before, await setUpNow(), await originsOfButton());
    return granted;
  };

  const actions: ServiceActions = {
    onSave(id, draft) {
      const saved = save(id, draft);
      run(async () =>
        t((await saved) ? 'service.saved' : 'service.savedNoAccess', { provider: nameOf('provider', id) }),
      );
    },
    onLogIn(id, draft, way) {
      const saved = save(id, draft);
      run(() => adoptingFirst(() => logIn.start(way, saved)));
    },
    onLogOut: () =>
      run(async () => {
        await logOut();
        logIn.forget();
        return t('login.loggedOut');
      }),
    onCopy: (text) =>
      run(async () => {
        await navigator.clipboard.writeText(text);
        return t('service.copied');
      }),
    onRemove(id) {
      // A key may have been used in several regions.
      const origins = [...placeOf(id), ...originsOf(findService(id)!)];
      setTests((now) => ({ ...now, [id]: undefined }));
      run(async () => {
        await removeKeys(id);
        const { providers, provider } = await readSettings();
        const { [id]: _, ...others } = providers;
        await changeSettings({ providers: others });
        if (provider === id) await changeSettings({ provider: (await usableSources())[0] ?? libraryEntry.id });
        setSaves((now) => ({ ...now, [id]: (now[id] ?? 0) + 1 }));
        await giveBackAccess(origins, await setUpNow(), await originsOfButton());
        return t('service.removed', { provider: nameOf('provider', id) });
      });
    },
    onTest(id) {
      setTests((now) => ({ ...now, [id]: { state: 'running' } }));
      void sendMessage('testConnection', { providerId: id }).then(
        (result) =>
          setTests((now) => ({ ...now, [id]: result.ok ? { state: 'ok' } : { state: 'failed', error: result.error } })),
        (error: unknown) => setTests((now) => ({ ...now, [id]: { state: 'failed', error: toStoredError(error) } })),
      );
    },
    onAllow(id) {
      const access = askAccess(placeOf(id), { sendsPictures: false });
      run(async () =>
        t((await access) ? 'service.saved' : 'service.savedNoAccess', { provider: nameOf('provider', id) }),
      );
    },
    onRevoke: (id) =>
      run(async () => {
        await changeProviderSettings(id, { agreedAt: undefined });
        return t('service.revoked', { provider: nameOf('provider', id) });
      }),
    onUse: (id) =>
      run(async () => {
        await changeSettings({ provider: id });
        return t('options.saved');
      }),
  };

  return {
    services: services.map((entry) => {
      const { stored = [], hasBearer = false, ends = {}, answered = false } = held[entry.id] ?? {};
      const { options = {}, gateway, dailyCap, agreedAt } = settings.providers[entry.id] ?? {};
      return {
        entry,
        known: entry.id in held,
        stored,
        hasBearer,
        options,
        baseUrl: gateway?.baseUrl,
        dailyCap,
        agreedAt,
        answered,
        allowed: allowed.includes(entry.id),
        chosen: settings.provider === entry.id,
        savedAt: saves[entry.id] ?? 0,
        test: tests[entry.id],
        ...(entry.login ? { logIn: { ...tokensOf(stored, ends), progress: logIn.progress } } : {}),
      };
    }),
    actions,
  };
}

const gatewayOf = ({ baseUrl }: ServiceDraft) => (baseUrl === undefined ? undefined : { baseUrl });

const heldOf = ({ credentials, bearer }: ProviderKeys): Omit<Held, 'answered'> => ({
  stored: Object.keys(credentials),
  hasBearer: !!bearer,
  ends: { accessToken: credentials['accessTokenExpires'], refreshToken: credentials['refreshTokenExpires'] },
});

/** What the stored tokens are good for. */
function tokensOf(stored: readonly string[], ends: Held['ends']): LogInView {
  const renews = stored.includes('refreshToken');
  return {
    redirectUri: redirectAddress(),
    in: renews || stored.includes('accessToken'),
    renews,
    until: renews ? ends.refreshToken : ends.accessToken,
  };
}

/** Keeps the secrets with the keys and the rest with the settings. Without a gateway its token means nothing. */
async function keep(id: string, draft: ServiceDraft): Promise<void> {
  const gateway = gatewayOf(draft);
  const bearer = gateway ? draft.bearer : '';
  await saveKeys(id, { credentials: draft.credentials, ...(bearer === undefined ? {} : { bearer }) });
  await changeProviderSettings(id, { options: draft.options, gateway, dailyCap: draft.dailyCap });
}

/**
 * Does that work, and where it made the first service that can answer with offers, new searches go there: the samples of
 * the library rest from then on. A default that the user chose stays.
 */
async function adoptingFirst<Result>(work: () => Promise<Result>): Promise<Result> {
  const before = await usableSources();
  const result = await work();
  const [first] = before.length === 0 ? await usableSources() : [];
  if (first && (await readSettings()).provider === libraryEntry.id) await changeSettings({ provider: first });
  return result;
}

/** The services that can answer a search with offers now, by id: set up, and logged in to where that is needed. */
async function usableSources(): Promise<string[]> {
  const ready = await setUpNow();
  const usable = ready.map(async ({ entry, gateway }) => {
    if (!isSource(entry)) return false;
    if (!entry.login || gateway) return true;
    const { stored, ends } = heldOf(await readKeys(entry.id));
    return tokensOf(stored, ends).in;
  });
  const answers = await Promise.all(usable);
  return ready.flatMap(({ entry }, i) => (answers[i] ? [entry.id] : []));
}
