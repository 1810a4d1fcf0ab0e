import { useEffect, useState } from 'preact/hooks';
import { HistoryList } from '@/components/history-list';
import { sendMessage } from '@/utils/messages';
import { openPanel } from '@/utils/panel-window';
import type { SearchState } from '@/utils/search/search-state';
import { readHistory } from '@/utils/workspace/read-history';
import type { Section, SectionProps } from './section';

/** Every search that is kept: opening one shows its stored answer in the panel, and asks nothing. */
function History({ windowId, fail }: SectionProps) {
  const [searches, setSearches] = useState<SearchState[]>();
  useEffect(() => void readHistory().then(setSearches, fail), []);

  /** Opens the panel in the press itself: the browser allows it nowhere else. */
  const open = (searchId: string) => {
    const opened = openPanel(windowId);
    Promise.all([opened, sendMessage('reopen', { windowId, searchId })]).catch(fail);
  };
  return <HistoryList searches={searches} now={Date.now()} onOpen={open} />;
}

export const historySection: Section = { id: 'history', words: 'history.title', icon: 'clock', View: History };
