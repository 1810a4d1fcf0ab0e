import { z } from '../../zod';

/** The version of the form of a backup; a later one is refused. */
export const backupVersion = 1;

/** The names within the archive. */
export const manifestName = 'manifest.json';
export const linesName = (store: string): string => `${store}.jsonl`;
export const packName = (store: string): string => `${store}.bin`;

const content = z.object({ bytes: z.number(), sha256: z.string() });

/** What a backup says of itself; written last, when everything is known. */
export const manifestSchema = z.looseObject({
  kind: z.literal('find-on-1688-backup'),
  version: z.number(),
  /** The database's version, whose stores these are. */
  database: z.number(),
  /** ISO 8601. */
  createdAt: z.string(),
  /** By store: how many records, and the lines and the bytes that hold them. */
  stores: z.record(z.string(), z.object({ records: z.number(), lines: content, pack: content })),
  /** As the file of exported settings holds them, without keys and consent. */
  settings: z.unknown(),
  costs: z.unknown(),
  /** Which columns of the user's lists are which fields. Absent in a file from before they were kept. */
  mappings: z.optional(z.unknown()),
});

export type BackupManifest = z.infer<typeof manifestSchema>;
