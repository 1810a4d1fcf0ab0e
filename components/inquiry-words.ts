import type { InquiryLine } from '@/utils/sourcing/inquiry';
import { t } from '@/utils/i18n/t';

/** The message to the supplier in the user's language, to read what is sent or to send to one who reads it. */
export const inquiryInOwnWords = (lines: readonly InquiryLine[]): string => lines.map(sentence).join('\n');

function sentence(line: InquiryLine): string {
  switch (line.code) {
    case 'greeting':
      return line.supplier ? t('inquiry.greetingTo', { supplier: line.supplier }) : t('inquiry.greeting');
    case 'offer':
      return t('inquiry.offer', { title: line.title, url: line.url ?? '' }).trim();
    case 'customization':
      return t(`inquiry.customization.${line.complexity}`);
    default: {
      const { code, ...params } = line;
      return t(`inquiry.${code}`, params);
    }
  }
}
