import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { toStoredError, type StoredError } from '@/utils/errors';
import { exportFormats, type ExportFormat } from '@/utils/workspace/export/file-writer';
import { usualChoice, type ExportChoice } from '@/utils/workspace/export/export-choice';
import type { ExportHost } from '@/utils/workspace/export/export-host';
import type { ExportSource } from '@/utils/workspace/export/export-source';
import { chosenColumns, type ExportProgress } from '@/utils/workspace/export/run-export';
import { t } from '@/utils/i18n/t';
import { Dialog } from './dialog';
import { ErrorCard } from './error-card';
import { ExportColumns } from './export-columns';
import { ExportProgressView } from './export-progress';
import { Icon } from './icon';
import { Notice } from './notice';
import { Segments } from './segments';
import { SwitchRow } from './switch-row';
import './export-dialog.css';

interface ExportDialogProps {
  title: string;
  source: ExportSource;
  /** As it is remembered; absent before the first export of this kind. */
  choice?: ExportChoice;
  host: ExportHost;
  isPrivate: boolean;
  onChoice(choice: ExportChoice): void;
  onClose(): void;
}

/** What became of the last press. */
type Outcome =
  | { kind: 'saved'; name: string; linked: number }
  | { kind: 'copied'; rows: number }
  | { kind: 'cancelled' }
  | { kind: 'failed'; error: StoredError; again(): void };

const shownFormats = [...exportFormats].sort((a) => (a === 'xlsx' ? -1 : 0));

/**
 * Takes rows out of the extension: as a file, whose columns and order are the user's, or as a table on the clipboard. What a
 * long export is at is shown, and Cancel ends it; closing the dialog does so too.
 */
export function ExportDialog({ title, source, host, isPrivate, onClose, ...props }: ExportDialogProps) {
  const choice = props.choice ?? usualChoice(source.columns);
  const [work, setWork] = useState<{ progress?: ExportProgress; startedAt: string; cancel(): void }>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [waits, setWaits] = useState(false);
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => {
    let current = true;
    host.waitsForPictures(source).then(
      (found) => current && setWaits(found),
      (error: unknown) => console.error('The permission could not be read:', error),
    );
    return () => (current = false);
  }, [host, source]);

  // The pressed button goes with the press: the focus stays in its place.
  const foot = useRef<HTMLElement>(null);
  const worked = useRef(false);
  useLayoutEffect(() => {
    if (worked.current !== !!work) foot.current?.querySelector<HTMLElement>('button')?.focus();
    worked.current = !!work;
  }, [!!work]);

  const { format } = choice;
  const columns = chosenColumns(source, choice);
  const hasPicture = columns.some(({ kind }) => kind === 'picture');
  const none = columns.length === 0;
  const change = (part: Partial<ExportChoice>) => {
    setOutcome(undefined);
    props.onChoice({ ...choice, ...part });
  };

  const save = () => {
    if (work || (none && format !== 'json')) return;
    const abort = new AbortController();
    running.current = abort;
    const started = { startedAt: new Date().toISOString(), cancel: () => abort.abort() };
    setOutcome(undefined);
    setWork(started);
    const report = (progress: ExportProgress) => setWork({ ...started, progress });
    host
      .save(source, choice, report, abort.signal)
      .then(
        ({ name, linked }) => setOutcome({ kind: 'saved', name, linked }),
        (error: unknown) =>
          setOutcome(
            abort.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error: toStoredError(error), again: save },
          ),
      )
      .finally(() => setWork(undefined));
  };
  const copy = () => {
    if (none) return;
    setOutcome(undefined);
    host.copy(source, choice).then(
      () => setOutcome({ kind: 'copied', rows: source.count }),
      (error: unknown) => setOutcome({ kind: 'failed', error: toStoredError(error), again: copy }),
    );
  };
  const allow = () => {
    host.allowPictures().then(
      (allowed) => setWaits(!allowed),
      (error: unknown) => setOutcome({ kind: 'failed', error: toStoredError(error), again: allow }),
    );
  };

  return (
    <Dialog class="export-dialog" title={title} closeWords={t('export.close')} onClose={onClose}>
      <div class="export-body" inert={!!work}>
        <Segments<ExportFormat>
          label={t('export.format')}
          labelUnseen
          value={format}
          options={shownFormats.map((value) => ({ value, words: t(`export.format.${value}`) }))}
          onChange={(next) => change({ format: next })}
        />
        <p class="soft">{t(`export.about.${format}`)}</p>
        {format === 'xlsx' && hasPicture && (
          <SwitchRow words={t('export.pictures')} on={choice.pictures} onChange={(pictures) => change({ pictures })} />
        )}
        {format === 'xlsx' && hasPicture && choice.pictures && waits && (
          <Notice kind="plain">
            <p>{t('export.picturesAsk')}</p>
            <button type="button" class="button" onClick={allow}>
              {t('export.picturesAllow')}
            </button>
          </Notice>
        )}
        {format === 'json' && source.raw && (
          <SwitchRow
            words={t('export.raw')}
            about={t('export.rawAbout')}
            on={choice.raw}
            onChange={(raw) => change({ raw })}
          />
        )}
        {format !== 'json' && (
          <ExportColumns columns={source.columns} choice={choice} sample={source.sample} onChange={change} />
        )}
        <details class="export-notes">
          <summary>
            <Icon name="down" size={14} />
            {t('export.goesWith')}
          </summary>
          <dl>
            {source.notes.map(({ name, text }) => (
              <div key={name}>
                <dt class="soft">{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </details>
        {isPrivate && <p class="soft small">{t('export.private')}</p>}
      </div>
      <footer ref={foot} class="export-foot">
        {work ? (
          <ExportProgressView progress={work.progress} startedAt={work.startedAt} onCancel={work.cancel} />
        ) : (
          <>
            <OutcomeWords outcome={outcome} />
            {none && format !== 'json' && <p class="field-error">{t('export.noColumns')}</p>}
            <div class="export-buttons">
              <button type="button" class="button primary" aria-disabled={none && format !== 'json'} onClick={save}>
                <Icon name="save" />
                {t(`export.save.${format}`)}
              </button>
              {format !== 'json' && (
                <button type="button" class="button" aria-disabled={none} onClick={copy}>
                  {t('export.copy')}
                </button>
              )}
            </div>
          </>
        )}
      </footer>
    </Dialog>
  );
}

function OutcomeWords({ outcome }: { outcome: Outcome | undefined }) {
  if (outcome?.kind === 'failed') return <ErrorCard error={outcome.error} onAction={outcome.again} />;
  return (
    <p role="status" class={outcome ? `export-outcome ${outcome.kind}` : 'unseen'}>
      {outcome?.kind === 'saved' &&
        [
          t('export.saved', { name: outcome.name }),
          ...(outcome.linked > 0 ? [t('export.linked', { count: outcome.linked })] : []),
        ].join(' ')}
      {outcome?.kind === 'copied' && t('export.copied', { count: outcome.rows })}
      {outcome?.kind === 'cancelled' && t('export.cancelled')}
    </p>
  );
}
