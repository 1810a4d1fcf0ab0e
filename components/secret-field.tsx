import { useId, useState } from 'preact/hooks';
import { t } from '@/utils/i18n/t';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import './secret-field.css';

interface SecretFieldProps {
  label: string;
  /** A word on the field after its name. */
  note?: string;
  /** A value is stored; it is never shown, only replaced or removed. */
  stored: boolean;
  /** Typed characters are hidden until the user wants to see them. */
  secret: boolean;
  /** What was typed: absent leaves what is stored, an empty text removes it. */
  value: string | undefined;
  fault?: string;
  onChange(value: string | undefined): void;
}

/** A key or token: typed or pasted here, kept on the device, and not read back into the page. */
export function SecretField({ label, note, stored, secret, value, fault, onChange }: SecretFieldProps) {
  const [shown, setShown] = useState(false);
  const [replacing, setReplacing] = useState(false);
  const id = useId();
  const removes = stored && value === '';
  const keeps = stored && !removes && !replacing;
  return (
    <div class="secret-field">
      <label class="field-label" for={keeps || removes ? undefined : id}>
        {label}
        {note && <span class="soft"> {note}</span>}
      </label>
      {keeps || removes ? (
        <div class="secret-stored">
          <span class={removes ? 'soft' : ''}>
            <Icon name={removes ? 'close' : 'check'} />
            {t(removes ? 'secret.removes' : 'secret.stored')}
          </span>
          {keeps && (
            <button
              type="button"
              class="button link"
              aria-label={t('secret.replaceNamed', { label })}
              onClick={() => setReplacing(true)}
            >
              {t('secret.replace')}
            </button>
          )}
          <button
            type="button"
            class="button link"
            aria-label={t(keeps ? 'secret.removeNamed' : 'secret.keepNamed', { label })}
            onClick={() => onChange(keeps ? '' : undefined)}
          >
            {t(keeps ? 'secret.remove' : 'secret.keep')}
          </button>
        </div>
      ) : (
        <div class="secret-typed">
          <input
            id={id}
            class="field"
            {...(secret && !shown ? { type: 'password' as const } : { type: 'text' as const })}
            autocomplete="off"
            spellcheck={false}
            aria-invalid={!!fault}
            aria-describedby={`${id}-fault`}
            value={value ?? ''}
            onInput={(event) => onChange(event.currentTarget.value.trim() || undefined)}
          />
          {secret && (
            <IconButton
              icon={shown ? 'eyeOff' : 'eye'}
              words={t(shown ? 'secret.hide' : 'secret.show', { label })}
              aria-pressed={shown}
              onPress={() => setShown(!shown)}
            />
          )}
          {stored && (
            <button
              type="button"
              class="button link"
              onClick={() => {
                setReplacing(false);
                onChange(undefined);
              }}
            >
              {t('search.cancel')}
            </button>
          )}
        </div>
      )}
      <p id={`${id}-fault`} class="field-error" aria-live="polite">
        {fault}
      </p>
    </div>
  );
}
