import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { CatalogEntry, SearchChoices } from '@/utils/providers/provider';
import { isSetUp } from '@/utils/providers/set-up';
import type { Usage } from '@/utils/search/usage';
import { nameOf, t } from '@/utils/i18n/t';
import { activeChoices, clearChoices } from './choices';
import { ChoiceFields } from './choice-fields';
import { costWords } from './cost';
import { Segments } from './segments';
import type { ServiceActions } from './service-card';
import type { ServiceView } from './service-view';
import { Services } from './services';
import { SortSelect } from './sort-select';
import { SwitchRow } from './switch-row';
import { UsageLines } from './usage-lines';
import './options.css';

type Theme = 'auto' | 'light' | 'dark';
type View = 'list' | 'table';

export interface OptionsProps {
  providers: readonly CatalogEntry[];
  /** The chosen provider's id; it may name one that is no longer there. */
  provider: string;
  /** The providers with keys, as they are set up. */
  services: readonly ServiceView[];
  serviceActions: ServiceActions;
  /** Today's and this month's paid calls. */
  usage: Usage;
  theme: Theme;
  view: View;
  defaults: SearchChoices;
  menuOnPicturesOnly: boolean;
  letterKeys: boolean;
  version: string;
  /** What was just done, with a way back where there is one. */
  done?: { words: string; onUndo?(): void };
  fault?: string;
  onProvider(id: string): void;
  onTheme(theme: Theme): void;
  onView(view: View): void;
  onDefaults(choices: SearchChoices): void;
  onMenuOnPicturesOnly(on: boolean): void;
  onLetterKeys(on: boolean): void;
  onExport(): void;
  onImport(file: File): void;
}

/** The options page: each change is kept at once. */
export function Options(props: OptionsProps) {
  const entry = props.providers.find((each) => each.id === props.provider) ?? props.providers[0];
  return (
    <div class="options">
      <header>
        <img src="/icon/48.png" width="32" height="32" alt="" />
        <h1>
          {t('app.name')} <span class="soft">{t('options.title')}</span>
        </h1>
      </header>
      <nav aria-label={t('options.sections')}>
        {sections.map(([id, words]) => (
          <a key={id} href={`#${id}`}>
            {t(words)}
          </a>
        ))}
      </nav>
      <main>
        <Section id="source" words={t('options.source')} about={t('options.sourceAbout')}>
          {!props.providers.some((each) => each.id === props.provider) && (
            <p class="field-error" role="alert">
              {t('options.missing')}
            </p>
          )}
          {props.providers.map((each) => {
            const chosen = each.id === props.provider;
            const service = props.services.find(({ entry: { id } }) => id === each.id);
            // What is experimental is off until it was asked for below.
            if (each.standing === 'experimental' && !isReady(each, service) && !chosen) return null;
            return (
              <SourceChoice
                key={each.id}
                entry={each}
                chosen={chosen}
                service={service}
                onChoose={() => props.onProvider(each.id)}
              />
            );
          })}
        </Section>
        <Section id="services" words={t('options.services')} about={t('options.servicesAbout')}>
          <Services services={props.services} {...props.serviceActions} />
        </Section>
        <Section id="use" words={t('usage.title')} about={t('usage.about')}>
          {Object.keys(props.usage).length === 0 ? (
            <p class="soft">{t('usage.none')}</p>
          ) : (
            <UsageLines
              title={t('usage.service')}
              providers={props.providers}
              usage={props.usage}
              caps={Object.fromEntries(props.services.map((each) => [each.entry.id, each.dailyCap]))}
            />
          )}
        </Section>
        {entry && <Defaults entry={entry} choices={props.defaults} onChange={props.onDefaults} />}
        <Section id="look" words={t('options.look')}>
          <Segments
            label={t('options.theme')}
            value={props.theme}
            options={(['auto', 'light', 'dark'] as const).map((value) => ({
              value,
              words: t(`options.theme.${value}`),
            }))}
            onChange={props.onTheme}
          />
          <Segments
            label={t('options.view')}
            value={props.view}
            options={(['list', 'table'] as const).map((value) => ({ value, words: t(`options.view.${value}`) }))}
            onChange={props.onView}
          />
        </Section>
        <Section id="behaviour" words={t('options.behaviour')}>
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
        </Section>
        <SettingsFile onExport={props.onExport} onImport={props.onImport} />
        <p class="soft small">{t('options.about', { version: props.version })}</p>
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
    </div>
  );
}

