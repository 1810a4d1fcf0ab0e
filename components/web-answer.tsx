import type { PicturesEntry } from '@/utils/providers/provider';
import { largerModel } from '@/utils/providers/model-studio/models';
import type { WebContent } from '@/utils/providers/model-studio/web-pictures';
import { isWebRunning, type WebState } from '@/utils/web-pictures/web-state';
import { formatAgo, formatNumber } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { costWords, withCost } from './cost';
import { FormattedText } from './formatted-text';
import { StageWords } from './stage-words';
import { WebPictureGrid } from './web-picture-grid';
import './web-answer.css';

export interface WebAnswerProps {
  state: WebState;
  content?: WebContent;
  entry: PicturesEntry;
  /** What the same question costs once more. */
  costAgain: PicturesEntry['cost'];
  /** ms since 1970. */
  now: number;
  onCancel(): void;
  onAgain(model?: string): void;
}

/** How far a question to the web is, and what has come of it. */
export function WebAnswer({ state, content, entry, costAgain, now, onCancel, onAgain }: WebAnswerProps) {
  const running = isWebRunning(state.stage);
  const { searches = [], text = '' } = content ?? {};
  const larger = state.stage === 'done' && state.found === 0 ? largerModel(state.answeredBy ?? '') : undefined;
  return (
    <div class="web-answer">
      <div class={running ? 'web-status running' : 'web-status'}>
        <StageWords words={webStageWords(state)} since={running ? state.startedAt : undefined} onCancel={onCancel} />
      </div>
      {state.words && <p class="web-asked soft">{t('web.asked', { words: state.words })}</p>}
      {searches.map(
        ({ pictures, unreadable }, i) =>
          pictures && (
            <section key={i}>
              {searches.length > 1 && (
                <h3 class="small">{t('web.search', { number: i + 1, count: pictures.length })}</h3>
              )}
              {unreadable && <p class="soft">{t('web.unreadable')}</p>}
              {pictures.length > 0 && <WebPictureGrid pictures={pictures} />}
            </section>
          ),
      )}
      {larger && (
        <div class="web-larger">
          <p>{t('web.nothing')}</p>
          <button type="button" class="button" onClick={() => onAgain(larger)}>
            {withCost(t('web.larger', { model: larger }), costAgain, entry.usesTokens)}
          </button>
        </div>
      )}
      {text && (
        <section class="web-words" aria-busy={running}>
          <h3>{t('web.says', { model: state.answeredBy ?? '' })}</h3>
          <FormattedText text={text} />
          <p class="soft small">{t('web.saysNote')}</p>
        </section>
      )}
      {state.stage === 'done' && <p class="soft small">{usageWords(state, now)}</p>}
    </div>
  );
}

/** What is going on, or what came of it. */
export function webStageWords({ stage, searches, pictures, found, usage }: WebState): string {
  switch (stage) {
    case 'preparing':
      return t('web.preparing');
    case 'asking':
      return t('web.asking');
    case 'searching':
      // The model may search again for a picture that it searched for already.
      return searches <= pictures.length && pictures.length > 1
        ? t('web.searchingOf', { number: searches, total: pictures.length })
        : t('web.searching');
    case 'found':
      return t('web.found', { count: found });
    case 'writing':
      return t(found > 0 ? 'web.writingFound' : 'web.writing', { count: found });
    case 'done':
      return usage?.cut ? t('web.doneCut', { count: found }) : t('web.found', { count: found });
    case 'cancelled':
      return t('web.cancelled');
    case 'failed':
      return '';
  }
}

function usageWords({ usage = {}, cached }: WebState, now: number): string {
  const { calls, tokens, cost } = usage;
  const used = [
    calls === undefined ? undefined : t('web.calls', { count: calls }),
    // A kept answer's cost is nothing, which its sentence says.
    cost && !cached && costWords(cost),
    tokens?.input === undefined ? undefined : t('web.tokensIn', { tokens: formatNumber(tokens.input) }),
    tokens?.output === undefined ? undefined : t('web.tokensOut', { tokens: formatNumber(tokens.output) }),
  ];
  const words = used.filter(Boolean).join(' · ');
  if (!cached) return words;
  const kept = t('web.cached', { ago: formatAgo(cached, now) });
  return words ? `${kept} ${t('web.hadUsed', { words })}` : kept;
}
