import { useState } from 'preact/hooks';
import { siteName, type ButtonSite } from '@/utils/button-sites';
import { t } from '@/utils/i18n/t';
import { OptionsSection } from './options-section';
import { SwitchRow } from './switch-row';
import './options-button.css';

/** A site that the button may stand on. */
export interface ButtonRow {
  site: ButtonSite;
  on: boolean;
  /** The browser lets us into its pages; asked for again by a press. */
  allowed: boolean;
  /** Added by the user, and so removed by the user. */
  removable: boolean;
}

export interface OptionsButtonProps {
  /** The button stands anywhere at all. */
  on: boolean;
  rows: readonly ButtonRow[];
  /** Names of stores that are known, to choose from. */
  known: readonly string[];
  onSwitch(on: boolean): void;
  onSite(site: ButtonSite, on: boolean): void;
  onAllow(site: ButtonSite): void;
  onRemove(site: ButtonSite): void;
  /** Asks for what was typed; false where that names no site. */
  onAdd(typed: string): boolean;
}

/** Where the button on pictures stands, store by store. */
export function OptionsButton({ on, rows, known, onSwitch, onSite, onAllow, onRemove, onAdd }: OptionsButtonProps) {
  return (
    <OptionsSection id="button" words={t('button.title')} about={t('button.about')}>
      <SwitchRow words={t('button.on')} about={t('button.onAbout')} on={on} onChange={onSwitch} />
      {on && (
        <>
          <ul class="button-sites" aria-label={t('button.sites')}>
            {rows.map(({ site, on: stands, allowed, removable }) => (
              <li key={site}>
                {allowed ? (
                  <SwitchRow words={siteName(site)} on={stands} onChange={(next) => onSite(site, next)} />
                ) : (
                  <p class="button-site-asks">
                    <span>
                      <span class="switch-words">{siteName(site)}</span>
                      <span class="soft">{t('button.notAllowed')}</span>
                    </span>
                    <button type="button" class="button" onClick={() => onAllow(site)}>
                      {t('button.allow')}
                    </button>
                  </p>
                )}
                {removable && (
                  <button
                    type="button"
                    class="button quiet"
                    aria-label={t('button.removeSite', { site: siteName(site) })}
                    onClick={() => onRemove(site)}
                  >
                    {t('button.remove')}
                  </button>
                )}
              </li>
            ))}
          </ul>
          <AddSite known={known} onAdd={onAdd} />
        </>
      )}
    </OptionsSection>
  );
}

function AddSite({ known, onAdd }: Pick<OptionsButtonProps, 'known' | 'onAdd'>) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <form
      class="button-add"
      onSubmit={(event) => {
        event.preventDefault();
        const added = onAdd(typed);
        setWrong(!added);
        if (added) setTyped('');
      }}
    >
      <label for="button-site">{t('button.add')}</label>
      <input
        id="button-site"
        class="field"
        type="text"
        inputMode="url"
        list="button-known"
        autocomplete="off"
        spellcheck={false}
        placeholder={t('button.addExample')}
        aria-describedby="button-add-about"
        aria-invalid={wrong}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setWrong(false);
        }}
      />
      <button type="submit" class="button">
        {t('button.addPress')}
      </button>
      <datalist id="button-known">
        {known.map((host) => (
          <option key={host} value={host} />
        ))}
      </datalist>
      {wrong ? (
        <p class="field-error" role="alert">
          {t('button.wrong')}
        </p>
      ) : (
        <p class="soft small" id="button-add-about">
          {t('button.addAbout')}
        </p>
      )}
    </form>
  );
}
