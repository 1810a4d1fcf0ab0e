import { encodings, type Encoding } from '@/utils/workspace/library/import/decode-text';
import { importFieldIds, type ImportFieldId } from '@/utils/workspace/library/import/import-fields';
import type { ImportPreview } from '@/utils/workspace/library/import/import-messages';
import type { Mapping } from '@/utils/workspace/library/import/check-import';
import { t } from '@/utils/i18n/t';

interface ImportColumnsProps {
  preview: Exclude<ImportPreview, { format: 'offers' }>;
  mapping: Mapping;
  onEncoding(encoding: Encoding): void;
  onSheet(sheet: string): void;
  onMapping(mapping: Mapping): void;
}

/** How many rows of the file are shown. */
const shownRows = 6;

/** What each column of a file is, above its first rows. */
export function ImportColumns({ preview, mapping, onEncoding, onSheet, onMapping }: ImportColumnsProps) {
  const { header, rows, count, encoding, sheets, sheet } = preview;
  const choose = (at: number, id: ImportFieldId | undefined) =>
    // Each field once: the column that had it lets go of it.
    onMapping({
      ...mapping,
      columns: mapping.columns.map((each, i) => (i === at ? id : each === id ? undefined : each)),
    });
  return (
    <>
      <div class="library-import-options">
        <p class="soft">{t('import.rows', { count })}</p>
        {encoding && (
          <label>
            {t('import.encoding')}
            <select
              class="field"
              value={encoding}
              onChange={(event) => onEncoding(event.currentTarget.value as Encoding)}
            >
              {encodings.map((each) => (
                <option key={each} value={each}>
                  {each.toUpperCase()}
                </option>
              ))}
            </select>
          </label>
        )}
        {sheets && sheets.length > 1 && (
          <label>
            {t('import.sheet')}
            <select class="field" value={sheet} onChange={(event) => onSheet(event.currentTarget.value)}>
              {sheets.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          </label>
        )}
        <label>
          {t('import.mark')}
          <select
            class="field"
            value={mapping.mark ?? ''}
            onChange={(event) => {
              const mark = event.currentTarget.value as '' | '.' | ',';
              const { columns } = mapping;
              onMapping(mark === '' ? { columns } : { columns, mark });
            }}
          >
            <option value="">{t('import.markFound')}</option>
            <option value=".">{t('import.markPoint')}</option>
            <option value=",">{t('import.markComma')}</option>
          </select>
        </label>
      </div>
      <div class="library-import-table" tabIndex={0} role="region" aria-label={t('import.preview')}>
        <table>
          <thead>
            <tr>
              {header.map((name, at) => (
                <th key={at} scope="col" class={mapping.columns[at] ? undefined : 'unused'}>
                  <span title={name}>{name || t('import.unnamed', { column: at + 1 })}</span>
                  <select
                    class="field"
                    aria-label={t('import.columnIs', { column: name || at + 1 })}
                    value={mapping.columns[at] ?? ''}
                    onChange={(event) =>
                      choose(at, (event.currentTarget.value || undefined) as ImportFieldId | undefined)
                    }
                  >
                    <option value="">{t('import.leave')}</option>
                    {importFieldIds.map((id) => (
                      <option key={id} value={id}>
                        {t(`import.field.${id}`)}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shownRows).map((row) => (
              <tr key={row.line}>
                {header.map((_, at) => (
                  <td key={at} class={mapping.columns[at] ? undefined : 'unused'} title={String(row.cells[at] ?? '')}>
                    {row.cells[at] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
