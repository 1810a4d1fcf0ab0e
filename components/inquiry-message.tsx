import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Offer } from '@/utils/offer/offer';
import { inquiryOf } from '@/utils/sourcing/inquiry';
import { inquiryInChinese } from '@/utils/sourcing/inquiry-chinese';
import type { OrderPlan } from '@/utils/sourcing/order-plan';
import { messageLanguage } from '@/utils/i18n/messages';
import { t } from '@/utils/i18n/t';
import { Icon } from './icon';
import { inquiryInOwnWords } from './inquiry-words';
import { Segments } from './segments';
import './inquiry-message.css';

interface InquiryMessageProps {
  offer: Offer;
  plan: OrderPlan;
  /** What came of copying it. */
  outcome: ComponentChildren;
  onCopy(text: string): void;
}

/** The message to the supplier, in Chinese to send and in the user's language to read, ready to paste. */
export function InquiryMessage({ offer, plan, outcome, onCopy }: InquiryMessageProps) {
  const [chosen, setChosen] = useState<'chinese' | 'own'>('chinese');
  const lines = inquiryOf(offer, plan);
  const text = chosen === 'chinese' ? inquiryInChinese(lines) : inquiryInOwnWords(lines);
  return (
    <div class="inquiry-message">
      {messageLanguage() !== 'zh-CN' && (
        <Segments
          label={t('inquiry.language')}
          labelUnseen
          value={chosen}
          options={(['chinese', 'own'] as const).map((value) => ({ value, words: t(`inquiry.${value}`) }))}
          onChange={(value) => setChosen(value)}
        />
      )}
      <p
        class="inquiry-text"
        lang={chosen === 'chinese' ? 'zh' : messageLanguage()}
        tabIndex={0}
        aria-label={t('inquiry.text')}
        role="group"
      >
        {text}
      </p>
      <button type="button" class="button" onClick={() => onCopy(text)}>
        <Icon name="paste" size={14} />
        {t('inquiry.copy')}
      </button>{' '}
      {outcome}
    </div>
  );
}
