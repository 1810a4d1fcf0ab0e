import { useEffect } from 'preact/hooks';
import { keepWorkerUp } from '@/utils/keep-worker-up';
import { watchBatches } from '@/utils/workspace/batch/batch-news';
import { readBatches } from '@/utils/workspace/batch/batch-store';
import { AllBatches } from './batch/all-batches';
import { OneBatch } from './batch/one-batch';
import type { Section, SectionProps } from './section';

/** Many pictures at once: the batches that there are, or the one that the address names. `#batch/BATCH/SEARCH/VIEW`. */
function BatchSection(props: SectionProps) {
  const [id, searchId, view] = props.path;
  // A worker that the browser stops in the middle of a batch is woken at once; with no page open, by its alarm.
  useEffect(() => keepWorkerUp(watchRunning), []);
  return id ? <OneBatch key={id} id={id} shown={searchId} view={view} {...props} /> : <AllBatches {...props} />;
}

export const batchSection: Section = { id: 'batch', words: 'batch.title', icon: 'list', View: BatchSection };

const watchRunning = (callback: (running: boolean) => void) =>
  watchBatches(
    () =>
      void readBatches().then(
        (batches) => callback(batches.some(({ stage }) => stage === 'running')),
        (error: unknown) => console.error('The batches could not be read:', error),
      ),
  );
