import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take far longer than the others of their suite: started last, they would be waited for alone. */
const slowest = [
  'tests/e2e/screens.test.ts',
  'tests/e2e/select-area.test.ts',
  'tests/e2e/on-1688.test.ts',
  'tests/e2e/paid-search.test.ts',
  'tests/scripts/packages.test.ts',
  'tests/utils/image/fingerprint/compare.test.ts',
];

/** The order of files on a machine that has not run them yet, where vitest would go by their length. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) => {
      const place = slowest.findIndex((path) => moduleId.endsWith(path));
      return place < 0 ? slowest.length : place;
    };
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
