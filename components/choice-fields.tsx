import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import type { Capabilities, ChoiceField } from '@/utils/providers/capabilities';
import type { SearchChoices } from '@/utils/providers/provider';
import { categoryFields, type SeenCategory } from '@/utils/search/seen-categories';
import { nameOf, t } from '@/utils/i18n/t';
import { fieldValueWords, toggleFilter, withField } from './choices';
import { FilterFamilies } from './filter-families';
import { PriceRange } from './price-range';
import { useTyped } from './use-typed';
import './choice-fields.css';

/** How a change came about: typed changes follow each other quickly, pressed ones are meant at once. */
export type ChangeWay = 'pressed' | 'typed';

interface ChoiceFieldsProps {
  capabilities: Capabilities;
  choices: SearchChoices;
  /** Categories of offers that were seen, to pick from. */
  seenCategories?: readonly SeenCategory[];
  onChange(choices: SearchChoices, way: ChangeWay): void;
  /** Words, collections and a service's further choices belong to one question; defaults leave them out. */
  defaultsOnly?: boolean;
}

/** Every control that narrows the results, as the service has it and no others. */
export function ChoiceFields(props: ChoiceFieldsProps) {
  const { capabilities, choices, seenCategories = [], onChange, defaultsOnly = false } = props;
  return (
    <div class="choice-fields">
      {capabilities.keyword && !defaultsOnly && (
        <Keyword value={choices.keyword} onChange={(keyword) => onChange({ ...choices, keyword }, 'typed')} />
      )}
      {capabilities.priceRange && (
        <PriceRange
          priceMin={choices.priceMin}
          priceMax={choices.priceMax}
          onChange={(bounds) => onChange({ ...choices, ...bounds }, 'typed')}
        />
      )}
      <FilterFamilies
        families={capabilities.filters}
        chosen={choices.filters}
        onToggle={(value) => onChange(toggleFilter(choices, value), 'pressed')}
      />
      {capabilities.collections.length > 0 && !defaultsOnly && (
        <Labelled label={t('filters.collection')}>
          {(id) => (
            <select
              id={id}
              class="field"
              value={choices.collection ?? ''}
              onChange={(event) =>
                onChange({ ...choices, collection: event.currentTarget.value || undefined }, 'pressed')
              }
            >
              <option value="">{t('filters.anyCollection')}</option>
              {capabilities.collections.map((each) => (
                <option key={each} value={each} title={each}>
                  {nameOf('collection', each)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      )}
      {(defaultsOnly ? [] : (capabilities.fields ?? [])).map((field) => (
        <FurtherChoice
          key={field.id}
          field={field}
          value={choices.fields?.[field.id] ?? ''}
          seenCategories={seenCategories}
          onChange={(value, way) => onChange(withField(choices, field.id, value), way)}
        />
      ))}
      <Labelled label={t('filters.pageSize')}>
        {(id) => (
          <select
            id={id}
            class="field"
            value={String(choices.pageSize)}
            onChange={(event) => onChange({ ...choices, pageSize: Number(event.currentTarget.value) }, 'pressed')}
          >
            {pageSizes(capabilities, choices.pageSize).map((size) => (
              <option key={size} value={String(size)}>
                {size}
              </option>
            ))}
          </select>
        )}
      </Labelled>
    </div>
  );
}

/** Usual page sizes that the service allows, its own default and the present one. */
function pageSizes({ pageSize }: Capabilities, present: number): number[] {
  const usual = [10, 20, 30, 50].filter((size) => size >= pageSize.min && size <= pageSize.max);
  return [...new Set([...usual, pageSize.default, present])].sort((a, b) => a - b);
}

function Keyword({ value = '', onChange }: { value?: string; onChange(keyword: string | undefined): void }) {
  const { typed, setTyped, focus } = useTyped(value);
  return (
    <Labelled label={t('filters.keyword')}>
      {(id) => (
        <input
          id={id}
          class="field"
          type="search"
          data-keyword
          placeholder={t('filters.keywordHint')}
          value={typed}
          {...focus}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            onChange(event.currentTarget.value.trim() || undefined);
          }}
        />
      )}
    </Labelled>
  );
}

interface FurtherChoiceProps {
  field: ChoiceField;
  value: string;
  seenCategories: readonly SeenCategory[];
  onChange(value: string, way: ChangeWay): void;
}

/** A choice of the service that is no filter value. */
function FurtherChoice({ field, value, seenCategories, onChange }: FurtherChoiceProps) {
  return (
    <Labelled label={nameOf('choice', field.id)} note={field.required ? t('filters.required') : undefined}>
      {(id) =>
        field.kind === 'one-of' ? (
          <select
            id={id}
            class="field"
            required={field.required}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value, 'pressed')}
          >
            <option value="">{t('filters.any')}</option>
            {(field.values ?? []).map((each) => (
              <option key={each} value={each}>
                {fieldValueWords(field.id, each)}
              </option>
            ))}
          </select>
        ) : (
          <TypedChoice
            id={id}
            field={field}
            value={value}
            seen={categoryFields.has(field.id) ? seenCategories : undefined}
            onChange={(typed) => onChange(typed, 'typed')}
          />
        )
      }
    </Labelled>
  );
}

interface TypedChoiceProps {
  id: string;
  field: ChoiceField;
  value: string;
  /** Categories to pick from; absent where the field is none. */
  seen?: readonly SeenCategory[];
  onChange(value: string): void;
}

/** A typed choice: what is no whole number where one is wanted is said at once and not asked. */
function TypedChoice({ id, field, value, seen, onChange }: TypedChoiceProps) {
  const { typed, setTyped, focus } = useTyped(value);
  const wrong = field.kind === 'number' && !/^\d*$/.test(typed.trim());
  return (
    <>
      <input
        id={id}
        class="field"
        type="text"
        inputMode={field.kind === 'number' ? 'numeric' : 'text'}
        required={field.required}
        aria-invalid={wrong}
        aria-describedby={seen ? `${id}-hint ${id}-fault` : `${id}-fault`}
        list={seen ? `${id}-seen` : undefined}
        title={field.id}
        value={typed}
        {...focus}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          if (field.kind !== 'number' || /^\d*$/.test(text.trim())) onChange(text.trim());
        }}
      />
      {seen && (
        <>
          <datalist id={`${id}-seen`}>
            {seen.map(({ id: number, title }) => (
              <option key={number} value={number} label={title} />
            ))}
          </datalist>
          <p id={`${id}-hint`} class="soft small">
            {t(seen.length > 0 ? 'filters.categorySeen' : 'filters.categoryAbout')}
          </p>
        </>
      )}
      <p id={`${id}-fault`} class="field-error" aria-live="polite">
        {wrong && t('filters.notWholeNumber')}
      </p>
    </>
  );
}

interface LabelledProps {
  label: string;
  /** A word on the field after its name. */
  note?: string;
  children: (id: string) => ComponentChild;
}

function Labelled({ label, note, children }: LabelledProps) {
  const id = useId();
  return (
    <div>
      <label class="field-label" for={id}>
        {label}
        {note && <span class="field-note"> {note}</span>}
      </label>
      {children(id)}
    </div>
  );
}
