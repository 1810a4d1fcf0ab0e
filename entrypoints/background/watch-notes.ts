import { browser } from 'wxt/browser';
import { formatMoney, formatSignedPercent } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { readSettings } from '@/utils/settings';
import { showWorkspace } from '@/utils/workspace/open-workspace';
import type { WatchNews } from '@/utils/workspace/watch/run-watches';
import { languageApplied } from './language';

/** How the ids of our notifications begin; what follows is the part of the full page that a press opens. */
const prefix = 'watch ';

let wired = false;

/** Registers the press on a notification. The browser knows of notifications only where the user allowed them. */
export function wireWatchNotes(): void {
  wire();
  browser.permissions.onAdded.addListener(wire);
}

function wire(): void {
  if (wired || !browser.notifications) return;
  wired = true;
  browser.notifications.onClicked.addListener((id) => {
    if (!id.startsWith(prefix)) return;
    void browser.notifications.clear(id).catch(console.warn);
    void showWorkspace(id.slice(prefix.length)).catch(console.error);
  });
}

/**
 * Tells what a run of checks has found so far, in one notification that takes the place of the one before, where the user
 * wants that and the browser allows it.
 */
export async function tellNews(news: readonly WatchNews[]): Promise<void> {
  const [first, ...others] = news;
  if (!first || !(await readSettings()).watch.notify || !browser.notifications) return;
  await languageApplied();
  const { id, boardId } = first.watched.saved;
  const alone = `${prefix}boards/${boardId}/${encodeURIComponent(id)}`;
  if (others.length > 0) await browser.notifications.clear(alone);
  await browser.notifications.create(others.length > 0 ? `${prefix}watch` : alone, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: others.length > 0 ? t('watch.news.many', { count: news.length }) : newsWords(first),
    message: others.length > 0 ? news.slice(0, 3).map(lineOf).join('\n') : titleOf(first),
  });
}

const titleOf = ({ watched: { saved } }: WatchNews): string => saved.offer.titleTranslated ?? saved.offer.title;

const lineOf = (news: WatchNews): string => `${newsWords(news)}: ${titleOf(news)}`;

function newsWords({ what }: WatchNews): string {
  if (what.kind !== 'price') return t(`watch.news.${what.kind}`);
  const { from, to, share } = what.change;
  return t('watch.news.price', {
    change: formatSignedPercent(share.toFixed(4)),
    from: formatMoney(from),
    to: formatMoney(to),
  });
}
