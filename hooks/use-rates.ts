import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ecbOrigins } from '@/utils/exchange-rates/ecb-origins';
import { readKeptRates, watchKeptRates, type KeptRates } from '@/utils/exchange-rates/kept-rates';
import { askAccess } from '@/utils/host-access';
import { sendMessage } from '@/utils/messages';

/** The bank's rates as they are kept, and how to get them. */
export interface Rates {
  kept: KeptRates;
  allowed: boolean;
  /** The browser was asked and declined. */
  refused: boolean;
  asking: boolean;
  /** Asks the browser for the bank's host, in the press itself, and then the bank. */
  allow(): void;
  tryAgain(): void;
}

/** The background asks the bank, at most once a day; opening the panel is the occasion. */
export function useRates(fail: (error: unknown) => void): Rates {
  const [kept, setKept] = useState<KeptRates>({});
  const [allowed, setAllowed] = useState(false);
  const [refused, setRefused] = useState(false);
  const [asking, setAsking] = useState(false);
  const refresh = useCallback(
    (pressed: boolean) => {
      setAsking(true);
      void sendMessage('refreshRates', { pressed })
        .catch(fail)
        .finally(() => setAsking(false));
    },
    [fail],
  );

  useEffect(() => {
    void readKeptRates().then(setKept, fail);
    const readAccess = async () => {
      const granted = await browser.permissions.contains({ origins: [...ecbOrigins] });
      setAllowed(granted);
      return granted;
    };
    const onAccess = () => void readAccess().catch(fail);
    void readAccess().then((granted) => granted && refresh(false), fail);
    browser.permissions.onAdded.addListener(onAccess);
    browser.permissions.onRemoved.addListener(onAccess);
    const unwatch = watchKeptRates(setKept);
    return () => {
      browser.permissions.onAdded.removeListener(onAccess);
      browser.permissions.onRemoved.removeListener(onAccess);
      unwatch();
    };
  }, []);

  const allow = () => {
    void askAccess([...ecbOrigins], { sendsPictures: false }).then((granted) => {
      setAllowed(granted);
      setRefused(!granted);
      if (granted) refresh(true);
    }, fail);
  };
  return { kept, allowed, refused, asking, allow, tryAgain: () => refresh(true) };
}
