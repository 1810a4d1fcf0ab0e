import type { Page } from 'puppeteer-core';

/**
 * Collects what a page reports as broken: exceptions, console errors, and breaches of the content security policy.
 * The page is loaded again, so that what it reported at its start is heard too.
 */
export async function consoleErrorsOf(page: Page): Promise<string[]> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const session = await page.createCDPSession();
  session.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error') errors.push(entry.text);
  });
  session.on('Audits.issueAdded', ({ issue }) => {
    const details = issue.details.contentSecurityPolicyIssueDetails;
    if (details) errors.push(`content security policy: ${details.violatedDirective}`);
  });
  await session.send('Log.enable');
  await session.send('Audits.enable');
  await page.reload({ waitUntil: 'load' });
  return errors;
}
