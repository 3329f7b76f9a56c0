import { describe, expect, it } from 'vitest';
import { readPlaywright, readVitest } from '../../reports.mjs';

const vitestFile = (status: string, assertionResults: object[], message = '') => ({
  name: '/somewhere/tests/unit/a.test.ts',
  status,
  message,
  assertionResults,
});
const assertion = (status: string, ...failureMessages: string[]) => ({ status, title: 'adds', ancestorTitles: ['sums'], failureMessages });

describe('what npm test counts', () => {
  it('vitest: passed and failed tests, without terminal colours', () => {
    const report = { testResults: [vitestFile('failed', [assertion('passed'), assertion('failed', '\u001b[31m1 is not 2\u001b[39m')])] };
    expect(readVitest(report)).toEqual({ passed: 1, failures: [{ name: 'tests/unit/a.test.ts › sums › adds', text: '1 is not 2' }] });
  });

  it('vitest: a file that does not load and a test that is left out have failed', () => {
    const report = { testResults: [vitestFile('failed', [], 'Cannot find module'), vitestFile('passed', [assertion('skipped')])] };
    expect(readVitest(report).failures.map(({ text }) => text)).toEqual(['Cannot find module', 'Not run (skipped): no test is left out.']);
  });

  it('playwright: tests in nested suites, flaky and skipped ones as failed, errors of the run itself', () => {
    const spec = (title: string, status: string, ...messages: string[]) => ({
      title,
      tests: [{ status, results: [{ errors: messages.map((message) => ({ message })) }] }],
    });
    const inner = { title: 'inner', specs: [spec('fails', 'unexpected', 'no such button'), spec('now and then', 'flaky', 'once')] };
    const report = {
      errors: [{ message: 'The server did not start' }],
      suites: [{ title: 'a.spec.ts', specs: [spec('works', 'expected'), spec('left out', 'skipped')], suites: [inner] }],
    };
    expect(readPlaywright(report)).toEqual({
      passed: 1,
      failures: [
        { name: 'browser tests', text: 'The server did not start' },
        { name: 'a.spec.ts › left out', text: 'Not run (skipped): no test is left out.' },
        { name: 'a.spec.ts › inner › fails', text: 'no such button' },
        { name: 'a.spec.ts › inner › now and then', text: 'once' },
      ],
    });
  });
});
