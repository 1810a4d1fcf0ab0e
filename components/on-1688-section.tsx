import { isUnderWay, type HandOver, type HandOverStage } from '@/utils/elsewhere/hand-over';
import { t } from '@/utils/i18n/t';
import { ElsewhereSection } from './elsewhere-section';
import { ErrorCard } from './error-card';
import { Icon } from './icon';
import { goesWords, OpenOn1688, type OnSite } from './open-on-1688';
import './on-1688-section.css';

export interface On1688SectionProps {
  onSite: OnSite;
  /** This search's hand-over; absent before the first press. */
  handOver?: HandOver;
  /** The browser will ask whether a script may run on www.1688.com. */
  willAsk: boolean;
  /** What became of the picture that the user copied. */
  copied?: 'copied' | 'failed';
  onTryAgain(): void;
  onStop(): void;
  onCopy(): void;
}

/** The keyless way: where the picture goes, how far it is, and what the user can do where it does not get on. */
export function On1688Section(props: On1688SectionProps) {
  const { onSite, handOver, willAsk } = props;
  return (
    <ElsewhereSection title={t('on1688.title')}>
      <p class="soft">{goesWords(onSite)}</p>
      {handOver && !onSite.address ? <Progress {...props} handOver={handOver} /> : <Open {...onSite} />}
      {willAsk && !onSite.address && (!handOver || handOver.stage === 'refused') && (
        <p class="soft small">{t('on1688.willAsk')}</p>
      )}
    </ElsewhereSection>
  );
}

const Open = (onSite: OnSite) => (
  <div class="on-1688-actions">
    <OpenOn1688 {...onSite} weight="primary" />
  </div>
);

function Progress(props: On1688SectionProps & { handOver: HandOver }) {
  const { handOver, onSite, copied, onTryAgain, onStop, onCopy } = props;
  const { stage, error } = handOver;
  if (stage === 'failed' && error) return <ErrorCard error={error} onAction={onTryAgain} />;
  return (
    <>
      <p class={`on-1688-state ${tones[stage] ?? ''}`} role="status">
        {isUnderWay(handOver) && <span class="on-1688-pulse" />}
        {tones[stage] && <Icon name={tones[stage] === 'good' ? 'check' : 'warning'} />}
        <span>{t(`on1688.stage.${stage === 'failed' ? 'no-answer' : stage}`)}</span>
      </p>
      <div class="on-1688-actions">
        {isUnderWay(handOver) && (
          <button type="button" class="button" onClick={onStop}>
            {t('on1688.stop')}
          </button>
        )}
        {stage === 'no-field' && (
          <button type="button" class="button primary" onClick={onCopy}>
            {t('on1688.copy')}
          </button>
        )}
        {asksAgain.has(stage) && (
          <button type="button" class={stage === 'no-field' ? 'button' : 'button primary'} onClick={onTryAgain}>
            {t('action.retry')}
          </button>
        )}
        {opensAnew.has(stage) && <OpenOn1688 {...onSite} weight={stage === 'done' ? undefined : 'primary'} />}
      </div>
      {copied && stage === 'no-field' && (
        <p class="soft small" role="status">
          {t(copied === 'copied' ? 'on1688.copied' : 'on1688.notCopied')}
        </p>
      )}
    </>
  );
}

/** Ends from which the same tab can go on. */
const asksAgain: ReadonlySet<HandOverStage> = new Set<HandOverStage>([
  'no-answer',
  'needs-login',
  'no-field',
  'no-page',
  'interrupted',
]);

/** Ends after which a press opens a new tab. */
const opensAnew: ReadonlySet<HandOverStage> = new Set<HandOverStage>(['done', 'tab-closed', 'stopped', 'refused']);

const tones: Partial<Record<HandOverStage, 'good' | 'warn'>> = {
  done: 'good',
  'no-answer': 'warn',
  'needs-login': 'warn',
  'no-field': 'warn',
  'no-page': 'warn',
  refused: 'warn',
  interrupted: 'warn',
};
