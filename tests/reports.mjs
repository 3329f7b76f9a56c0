/** Reads what the runners report as JSON into one shape: names of passed tests, and failures with their text. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours begin with an escape character
const plain = (text) => String(text ?? '').replace(/\u001b\[[0-9;]*m/g, '');

/** @returns {{ passed: number, failures: { name: string, text: string }[] }} */
export function readVitest(report) {
  const result = { passed: 0, failures: [] };
  for (const file of report.testResults) {
    const where = file.name.replace(/^.*?(?=tests[\\/])/, '');
    if (file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed')) {
      result.failures.push({ name: where, text: plain(file.message) || 'The file could not be run.' });
    }
    for (const test of file.assertionResults) {
      const name = `${where} › ${[...test.ancestorTitles, test.title].join(' › ')}`;
      if (test.status === 'passed') result.passed++;
      else result.failures.push({ name, text: plain(test.failureMessages.join('\n')) || `Not run (${test.status}): no test is left out.` });
    }
  }
  return result;
}

/** @returns {{ passed: number, failures: { name: string, text: string }[] }} */
export function readPlaywright(report) {
  const result = { passed: 0, failures: report.errors.map((error) => ({ name: 'browser tests', text: plain(error.message) })) };
  const walk = (suite, titles) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        const name = [...titles, spec.title].join(' › ');
        if (test.status === 'expected') result.passed++;
        else result.failures.push({ name, text: playwrightError(test) });
      }
    }
    for (const inner of suite.suites ?? []) walk(inner, [...titles, inner.title]);
  };
  for (const suite of report.suites) walk(suite, [suite.title]);
  return result;
}

function playwrightError(test) {
  if (test.status === 'skipped') return 'Not run (skipped): no test is left out.';
  const errors = test.results.flatMap(({ errors: all }) => all ?? []);
  return errors
    .map(({ message, location }) => `${plain(message)}${location ? `\n    at ${location.file}:${location.line}` : ''}`)
    .join('\n');
}
