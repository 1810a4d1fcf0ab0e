import { useContext, useRef } from 'preact/hooks';
import type { Offer } from '@/utils/offer/offer';
import { t } from '@/utils/i18n/t';
import { TranslationContext } from './translation-context';
import { useTranslated } from './use-translated';
import './translated-title.css';

/** The title in the reader's language, below the original; its line is kept free while it is on its way. */
export function TranslatedTitle({ offer: { title, titleTranslated } }: { offer: Offer }) {
  const place = useRef<HTMLParagraphElement>(null);
  const on = useContext(TranslationContext)?.queue !== undefined;
  const { words, by, waits } = useTranslated(place, title, titleTranslated);
  if (words === undefined && !on) return null;
  return (
    <p
      ref={place}
      class={words === undefined ? 'offer-translated soft' : 'offer-translated'}
      title={by === 'browser' ? t('translate.byBrowser') : undefined}
      aria-busy={waits}
    >
      {words ?? t(waits ? 'translate.waits' : 'translate.none')}
    </p>
  );
}
