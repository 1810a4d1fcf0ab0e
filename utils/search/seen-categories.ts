import type { Offer } from '../offer/offer';
import type { Capabilities } from '../providers/capabilities';

/** A category of 1688, as offers told it. */
export interface SeenCategory {
  /** Its number. */
  id: string;
  /** An offer in it: numbers tell nobody what they stand for. */
  title: string;
}

/** The services' names for a category number. */
export const categoryFields: ReadonlySet<string> = new Set(['cat_id', 'categoryId']);

/** True where a source can be asked for a category. */
export const takesCategory = ({ fields = [] }: Capabilities): boolean =>
  fields.some(({ id }) => categoryFields.has(id));

/** The categories of these offers, the most frequent first. */
export function seenCategories(offers: Iterable<Offer>): SeenCategory[] {
  const found = new Map<string, SeenCategory & { count: number }>();
  for (const { categoryId, title, titleTranslated } of offers) {
    if (!categoryId) continue;
    const known = found.get(categoryId);
    if (known) known.count += 1;
    else found.set(categoryId, { id: categoryId, title: titleTranslated ?? title, count: 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count).map(({ id, title }) => ({ id, title }));
}
