import { expect, it } from 'vitest';
import { checkImport } from '@/utils/workspace/library/import/check-import';
import { guessColumns } from '@/utils/workspace/library/import/guess-columns';
import { readImport } from '@/utils/workspace/library/import/read-import';
import { templateCsv } from '@/utils/workspace/library/import/template-csv';

it('is a file that the import reads without a question', async () => {
  const table = await readImport(templateCsv());
  if (table.format === 'offers') throw new Error('It is a table.');
  const columns = guessColumns(table.header, table.rows);
  expect(columns).not.toContain(undefined);
  const { offers, problems } = await checkImport(table, { columns }, () => undefined);
  expect(problems).toEqual([]);
  expect(offers).toMatchObject([
    { id: '628745190321', price: { amount: '23.5', currency: 'CNY' }, minimumOrder: 5, shipsWithinHours: 48 },
  ]);
});
