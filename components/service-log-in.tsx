import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { formatDate, formatTime } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { errorWords } from './error-words';
import { Icon } from './icon';
import type { LogInView, LogInWay } from './service-view';
import './service-log-in.css';

interface ServiceLogInProps {
  logIn: LogInView;
  /** Where the app's redirect address is entered. */
  console?: string;
  /** Something is wrong with a token that was typed: its fold opens. */
  tokensAtFault: boolean;
  /** Saves the form and logs in. */
  onLogIn(way: LogInWay): void;
  onLogOut(): void;
  onCopy(text: string): void;
  /** The fields for tokens that were had elsewhere. */
  children: ComponentChildren;
}

/** The three ways to tokens: a login in a window, one in a tab whose code is pasted, and tokens had elsewhere. */
export function ServiceLogIn({
  logIn,
  tokensAtFault,
  onLogIn,
  onLogOut,
  onCopy,
  children,
  ...props
}: ServiceLogInProps) {
  const { redirectUri, progress } = logIn;
  const running = progress?.state === 'running';
  const id = useId();
  return (
    <div class="service-log-in" role="group" aria-labelledby={`${id}-title`}>
      <div class="service-log-in-head">
        <h3 id={`${id}-title`}>{t('login.title')}</h3>
        <p class={logIn.in ? 'service-log-in-state in' : 'service-log-in-state'}>
          {logIn.in && <Icon name="check" />}
          {stateWords(logIn)}
        </p>
      </div>
      <div>
        <label class="field-label" for={id}>
          {t('login.redirect')}
        </label>
        <div class="service-log-in-row">
          <input
            id={id}
            class="field"
            type="text"
            readOnly
            value={redirectUri}
            onFocus={(event) => event.currentTarget.select()}
          />
          <button type="button" class="button" onClick={() => onCopy(redirectUri)}>
            {t('login.copy')}
          </button>
        </div>
        <p class="soft small">
          {t('login.redirectAbout')}{' '}
          {props.console && (
            <a href={props.console} target="_blank" rel="noopener noreferrer">
              {new URL(props.console).hostname}
              <Icon name="out" size={13} />
            </a>
          )}
        </p>
      </div>
      <div class="service-log-in-row">
        <button
          type="button"
          class={logIn.in ? 'button' : 'button primary'}
          data-log-in
          aria-disabled={running}
          onClick={() => !running && onLogIn({ kind: 'window' })}
        >
          {t(logIn.in ? 'login.again' : 'login.start')}
        </button>
        {logIn.in && (
          <button type="button" class="button quiet" onClick={onLogOut}>
            {t('login.out')}
          </button>
        )}
      </div>
      {progress && (
        <p
          class={progress.state === 'failed' ? 'field-error' : 'soft'}
          role={progress.state === 'failed' ? 'alert' : 'status'}
        >
          {progressWords(progress)}
        </p>
      )}
      <InTab redirectUri={redirectUri} running={running} loggedIn={logIn.in && !progress} onLogIn={onLogIn} />
      <details open={tokensAtFault || undefined}>
        <summary>{t('login.tokens')}</summary>
        <div class="service-log-in-fold">
          <p class="soft">{t('login.tokensAbout')}</p>
          {children}
        </div>
      </details>
    </div>
  );
}

interface InTabProps {
  redirectUri: string;
  running: boolean;
  loggedIn: boolean;
  onLogIn(way: LogInWay): void;
}

/** The login's page in a tab, and a field for what it ended with. */
function InTab({ redirectUri, running, loggedIn, onLogIn }: InTabProps) {
  const [address, setAddress] = useState(redirectUri);
  const [pasted, setPasted] = useState('');
  const id = useId();
  // A code is good once: what was used leaves the field.
  useEffect(() => {
    if (loggedIn) setPasted('');
  }, [loggedIn]);
  const finish = () => {
    if (!running && pasted.trim()) onLogIn({ kind: 'code', pasted, redirectUri: address.trim() });
  };
  return (
    <details>
      <summary>{t('login.tab')}</summary>
      <div class="service-log-in-fold">
        <p class="soft">{t('login.tabAbout')}</p>
        <div>
          <label class="field-label" for={`${id}-address`}>
            {t('login.tabRedirect')}
          </label>
          <input
            id={`${id}-address`}
            class="field"
            type="text"
            inputMode="url"
            spellcheck={false}
            value={address}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
        </div>
        <div class="service-log-in-row">
          <button
            type="button"
            class="button"
            aria-disabled={running}
            onClick={() => !running && onLogIn({ kind: 'tab', redirectUri: address.trim() })}
          >
            {t('login.tabOpen')}
          </button>
        </div>
        <div>
          <label class="field-label" for={`${id}-code`}>
            {t('login.code')}
          </label>
          <div class="service-log-in-row">
            <input
              id={`${id}-code`}
              class="field"
              type="text"
              autocomplete="off"
              spellcheck={false}
              value={pasted}
              onInput={(event) => setPasted(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                finish();
              }}
            />
            <button type="button" class="button" aria-disabled={running || !pasted.trim()} onClick={finish}>
              {t('login.codeUse')}
            </button>
          </div>
        </div>
      </div>
    </details>
  );
}

/** Whether tokens are there, and for how long they are good. */
function stateWords({ in: loggedIn, renews, until }: LogInView): string {
  if (!loggedIn) return t('login.stateOut');
  const over = until !== undefined && Date.parse(until) < Date.now();
  if (over) return t('login.stateOver', { date: formatDate(until) });
  if (renews) return until ? t('login.stateRenewsUntil', { date: formatDate(until) }) : t('login.stateRenews');
  return until ? t('login.stateUntil', { date: formatDate(until), time: formatTime(until) }) : t('login.stateToken');
}

function progressWords(progress: NonNullable<LogInView['progress']>): string {
  if (progress.state === 'failed') return errorWords(progress.error);
  if (progress.state === 'opened') return t('login.opened');
  return t(progress.way === 'window' ? 'login.runningWindow' : 'login.running');
}
