import type { CrossCheckState } from '@/utils/cross-check/cross-check-state';
import type { SearchState } from '@/utils/search/search-state';
import { t } from '@/utils/i18n/t';
import { Icon } from './icon';
import { TilePicture } from './set-tiles';
import './set-tiles.css';

interface CrossPicturesProps {
  state: CrossCheckState;
  /** The pictures as they were sent, by their search. */
  pictures: ReadonlyMap<string, Blob>;
}

/** The pictures of a cross-check with what became of each. */
export function CrossPictures({ state, pictures }: CrossPicturesProps) {
  return (
    <ol class="set-tiles cross-pictures">
      {state.pictures.map(({ search }, index) => (
        <li key={search.id}>
          <span class="set-tile">
            <TilePicture tile={{ blob: pictures.get(search.id), url: addressOf(search) }} number={index + 1} />
            <span class="set-number" aria-hidden="true">
              {index + 1}
            </span>
          </span>
          <span class={`set-role small ${search.stage}`}>
            {search.stage === 'failed' && <Icon name="warning" size={12} />}
            {stageOf(search)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function stageOf({ stage, loaded }: SearchState): string {
  if (stage === 'done') return t('cross.found', { count: loaded });
  return t(`cross.stage.${stage}`);
}

/** Where a picture that is not read yet is shown on its page. */
function addressOf({ source }: SearchState): string | undefined {
  if (source.kind === 'address') return source.url;
  return source.kind === 'page' ? source.candidate.urls.findLast((url) => /^https?:/.test(url)) : undefined;
}
