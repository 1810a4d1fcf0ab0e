import type { ComponentChildren } from 'preact';
import type { ServiceEntry } from '@/utils/providers/provider';
import { nameOf, t } from '@/utils/i18n/t';
import { priceWords } from './cost';
import { Icon } from './icon';
import { PinDrawing } from './pin-drawing';
import { ServiceLinks } from './service-links';
import './welcome.css';

export interface WelcomeProps {
  /** The services that are named here; the options have the others. */
  services: readonly ServiceEntry[];
  /** True while the toolbar shows the button; absent where the browser does not tell. */
  pinned?: boolean;
  /** Firefox names things otherwise. */
  firefox: boolean;
  /** The sample shop's address. */
  shop: string;
  /** Some of its pictures. */
  pictures: readonly string[];
  /** Opens the options at that service. */
  onSetUp(id: string): void;
  onOptions(): void;
  onClose(): void;
}

/** The first steps: try it, pin the button, choose how 1688 is reached. Each can be left out. */
export function Welcome(props: WelcomeProps) {
  const { services, pinned, firefox, shop } = props;
  return (
    <main class="welcome">
      <header>
        <img src="/icon/96.png" width="48" height="48" alt="" />
        <div>
          <h1>{t('welcome.title')}</h1>
          <p class="soft">{t('welcome.words')}</p>
        </div>
        <button type="button" class="button quiet" onClick={props.onClose}>
          {t('welcome.skip')}
        </button>
      </header>
      <ol>
        <Step number={1} words={t('welcome.try')}>
          <div class="welcome-beside">
            <div>
              <p>{t('welcome.tryHow')}</p>
              <a class="button primary" href={shop}>
                {t('welcome.shop')}
              </a>
              <p class="soft small">{t('welcome.tryWhat')}</p>
            </div>
            <p class="welcome-goods" aria-hidden="true">
              {props.pictures.map((picture) => (
                <img key={picture} src={picture} width="84" height="84" alt="" />
              ))}
            </p>
          </div>
        </Step>
        <Step number={2} words={t('welcome.pin')} done={pinned ? t('welcome.pinned') : undefined}>
          <div class="welcome-beside">
            <p>{t(firefox ? 'welcome.pinFirefox' : 'welcome.pinChrome')}</p>
            <PinDrawing pinned={pinned ?? false} />
          </div>
        </Step>
        <Step number={3} words={t('welcome.reach')}>
          <p>{t('welcome.reachHow')}</p>
          <ul class="welcome-ways">
            <li>
              <h3>{t('welcome.noKey')}</h3>
              <p class="welcome-cost">{t('options.free')}</p>
              <p class="soft">{t('welcome.noKeyWords')}</p>
              <p class="welcome-ready">
                <Icon name="check" size={14} />
                {t('welcome.noKeyReady')}
              </p>
            </li>
            {services.map((entry) => (
              <li key={entry.id}>
                <h3>{nameOf('provider', entry.id)}</h3>
                <p class="welcome-cost">{priceWords(entry)}</p>
                <p class="soft">{nameOf('provider', `${entry.id}.about`)}</p>
                <ServiceLinks links={entry.links} />
                <button type="button" class="button" onClick={() => props.onSetUp(entry.id)}>
                  {t('welcome.setUp', { provider: nameOf('provider', entry.id) })}
                </button>
              </li>
            ))}
          </ul>
          <button type="button" class="button link" onClick={props.onOptions}>
            {t('welcome.more')}
          </button>
        </Step>
      </ol>
      <footer>
        <button type="button" class="button" onClick={props.onClose}>
          {t('welcome.close')}
        </button>
        <p class="soft small">{t('welcome.later')}</p>
        <p class="soft small">{t('app.notAffiliated')}</p>
      </footer>
    </main>
  );
}

interface StepProps {
  number: number;
  words: string;
  /** Says that it is done. */
  done?: string;
  children: ComponentChildren;
}

function Step({ number, words, done, children }: StepProps) {
  return (
    <li class="welcome-step">
      <span class="welcome-number" aria-hidden="true">
        {number}
      </span>
      <div>
        <h2>
          {words}
          <span class="welcome-done" role="status">
            {done && (
              <>
                <Icon name="check" size={13} />
                {done}
              </>
            )}
          </span>
        </h2>
        {children}
      </div>
    </li>
  );
}
