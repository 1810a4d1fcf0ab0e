import { browser } from 'wxt/browser';
import type { PanelProps } from '@/components/panel-props';
import { sendMessage } from '@/utils/messages';
import { changeSettings } from '@/utils/settings';
import { openWorkspace } from '@/utils/workspace/open-workspace';

/** The panel's presses that are one command each. */
export function panelCommands(windowId: number, fail: (error: unknown) => void) {
  const send = (command: 'cancel' | 'clear' | 'loadMore' | 'readAgain') =>
    void sendMessage(command, { windowId }).catch(fail);
  return {
    onCancel: () => send('cancel'),
    onClear: () => send('clear'),
    onLoadMore: () => send('loadMore'),
    onReadAgain: () => send('readAgain'),
    onOther: (index) => void sendMessage('searchPicked', { windowId, index }).catch(fail),
    onReopen: (searchId) => void sendMessage('reopen', { windowId, searchId }).catch(fail),
    onView: (view) => void changeSettings({ view }).catch(fail),
    onSetUp: () => void browser.runtime.openOptionsPage().catch(fail),
    onWorkspace: () => void openWorkspace('history').catch(fail),
    onLibrary: () => void openWorkspace('library').catch(fail),
  } satisfies Partial<PanelProps>;
}
