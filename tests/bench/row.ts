/** One line of the bench: how much something costs, as a ratio to a plain counterpart measured in the same run. */
export interface BenchRow {
  name: string;
  /** This divided by the counterpart; never a bare time, which says more about the machine than about the code. */
  ratio: number;
  /** The ratio should not exceed this. */
  goal?: number;
  /** What was divided by what, in figures. */
  detail: string;
}

/** What a file `*.bench.mjs` or `*.bench.ts` in this folder exports as its default. */
export type Bench = () => Promise<BenchRow[]>;
