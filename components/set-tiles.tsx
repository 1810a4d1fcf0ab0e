import { t } from '@/utils/i18n/t';
import { BlobPicture } from './blob-picture';
import { Icon } from './icon';
import { TileRemove } from './tile-remove';
import './set-tiles.css';

/** A picture of a set as it is shown: its bytes, or where a page shows it. */
export interface SetTile {
  id: string;
  blob?: Blob;
  url?: string;
}

interface SetTilesProps {
  tiles: readonly SetTile[];
  /** From this place on pictures are more than can be used. */
  most: number;
  onFirst(id: string): void;
  onRemove(id: string): void;
}

/** The pictures of a set in their order; the first is the one that shows the product best. */
export function SetTiles({ tiles, most, onFirst, onRemove }: SetTilesProps) {
  return (
    <ol class="set-tiles">
      {tiles.map((tile, index) => {
        const number = index + 1;
        const words = index === 0 ? t('set.first') : t('set.makeFirst', { number });
        return (
          <li key={tile.id} class={index >= most ? 'beyond' : ''}>
            <button
              type="button"
              class="set-tile"
              aria-label={words}
              title={words}
              aria-pressed={index === 0}
              onClick={() => onFirst(tile.id)}
            >
              <TilePicture tile={tile} number={number} />
              <span class="set-number" aria-hidden="true">
                {number}
              </span>
            </button>
            <TileRemove words={t('set.remove', { number })} onPress={() => onRemove(tile.id)} />
            <span class="set-role small">{index === 0 ? t('set.product') : index < most ? t('set.detail') : ''}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** The picture itself, from its bytes or its address. */
export function TilePicture({ tile: { blob, url }, number }: { tile: Omit<SetTile, 'id'>; number: number }) {
  const alt = t('set.picture', { number });
  if (blob) return <BlobPicture blob={blob} alt={alt} />;
  if (url) return <img src={url} alt={alt} referrerpolicy="no-referrer" />;
  return <Icon name="picture" size={22} />;
}
