import { askAccess } from '../../host-access';
import { t } from '../../i18n/t';
import { saveFile } from '../../save-file';
import { isOwnPicture, isResultPicture, mayReadWeb, resultPictureHosts } from '../../search/picture-hosts';
import type { ExportChoice } from './export-choice';
import { exportFileName } from './file-name';
import type { ExportSource } from './export-source';
import { exportPictures } from './read-export-picture';
import { chosenColumns, runExport, type ExportedFile, type ExportProgress } from './run-export';
import { tableText } from './table-text';

/** What the export dialog does in a page of the extension. */
export interface ExportHost {
  /** True where the pictures of a source wait for the browser's permission. */
  waitsForPictures(source: ExportSource): Promise<boolean>;
  /** Asks for it; only in the very handler of a press. */
  allowPictures(): Promise<boolean>;
  /** Writes the file and hands it to the user; what it is called, and what of it is missing. */
  save(
    source: ExportSource,
    choice: ExportChoice,
    report: (progress: ExportProgress) => void,
    signal: AbortSignal,
  ): Promise<ExportedFile & { name: string }>;
  /** Puts the table on the clipboard; only in the handler of a press. */
  copy(source: ExportSource, choice: ExportChoice): Promise<void>;
}

/** The dialog's ways to the browser. A private window's pictures are read past the regular profile's cache. */
export function exportHost(isPrivate: boolean): ExportHost {
  return {
    async waitsForPictures(source) {
      const onWeb = source.columns.some(({ id, kind }) => {
        const rows =
          kind === 'picture' ? Array.from({ length: source.count }, (_, row) => source.picture(row, id)) : [];
        return rows.some((origin) => typeof origin === 'string' && isWebPicture(origin));
      });
      return onWeb && !(await mayReadWeb());
    },
    allowPictures: () => askAccess([...resultPictureHosts], { sendsPictures: false }),
    async save(source, choice, report, signal) {
      const sheets = { rows: t('export.sheet.offers'), notes: t('export.sheet.about') };
      const written = await runExport(source, choice, {
        sheets,
        readPicture: exportPictures(isPrivate),
        report,
        signal,
      });
      const name = exportFileName(source.title, new Date().toISOString().slice(0, 10), choice.format);
      saveFile(name, written.blob);
      return { ...written, name };
    },
    async copy(source, choice) {
      const columns = chosenColumns(source, choice);
      const ids = columns.map(({ id }) => id);
      const rows = Array.from({ length: source.count }, (_, i) => source.row(i, ids));
      const { html, text } = tableText(columns, rows, source.notes);
      const item = new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([text], { type: 'text/plain' }),
      });
      await navigator.clipboard.write([item]);
    },
  };
}

const isWebPicture = (address: string) => isResultPicture(address) && !isOwnPicture(address);
