import { useState } from 'preact/hooks';
import type { HistoryKeepProps } from '@/components/history-keep';
import { sendMessage } from '@/utils/messages';
import type { HistoryKeeping } from '@/utils/search/history-keeping';
import { searchesToExpire } from '@/utils/search/sweep-history';
import { changeSettings } from '@/utils/settings';

/**
 * How long searches are kept, changed by the user. A choice that keeps less than there is waits for a second press, since
 * nothing brings back what it deletes.
 */
export function useHistoryKeep(history: HistoryKeeping, fail: (error: unknown) => void): HistoryKeepProps {
  const [waiting, setWaiting] = useState<HistoryKeepProps['waiting']>();
  const take = async (wanted: HistoryKeeping) => {
    await changeSettings({ history: wanted });
    setWaiting(undefined);
    await sendMessage('sweepHistory', { final: false });
  };
  const change = async (wanted: HistoryKeeping) => {
    const goes = (await searchesToExpire(wanted)).length;
    if (goes > 0) setWaiting({ history: wanted, goes });
    else await take(wanted);
  };
  return {
    history,
    ...(waiting ? { waiting } : {}),
    onChange: (wanted) => void change(wanted).catch(fail),
    onSure: () => waiting && void take(waiting.history).catch(fail),
    onBack: () => setWaiting(undefined),
  };
}
