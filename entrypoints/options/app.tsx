import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { applyTheme } from '@/assets/theme/apply-theme';
import { Options, type OptionsProps } from '@/components/options';
import { openService } from '@/components/source-choices';
import { useHistoryKeep } from '@/hooks/use-history-keep';
import { catalog, findEntry } from '@/utils/providers/catalog';
import { readUsage, type Usage } from '@/utils/search/usage';
import type { SearchChoices } from '@/utils/providers/provider';
import { changeSettings, watchSettings, type Settings } from '@/utils/settings';
import { exportSettings, readSettingsFile, type ImportedSettings } from '@/utils/settings-file';
import { t } from '@/utils/i18n/t';
import { saveFile } from '@/utils/save-file';
import { watchServiceRequests } from '@/utils/service-request';
import { workspaceAddress } from '@/utils/workspace/open-workspace';
import { useButtonSites } from './use-button-sites';
import { useServices } from './use-services';
import { useYourData } from './use-your-data';

/** Keeps every change at once; an import can be undone instead of being asked about. */
export function App({ initialSettings }: { initialSettings: Settings }) {
  const [settings, setSettings] = useState(initialSettings);
  const [done, setDone] = useState<OptionsProps['done']>();
  const [fault, setFault] = useState<string>();
  useEffect(() => watchSettings(setSettings), []);
  useEffect(() => applyTheme(settings.theme), [settings.theme]);
  useEffect(() => watchServiceRequests(showService), []);
  const [usage, setUsage] = useState<Usage>({});
  useEffect(() => {
    const read = () =>
      void readUsage().then(setUsage, (error: unknown) => console.error('The use could not be read:', error));
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  const fail = (error: unknown) =>
    setFault(t('options.notSaved', { detail: error instanceof Error ? error.message : String(error) }));
  const outcome = {
    onDone: (words: string) => {
      setFault(undefined);
      setDone({ words });
    },
    onFail: fail,
  };
  const data = useYourData();
  const keep = useHistoryKeep(settings.history, fail);
  const { services, actions } = useServices(settings, outcome);
  const button = useButtonSites(settings, outcome);

  const save = async (change: Partial<Settings>, words = t('options.saved'), onUndo?: () => void) => {
    setFault(undefined);
    setSettings((now) => ({ ...now, ...change }));
    try {
      await changeSettings(change);
      setDone({ words, onUndo });
    } catch (error) {
      fail(error);
    }
  };

  const onDefaults = ({ filters, priceMin, priceMax, sort, pageSize }: SearchChoices) =>
    void save({ defaults: { filters, priceMin, priceMax, sort, pageSize } });

  const onImport = async (file: File) => {
    const imported = readSettingsFile(await file.text().catch(() => ''), settings);
    if (!imported) {
      setDone(undefined);
      setFault(t('options.importWrong'));
      return;
    }
    const former = settings;
    await save(imported.settings, importedWords(imported), () => void save(former, t('options.undone')));
  };

  return (
    <Options
      providers={catalog}
      provider={settings.provider}
      services={services}
      serviceActions={actions}
      usage={usage}
      appearance={settings}
      defaults={withOwnDefaults(settings)}
      look={settings.look}
      menuOnPicturesOnly={settings.menuOnPicturesOnly}
      letterKeys={settings.letterKeys}
      button={button}
      decision={settings}
      keep={keep}
      data={data}
      version={browser.runtime.getManifest().version}
      workspaceAddress={workspaceAddress('')}
      done={done}
      fault={fault}
      onProvider={(provider) => void save({ provider })}
      onAppearance={(change) => void save(change)}
      onDefaults={onDefaults}
      onLook={(look) => void save({ look })}
      onMenuOnPicturesOnly={(menuOnPicturesOnly) => void save({ menuOnPicturesOnly })}
      onLetterKeys={(letterKeys) => void save({ letterKeys })}
      onDecision={(change) => void save(change)}
      onExport={() => saveFile('find-on-1688-settings.json', asJson(exportSettings(settings)))}
      onImport={(file) => void onImport(file)}
    />
  );
}

const asJson = (text: string) => new Blob([text], { type: 'application/json' });

/** How many names of what was left out are said. */
const mostNames = 5;

/** Says what was imported, and what of the file was not. */
function importedWords({ leftOut }: ImportedSettings): string {
  if (leftOut.length === 0) return t('options.imported');
  const names = leftOut.slice(0, mostNames).map((name) => (name.length > 40 ? `${name.slice(0, 39)}…` : name));
  const rest = leftOut.length > mostNames ? ', …' : '';
  return t('options.importedPart', { count: leftOut.length, names: names.join(', ') + rest });
}

/** What a new search starts with: the saved choices, and the source's own where none was saved. */
function withOwnDefaults({ provider, defaults }: Settings): SearchChoices {
  const { defaultSort, pageSize } = (findEntry(provider) ?? catalog[0]!).capabilities;
  return { ...defaults, sort: defaults.sort ?? defaultSort, pageSize: defaults.pageSize ?? pageSize.default };
}

/** Opens a service's form where the user looks, with the focus on its login or its head. */
function showService(id: string): void {
  openService(id);
  const card = document.getElementById(`service-${id}`);
  card?.scrollIntoView();
  const start = card?.querySelector<HTMLElement>('[data-log-in]') ?? card?.querySelector('summary');
  start?.focus({ preventScroll: true });
}
