// @ts-check
import { textTable } from './text-table.mjs';

/** @typedef {import('../../utils/search/search-state').SearchState} SearchState */
/** @typedef {import('../../utils/offer/offer').Offer} Offer */

/**
 * What a run found, as `--json` prints it.
 *
 * @typedef {object} DemoReport
 * @property {SearchState['stage']} stage how the search ended
 * @property {string} provider the id of what answered
 * @property {boolean} sample true when the offers are sample data
 * @property {{ page?: string, selector?: string, image?: string }} query what was searched for
 * @property {SearchState['product'] | null} product what the page said about it
 * @property {SearchState['picture'] | null} picture the query as it was prepared
 * @property {SearchState['timings']} stages milliseconds in each stage
 * @property {{ total?: number, outOf?: number, pages: number, totalPages?: number, loaded: number, shown: number }} counts
 * @property {boolean} noCloseMatch the panel says that its cards are probably something else
 * @property {Offer[]} offers in the panel's order, those whose cards stand in it
 * @property {string[]} dropped saved choices that the provider lacks
 * @property {{ code: string, sentence: string } | null} error as the panel says it
 * @property {{ shop?: string, panel: string }} screenshots files
 */

/**
 * @param {DemoReport} report
 * @returns {string} for a terminal
 */
export function printReport(report) {
  const { offers, counts, stages, noCloseMatch, error, screenshots } = report;
  const lines = [
    error ? error.sentence : `${counts.shown} offers shown of ${countSentence(counts)}, from ${report.provider}:`,
    ...(offers.length ? ['', offerTable(offers)] : []),
    ...(noCloseMatch
      ? ['', 'No close match: nothing shows the same product, and these are probably something else.']
      : []),
    ...(report.sample && offers.length ? ['', 'These rows are sample data: no real offer and no real supplier.'] : []),
    '',
    `Stages: ${stageOrder
      .flatMap((stage) => (stages[stage] === undefined ? [] : `${stage} ${Math.round(stages[stage])} ms`))
      .join(', ')}`,
    `Screenshots: ${Object.values(screenshots).join(', ')}`,
  ];
  return lines.join('\n');
}

/** The stages that take time, in the order in which a search goes through them. */
const stageOrder = /** @type {const} */ (['reading', 'preparing', 'searching', 'checking']);

/** @param {DemoReport['counts']} counts */
function countSentence({ total, outOf, loaded }) {
  if (total === undefined) return `${loaded} loaded`;
  return outOf === undefined ? `${total}` : `the ${total} closest of ${outOf}`;
}

const missing = 'not given';

/** @param {readonly Offer[]} offers */
function offerTable(offers) {
  return textTable(
    [
      { title: '#', align: 'right' },
      { title: 'Match', align: 'right' },
      { title: 'Price', align: 'right' },
      { title: 'MOQ', align: 'right' },
      { title: 'Sold/month', align: 'right' },
      { title: 'Supplier', most: 28 },
      { title: 'Type' },
      { title: 'Offer', most: 40 },
    ],
    offers.map((offer, index) => [
      String(index + 1),
      offer.similarity === undefined ? missing : `${Math.floor(offer.similarity * 100 + 1e-9)}%`,
      offer.price ? `¥${offer.price.amount}` : missing,
      offer.minimumOrder === undefined ? missing : String(offer.minimumOrder),
      offer.monthlySales === undefined ? missing : String(offer.monthlySales),
      offer.supplier.name ?? missing,
      offer.supplier.type ?? missing,
      offer.titleTranslated ?? offer.title,
    ]),
  );
}
