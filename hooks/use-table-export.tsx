import type { ComponentChild } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { ExportDialog } from '@/components/export-dialog';
import { t } from '@/utils/i18n/t';
import { changeSettings, type Settings } from '@/utils/settings';
import type { ExportChoice } from '@/utils/workspace/export/export-choice';
import { exportHost } from '@/utils/workspace/export/export-host';
import type { ExportSource } from '@/utils/workspace/export/export-source';

interface TableExportInput {
  settings: Settings;
  isPrivate?: boolean;
  /** Puts together what is exported, when it is asked for. */
  make(): Promise<ExportSource> | ExportSource;
  fail(error: unknown): void;
}

/** The export of a table: what opens its dialog, and the dialog while it is open. Its choice of columns is remembered. */
export function useTableExport({ settings, isPrivate = false, make, fail }: TableExportInput): {
  onExport(): void;
  dialog: ComponentChild;
} {
  const [source, setSource] = useState<ExportSource>();
  // A private window's choice ends with its view.
  const [own, setOwn] = useState<ExportChoice>();
  const host = useMemo(() => exportHost(isPrivate), [isPrivate]);
  const open = async () => setSource(await make());
  return {
    onExport: () => void open().catch(fail),
    dialog: source && (
      <ExportDialog
        title={t(source.kind === 'batch' ? 'export.titleRows' : 'export.title', { count: source.count })}
        source={source}
        choice={own ?? settings.exports[source.kind]}
        host={host}
        isPrivate={isPrivate}
        onChoice={(choice) => {
          setOwn(choice);
          if (!isPrivate) changeSettings({ exports: { ...settings.exports, [source.kind]: choice } }).catch(fail);
        }}
        onClose={() => setSource(undefined)}
      />
    ),
  };
}
