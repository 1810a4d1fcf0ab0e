import { strToU8, zipSync } from 'fflate';

/** A workbook of one or more sheets, written plainly: texts inline, numbers as their digits stand, with their format where given. */
export function makeXlsx(
  sheets: Record<string, readonly (readonly (string | { digits: string; format?: string })[])[]>,
): Blob {
  const formats: string[] = [];
  const styleOf = (format: string | undefined) => {
    if (format === undefined) return '';
    if (!formats.includes(format)) formats.push(format);
    return ` s="${formats.indexOf(format) + 1}"`;
  };
  const names = Object.keys(sheets);
  const relation = (i: number) =>
    `<Relationship Id="r${i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${i}.xml"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names
      .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
      .map((_, i) => relation(i + 1))
      .join('')}</Relationships>`,
  };
  names.forEach((name, i) => {
    const rows = sheets[name]!.map((cells, row) => {
      const written = cells.map((cell, column) => {
        const at = `${String.fromCharCode(65 + column)}${row + 1}`;
        if (typeof cell !== 'string') return `<c r="${at}"${styleOf(cell.format)}><v>${cell.digits}</v></c>`;
        return cell === '' ? '' : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${inXml(cell)}</t></is></c>`;
      });
      return `<row r="${row + 1}">${written.join('')}</row>`;
    });
    files[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`;
  });
  if (formats.length > 0) {
    const codes = formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${inXml(code)}"/>`);
    const styles = formats.map((_, i) => `<xf numFmtId="${164 + i}" applyNumberFormat="1"/>`);
    files['xl/styles.xml'] =
      `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>${codes.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
  }
  const bytes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]));
  return new Blob([zipSync(bytes).slice()]);
}

const inXml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Text in GBK: every two bytes that its decoder knows, looked up backwards. */
export function inGbk(text: string): Uint8Array<ArrayBuffer> {
  gbk ??= gbkTable();
  return Uint8Array.from([...text].flatMap((sign) => (sign < '\u0080' ? sign.charCodeAt(0) : gbk!.get(sign)!)));
}

let gbk: Map<string, number[]> | undefined;

function gbkTable(): Map<string, number[]> {
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return table;
}

/** Text in UTF-16, with or without a byte order mark. */
export function inUtf16(text: string, { big = false, mark = true } = {}): Uint8Array<ArrayBuffer> {
  const marked = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < marked.length; i++) view.setUint16(2 * i, marked.charCodeAt(i), !big);
  return bytes;
}
