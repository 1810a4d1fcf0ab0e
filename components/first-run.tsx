import { t } from '@/utils/i18n/t';
import { SampleShopLink } from './sample-shop-link';
import './first-run.css';

/** Teaches the one thing: right-click a product picture. */
export function FirstRun() {
  return (
    <div class="first-run">
      <svg viewBox="0 0 280 172" role="img" aria-label={t('first.picture')}>
        <rect class="page" x="14" y="6" width="252" height="142" rx="10" />
        <path class="rule" d="M14 24h252" />
        <circle class="ink" cx="26" cy="15" r="2.5" />
        <circle class="ink" cx="35" cy="15" r="2.5" />
        <rect class="photo" x="28" y="38" width="96" height="96" rx="8" />
        {/* A mug: the product. */}
        <path class="handle" d="M90 68h6a10 10 0 0 1 0 20h-6" />
        <path class="thing" d="M50 58h40v40a10 10 0 0 1-10 10H60a10 10 0 0 1-10-10z" />
        <path class="ghost" d="M142 46h104M142 60h66M142 80h84" />
        <g class="menu">
          <rect x="86" y="98" width="150" height="66" rx="8" />
          <path class="ghost" d="M102 113h56M102 149h88" />
          <rect class="chosen" x="91" y="121" width="140" height="20" rx="5" />
          <text x="102" y="135">
            {t('app.name')}
          </text>
        </g>
        <path class="pointer" d="M76 84v19l5-4.6 3.6 7.4 3.4-1.7-3.4-7h6.6z" />
      </svg>
      <h2>{t('first.title')}</h2>
      <p class="soft">{t('first.words')}</p>
      <SampleShopLink />
    </div>
  );
}
