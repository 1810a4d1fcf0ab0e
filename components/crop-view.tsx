import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { StoredError } from '@/utils/errors';
import {
  boxOf,
  boxWithin,
  pictureKinds,
  plainLook,
  sameLook,
  type CropBox,
  type PictureKind,
  type PictureLook,
} from '@/utils/image/look';
import type { CatalogEntry, PictureRegion, SearchChoices } from '@/utils/providers/provider';
import type { PictureNote, SearchState } from '@/utils/search/search-state';
import { nameOf, t } from '@/utils/i18n/t';
import { BlobPicture } from './blob-picture';
import { withCost } from './cost';
import { CropFrame } from './crop-frame';
import { errorWords } from './error-words';
import { IconButton } from './icon-button';
import { noteWords, sentWords } from './look-words';
import { Segments } from './segments';
import './crop-view.css';

/** The very picture that a look would send, or why there is none. */
export type CropPreview = { of: PictureLook } & (
  | {
      blob: Blob;
      width: number;
      height: number;
      bytes: number;
      notes: readonly PictureNote[];
      /** The picture's public address is sent in its place. */
      byAddress: boolean;
    }
  | { error: StoredError }
);

/** What is searched after a press: the picture's look, or a part that the service proposed. */
export interface CropQuestion {
  look: PictureLook;
  region?: string;
  /** The kind, and whether the middle is cut out, hold for new searches too. */
  keep: boolean;
}

/** The crop view's ties to the world. */
export interface CropControl {
  open: boolean;
  /** The picture as it was read, once it is there. */
  original?: Blob;
  /** What the last `onLook` came to; absent, or that of the look before, while it is made. */
  preview?: CropPreview;
  /** How new searches make their picture ready. */
  usual: PictureLook;
  onOpen(open: boolean): void;
  /** Asks for the preview of a look. Nothing is sent. */
  onLook(look: PictureLook): void;
  onSearch(question: CropQuestion): void;
}

interface CropViewProps {
  state: SearchState;
  /** Who would be asked. */
  entry: CatalogEntry;
  choices: SearchChoices;
  crop: CropControl;
}

/**
 * What of the picture is searched and how it is made ready, with the very picture that would be sent. Nothing is sent
 * before the press of its one button.
 */
export function CropView({ state, entry, choices, crop }: CropViewProps) {
  const { look: asked = plainLook } = state;
  const [look, setLook] = useState(asked);
  const [size, setSize] = useState<{ width: number; height: number }>();
  const proposals = useProposals(state, entry.id === state.providerId, size);
  const [region, setRegion] = useState(proposals.length > 0 ? choices.region : undefined);
  const [keep, setKeep] = useState(false);
  const sheet = useRef<HTMLElement>(null);

  const { onLook } = crop;
  useEffect(() => onLook(look), [look, onLook]);
  useEffect(() => sheet.current?.focus({ preventScroll: true }), []);

  const chosen = proposals.find((each) => each.value === region);
  const box = chosen?.box ?? (size ? boxOf(look.part, size) : boxOf('whole', { width: 1, height: 1 }));
  const frame = (part: PictureLook['part'], kind: PictureKind = look.kind) => {
    setRegion(undefined);
    setLook({ kind, part });
  };
  const propose = ({ value }: Proposal) => {
    // The service means a part of the picture as it was sent, so it is asked about that very picture.
    setLook(asked);
    setRegion(value);
  };
  const usual: PictureLook = { kind: look.kind, part: look.part === 'centre' ? 'centre' : 'whole' };
  const square = size && Math.abs(size.width - size.height) < 2;
  const preview = crop.preview && sameLook(crop.preview.of, look) ? crop.preview : undefined;
  const wrong = preview && 'error' in preview ? preview.error : undefined;

  return (
    <section
      ref={sheet}
      class="crop-view"
      role="dialog"
      aria-label={t('crop.title')}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        crop.onOpen(false);
      }}
    >
      <header>
        <h2>{t('crop.title')}</h2>
        <IconButton icon="close" words={t('crop.close')} onPress={() => crop.onOpen(false)} />
      </header>
      <div class="crop-body">
        <div class="crop-presets" role="group" aria-label={t('crop.presets')}>
          <Preset words={t('look.part.whole')} on={!chosen && look.part === 'whole'} onPress={() => frame('whole')} />
          {!square && (
            <Preset
              words={t('look.part.centre')}
              on={!chosen && look.part === 'centre'}
              onPress={() => frame('centre')}
            />
          )}
          {proposals.map((each, i) => (
            <Preset
              key={each.value}
              words={t('regions.part', { number: i + 1 })}
              hint={t('regions.about', { provider: nameOf('provider', entry.id) })}
              on={each === chosen}
              onPress={() => propose(each)}
            />
          ))}
        </div>
        {crop.original && (
          <CropFrame
            picture={crop.original}
            box={box}
            parts={proposals.map((each) => (each === chosen ? undefined : each.box))}
            size={size}
            onSize={setSize}
            onChange={frame}
          />
        )}
        <p class="soft small crop-how">{t('crop.ways')}</p>
        <Segments
          label={t('look.kind')}
          value={look.kind}
          options={pictureKinds.map((value) => ({ value, words: t(`look.kind.${value}`) }))}
          onChange={(kind) => frame(chosen?.box ?? look.part, kind)}
        />
        <p class="soft small">{t(`look.kind.${look.kind}.about`)}</p>
        {!sameLook(usual, crop.usual) && (
          <label class="crop-keep">
            <input type="checkbox" checked={keep} onChange={(event) => setKeep(event.currentTarget.checked)} />
            <span>{t('crop.keep')}</span>
          </label>
        )}
      </div>
      <footer>
        <Sent preview={preview} region={chosen && nameOf('provider', entry.id)} />
        {!wrong && (
          <button
            type="button"
            class="button primary"
            onClick={() => crop.onSearch({ look, ...(chosen ? { region: chosen.value } : {}), keep })}
          >
            {withCost(searchWords(state, look, !!chosen), entry.cost)}
          </button>
        )}
      </footer>
    </section>
  );
}

