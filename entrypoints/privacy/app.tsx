import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Privacy, type PrivacyProps } from '@/components/privacy';
import type { ShownRecipient } from '@/components/sent-list';
import type { ShownStored } from '@/components/stored-list';
import { useFollowAccess } from '@/hooks/use-follow-access';
import { sendMessage } from '@/utils/messages';
import { services } from '@/utils/providers/catalog';
import { recipients, type Recipient } from '@/utils/recipients';
import { hostsAtInstall, optionalRights, permissionsOf, rights } from '@/utils/rights';
import { saveFile } from '@/utils/save-file';
import { watchSettings, type Settings } from '@/utils/settings';
import { exportSettings } from '@/utils/settings-file';
import { readStoredData, storedGroups } from '@/utils/stored-data';

const names = new Set(permissionsOf(import.meta.env.FIREFOX ? 'firefox' : 'chrome'));
const shownRights = rights
  .map(({ name, firefox }) => ({ id: name, name: (import.meta.env.FIREFOX && firefox) || name }))
  .filter(({ name }) => names.has(name));

/** Counts what is stored, says who gets what as it is set now, and deletes it all. */
export function App({ initialSettings }: { initialSettings: Settings }) {
  const [settings, setSettings] = useState(initialSettings);
  useEffect(() => watchSettings(setSettings), []);
  const stored = useStored();
  const allowed = useAllowed();
  const [state, setState] = useState<PrivacyProps['state']>();
  const onDelete = () => {
    setState('working');
    // The extension starts anew and closes this page, so only a failure comes back.
    sendMessage('deleteEverything', undefined).catch((error: unknown) =>
      setState({ failed: error instanceof Error ? error.message : String(error) }),
    );
  };
  return (
    <Privacy
      stored={stored}
      recipients={recipients.map((one) => shownRecipient(one, settings, allowed))}
      rights={shownRights}
      optionalRights={optionalRights.map(({ name }) => ({ id: name, name }))}
      hostsAtInstall={hostsAtInstall}
      services={services}
      deleted={new URLSearchParams(location.search).has('deleted')}
      state={state}
      onOptions={() => void browser.runtime.openOptionsPage()}
      onExport={() =>
        saveFile('find-on-1688-settings.json', new Blob([exportSettings(settings)], { type: 'application/json' }))
      }
      onDelete={onDelete}
    />
  );
}

/** What is stored, counted again whenever the page is looked at. */
function useStored(): ShownStored | undefined {
  const [stored, setStored] = useState<ShownStored>();
  useEffect(() => {
    const read = () =>
      void readStoredData().then(
        ({ counts, bytes }) => setStored({ groups: storedGroups.map((id) => ({ id, count: counts[id] })), bytes }),
        (error: unknown) => console.error('What is stored could not be counted:', error),
      );
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  return stored;
}

/** The ids of those whose hosts the browser lets us reach. */
function useAllowed(): ReadonlySet<string> {
  const [allowed, setAllowed] = useState<ReadonlySet<string>>(new Set());
  const read = async () => {
    const asked = recipients.filter(({ hosts }) => hosts.length > 0);
    const answers = await Promise.all(
      asked.map(({ hosts }) => browser.permissions.contains({ origins: [...hosts] }).catch(() => false)),
    );
    setAllowed(new Set(asked.filter((_, i) => answers[i]).map(({ id }) => id)));
  };
  useFollowAccess(() => void read());
  return allowed;
}

function shownRecipient(
  { id, asked, hosts, sends }: Recipient,
  settings: Settings,
  allowed: ReadonlySet<string>,
): ShownRecipient {
  const { agreedAt, gateway } = settings.providers[id] ?? {};
  return {
    id,
    ...(asked ? { asked } : {}),
    hosts,
    sends,
    allowed: allowed.has(id),
    ...(agreedAt ? { agreedAt } : {}),
    ...(gateway && URL.canParse(gateway.baseUrl) ? { gateway: new URL(gateway.baseUrl).host } : {}),
  };
}
