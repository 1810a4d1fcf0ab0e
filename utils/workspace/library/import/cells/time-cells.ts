import { read, type CellReader } from './cell-reader';

const dayWords = '天|日|일|days?|d|tage?n?|jours?|d[ií]as?|giorn[io]|дн(?:я|ей)|день|дн|ngày|วัน|يوم|أيام';
const hourWords = '小时|小時|時間|시간|hours?|h|stunden?|std|heures?|horas?|ore|час(?:а|ов)?|ч|giờ|ชั่วโมง|ชม|ساعة|ساعات';
const wait = new RegExp(`^\\D{0,20}?(\\d{1,3})\\s*(?:(${dayWords})|${hourWords})?`, 'iu');

const inDays = new RegExp(`(?<!\\p{L})(?:${dayWords})\\)?$`, 'iu');

/** Hours until a parcel leaves: `24`, `48小时`, `Ships within 24 h`, `2 days`, `当天`; days also where the column is called so. */
export const hoursCell: CellReader<number> = (cell, { name }) => {
  const text = String(cell).normalize('NFKC').trim();
  if (/^(?:当天|当日|今天|今日|same day)/i.test(text)) return { value: 0 };
  const [, number, inCell] = wait.exec(text) ?? [];
  if (number === undefined) return { problem: 'number' };
  const days = inCell ?? (/^\d+$/.test(text) && inDays.test(name.normalize('NFKC').trim()));
  return { value: Number(number) * (days ? 24 : 1) };
};

/** A day: ISO 8601, or year, month and day in this order. */
export const dateCell: CellReader<string> = (cell) => {
  const [, year, month, day] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s].*)?$/.exec(String(cell).trim()) ?? [];
  const iso = year && `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}T00:00:00.000Z`;
  return read(iso && Number.isFinite(Date.parse(iso)) ? new Date(iso).toISOString() : undefined, 'date');
};
