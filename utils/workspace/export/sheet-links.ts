import type { Feature } from 'write-excel-file/universal';
import { getCellAddress, sanitizeAttributeValue } from 'write-excel-file/utility';

/** A cell that leads to an address, counted from 0. */
export interface SheetLink {
  row: number;
  column: number;
  url: string;
}

/** Excel opens no file with more links on a sheet, and no link that is longer. */
const limits = { links: 65_000, characters: 2_000 };

const linkType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/**
 * What the writer has no word for: links on the first sheet, and a filter on its header. Both stand right after the cells
 * (ECMA-376, part 1, 18.3.1.99, CT_Worksheet).
 */
export function sheetLinks(links: readonly SheetLink[], filtered: { rows: number; columns: number }): Feature<Blob> {
  const known = links.filter(({ url }) => url.length <= limits.characters).slice(0, limits.links);
  const filter = `<autoFilter ref="A1:${getCellAddress(filtered.rows - 1, filtered.columns - 1)}"/>`;
  const marks = known.map(
    ({ row, column }, i) => `<hyperlink ref="${getCellAddress(row, column)}" r:id="link${i + 1}"/>`,
  );
  const relations = known.map(
    ({ url }, i) =>
      `<Relationship Id="link${i + 1}" Type="${linkType}" Target="${sanitizeAttributeValue(url)}" TargetMode="External"/>`,
  );
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _options, { sheetIndex }) =>
            sheetIndex > 0
              ? content
              : content.replace(
                  '</sheetData>',
                  () => `</sheetData>${filter}${known.length > 0 ? `<hyperlinks>${marks.join('')}</hyperlinks>` : ''}`,
                ),
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_options, { sheetIndex }) => (sheetIndex > 0 ? undefined : relations.join('')),
        },
      },
    },
  };
}
