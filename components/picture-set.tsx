import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { ErrorAction, StoredError } from '@/utils/errors';
import type { CatalogEntry, SearchChoices } from '@/utils/providers/provider';
import { maximumPictures, minimumPictures, rowsPerPicture } from '@/utils/sourcing/cross-check';
import { nameOf, t } from '@/utils/i18n/t';
import { missingChoice } from './ask-bar';
import { activeChoices } from './choices';
import { costOf, withCost } from './cost';
import { ErrorCard } from './error-card';
import { FileInput } from './file-input';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { SetTiles, type SetTile } from './set-tiles';
import { SourceSelect } from './source-select';
import './picture-set.css';

export interface PictureSetProps {
  tiles: readonly SetTile[];
  /** The product of all of them, where the page tells of one. */
  title?: string;
  /** How many products their pages tell of. */
  products: number;
  /** The user is pressing pictures on the page. */
  picking: boolean;
  error?: StoredError;
  /** Pictures that found no room. */
  leftOut: number;
  /** Who would be asked, and with which choices. */
  entry: CatalogEntry;
  choices: SearchChoices;
  /** The sources that can answer. */
  providers: readonly CatalogEntry[];
  /** The results of these pictures stand below, so that the press is not the first thing to do. */
  quiet: boolean;
  /** More that can be done with the set. */
  more?: ComponentChildren;
  onProvider(id: string): void;
  onSetUp(): void;
  onFirst(id: string): void;
  onRemove(id: string): void;
  /** Leaves as many of the first as one cross-check takes. */
  onKeepFirst(): void;
  onFiles(files: File[]): void;
  /** Adds the product's own pictures; absent where no page is known. */
  onGallery?(): void;
  onCrossCheck(): void;
  onStopPicking(): void;
  onAction(action: ErrorAction): void;
  onClose(): void;
}

/** The pictures that were picked, and what can be done with them, its cost said before the press. */
export function PictureSetView(props: PictureSetProps) {
  const { tiles, title, picking, error, leftOut, products, onClose } = props;
  const file = useRef<HTMLInputElement>(null);
  const chooseFile = () => file.current?.click();
  return (
    <section class="picture-set" aria-labelledby="picture-set-title">
      <div class="picture-set-head">
        <h2 id="picture-set-title">
          {picking && tiles.length === 0 ? t('several.pick') : t('set.title', { count: tiles.length })}
        </h2>
        <IconButton icon="close" words={t('set.close')} onPress={onClose} />
      </div>
      {title && <p class="picture-set-product soft">{title}</p>}
      {picking && (
        <p class="picture-set-picking" role="status">
          <span>{t('set.picking')}</span>
          <button type="button" class="button" onClick={props.onStopPicking}>
            {t('search.cancel')}
          </button>
        </p>
      )}
      {error && (
        <ErrorCard
          error={error}
          onAction={(action) => (action === 'choose-picture' ? chooseFile() : props.onAction(action))}
        />
      )}
      {tiles.length > 0 && (
        <SetTiles tiles={tiles} most={maximumPictures} onFirst={props.onFirst} onRemove={props.onRemove} />
      )}
      {leftOut > 0 && <p class="soft small">{t('set.leftOut', { count: leftOut })}</p>}
      <FileInput inputRef={file} words={t('set.add')} accept="image/*" multiple onFiles={props.onFiles} />
      {tiles.length > 0 && tiles.length < maximumPictures && (
        <div class="picture-set-add">
          {props.onGallery && (
            <button type="button" class="button" onClick={props.onGallery}>
              <Icon name="picture" size={14} />
              {t('set.gallery')}
            </button>
          )}
          <button type="button" class="button" onClick={chooseFile}>
            <Icon name="upload" size={14} />
            {t('set.add')}
          </button>
          <span class="soft small">{t('set.orDrop')}</span>
        </div>
      )}
      {products > 1 && <p class="notice warn">{t('set.products', { count: products })}</p>}
      {tiles.length > 0 && <Ask {...props} />}
    </section>
  );
}

/** The one button that sends it, and whom it asks how often. */
function Ask({ tiles, entry, choices, providers, quiet, more, ...on }: PictureSetProps) {
  const count = tiles.length;
  if (count > maximumPictures) {
    return (
      <div class="picture-set-ask">
        <p>{t('set.tooMany', { count: maximumPictures })}</p>
        <button type="button" class="button" onClick={on.onKeepFirst}>
          {t('set.keepFirst', { count: maximumPictures })}
        </button>
        {more}
      </div>
    );
  }
  if (count < minimumPictures) return <p class="soft">{t('set.tooFew')}</p>;
  const missing = missingChoice(entry, choices);
  const narrowed = activeChoices(entry.capabilities, { ...choices, region: undefined });
  const rows = Math.min(rowsPerPicture, entry.capabilities.pageSize.max);
  return (
    <div class="picture-set-ask">
      {!quiet && <p class="soft">{t('set.what')}</p>}
      <p class="picture-set-via soft small">
        {t('query.via')}{' '}
        <SourceSelect present={entry.id} providers={providers} onProvider={on.onProvider} onSetUp={on.onSetUp} />
        <span>{t('set.asks', { count, rows })}</span>
      </p>
      {narrowed.length > 0 && (
        <p class="soft small">{t('set.filters', { filters: narrowed.map(({ words }) => words).join(', ') })}</p>
      )}
      {missing ? (
        <p>{t('set.missing', { provider: nameOf('provider', entry.id), name: missing })}</p>
      ) : (
        <button type="button" class={quiet ? 'button' : 'button primary'} onClick={on.onCrossCheck}>
          {withCost(t('set.crossCheck', { count }), costOf(entry.cost, count))}
        </button>
      )}
      {!entry.cost && entry.credentials.length > 0 && (
        <p class="soft small">{t('set.noPrice', { provider: nameOf('provider', entry.id), count })}</p>
      )}
      {more}
    </div>
  );
}
