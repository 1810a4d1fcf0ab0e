import type { FileHead, FileWriter } from './file-writer';

/** JSON: what it begins with, then one list after the other. */
export function jsonWriter({ json }: Pick<FileHead, 'json'>): FileWriter {
  const lists = new Map<string, string[]>();
  return {
    take(part) {
      if (part.kind === 'items') {
        const list = lists.get(part.list) ?? [];
        for (const item of part.items) list.push(`    ${indented(item, '    ')}`);
        lists.set(part.list, list);
      }
      return Promise.resolve(true);
    },
    end() {
      const head = Object.entries(json)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `  ${JSON.stringify(name)}: ${indented(value, '  ')}`);
      const fields = [...lists].map(
        ([name, items]) => `  ${JSON.stringify(name)}: [${items.length > 0 ? `\n${items.join(',\n')}\n  ` : ''}]`,
      );
      const chunks = [...head, ...fields].map((field, i, all) => (i < all.length - 1 ? `${field},\n` : `${field}\n`));
      return Promise.resolve(new Blob(['{\n', ...chunks, '}\n'], { type: 'application/json' }));
    },
  };
}

/** In a JSON text every line break is one of its layout: those of a string are escaped. */
const indented = (value: unknown, before: string) =>
  JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${before}`);
