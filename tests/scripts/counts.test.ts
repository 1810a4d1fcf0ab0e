import { describe, expect, it } from 'vitest';
import { closingLine, countReport, failuresOf, sum } from '@/scripts/test/counts.mjs';

const report = (counts: object, testResults: object[] = []) =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    ...counts,
    testResults,
  });

describe('countReport', () => {
  it('counts what passed, failed and was skipped', () => {
    const failedFile = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] };
    const text = report({ numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }, [failedFile]);
    expect(countReport(text, 1)).toEqual({ passed: 3, failed: 1, skipped: 3 });
  });

  it('counts a file that broke before its tests ran', () => {
    const text = report({ numPassedTests: 3 }, [{ status: 'failed', assertionResults: [] }]);
    expect(countReport(text, 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  it('counts a file whose hook broke after its tests passed', () => {
    const text = report({ numPassedTests: 1 }, [{ status: 'failed', assertionResults: [{ status: 'passed' }] }]);
    expect(countReport(text, 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('takes an unhandled error, an empty run and a missing report as failures', () => {
    expect(countReport(report({ numPassedTests: 5 }), 1)).toMatchObject({ passed: 5, failed: 1 });
    expect(countReport(report({ numPendingTests: 5 }), 0)).toMatchObject({ failed: 1, problem: 'it ran no test' });
    expect(countReport(undefined, 0)).toMatchObject({ failed: 1, problem: 'it wrote no report' });
  });
});

describe('failuresOf', () => {
  it('names what failed by its file, test and first line, and nothing that passed', () => {
    const text = report({}, [
      { name: '/a.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'is well' }] },
      {
        name: '/b.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'is well' },
          { status: 'failed', fullName: 'opens', failureMessages: ['Error: no panel\n    at line 3'] },
        ],
      },
      { name: '/c.test.ts', status: 'failed', message: 'Hook timed out', assertionResults: [] },
    ]);
    expect(failuresOf(text)).toEqual([
      { file: '/b.test.ts', tests: ['opens: Error: no panel'] },
      { file: '/c.test.ts', tests: ['the file itself: Hook timed out'] },
    ]);
    expect(failuresOf(undefined)).toEqual([]);
  });
});

describe('closing line', () => {
  it('adds all suites and names what was skipped only where something was', () => {
    const total = sum([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 20, failed: 2, skipped: 0 },
    ]);
    expect(closingLine(total)).toBe('21 passed, 2 failed');
    expect(closingLine({ ...total, skipped: 3 })).toBe('21 passed, 2 failed, 3 skipped');
  });
});
