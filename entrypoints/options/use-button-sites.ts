import { useEffect, useState } from 'preact/hooks';
import type { OptionsButtonProps } from '@/components/options-button';
import { useFollowAccess } from '@/hooks/use-follow-access';
import { allowedSites, askForSite } from '@/utils/button-access';
import type * as storesModule from '@/utils/button-site-at';
import { amazonSite, pagesOf, siteName, type ButtonSite } from '@/utils/button-sites';
import { giveBackAccess } from '@/utils/host-access';
import { t } from '@/utils/i18n/t';
import { sendMessage } from '@/utils/messages';
import { changeSettings, readSettings, type Settings } from '@/utils/settings';
import type { Outcome } from './outcome';
import { setUpNow } from './set-up-now';

/** The stores' names and servers, read when they are needed: they come with all that is known of the stores. */
type Stores = typeof storesModule;
const loadStores = (): Promise<Stores> => import('@/utils/button-site-at');

/** Where the button on pictures stands, and what can be done about it. */
export function useButtonSites(settings: Settings, { onDone, onFail }: Outcome): OptionsButtonProps {
  const { on, sites, off } = settings.pictureButton;
  const [allowed, setAllowed] = useState<ButtonSite[]>([]);
  const [stores, setStores] = useState<Stores>();

  useFollowAccess(() => void allowedSites(sites).then(setAllowed, onFail), sites.join());
  // Here before anything can be pressed: the browser's question is asked in the press itself.
  useEffect(() => void loadStores().then(setStores, onFail), []);

  const change = (next: Partial<Settings['pictureButton']>) =>
    void readSettings()
      .then(({ pictureButton }) => changeSettings({ pictureButton: { ...pictureButton, ...next } }))
      .then(() => onDone(t('options.saved')), onFail);

  const ask = (site: ButtonSite, pictures: readonly string[]) =>
    void askForSite(site, pictures).then(
      (granted) => onDone(t(granted ? 'button.added' : 'button.declined', { site: siteName(site) })),
      onFail,
    );

  const remove = async (site: ButtonSite) => {
    const rest = without(sites, site);
    await changeSettings({ pictureButton: { on, sites: rest, off: without(off, site) } });
    // Pages that are open can be told only as long as the browser lets us into them.
    await sendMessage('followButton', undefined);
    const { pictureOriginsOf } = await loadStores();
    await giveBackAccess([...pagesOf(site), ...pictureOriginsOf(site)], await setUpNow(), await originsOfButton());
    onDone(t('button.removed', { site: siteName(site) }));
  };

  return {
    on,
    rows: [amazonSite, ...sites].map((site) => ({
      site,
      on: !off.includes(site),
      allowed: site === amazonSite || allowed.includes(site),
      removable: site !== amazonSite,
    })),
    known: stores?.knownHosts ?? [],
    onSwitch: (next) => change({ on: next }),
    onSite: (site, next) => change({ off: next ? without(off, site) : [...off, site] }),
    onAllow: (site) => ask(site, stores?.pictureOriginsOf(site) ?? []),
    onRemove: (site) => void remove(site).catch(onFail),
    onAdd(typed) {
      const site = stores?.buttonSiteNamed(typed);
      if (!stores || !site) return false;
      if (site === amazonSite) change({ off: without(off, site) });
      else ask(site, stores.pictureOriginsOf(site));
      return true;
    },
  };
}

/** What the browser was asked for because of the button, but for what it allowed at install. */
export async function originsOfButton(): Promise<string[]> {
  const { pictureButton } = await readSettings();
  if (!pictureButton.sites.length) return [];
  const { pictureOriginsOf } = await loadStores();
  return pictureButton.sites.flatMap((site) => [...pagesOf(site), ...pictureOriginsOf(site)]);
}

const without = (sites: readonly ButtonSite[], site: ButtonSite) => sites.filter((each) => each !== site);
