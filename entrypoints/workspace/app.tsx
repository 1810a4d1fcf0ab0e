import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { applyTheme } from '@/assets/theme/apply-theme';
import { WorkspaceFrame } from '@/components/workspace-frame';
import { useSaid } from '@/hooks/use-said';
import { t } from '@/utils/i18n/t';
import { watchSettings, type Settings } from '@/utils/settings';
import { sections } from './sections';
import { usePath } from './use-path';

interface AppProps {
  windowId: number;
  /** A private window's page has nothing to show: nothing of it is kept. */
  isPrivate: boolean;
  initialSettings: Settings;
}

/** Shows the section that the address names, in the page's frame. */
export function App({ windowId, isPrivate, initialSettings }: AppProps) {
  const [settings, setSettings] = useState(initialSettings);
  useEffect(() => watchSettings(setSettings), []);
  useEffect(() => applyTheme(settings.theme), [settings.theme]);
  const [[id, ...path], go] = usePath();
  const section = sections.find((each) => each.id === id) ?? sections[0]!;
  useEffect(() => void (document.title = `${t(section.words)} · ${t('app.name')}`), [section]);

  const { said, failed, say, fail, hush } = useSaid();

  return (
    <WorkspaceFrame
      sections={sections.map((each) => ({ id: each.id, words: t(each.words), icon: each.icon }))}
      shown={section.id}
      isPrivate={isPrivate}
      said={said}
      failed={failed}
      onHush={hush}
      onOptions={() => void browser.runtime.openOptionsPage().catch(fail)}
    >
      <section.View
        key={section.id}
        path={path}
        windowId={windowId}
        settings={settings}
        go={go}
        say={say}
        fail={fail}
      />
    </WorkspaceFrame>
  );
}
