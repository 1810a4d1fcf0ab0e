import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Page } from 'puppeteer-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare const axe: typeof axeCore;

/**
 * What axe-core finds wrong with a page: each rule with the elements that break it. All rules are on that it calls settled,
 * those too that it leaves off by itself, such as the size of targets.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  // Run by the driver: the extension's own pages take no foreign script.
  await page.evaluate(source);
  return page.evaluate(async () => {
    const settled = axe
      .getRules()
      .filter(({ tags }) => !tags.some((tag) => /^(experimental|deprecated|wcag2aaa)$/.test(tag)));
    const rules = Object.fromEntries(settled.map(({ ruleId }) => [ruleId, { enabled: true }]));
    const { violations } = await axe.run(document, { resultTypes: ['violations'], rules });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')} ${failureSummary?.split('\n')[1] ?? ''}`,
      ),
    );
  });
}
