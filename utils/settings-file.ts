import { mostSites } from './button-sites';
import { isGatewayAddress } from './gateway-address';
import { catalog, findEntry, findService, isPaid } from './providers/catalog';
import type { ServiceEntry } from './providers/provider';
import {
  choicesSchema,
  providerSettingsSchema,
  settingsSchema,
  type ProviderSettings,
  type Settings,
} from './settings';
import { z } from './zod';

/** Settings as a text for another browser, without keys and consent, with the name and version of its form. */
export function exportSettings(settings: Settings): string {
  const providers = Object.entries(settings.providers).map(([id, each]) => [id, withoutConsent(each)]);
  const exported = { ...settings, providers: Object.fromEntries(providers) as Settings['providers'] };
  return JSON.stringify({ kind: 'find-on-1688-settings', version: 1, settings: exported }, null, 2);
}

/** What an exported file holds for this version. */
export interface ImportedSettings {
  settings: Settings;
  /** What of the file cannot be used, by its place in the file, such as `providers.linkfox.dailyCap`. */
  leftOut: string[];
}

/**
 * The settings of an exported file, or undefined when it is none. What the file does not name, or names with a value that
 * cannot be used, stays as it is `now`. Consent is given on the spot and taken from no file: a file could otherwise send
 * pictures and keys elsewhere unasked.
 */
export function readSettingsFile(text: string, now: Settings): ImportedSettings | undefined {
  const file = fileSchema.safeParse(parse(text));
  if (!file.success) return undefined;
  const { defaults, providers, ...plain } = file.data.settings;
  const leftOut: string[] = [];
  const settings: Settings = { ...now, ...fitting(plainShape, plain, now, '', leftOut) };
  if (!findEntry(settings.provider) && settings.provider !== now.provider) {
    settings.provider = now.provider;
    leftOut.push('provider');
  }
  // The browser's access to a site goes with the site, by its Remove only.
  const sites = [...new Set([...now.pictureButton.sites, ...settings.pictureButton.sites])];
  settings.pictureButton = { ...settings.pictureButton, sites: sites.slice(0, mostSites) };
  if (defaults !== undefined) settings.defaults = readDefaults(defaults, now.defaults, leftOut);
  if (providers !== undefined) settings.providers = readProviders(providers, now.providers, leftOut);
  return { settings, leftOut };
}

const fileSchema = z.object({
  kind: z.literal('find-on-1688-settings'),
  version: z.literal(1),
  settings: z.record(z.string(), z.unknown()),
});

/** The settings that are one value. */
const { defaults: _defaults, providers: _providers, ...plainShape } = settingsSchema.shape;
const { dailyCap } = providerSettingsSchema.shape;
const gateway = z.object({ baseUrl: z.string().check(z.refine(isGatewayAddress)) });
/** What a file may set of a provider besides its options. */
const providerShape = { dailyCap, gateway };

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Shape = Readonly<Record<string, z.ZodMiniType>>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The given values that fit the shape; `before` stands in for one that does not, which is named in `leftOut`. */
function fitting<S extends Shape>(
  shape: S,
  given: unknown,
  before: object,
  place: string,
  leftOut: string[],
): Partial<{ [K in keyof S]: z.infer<S[K]> }> {
  const kept = Object.entries(before).filter(([name]) => name in shape);
  if (!isRecord(given)) {
    leftOut.push(place.slice(0, -1));
    return Object.fromEntries(kept) as ReturnType<typeof fitting<S>>;
  }
  const read = Object.entries(given).flatMap(([name, value]) => {
    const parsed = Object.hasOwn(shape, name) ? z.safeParse(shape[name]!, value) : undefined;
    if (parsed?.success) return [[name, parsed.data]];
    leftOut.push(place + name);
    return kept.filter(([other]) => other === name);
  });
  return Object.fromEntries(read) as ReturnType<typeof fitting<S>>;
}

function readDefaults(given: unknown, before: Settings['defaults'], leftOut: string[]): Settings['defaults'] {
  const { filters = [], ...others } = fitting(choicesSchema.shape, given, before, 'defaults.', leftOut);
  const known = new Set(catalog.flatMap(({ capabilities }) => capabilities.filters.flatMap(({ values }) => values)));
  leftOut.push(...filters.filter((value) => !known.has(value)).map((value) => `defaults.filters.${value}`));
  return { ...others, filters: filters.filter((value) => known.has(value)) };
}

function readProviders(given: unknown, before: Settings['providers'], leftOut: string[]): Settings['providers'] {
  if (!isRecord(given)) {
    leftOut.push('providers');
    return before;
  }
  const read = Object.entries(given).flatMap(([id, settings]): [string, ProviderSettings][] => {
    const entry = findService(id);
    if (entry && isPaid(entry) && isRecord(settings)) return [[id, readProvider(entry, settings, before[id], leftOut)]];
    leftOut.push(`providers.${id}`);
    return before[id] ? [[id, withoutConsent(before[id])]] : [];
  });
  return Object.fromEntries(read);
}

function readProvider(
  entry: ServiceEntry,
  { options = {}, ...plain }: Record<string, unknown>,
  before: ProviderSettings = { options: {} },
  leftOut: string[],
): ProviderSettings {
  const place = `providers.${entry.id}.`;
  return {
    ...fitting(providerShape, plain, before, place, leftOut),
    options: fitting(optionShape(entry), options, before.options, `${place}options.`, leftOut) as Record<
      string,
      string
    >,
  };
}

const withoutConsent = ({ agreedAt: _, ...rest }: ProviderSettings): ProviderSettings => rest;

/** What the entry's options may be set to. */
function optionShape({ options = [] }: ServiceEntry): Shape {
  return Object.fromEntries(
    options.map(({ id, kind, values = [] }) => [
      id,
      kind === 'text' ? z.string() : z.enum(kind === 'switch' ? ['true', 'false'] : [...values]),
    ]),
  );
}
