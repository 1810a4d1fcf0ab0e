import { useEffect, useState } from 'preact/hooks';
import type { ReportProgress } from '@/components/report-form';
import { toStoredError } from '@/utils/errors';
import { askAccess } from '@/utils/host-access';
import { sendMessage } from '@/utils/messages';
import type { Feedback } from '@/utils/providers/linkfox/feedback-body';
import { linkfoxEntry } from '@/utils/providers/linkfox/entry';

export interface Report {
  /** Absent while none is written. */
  progress?: ReportProgress;
  open(open: boolean): void;
  send(feedback: Feedback): void;
}

/** Words to LinkFox on the results of one search; another search puts the form away. */
export function useReport(searchId: string | undefined): Report {
  const [progress, setProgress] = useState<ReportProgress>();
  useEffect(() => setProgress(undefined), [searchId]);
  return {
    progress,
    open: (open) => setProgress(open ? { state: 'writing' } : undefined),
    send: (feedback) => {
      // The browser asks in the press itself, before anything is awaited.
      const access = askAccess([linkfoxEntry.feedbackHost!], { sendsPictures: false });
      setProgress({ state: 'sending' });
      const sent = async (): Promise<ReportProgress> => {
        if (!(await access)) return { state: 'failed', error: { code: 'permission-needed' } };
        const result = await sendMessage('report', { feedback });
        return result.ok ? { state: 'sent' } : { state: 'failed', error: result.error };
      };
      void sent()
        .catch((error: unknown): ReportProgress => ({ state: 'failed', error: toStoredError(error) }))
        .then((now) => setProgress((before) => before && now));
    },
  };
}
