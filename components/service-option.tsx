import type { OptionField } from '@/utils/providers/provider';
import { perLanguage } from '@/utils/i18n/messages';
import { hasMessage, nameOf, t } from '@/utils/i18n/t';
import { Labelled } from './labelled';
import { SwitchRow } from './switch-row';
import { ValueOrOther } from './value-or-other';

interface ServiceOptionProps {
  fault?: string;
  providerId: string;
  option: OptionField;
  value: string;
  onChange(value: string): void;
}

/** One option of a service: a switch, a choice, or a text. */
export function ServiceOption({ providerId, option, value, fault, onChange }: ServiceOptionProps) {
  const words = nameOf('option', `${providerId}.${option.id}`);
  if (option.kind === 'switch') {
    return <SwitchRow words={words} on={value === 'true'} onChange={(on) => onChange(String(on))} />;
  }
  return (
    <Labelled label={words} fault={fault}>
      {(id) =>
        option.kind === 'one-of' ? (
          <select id={id} class="field" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
            {(option.values ?? []).map((each) => (
              <option key={each} value={each}>
                {optionValueWords(providerId, option.id, each)}
              </option>
            ))}
          </select>
        ) : option.values ? (
          <ValueOrOther id={id} values={option.values} value={value} onChange={onChange} />
        ) : (
          <input
            id={id}
            class="field"
            type="text"
            aria-invalid={!!fault}
            value={value}
            onInput={(event) => onChange(event.currentTarget.value.trim())}
          />
        )
      }
    </Labelled>
  );
}

/** An option's value in words; a language by its name. */
function optionValueWords(providerId: string, optionId: string, value: string): string {
  const key = `option.${providerId}.${optionId}.${value}`;
  if (hasMessage(key)) return t(key);
  return optionId === 'language' ? (languages().of(value) ?? value) : value;
}

const languages = perLanguage((language) => new Intl.DisplayNames(language, { type: 'language' }));