interface Proposal {
  value: string;
  /** In fractions of the original; absent where the service's words cannot be read. */
  box?: CropBox;
}

/** The parts that the service sees in the picture that it was sent, on the original. */
function useProposals(
  { regions = [], picture, look = plainLook }: SearchState,
  sameService: boolean,
  size?: { width: number; height: number },
): readonly Proposal[] {
  const place = ({ value, box }: PictureRegion): Proposal => {
    if (!box || !picture || !size) return { value };
    const { width, height } = picture;
    const part = { x: box.x / width, y: box.y / height, width: box.width / width, height: box.height / height };
    return { value, box: within(boxWithin(boxOf(look.part, size), part)) };
  };
  const any = sameService && regions.length > 1;
  return useMemo(() => (any ? regions.map(place) : []), [any, regions, picture, look, size]);
}

/** What of a box lies in the picture; a service's figures are taken for no more than that. */
function within({ x, y, width, height }: CropBox): CropBox | undefined {
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  const box = { x: left, y: top, width: Math.min(1, x + width) - left, height: Math.min(1, y + height) - top };
  return box.width > 0 && box.height > 0 ? box : undefined;
}

function searchWords({ stage, error }: SearchState, { part }: PictureLook, isRegion: boolean): string {
  if (stage === 'failed' && error?.code === 'look-first') return t('crop.searchFirst');
  return isRegion || typeof part === 'object' ? t('crop.search') : t('query.again');
}

function Preset({ words, hint, on, onPress }: { words: string; hint?: string; on: boolean; onPress(): void }) {
  return (
    <button type="button" class="button" aria-pressed={on} title={hint} onClick={onPress}>
      {words}
    </button>
  );
}

/** The very picture that a press sends, its size and what was done to it. */
function Sent({ preview, region }: { preview?: CropPreview; region?: string }) {
  if (preview && 'error' in preview) {
    return (
      <p class="field-error" role="alert">
        {errorWords(preview.error)}
      </p>
    );
  }
  const notes = preview && noteWords(preview.notes);
  return (
    <div class="crop-sent" aria-live="polite" aria-busy={!preview}>
      <div class="crop-sent-picture">{preview && <BlobPicture blob={preview.blob} alt={t('crop.sentPicture')} />}</div>
      <div>
        <p>{preview ? sentWords(preview) : t('crop.making')}</p>
        {preview?.byAddress && <p class="soft small">{t('crop.byAddress')}</p>}
        {region && <p class="soft small">{t('crop.region', { provider: region })}</p>}
        {notes && <p class="soft small">{notes}</p>}
      </div>
    </div>
  );
}
