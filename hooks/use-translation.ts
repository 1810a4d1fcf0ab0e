import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Translation } from '@/components/translation-context';
import { messageLanguage } from '@/utils/i18n/messages';
import { changeSettings } from '@/utils/settings';
import { openTranslator, translates } from '@/utils/translate/browser-translator';
import { createTranslationQueue, type TranslationQueue } from '@/utils/translate/translation-queue';

interface State {
  stage: Translation['stage'];
  loaded?: number;
  queue?: TranslationQueue;
}

const off: State = { stage: 'off' };

/**
 * The browser's own translator, switched on by a press and remembered. What the browser would have to fetch first waits for
 * a press again. Undefined where there is no translator for the language of the panel.
 *
 * @param wanted as it was left
 */
export function useTranslation(wanted: boolean, fail: (error: unknown) => void): Translation | undefined {
  const language = messageLanguage();
  const [can, setCan] = useState(false);
  const [state, setState] = useState(off);
  const open = useRef<AbortController | undefined>(undefined);

  const close = () => {
    open.current?.abort();
    open.current = undefined;
  };
  const start = () => {
    close();
    const own = new AbortController();
    const set = (next: State) => open.current === own && setState(next);
    open.current = own;
    set({ stage: 'loading' });
    openTranslator(language, (loaded) => set({ stage: 'loading', loaded }), own.signal).then(
      (translator) => {
        if (own.signal.aborted) return translator.destroy();
        const queue = createTranslationQueue((text, signal) => translator.translate(text, { signal }));
        own.signal.addEventListener('abort', () => {
          queue.stop();
          translator.destroy();
        });
        set({ stage: 'on', queue });
      },
      (error: unknown) => {
        console.warn('The browser could not open its translator:', error);
        set({ stage: 'failed' });
      },
    );
  };

  useEffect(() => {
    let current = true;
    void translates(language).then(
      (answer) => {
        if (!current) return;
        setCan(answer !== 'no');
        if (answer === 'ready' && wanted && !open.current) start();
      },
      (error: unknown) => console.warn('The browser does not say whether it translates:', error),
    );
    return () => {
      current = false;
      close();
    };
  }, [language]);

  const onSwitch = (on: boolean) => {
    // The browser takes a press only in the very handler of it.
    if (on) start();
    else {
      close();
      setState(off);
    }
    void changeSettings({ translate: on }).catch(fail);
  };
  const latest = useRef(onSwitch);
  latest.current = onSwitch;
  // Every title reads it: it changes only when a title has to.
  return useMemo(
    () => (can ? { ...state, language, onSwitch: (on: boolean) => latest.current(on) } : undefined),
    [can, state, language],
  );
}
