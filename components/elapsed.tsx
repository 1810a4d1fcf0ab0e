import { useEffect, useState } from 'preact/hooks';
import { formatDuration } from '@/utils/i18n/format';

/** The time since `since` from its second second on; silent, since a screen reader needs no clock. */
export function Elapsed({ since }: { since: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const ms = now - Date.parse(since);
  return (
    <span class="stage-elapsed" aria-hidden="true">
      {ms >= 2000 ? formatDuration(Math.floor(ms / 1000) * 1000) : ''}
    </span>
  );
}
