import { useRef } from 'preact/hooks';
import type { PicturesEntry } from '@/utils/providers/provider';
import { nameOf, t } from '@/utils/i18n/t';
import { BlobPicture } from './blob-picture';
import { withCost } from './cost';
import { FileInput } from './file-input';
import { Icon } from './icon';
import { ValueOrOther } from './value-or-other';
import { TileRemove } from './tile-remove';
import './web-question-form.css';

/** What the user asks the web, before the press. */
export interface WebDraft {
  words: string;
  /** More pictures to search for, besides the query's own. */
  added: readonly Blob[];
}

export interface WebQuestionFormProps {
  /** As it holds in the chosen region; its cost is that of one picture. */
  entry: PicturesEntry;
  /** What the press would cost, where a price is published. */
  cost: PicturesEntry['cost'];
  options: Readonly<Record<string, string>>;
  /** The query picture, once it is there. */
  picture?: Blob;
  draft: WebDraft;
  /** An answer to another question stands below, so that this press is not the first thing to do. */
  quiet: boolean;
  onDraft(draft: WebDraft): void;
  onFiles(files: File[]): void;
  onOption(id: string, value: string): void;
  onAsk(): void;
}

/** The question: its pictures, words of the user's own, where and which model, and the one button that sends it. */
export function WebQuestionForm(props: WebQuestionFormProps) {
  const { entry, cost, draft, quiet, onDraft, onAsk } = props;
  const count = 1 + draft.added.length;
  return (
    <form
      class="web-form"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk();
      }}
      onDragOver={(event) => hasFiles(event.dataTransfer) && event.preventDefault()}
      onDrop={(event) => takeFiles(event, event.dataTransfer, props)}
      onPaste={(event) => takeFiles(event, event.clipboardData, props)}
    >
      <Pictures {...props} />
      <textarea
        class="field"
        rows={2}
        maxLength={500}
        aria-label={t('web.words')}
        placeholder={t('web.words')}
        value={draft.words}
        onInput={({ currentTarget }) => onDraft({ ...draft, words: currentTarget.value })}
      />
      <Place {...props} />
      <button type="submit" class={quiet ? 'button' : 'button primary'}>
        {withCost(t('web.ask', { count }), cost, entry.usesTokens)}
      </button>
    </form>
  );
}

const hasFiles = (data: DataTransfer | null) => !!data && [...data.types].includes('Files');

/** A picture that lands here is added; elsewhere on the panel it begins a search of its own. */
function takeFiles(event: Event, data: DataTransfer | null, { onFiles }: WebQuestionFormProps): void {
  const files = [...(data?.files ?? [])];
  if (files.length === 0) return;
  event.preventDefault();
  onFiles(files);
}

function Pictures({ entry, picture, draft, onDraft, onFiles }: WebQuestionFormProps) {
  const file = useRef<HTMLInputElement>(null);
  const { added } = draft;
  return (
    <ul class="web-pictures">
      <li class="web-own">{picture && <BlobPicture blob={picture} alt={t('web.own')} />}</li>
      {added.map((blob, i) => (
        <li key={i}>
          <BlobPicture blob={blob} alt={t('web.added', { number: i + 2 })} />
          <TileRemove
            words={t('web.remove', { number: i + 2 })}
            onPress={() => onDraft({ ...draft, added: added.filter((_, at) => at !== i) })}
          />
        </li>
      ))}
      {added.length + 1 < entry.mostPictures && (
        <li>
          <button type="button" class="web-add" onClick={() => file.current?.click()}>
            <Icon name="upload" />
            <span class="small">{t('web.add')}</span>
          </button>
          <FileInput inputRef={file} words={t('web.add')} accept="image/*" multiple onFiles={onFiles} />
        </li>
      )}
    </ul>
  );
}

/** Where the key is good, and which model answers. */
function Place({ entry, options, onOption }: WebQuestionFormProps) {
  const models = entry.options?.find(({ id }) => id === 'model')?.values ?? [];
  return (
    <div class="web-place">
      <div>
        <label class="field-label small" for="web-region">
          {nameOf('option', `${entry.id}.region`)}
        </label>
        <select
          id="web-region"
          class="field"
          value={options['region']}
          onChange={({ currentTarget }) => onOption('region', currentTarget.value)}
        >
          {Object.keys(entry.regions ?? {}).map((region) => (
            <option key={region} value={region}>
              {nameOf('option', `${entry.id}.region.${region}`)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label class="field-label small" for="web-model">
          {nameOf('option', `${entry.id}.model`)}
        </label>
        <ValueOrOther
          id="web-model"
          values={models}
          value={options['model'] ?? ''}
          onChange={(value) => onOption('model', value)}
        />
      </div>
    </div>
  );
}
