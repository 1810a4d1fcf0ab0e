/** What the columns of the template are called: names that the import knows in every language. */
const columns = [
  'Offer number',
  'Title',
  'Price (CNY)',
  'Minimum order',
  'Picture address',
  'Offer page',
  'Supplier',
  'Sold a month',
  'Ships within (hours)',
];

/** One row that shows how values are written. It says itself that it is to be replaced. */
const example = [
  '628745190321',
  'EXAMPLE: replace this row with your own offers',
  '23.50',
  '5',
  'https://cbu01.alicdn.com/img/ibank/your-picture.jpg',
  'https://detail.1688.com/offer/628745190321.html',
  'Your supplier',
  '1200',
  '48',
];

/** A small file to fill in, for the import; it opens right in Excel. */
export function templateCsv(): Blob {
  const lines = [columns, example].map((cells) => `${cells.join(',')}\r\n`);
  return new Blob(['\ufeff', ...lines], { type: 'text/csv;charset=utf-8' });
}
