import { useLayoutEffect, useRef } from 'preact/hooks';
import { plainLook } from '@/utils/image/look';
import { isPaid } from '@/utils/providers/catalog';
import { page1688Entry } from '@/utils/providers/page-1688';
import type { CatalogEntry } from '@/utils/providers/provider';
import { isRunning, type SearchState, type Stage } from '@/utils/search/search-state';
import { formatAgo, formatDuration } from '@/utils/i18n/format';
import { nameOf, t } from '@/utils/i18n/t';
import { BlobPicture } from './blob-picture';
import { costWords, withCost } from './cost';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { lookWords, sentWords } from './look-words';
import { safeHref } from './offer-links';
import { priceWords } from './price-words';
import { queryTitle } from './query-title';
import { SourceSelect } from './source-select';
import './query-header.css';

interface QueryHeaderProps {
  state: SearchState;
  /** Who answers this search. */
  entry?: CatalogEntry;
  /** The source that the next search goes to: the search's own, or another that waits to be asked. */
  chosen?: CatalogEntry;
  /** The sources that can answer: those that need no key, and those that were set up. */
  providers: readonly CatalogEntry[];
  /** The query picture, once it is there. */
  picture?: Blob;
  /** ms since 1970. */
  now: number;
  onProvider(id: string): void;
  /** Sets up a further source. */
  onSetUp(): void;
  onNewPicture(): void;
  /** Adds a picture of the same product, for a cross-check; absent while there is none to begin with. */
  onAddPicture?(): void;
  /** Shows the picture as it was sent, and lets a part of it be searched. */
  onCrop(): void;
  onAgain(): void;
  onClear(): void;
  /** Shows everything that is kept, in a tab. */
  onWorkspace(): void;
}

/** The question: the picture, the store's product, who answered, what it cost and how long it took. */
export function QueryHeader(props: QueryHeaderProps) {
  const { state, entry, chosen, picture, now, onNewPicture, onCrop, onAgain, onClear } = props;
  const { product } = state;
  const link = safeHref(product?.url);
  const title = queryTitle(state);
  const look = lookWords(state.look ?? plainLook);
  const where = [product?.price && priceWords(product.price), product?.store ?? hostOf(state)].filter(Boolean);
  // The next search's picture comes a moment after the search: what had the focus has it again. An element that is taken
  // away loses it first, and is gone only then.
  const crop = useRef<HTMLButtonElement>(null);
  const focused = useRef<Element | undefined>(undefined);
  useLayoutEffect(() => {
    if (focused.current?.isConnected === false && document.activeElement === document.body) crop.current?.focus();
  });
  return (
    <header class="query-header">
      <div class="query-top">
        {picture && state.picture ? (
          <button
            ref={crop}
            type="button"
            class="query-picture"
            onFocus={({ currentTarget }) => (focused.current = currentTarget)}
            onBlur={({ currentTarget }) =>
              queueMicrotask(() => currentTarget.isConnected && (focused.current = undefined))
            }
            data-crop
            aria-label={t('query.crop')}
            title={t('query.cropHint', { sent: sentWords(state.picture) })}
            onClick={onCrop}
          >
            <BlobPicture blob={picture} alt={t('query.picture')} />
            <span class="query-crop">
              <Icon name="crop" size={12} />
            </span>
          </button>
        ) : (
          <div class="query-picture">
            <Icon name="picture" size={22} />
          </div>
        )}
        <div class="query-words">
          <h1 title={title}>
            {link ? (
              <a href={link} target="_blank" rel="noopener noreferrer">
                {title}
              </a>
            ) : (
              title
            )}
          </h1>
          {where.length > 0 && <p class="soft">{where.join(' · ')}</p>}
          {look.length > 0 && <p class="query-look small">{look.join(' · ')}</p>}
          <p class="query-took soft small">
            {state.sample && (
              <span class="query-sample" title={t('sample.words')}>
                {t('sample.title')}
              </span>
            )}
            {(!chosen || chosen.id === state.providerId) && answerWords(state, entry, now)}
          </p>
        </div>
      </div>
      <div class="query-answer soft small">
        <span class="query-via">
          {t('query.via')}{' '}
          {state.source.kind === 'offers-page' ? (
            nameOf('provider', state.providerId)
          ) : (
            <SourceSelect {...props} present={chosen?.id ?? state.providerId} />
          )}
        </span>
        <div class="query-actions">
          <IconButton icon="board" words={t('workspace.open')} onPress={props.onWorkspace} />
          {props.onAddPicture && <IconButton icon="plus" words={t('query.addPicture')} onPress={props.onAddPicture} />}
          <IconButton icon="picture" words={t('query.newPicture')} onPress={onNewPicture} />
          {!isRunning(state.stage) && state.providerId !== page1688Entry.id && (
            <IconButton
              icon="again"
              words={t('query.again')}
              hint={withCost(t('query.again'), entry?.cost)}
              onPress={onAgain}
            />
          )}
          <IconButton icon="close" words={t('query.clear')} onPress={onClear} />
        </div>
      </div>
    </header>
  );
}

/** What the answer cost and how long it took, once it is there; of a kept one, how old it is. */
function answerWords(state: SearchState, entry: CatalogEntry | undefined, now: number): string {
  if (entry?.id === page1688Entry.id) return '';
  const free = entry && !isPaid(entry) && !state.sample ? t('cost.free') : '';
  if (state.stage !== 'done') return free;
  const cost = state.cost ? costWords(state.cost) : free;
  if (state.cached) return [t('cost.cached', { ago: formatAgo(state.cached, now) }), cost].filter(Boolean).join(' · ');
  const took = timed.reduce((sum, stage) => sum + (state.timings[stage] ?? 0), 0);
  return [cost, took > 0 ? formatDuration(Math.max(took, 100)) : ''].filter(Boolean).join(' · ');
}

const timed: Stage[] = ['reading', 'preparing', 'searching', 'checking'];

function hostOf({ source }: SearchState): string | undefined {
  // The title of rows without a picture names their page already.
  if (source.kind === 'file' || source.kind === 'offers-page') return undefined;
  const address = source.kind === 'address' ? source.url : source.pageUrl;
  return address && URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') || undefined : undefined;
}
