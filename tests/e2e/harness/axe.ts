import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Page } from 'puppeteer-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare const axe: typeof axeCore;

/**
 * What axe-core finds wrong with a page: each rule with the elements that break it. All rules are on that it calls settled,
 * those too that it leaves off by itself, such as the size of targets. What depends on colour is looked at in the other
 * theme as well.
 *
 * @param within looks at this part of the page only
 */
export async function axeFindings(page: Page, within?: string): Promise<string[]> {
  // Run by the driver: the extension's own pages take no foreign script.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(async (part) => {
    const settled = axe
      .getRules()
      .filter(({ tags }) => !tags.some((tag) => /^(experimental|deprecated|wcag2aaa)$/.test(tag)))
      .map(({ ruleId }) => ruleId);
    const find = async (runOnly: string[]) => {
      const { violations } = await axe.run(part ?? document, { resultTypes: ['violations'], runOnly });
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) =>
            `${id} (${help}): ${target.join(' ')} ${failureSummary?.split('\n')[1] ?? ''}`,
        ),
      );
    };
    const root = document.documentElement;
    const theme = root.dataset.theme;
    // A colour on its way to another is none of either, nor is it after the theme is back.
    root.style.setProperty('--quick', '0ms');
    // What stays in view while the page scrolls covers a part of some target at any place: in its place in the flow it covers none.
    const stuck = [...document.querySelectorAll<HTMLElement>('*')].filter(
      (each) => getComputedStyle(each).position === 'sticky',
    );
    for (const each of stuck) each.style.setProperty('position', 'relative', 'important');
    const found = await find(settled);
    if (theme) {
      const other = theme === 'dark' ? 'light' : 'dark';
      root.dataset.theme = other;
      found.push(...(await find(['color-contrast', 'link-in-text-block'])).map((each) => `${other}: ${each}`));
      root.dataset.theme = theme;
    }
    for (const each of stuck) each.style.removeProperty('position');
    return found;
  }, within);
}
