import type { ComponentChild } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { ExportDialog } from '@/components/export-dialog';
import { t } from '@/utils/i18n/t';
import { changeSettings, type Settings } from '@/utils/settings';
import { usualChoice } from '@/utils/workspace/export/export-choice';
import { exportHost } from '@/utils/workspace/export/export-host';
import type { ExportSource } from '@/utils/workspace/export/export-source';
import { librarySource } from '@/utils/workspace/export/library-source';
import { readLibraryOffers } from '@/utils/workspace/library/read-library-offers';

/** The export of the whole library: what opens it, absent while its offers are read, and its dialog. */
export function useLibraryExport(
  settings: Settings,
  fail: (error: unknown) => void,
): { onExport?: () => void; dialog: ComponentChild } {
  const [source, setSource] = useState<ExportSource>();
  const [reading, setReading] = useState(false);
  const host = useMemo(() => exportHost(false), []);
  const open = async () => {
    setReading(true);
    try {
      const offers = await readLibraryOffers();
      setSource(librarySource(offers, settings.quantity, new Date().toISOString()));
    } finally {
      setReading(false);
    }
  };
  return {
    onExport: reading ? undefined : () => void open().catch(fail),
    dialog: source && (
      <ExportDialog
        title={t('export.title', { count: source.count })}
        source={source}
        // A catalogue may have 100,000 pictures: they go into the cells where the user asks for it.
        choice={settings.exports['library'] ?? { ...usualChoice(source.columns), pictures: false }}
        host={host}
        isPrivate={false}
        onChoice={(library) => void changeSettings({ exports: { ...settings.exports, library } }).catch(fail)}
        onClose={() => setSource(undefined)}
      />
    ),
  };
}
