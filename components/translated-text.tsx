import { useRef } from 'preact/hooks';
import { t } from '@/utils/i18n/t';
import { useTranslated } from './use-translated';

interface TranslatedTextProps {
  text: string;
  /** What the service translates it to. */
  given?: string;
  /** As it is written, whatever translations there are. */
  original: boolean;
}

/** A short text in the reader's language as soon as there is one, else as it is written. */
export function TranslatedText({ text, given, original }: TranslatedTextProps) {
  const place = useRef<HTMLSpanElement>(null);
  const { words, by } = useTranslated(place, text, given);
  const shown = original ? undefined : words;
  return (
    <span
      ref={place}
      lang={shown === undefined ? 'zh' : undefined}
      title={shown === undefined ? undefined : by === 'browser' ? `${text} (${t('translate.byBrowser')})` : text}
    >
      {shown ?? text}
    </span>
  );
}
