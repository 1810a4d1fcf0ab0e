import { errorActions, type ErrorAction, type StoredError } from '@/utils/errors';
import { chosenRegion } from '@/utils/providers/region';
import { nameOf, t } from '@/utils/i18n/t';
import { ElsewhereSection } from './elsewhere-section';
import { ConsentCard, type ConsentTerms } from './consent-card';
import { ErrorCard } from './error-card';
import { WebAnswer, type WebAnswerProps } from './web-answer';
import { WebQuestionForm, type WebQuestionFormProps } from './web-question-form';
import { isWebRunning } from '@/utils/web-pictures/web-state';
import './web-pictures.css';

interface WebPicturesProps extends Omit<WebQuestionFormProps, 'quiet'>, Omit<WebAnswerProps, 'state'> {
  /** The window's question about this picture; absent before the first. */
  state?: WebAnswerProps['state'];
  /** What a question sends, and to whom. */
  consent?: ConsentTerms;
  /** False until a key is stored. */
  ready: boolean;
  /** A picture that could not be added. */
  intakeError?: StoredError;
  /** Something to say about what was just added. */
  intakeNote?: string;
  onAction(action: ErrorAction): void;
  onAgree(): void;
  onSetUp(): void;
}

/** Where else on the web the picture is: asked of a model by one press, and its answer as it arrives. */
export function WebPictures(props: WebPicturesProps) {
  const { state, entry, ready, options, intakeError, intakeNote, onSetUp } = props;
  const running = !!state && isWebRunning(state.stage);
  const region = chosenRegion(entry, options);
  return (
    <ElsewhereSection title={t('web.title')}>
      <p class="soft">{t('web.about', { provider: nameOf('provider', entry.id) })}</p>
      {!ready && (
        <button type="button" class="button web-set-up" onClick={onSetUp}>
          {t('web.setUp')}
        </button>
      )}
      {ready && !running && <WebQuestionForm {...props} quiet={!!state} />}
      {intakeNote && <p class="soft">{intakeNote}</p>}
      {intakeError && <ErrorCard error={intakeError} onAction={props.onAction} />}
      {state?.error && <Trouble {...props} error={withRegion(state.error, entry.id, region)} />}
      {state && <WebAnswer {...props} state={state} />}
    </ElsewhereSection>
  );
}

/** Why the question did not go on: it waits for consent, or failed. */
function Trouble({ error, entry, costAgain, consent, onAction, onAgree }: WebPicturesProps & { error: StoredError }) {
  const priced = { ...entry, cost: costAgain };
  const asks = (errorActions as Record<string, ErrorAction>)[error.code] === 'agree';
  return asks && consent ? (
    <ConsentCard entry={priced} terms={consent} onAgree={onAgree} />
  ) : (
    <ErrorCard error={error} entry={priced} onAction={onAction} />
  );
}

/** A key is good in one region only: the sentence names the one that was asked. */
function withRegion(error: StoredError, id: string, region: string | undefined): StoredError {
  if (error.code !== 'service-key-region' && error.code !== 'workspace-missing') return error;
  return { ...error, params: { ...error.params, region: nameOf('option', `${id}.region.${region}`) } };
}
