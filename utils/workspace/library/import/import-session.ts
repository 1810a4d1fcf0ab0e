import Papa from 'papaparse';
import { FindError } from '../../../errors';
import { addOffers } from '../add-offers';
import { checkImport, type CheckedImport } from './check-import';
import { guessColumns } from './guess-columns';
import {
  neededFields,
  type ImportPreview,
  type ImportRequest,
  type ImportResults,
  type ImportSummary,
} from './import-messages';
import { readImport, type ImportContent } from './read-import';
import { readOwnOffer } from './own-offer';

/** How many rows, offers and problems are shown. */
const shownRows = 20;
const shownProblems = 200;

type Progress = (done: number, total: number) => void;
type Request<Kind extends ImportRequest['kind']> = Extract<ImportRequest, { kind: Kind }>;

/** One import from the choice of its file to its end: it is read, checked as often as its columns change, and done at once. */
export class ImportSession {
  private content: ImportContent | undefined;
  private checked: CheckedImport | undefined;
  private abort = new AbortController();

  constructor(private readonly onProgress: Progress) {}

  async read({ file, options, shown }: Request<'read'>): Promise<ImportPreview> {
    this.content = undefined;
    this.checked = undefined;
    const content = await readImport(file, options);
    this.content = content;
    if (content.format === 'offers') return { format: 'offers', count: content.offers.length };
    const { rows, ...table } = content;
    const guess = guessColumns(content.header, rows, shown);
    return { ...table, rows: rows.slice(0, shownRows), count: rows.length, guess };
  }

  async check({ mapping }: Request<'check'>): Promise<ImportSummary> {
    const { content } = this;
    if (!content) throw new FindError('import-stopped');
    const { signal } = this.renewed();
    const report = async (done: number, total: number) => {
      this.onProgress(done, total);
      await nextTask();
      signal.throwIfAborted();
    };
    this.checked =
      content.format === 'offers' ? ownOffers(content.offers) : await checkImport(content, mapping, report);
    const { offers, leftOut, problems } = this.checked;
    const unread = problems.filter((each) => 'field' in each).length;
    return {
      offers: offers.length,
      leftOut,
      unread,
      missing: neededFields.filter((field) => !offers.some((offer) => !!offer[field])),
      problems: problems.slice(0, shownProblems),
      sample: offers.slice(0, shownRows),
    };
  }

  /** All problems as a table: the line, the column, what stands there, and what is wrong with it. */
  problems({ header, sentences }: Request<'problems'>): Blob {
    const rows = (this.checked?.problems ?? []).map((each) => [
      String(each.line),
      'column' in each ? each.column : '',
      'cell' in each ? each.cell : '',
      sentences[each.problem] ?? each.problem,
    ]);
    const text = Papa.unparse([[...header], ...rows], { escapeFormulae: true, newline: '\r\n' });
    return new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' });
  }

  async commit({ at }: Request<'commit'>): Promise<ImportResults['commit']> {
    const { checked } = this;
    if (!checked) throw new FindError('import-stopped');
    const { signal } = this.renewed();
    return addOffers(checked.offers, { source: 'import', at, signal, onProgress: this.onProgress });
  }

  cancel(): null {
    this.abort.abort(new DOMException('The import was cancelled.', 'AbortError'));
    return null;
  }

  /** What was under way is over. */
  private renewed(): AbortController {
    this.cancel();
    this.abort = new AbortController();
    return this.abort;
  }
}

function ownOffers(given: readonly unknown[]): CheckedImport {
  const offers = given.flatMap((each) => readOwnOffer(each) ?? []);
  const problems = given.flatMap((each, i) =>
    readOwnOffer(each) ? [] : [{ line: i + 1, problem: 'nothing' as const }],
  );
  return { offers, leftOut: problems.length, problems };
}

/** Lets messages in. */
const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));