const sections = [
  ['source', 'options.source'],
  ['services', 'options.services'],
  ['use', 'usage.title'],
  ['defaults', 'options.defaults'],
  ['look', 'options.look'],
  ['behaviour', 'options.behaviour'],
  ['file', 'options.file'],
] as const;

interface SectionProps {
  id: string;
  words: string;
  about?: string;
  action?: ComponentChildren;
  children: ComponentChildren;
}

function Section({ id, words, about, action, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <div class="options-head">
        <h2 id={`${id}-title`}>{words}</h2>
        {action}
      </div>
      {about && <p class="soft">{about}</p>}
      <div class="options-card">{children}</div>
    </section>
  );
}

const isReady = (entry: CatalogEntry, service: ServiceView | undefined) =>
  !service || isSetUp(entry, { stored: service.stored, gateway: service.baseUrl !== undefined });

interface SourceChoiceProps {
  entry: CatalogEntry;
  chosen: boolean;
  /** Its set-up, where it takes keys. */
  service?: ServiceView;
  onChoose(): void;
}

/** One source; a service without its key cannot be chosen yet and says where to enter it. */
function SourceChoice({ entry, chosen, service, onChoose }: SourceChoiceProps) {
  const ready = isReady(entry, service);
  return (
    <label class={ready || chosen ? 'source-choice' : 'source-choice unready'}>
      <input type="radio" name="source" checked={chosen} disabled={!ready && !chosen} onChange={onChoose} />
      <span>
        <strong>{nameOf('provider', entry.id)}</strong>
        {ready ? (
          <span class="source-cost">{sourceCost(entry)}</span>
        ) : (
          <span class={chosen ? 'field-error' : 'soft'}>
            {t('options.needsKey')}{' '}
            <a href={`#service-${entry.id}`} onClick={() => openService(entry.id)}>
              {t('options.setUp')}
            </a>
          </span>
        )}
        {!service && <span class="source-about soft">{nameOf('provider', `${entry.id}.about`)}</span>}
      </span>
    </label>
  );
}

/** Opens a service's form, and the fold that it may stand in, before the link goes there. */
function openService(id: string): void {
  for (let node = document.getElementById(`service-${id}`); node; node = node.parentElement) {
    if (node instanceof HTMLDetailsElement) node.open = true;
  }
}

function sourceCost(entry: CatalogEntry): string {
  if (entry.credentials.length === 0) return t('options.free');
  return entry.cost ? t('options.perCall', { cost: costWords(entry.cost) }) : '';
}

interface DefaultsProps {
  entry: CatalogEntry;
  choices: SearchChoices;
  onChange(choices: SearchChoices): void;
}

function Defaults({ entry, choices, onChange }: DefaultsProps) {
  return (
    <Section
      id="defaults"
      words={t('options.defaults')}
      about={t('options.defaultsAbout')}
      action={
        activeChoices(entry.capabilities, choices).length > 0 && (
          <button type="button" class="button link" onClick={() => onChange(clearChoices(choices))}>
            {t('options.defaultsClear')}
          </button>
        )
      }
    >
      <div>
        <span class="field-label">{t('options.sort')}</span>
        <SortSelect
          capabilities={entry.capabilities}
          providerId={entry.id}
          sort={choices.sort}
          onChange={(sort) => onChange({ ...choices, sort })}
        />
      </div>
      <ChoiceFields capabilities={entry.capabilities} choices={choices} onChange={onChange} defaultsOnly />
    </Section>
  );
}

interface SettingsFileProps {
  onExport(): void;
  onImport(file: File): void;
}

function SettingsFile({ onExport, onImport }: SettingsFileProps) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <Section id="file" words={t('options.file')} about={t('options.fileAbout')}>
      <div class="options-buttons">
        <button type="button" class="button" onClick={onExport}>
          {t('options.export')}
        </button>
        <button type="button" class="button" onClick={() => file.current?.click()}>
          {t('options.import')}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={t('options.import')}
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (chosen) onImport(chosen);
          }}
        />
      </div>
    </Section>
  );
}
