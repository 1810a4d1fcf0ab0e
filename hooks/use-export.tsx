import { useMemo, useState } from 'preact/hooks';
import type { ComponentChild } from 'preact';
import type { Decision } from '@/components/decision';
import { ExportDialog } from '@/components/export-dialog';
import { queryTitle } from '@/components/query-title';
import { searchNotes, storePage } from '@/components/search-notes';
import { findEntry, isPaid } from '@/utils/providers/catalog';
import { readRaw } from '@/utils/search/read-raw';
import type { OfferMargin } from '@/utils/sourcing/margins';
import { changeSettings, type Settings } from '@/utils/settings';
import type { ExportChoice } from '@/utils/workspace/export/export-choice';
import { exportHost } from '@/utils/workspace/export/export-host';
import { exportSource, type ExportSource } from '@/utils/workspace/export/export-source';
import { offerColumns, type ExportedOffer } from '@/utils/workspace/export/offer-columns';
import { t } from '@/utils/i18n/t';
import type { Rows } from './rows';

interface ExportInput {
  rows: Pick<Rows, 'of' | 'offers'> | undefined;
  decision: Decision;
  margins: ReadonlyMap<string, OfferMargin>;
  settings: Settings;
  fail(error: unknown): void;
}

/** The export of the rows that are shown, as they are narrowed and ordered: what opens it, and its dialog. */
export function useExport({ rows, decision, margins, settings, fail }: ExportInput): {
  onExport?: () => void;
  dialog: ComponentChild;
} {
  const [open, setOpen] = useState(false);
  // A private window's choice ends with the panel.
  const [own, setOwn] = useState<ExportChoice>();
  const of = rows?.of;
  const source = useMemo(() => (open && of ? offersSource(of, decision, margins) : undefined), [open, of?.id]);
  const host = useMemo(() => exportHost(of?.private ?? false), [of?.private]);
  const onChoice = (choice: ExportChoice) => {
    setOwn(choice);
    if (of?.private) return;
    changeSettings({ exports: { ...settings.exports, offers: choice } }).catch(fail);
  };
  const shown = decision.shown.offers.length > 0;
  return {
    onExport: of && shown ? () => setOpen(true) : undefined,
    dialog: of && source && (
      <ExportDialog
        title={t('export.title', { count: source.count })}
        source={source}
        choice={own ?? settings.exports.offers}
        host={host}
        isPrivate={of.private}
        onChoice={onChoice}
        onClose={() => setOpen(false)}
      />
    ),
  };
}

function offersSource(
  of: Rows['of'],
  { shown, view, scores, photos }: Decision,
  margins: ReadonlyMap<string, OfferMargin>,
): ExportSource {
  const entry = findEntry(of.providerId);
  const { quantity } = scores;
  const sample = of.sample || shown.offers.some(({ origin }) => origin === 'sample');
  const now = new Date().toISOString();
  const notes = searchNotes(of, entry, { ...view, quantity }, now);
  const items = shown.offers.map((offer): ExportedOffer => {
    const score = scores.byId.get(offer.id);
    return {
      offer,
      price: score?.price,
      factoryScore: score?.total,
      photo: photos.get(offer.id),
      margin: margins.get(offer.id),
    };
  });
  return exportSource<ExportedOffer>({
    kind: 'offers',
    list: 'offers',
    title: queryTitle(of),
    sample,
    notes,
    items,
    columns: offerColumns({ quantity, sample }),
    picture: ({ offer }) => offer.imageUrl,
    json: {
      kind: 'find-on-1688-offers',
      version: 1,
      source: notes[0]?.text,
      provider: of.providerId,
      sample,
      exportedAt: now,
      answeredAt: of.cached ?? of.startedAt,
      query: {
        title: queryTitle(of),
        storePage: storePage(of),
        product: of.product,
        choices: of.choices,
        view,
        quantity,
      },
      loaded: of.loaded,
      total: of.total,
    },
    ...(entry && isPaid(entry) && !of.private ? { raw: () => readRaw(of) } : {}),
  });
}
