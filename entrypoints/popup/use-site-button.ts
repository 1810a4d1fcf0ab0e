import { useEffect, useState } from 'preact/hooks';
import type { SiteButton } from '@/components/popup';
import { allowedSites, askForSite } from '@/utils/button-access';
import { amazonSite, isSiteOf, siteName, type ButtonSite } from '@/utils/button-sites';
import { changeSettings, readSettings, type Settings } from '@/utils/settings';

/** The site of the page in view, with what the browser is to be asked for. */
interface Site {
  site: ButtonSite;
  /** Absent until it is known. */
  pictures?: readonly string[];
  allowed: boolean;
}

/** The button on pictures on the site of that page; absent where none can stand, or where the user wants none anywhere. */
export function useSiteButton(
  pageUrl: string,
  { pictureButton }: Settings,
  onFault: (thrown: unknown) => void,
): SiteButton | undefined {
  const [found, setFound] = useState(() => (pictureButton.on ? firstGuess(pageUrl, pictureButton.sites) : undefined));
  const [on, setOn] = useState(found?.allowed && !pictureButton.off.includes(found.site));

  useEffect(() => {
    if (!found || found.pictures) return;
    lookUp(found, pageUrl).then((site) => {
      setFound(site);
      setOn(!!site?.allowed && !pictureButton.off.includes(site.site));
    }, onFault);
  }, []);

  if (!found) return undefined;
  const { site, pictures, allowed } = found;
  const turn = async (next: boolean, asked?: Promise<boolean>) => {
    if (asked && !(await asked)) return;
    const { pictureButton: now } = await readSettings();
    const rest = now.off.filter((each) => each !== site);
    await changeSettings({ pictureButton: { ...now, off: next ? rest : [...rest, site] } });
    setFound({ ...found, allowed: true });
    setOn(next);
  };
  return {
    on: !!on,
    name: siteName(site),
    asks: !allowed,
    // The question is asked in the press itself. It may close the popup; the background then adds the site.
    onChange(next) {
      if (!allowed && !pictures) return;
      void turn(next, allowed ? undefined : askForSite(site, pictures ?? [])).catch(onFault);
    },
  };
}

/** What is known at once, so that the row stands from the beginning: a site that is listed, else the page's own host. */
function firstGuess(pageUrl: string, sites: readonly ButtonSite[]): Site | undefined {
  const site = [amazonSite, ...sites].find((each) => isSiteOf(each, pageUrl));
  if (site === amazonSite) return { site, pictures: [], allowed: true };
  const url = URL.canParse(pageUrl) ? new URL(pageUrl) : undefined;
  if (url?.protocol !== 'https:') return undefined;
  return { site: site ?? url.hostname, allowed: site !== undefined };
}

/** The site itself, with its picture servers; it comes with all that is known of the stores, so the popup stands by then. */
async function lookUp({ site, allowed }: Site, pageUrl: string): Promise<Site | undefined> {
  const { buttonSiteAt, pictureOriginsOf } = await import('@/utils/button-site-at');
  const sure = allowed ? site : buttonSiteAt(pageUrl);
  if (!sure) return undefined;
  return { site: sure, pictures: pictureOriginsOf(sure), allowed: allowed && (await allowedSites([sure])).length > 0 };
}
