import { barId } from '@/utils/sourcing/insight-bar';
import type { LoadedView } from '@/utils/sourcing/loaded-view';
import { parseKeywords } from '@/utils/sourcing/title-keywords';
import { t } from '@/utils/i18n/t';
import type { Chip } from './chips';
import { barWords } from './insight-words';

/** What narrows the loaded offers, each removable by itself. */
export function refinementChips(
  { goodSupplier, keywords, bars = [] }: LoadedView,
  onView: (change: Partial<LoadedView>) => void,
): Chip[] {
  const words = parseKeywords(keywords).length > 0 ? keywords.trim() : '';
  return [
    ...(goodSupplier ? [{ id: 'good', words: t('refine.good'), onRemove: () => onView({ goodSupplier: false }) }] : []),
    ...(words
      ? [{ id: 'keywords', words: t('choices.keyword', { keyword: words }), onRemove: () => onView({ keywords: '' }) }]
      : []),
    ...bars.map((bar) => ({
      id: barId(bar),
      words: barWords(bar),
      onRemove: () => onView({ bars: bars.filter((each) => each !== bar) }),
    })),
  ];
}
