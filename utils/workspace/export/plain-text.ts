import type { ExportCell } from './table';

/** A cell in plain characters; a figure without its unit. */
export function plainText(cell: ExportCell | undefined): string {
  switch (cell?.kind) {
    case undefined:
      return '';
    case 'text':
      return cell.text;
    case 'number':
      return cell.value;
    case 'money':
      return cell.money.amount;
    case 'percent':
      return cell.fraction;
    case 'date':
      return cell.iso.slice(0, 10);
    case 'link':
      return cell.url;
    case 'picture':
      return cell.url ?? '';
  }
}
