import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { whenWords } from '@/components/sent-list';
import { root } from '@/scripts/setup/root.mjs';
import { hasMessage, nameOf, t } from '@/utils/i18n/t';
import { services } from '@/utils/providers/catalog';
import { recipients } from '@/utils/recipients';
import { optionalRights, permissionsOf, rights } from '@/utils/rights';
import { groupsInDatabase, storedGroups } from '@/utils/stored-data';
import committed from '../permissions.json';

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const hostsOf = (patterns: readonly string[]) => patterns.map((one) => one.replace(/^https:\/\/|\/\*$/g, ''));

describe('what the privacy page says', () => {
  it('has words for every group that is stored, and every store has its group', () => {
    expect([...groupsInDatabase].filter((group) => !storedGroups.includes(group))).toEqual([]);
    const keys = storedGroups.flatMap((id) => [`stored.${id}`, `stored.${id}.about`]);
    expect(keys.filter((key) => !hasMessage(key))).toEqual([]);
  });

  it('has words for everybody who gets something, for what it is and when', () => {
    const keys = recipients.flatMap(({ id, service, asked, sends }) => [
      ...(service ? [`provider.${id}`] : [`recipient.${id}`, `recipient.${id}.when`]),
      ...(asked ?? []).map((when) => `recipient.service.${when}`),
      ...sends.map((what) => `sent.${what}`),
    ]);
    expect(keys.filter((key) => !hasMessage(key))).toEqual([]);
  });

  it('names every service that is called', () => {
    const called = services.filter(({ hosts }) => hosts.length > 0).map(({ id }) => id);
    expect(called.length).toBeGreaterThan(4);
    expect(called.filter((id) => !recipients.some((one) => one.id === id))).toEqual([]);
  });

  it('has a reason for every right that the manifest asks for, in both browsers', () => {
    expect(permissionsOf('chrome').sort()).toEqual(committed.chrome.permissions);
    expect(permissionsOf('firefox').sort()).toEqual(committed.firefox.permissions);
    expect([...rights, ...optionalRights].filter(({ name }) => !hasMessage(`right.${name}`))).toEqual([]);
    for (const { optionalPermissions } of [committed.chrome, committed.firefox]) {
      expect(optionalRights.map(({ name }) => name)).toEqual(optionalPermissions);
    }
  });
});

/** Storage that is not the database's is said by `stored.settings` and `stored.running`. */
it('settings, costs, rates and the columns of imported files are all that stands in the browser’s storage beside the database', () => {
  const files = readdirSync(join(root, 'utils'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const items = files.flatMap((file) => [...read(`utils/${file}`).matchAll(/'local:(\w+)'/g)].map(([, name]) => name));
  expect([...new Set(items)].sort()).toEqual(['costs', 'ecbRates', 'libraryColumns', 'settings']);
});

it.each(['PRIVACY.md', 'docs/store/permissions.md'])('%s leaves out nobody and no host', (file) => {
  const text = read(file);
  const names = recipients.map(({ id, service }) => nameOf(service ? 'provider' : 'recipient', id));
  const hosts = recipients.flatMap(({ hosts: patterns }) => hostsOf(patterns));
  const asked = file === 'PRIVACY.md' ? [...names, ...hosts] : hosts;
  expect(asked.filter((words) => !text.includes(words))).toEqual([]);
});

it('PRIVACY.md tells of everything that is stored, as the page does', () => {
  const text = read('PRIVACY.md');
  const rows = storedGroups.map((id) => `| ${nameOf('stored', id)} | ${t(`stored.${id}.about`)} |`);
  expect(rows.filter((row) => !text.includes(row))).toEqual([]);
});

it('docs/store/permissions.md gives the reason of every right, as the page does', () => {
  const text = read('docs/store/permissions.md');
  const rows = [...rights, ...optionalRights].map(({ name }) => `| \`${name}\` | ${nameOf('right', name)} |`);
  expect(rows.filter((row) => !text.includes(row))).toEqual([]);
});

it.each(['PRIVACY.md', 'docs/store/permissions.md'])('%s says when each is asked, as the page does', (file) => {
  const text = read(file);
  const shown = recipients.filter(({ hosts }) => file === 'PRIVACY.md' || hosts.length > 0);
  const lines = shown.map((one) => [nameOf(one.asked ? 'provider' : 'recipient', one.id), whenWords(one)] as const);
  const missing = lines.filter(
    ([name, when]) =>
      !text
        .split('\n')
        .some((line) => line.includes(name) && (line.includes(`| ${when} |`) || line.includes(`. ${when} |`))),
  );
  expect(missing).toEqual([]);
});

it('only services that bring offers are asked about watched prices, and only those with details for these', () => {
  const asked = new Map(recipients.map(({ id, asked: when }) => [id, when]));
  expect(asked.get('model-studio')).toEqual(['pressed']);
  expect(asked.get('linkfox')).toEqual(['pressed', 'watched']);
  expect(asked.get('open-platform')).toEqual(['pressed', 'opened', 'watched']);
});

it.each(['README.md', 'PRIVACY.md', 'docs/fair-use.md', 'docs/store/listing.md'])(
  '%s says that no store stands behind it',
  (file) => {
    expect(read(file)).toContain(t('app.notAffiliated'));
  },
);
