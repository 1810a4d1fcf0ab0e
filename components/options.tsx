import type { CatalogEntry, SearchChoices } from '@/utils/providers/provider';
import type { Usage } from '@/utils/search/usage';
import type { UsualLook } from '@/utils/image/look';
import { t } from '@/utils/i18n/t';
import { Icon } from './icon';
import { OptionsAppearance, type Appearance } from './options-appearance';
import { HistoryKeep, type HistoryKeepProps } from './history-keep';
import { OptionsButton, type OptionsButtonProps } from './options-button';
import { OptionsDecision, type DecisionSettings } from './options-decision';
import { OptionsDefaults } from './options-defaults';
import { OptionsPicture } from './options-picture';
import { OptionsSection } from './options-section';
import { PageFrame } from './page-frame';
import type { ServiceActions } from './service-card';
import type { ServiceView } from './service-view';
import { Services } from './services';
import { SettingsFile } from './settings-file';
import { SourceChoices } from './source-choices';
import { SwitchRow } from './switch-row';
import { UsageLines } from './usage-lines';
import { YourData, type YourDataProps } from './your-data';

export interface OptionsProps {
  providers: readonly CatalogEntry[];
  /** The chosen provider's id; it may name one that is no longer there. */
  provider: string;
  /** The providers with keys, as they are set up. */
  services: readonly ServiceView[];
  serviceActions: ServiceActions;
  /** Today's and this month's paid calls. */
  usage: Usage;
  appearance: Appearance;
  defaults: SearchChoices;
  /** How a new search makes its picture ready. */
  look: UsualLook;
  menuOnPicturesOnly: boolean;
  letterKeys: boolean;
  button: OptionsButtonProps;
  /** What offers are compared by. */
  decision: DecisionSettings;
  /** How long searches are kept. */
  keep: HistoryKeepProps;
  /** What is kept on this device. */
  data: YourDataProps;
  version: string;
  /** Where the full page stands. */
  workspaceAddress: string;
  /** What was just done, with a way back where there is one. */
  done?: { words: string; onUndo?(): void };
  fault?: string;
  onProvider(id: string): void;
  onAppearance(change: Partial<Appearance>): void;
  onDefaults(choices: SearchChoices): void;
  onLook(look: UsualLook): void;
  onMenuOnPicturesOnly(on: boolean): void;
  onLetterKeys(on: boolean): void;
  onDecision(change: Partial<DecisionSettings>): void;
  onExport(): void;
  onImport(file: File): void;
}

/** The options page: each change is kept at once. */
export function Options(props: OptionsProps) {
  const entry = props.providers.find((each) => each.id === props.provider) ?? props.providers[0];
  return (
    <PageFrame
      title={t('options.title')}
      sections={sections}
      action={
        <a class="button" href={props.workspaceAddress}>
          <Icon name="board" />
          {t('workspace.title')}
        </a>
      }
      further={<a href="privacy.html">{t('privacy.title')}</a>}
    >
      <main>
        <OptionsSection id="source" words={t('options.source')} about={t('options.sourceAbout')}>
          <SourceChoices
            providers={props.providers}
            provider={props.provider}
            services={props.services}
            onProvider={props.onProvider}
          />
        </OptionsSection>
        <OptionsSection id="services" words={t('options.services')} about={t('options.servicesAbout')}>
          <Services services={props.services} {...props.serviceActions} />
        </OptionsSection>
        <OptionsSection id="use" words={t('usage.title')} about={t('usage.about')}>
          {Object.keys(props.usage).length === 0 ? (
            <p class="soft">{t('usage.none')}</p>
          ) : (
            <UsageLines
              title={t('usage.service')}
              providers={props.services.map(({ entry: each }) => each)}
              usage={props.usage}
              caps={Object.fromEntries(props.services.map((each) => [each.entry.id, each.dailyCap]))}
            />
          )}
        </OptionsSection>
        {entry && <OptionsDefaults entry={entry} choices={props.defaults} onChange={props.onDefaults} />}
        <OptionsPicture look={props.look} onChange={props.onLook} />
        <OptionsDecision {...props.decision} onChange={props.onDecision} />
        <OptionsAppearance appearance={props.appearance} onChange={props.onAppearance} />
        <OptionsSection id="behaviour" words={t('options.behaviour')}>
          <SwitchRow
            words={t('options.menu')}
            about={t('options.menuAbout')}
            on={props.menuOnPicturesOnly}
            onChange={props.onMenuOnPicturesOnly}
          />
          <SwitchRow
            words={t('options.keys')}
            about={t('options.keysAbout')}
            on={props.letterKeys}
            onChange={props.onLetterKeys}
          />
        </OptionsSection>
        <OptionsButton {...props.button} />
        <OptionsSection id="history" words={t('history.keep')} about={t('history.keepAbout')}>
          <HistoryKeep {...props.keep} />
        </OptionsSection>
        <YourData {...props.data} />
        <SettingsFile onExport={props.onExport} onImport={props.onImport} />
        <footer class="options-about soft small">
          <p>{t('options.about', { version: props.version })}</p>
          <p>
            <a href="/welcome.html">{t('options.firstSteps')}</a> · <a href="/sample-shop.html">{t('shop.name')}</a> ·{' '}
            <a href="/privacy.html#delete">{t('delete.title')}</a>
          </p>
          <p>{t('app.notAffiliated')}</p>
        </footer>
      </main>
      {props.fault && (
        <div class="options-done options-fault" role="alert">
          <p>{props.fault}</p>
        </div>
      )}
      <div class="options-done" role="status">
        {props.done && !props.fault && (
          <p>
            {props.done.words}
            {props.done.onUndo && (
              <button type="button" class="button link" onClick={props.done.onUndo}>
                {t('options.undo')}
              </button>
            )}
          </p>
        )}
      </div>
    </PageFrame>
  );
}

const sections = [
  ['source', 'options.source'],
  ['services', 'options.services'],
  ['use', 'usage.title'],
  ['defaults', 'options.defaults'],
  ['picture', 'options.picture'],
  ['compare', 'options.compare'],
  ['look', 'options.look'],
  ['behaviour', 'options.behaviour'],
  ['button', 'button.title'],
  ['history', 'history.keep'],
  ['data', 'data.title'],
  ['file', 'options.file'],
] as const;
