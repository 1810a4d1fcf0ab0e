import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '@/assets/locales/en.json';
import { errorActions } from '@/utils/errors';
import { catalog, services } from '@/utils/providers/catalog';

const keys = Object.keys(en);
const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const asked = new Set(keys.map(base));

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : /\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

const code = ['components', 'entrypoints', 'hooks', 'utils'].flatMap((folder) => sources(folder)).join('\n');

/** Groups whose keys end in a value of the data; they are asked for by `nameOf` or by a template. */
const dataGroups =
  /^(error|action|family|filter|sort|collection|provider|identity|certificate|service|promotion|unit|supplierType|region|similarity|stage|choice|credential|option|standing|photo|score|rank|report\.(sentiment|category)|look\.kind|options\.theme|options\.view|options\.weight|shop|stored|sent|recipient|right|fair|site|on1688\.stage|batch\.(why|from|stage|show|sort|column|item|lack)|status|cross\.(stage|confidence)|data\.(kind|step)|history\.(keep|when)|export\.(format|about|save|step|origin)|library\.picture|import\.(field|missing|problem)|watch\.(offer|rhythm|news|not|short))\./;

/** The same of landed costs, plans and messages to a supplier; the code's own types name every one of them. */
const moneyGroups =
  /^(margin\.before|landed\.(line|state|needs|side|parcelFrom)|profile\.(importVat|dutyBase)|plan\.copying|plans\.why|insights\.mark|compare\.(best|parcelFrom)|order\.(note|noPlan|complexity)|inquiry|rates\.(failed|by))\./;

describe('the messages', () => {
  it('name no key twice: the later one would take the place of the other unseen', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../assets/locales/en.json'), 'utf8');
    const written = [...text.matchAll(/^\s*"([^"]+)":/gm)].map(([, key]) => key!);
    expect(written.filter((key, i) => written.indexOf(key) !== i)).toEqual([]);
    expect(written).toHaveLength(keys.length);
  });

  it('have one for every value of the catalogue', () => {
    const wanted = catalog.flatMap(({ capabilities }) => [
      ...capabilities.filters.flatMap((family) => [
        `family.${family.id}`,
        ...family.values.map((value) => `filter.${value}`),
      ]),
      ...capabilities.sorts.flatMap(({ field, directions }) => [
        `sort.${field}`,
        ...directions.map((direction) => `sort.${field}.${direction}`),
      ]),
      ...capabilities.collections.map((collection) => `collection.${collection}`),
      ...(capabilities.fields ?? []).flatMap((field) => [
        `choice.${field.id}`,
        ...(field.values ?? []).map((value) => `choice.${field.id}.${value}`),
      ]),
    ]);
    const ofServices = services.flatMap(({ id, credentials, options = [], standing }) => [
      `provider.${id}`,
      `provider.${id}.about`,
      ...credentials.map((field) => `credential.${id}.${field.id}`),
      // A language is called by its own name, and so is what is offered beside a free field.
      ...options.flatMap((option) => [
        `option.${id}.${option.id}`,
        ...(option.kind === 'one-of' && option.id !== 'language' ? (option.values ?? []) : []).map(
          (value) => `option.${id}.${option.id}.${value}`,
        ),
      ]),
      ...(standing ? [`standing.${standing}`] : []),
    ]);
    expect([...wanted, ...ofServices].filter((key) => !asked.has(key))).toEqual([]);
  });

  it('have a sentence for every error and a label for every action', () => {
    for (const [errorCode, action] of Object.entries(errorActions)) {
      expect(asked, errorCode).toContain(`error.${errorCode}`);
      if ((action as string) !== 'none') expect(asked, action).toContain(`action.${action}`);
    }
  });

  it('are all used', () => {
    const unused = [...asked].filter(
      (key) => !dataGroups.test(key) && !moneyGroups.test(key) && !code.includes(`'${key}'`),
    );
    expect(unused.filter((key) => !/^family\.\w+\.(chip|hint)$/.test(key))).toEqual([]);
  });

  it('exist wherever the code names one', () => {
    const named = [...code.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((match) => match[1]!);
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((key) => !asked.has(key))).toEqual([]);
  });

  it('have every plural form that the language needs', () => {
    const forms = new Intl.PluralRules('en').resolvedOptions().pluralCategories;
    for (const key of keys.filter((each) => base(each) !== each)) {
      for (const form of forms) expect(keys, key).toContain(`${base(key)}_${form}`);
    }
  });

  it('leave no error without the figures that its sentence names', () => {
    const source = readFileSync('utils/errors.ts', 'utf8');
    // Who was asked is known wherever the error is shown (`errorWords`), and is no figure of the error's own.
    const known = 'provider';
    for (const errorCode of Object.keys(errorActions)) {
      const sentence = (en as Record<string, string>)[`error.${errorCode}`] ?? '';
      const documented = new RegExp(`/\\*\\*([^/]*)\\*/\\s*'?${errorCode}'?:`).exec(source)?.[1] ?? '';
      const names = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).filter((name) => name !== known);
      for (const name of names) expect(documented, errorCode).toContain(name);
    }
  });
});
