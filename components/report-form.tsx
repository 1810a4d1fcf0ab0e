import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { StoredError } from '@/utils/errors';
import { feedbackBody, feedbackUrl, type Feedback } from '@/utils/providers/linkfox/feedback-body';
import { t } from '@/utils/i18n/t';
import { errorWords } from './error-words';
import { Segments } from './segments';
import './report-form.css';

/** How far a report has come. */
export type ReportProgress = { state: 'writing' | 'sending' | 'sent' } | { state: 'failed'; error: StoredError };

interface ReportFormProps {
  progress: ReportProgress;
  onSend(feedback: Feedback): void;
  onClose(): void;
}

const categories = ['COMPLAINT', 'BUG', 'SUGGESTION', 'OTHER'] as const;

/** Words to LinkFox on its results: shows what is sent, and sends it by its own press only. */
export function ReportForm({ progress, onSend, onClose }: ReportFormProps) {
  const [feedback, setFeedback] = useState<Feedback>({ sentiment: 'NEUTRAL', category: 'OTHER', content: '' });
  const [empty, setEmpty] = useState(false);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('textarea')?.focus(), []);
  const change = (part: Partial<Feedback>) => setFeedback((now) => ({ ...now, ...part }));

  if (progress.state === 'sent') {
    return (
      <section class="report-form" role="status">
        <p>{t('report.sent')}</p>
        <button type="button" class="button" onClick={onClose}>
          {t('report.close')}
        </button>
      </section>
    );
  }
  const sending = progress.state === 'sending';
  const sent = { ...feedback, content: feedback.content.trim() };
  return (
    <form
      ref={form}
      class="report-form"
      aria-label={t('report.title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (sent.content === '') setEmpty(true);
        else if (!sending) onSend(sent);
      }}
    >
      <h2>{t('report.title')}</h2>
      <Segments
        label={t('report.sentiment')}
        value={feedback.sentiment}
        options={(['POSITIVE', 'NEUTRAL', 'NEGATIVE'] as const).map((value) => ({
          value,
          words: t(`report.sentiment.${value}`),
        }))}
        onChange={(sentiment) => change({ sentiment })}
      />
      <div>
        <label class="field-label" for={`${id}-category`}>
          {t('report.category')}
        </label>
        <select
          id={`${id}-category`}
          class="field"
          value={feedback.category}
          onChange={(event) => change({ category: categories[event.currentTarget.selectedIndex]! })}
        >
          {categories.map((value) => (
            <option key={value} value={value}>
              {t(`report.category.${value}`)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label class="field-label" for={`${id}-content`}>
          {t('report.content')}
        </label>
        <textarea
          id={`${id}-content`}
          class="field"
          rows={3}
          maxLength={2000}
          aria-invalid={empty}
          value={feedback.content}
          onInput={(event) => {
            setEmpty(false);
            change({ content: event.currentTarget.value });
          }}
        />
        {empty && (
          <p class="field-error" role="alert">
            {t('report.empty')}
          </p>
        )}
      </div>
      <details>
        <summary>{t('report.exactly', { host: new URL(feedbackUrl).hostname })}</summary>
        <pre class="small">{JSON.stringify(feedbackBody(sent), null, 1)}</pre>
        <p class="soft small">{t('report.nothingElse')}</p>
      </details>
      {progress.state === 'failed' && (
        <p class="field-error" role="alert">
          {errorWords(progress.error)}
        </p>
      )}
      <div class="report-buttons">
        <button type="submit" class="button primary" aria-disabled={sending}>
          {t(sending ? 'report.sending' : 'report.send')}
        </button>
        <button type="button" class="button quiet" onClick={onClose}>
          {t('search.cancel')}
        </button>
      </div>
    </form>
  );
}
