import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/utils/i18n/t';

interface WaitButtonProps {
  /** When the wait began, ISO 8601; absent means now. */
  since?: string;
  /** How long it lasts. */
  seconds: number;
  onPress(): void;
  /** Its words once the wait is over. */
  children: ComponentChildren;
}

/** A button that counts down to when it may be pressed. */
export function WaitButton({ since, seconds, onPress, children }: WaitButtonProps) {
  const [now, setNow] = useState(() => Date.now());
  const [shown] = useState(now);
  const left = secondsLeft(since === undefined ? shown : Date.parse(since), seconds, now);
  const waits = left > 0;
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [waits]);
  return (
    <button type="button" class="button" aria-disabled={waits} onClick={() => !waits && onPress()}>
      {waits ? t('action.waitLeft', { seconds: left }) : children}
    </button>
  );
}

/** Whole seconds of a wait that are left; both times in ms since 1970. Never more than the wait itself, should a clock be set back. */
export function secondsLeft(since: number, seconds: number, now: number): number {
  const left = Math.ceil(seconds - (now - since) / 1000);
  return left > 0 ? Math.min(left, seconds) : 0;
}
