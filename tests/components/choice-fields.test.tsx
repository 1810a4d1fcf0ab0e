// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { ChoiceFields } from '@/components/choice-fields';
import { SortSelect } from '@/components/sort-select';
import { catalog } from '@/utils/providers/catalog';
import { clearDrawn, draw } from './draw';

afterEach(clearDrawn);

const titles = (selector: string) =>
  [...document.querySelectorAll<HTMLElement>(selector)].flatMap(({ title }) => title || []);

describe.each(catalog.filter(({ capabilities }) => capabilities.sorts.length > 0))(
  'the controls of $id',
  ({ id, capabilities }) => {
    const choices = { filters: [], sort: capabilities.defaultSort, pageSize: capabilities.pageSize.default };

    it('are exactly its own filters and collections, in the user’s words with its own values as tooltips', () => {
      draw(<ChoiceFields capabilities={capabilities} choices={choices} onChange={() => undefined} />);
      expect(titles('.filter-value')).toEqual(capabilities.filters.flatMap(({ values }) => values));
      for (const label of document.querySelectorAll<HTMLElement>('.filter-value')) {
        expect(label.textContent).not.toBe(label.title);
        expect(label.textContent).not.toBe('');
      }
      expect(titles('option')).toEqual(capabilities.collections);
    });

    it('are exactly its own sorts', () => {
      draw(
        <SortSelect
          capabilities={capabilities}
          providerId={id}
          sort={capabilities.defaultSort}
          onChange={() => undefined}
        />,
      );
      expect(titles('option')).toEqual(
        capabilities.sorts.flatMap(({ field, directions }) => directions.map(() => field)),
      );
    });
  },
);
