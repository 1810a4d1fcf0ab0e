import { parse, type TNode } from 'txml';
import { unzip } from './unzip';

/** What a reader of spreadsheets finds in a sheet. */
export interface ReadSheet {
  name: string;
  /** Undefined: no value. A text in its plain form, `_xHHHH_` read. */
  cells: (string | number | undefined)[][];
  /** The number format of each cell that has one. */
  formats: (string | undefined)[][];
  /** Addresses by cell reference. */
  links: Map<string, string>;
  /** Rows that stay in view. */
  frozenRows: number;
  /** Cell references (`A2`) of pictures with their bytes. */
  pictures: Map<string, Buffer>;
}

type Node = TNode;

/** Reads a workbook by its parts and relations (ECMA-376, part 1), with none of the code that wrote it. */
export function readXlsx(file: Buffer): ReadSheet[] {
  const files = unzip(file);
  const xml = (path: string) => {
    const found = files.get(path);
    if (!found) throw new Error(`The workbook has no ${path}.`);
    return nodes(parse(found.toString('utf8'), { keepWhitespace: true }));
  };
  const strings = all(xml('xl/sharedStrings.xml'), 'si').map((item) => plain(all([item], 't').map(textOf).join('')));
  const styles = xml('xl/styles.xml');
  const codes = new Map(
    all(styles, 'numFmt').map((each) => [attribute(each, 'numFmtId'), attribute(each, 'formatCode')]),
  );
  const formats = all(all(styles, 'cellXfs'), 'xf').map((each) => {
    const id = attribute(each, 'numFmtId');
    return id === undefined ? undefined : (codes.get(id) ?? id);
  });
  const workbook = xml('xl/workbook.xml');
  const relations = relationsOf(files, 'xl/_rels/workbook.xml.rels');
  return all(workbook, 'sheet').map((sheet) => {
    const path = `xl/${relations.get(attribute(sheet, 'r:id')!)!}`;
    return readSheet(attribute(sheet, 'name')!, path);
  });

  function readSheet(name: string, path: string): ReadSheet {
    const content = xml(path);
    const cells: ReadSheet['cells'] = [];
    const found: ReadSheet['formats'] = [];
    for (const cell of all(content, 'c')) {
      const { row, column } = place(attribute(cell, 'r')!);
      const value = all([cell], 'v').map(textOf)[0];
      const type = attribute(cell, 't');
      (cells[row] ??= [])[column] =
        value === undefined ? undefined : type === 's' ? strings[Number(value)] : Number(value);
      (found[row] ??= [])[column] = formats[Number(attribute(cell, 's') ?? -1)];
    }
    const own = relationsOf(files, path.replace(/([^/]+)$/, '_rels/$1.rels'));
    const links = all(content, 'hyperlink').map(
      (link) => [attribute(link, 'ref')!, own.get(attribute(link, 'r:id')!)!] as const,
    );
    return {
      name,
      cells,
      formats: found,
      links: new Map(links),
      frozenRows: Number(all(content, 'pane').map((pane) => attribute(pane, 'ySplit'))[0] ?? 0),
      pictures: picturesOf(content, own),
    };
  }

  function picturesOf(content: Node[], own: Map<string, string>): Map<string, Buffer> {
    const drawing = all(content, 'drawing').map((each) => own.get(attribute(each, 'r:id')!)!)[0];
    if (drawing === undefined) return new Map();
    const path = `xl/${drawing.replace('../', '')}`;
    const media = relationsOf(files, path.replace(/([^/]+)$/, '_rels/$1.rels'));
    const anchors = all(xml(path), 'xdr:oneCellAnchor').map((anchor) => {
      const [column, row] = ['xdr:col', 'xdr:row'].map((tag) => Number(textOf(all([anchor], tag)[0]!)));
      const target = media.get(attribute(all([anchor], 'a:blip')[0]!, 'r:embed')!)!;
      return [reference(row!, column!), files.get(`xl/${target.replace('../', '')}`)!] as const;
    });
    return new Map(anchors);
  }
}

function relationsOf(files: Map<string, Buffer>, path: string): Map<string, string> {
  const found = files.get(path);
  if (!found) return new Map();
  const list = all(nodes(parse(found.toString('utf8'))), 'Relationship');
  return new Map(list.map((each) => [attribute(each, 'Id')!, attribute(each, 'Target')!]));
}

const nodes = (parsed: unknown): Node[] => (Array.isArray(parsed) ? parsed : [parsed]).filter(isNode);
const isNode = (each: unknown): each is Node => typeof each === 'object' && each !== null && 'tagName' in each;

/** All elements of that name below these, in order. */
const all = (from: readonly Node[], name: string): Node[] =>
  from.flatMap((node) => [...(node.tagName === name ? [node] : []), ...all(nodes(node.children), name)]);

const textOf = (node: Node): string => entities(node.children.filter((each) => typeof each === 'string').join(''));

const attribute = (node: Node, name: string): string | undefined => {
  const value = node.attributes[name];
  return typeof value === 'string' ? entities(value) : undefined;
};

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const entities = (text: string) => text.replace(/&(\w+);/g, (whole, name: string) => named[name] ?? whole);

/** ST_Xstring: `_xHHHH_` is a character. */
const plain = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

function place(cell: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}

function reference(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
