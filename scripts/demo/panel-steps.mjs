// @ts-check

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * Types into a field in place of what it holds.
 * @param {Page} page
 * @param {string} selector
 * @param {string} value
 */
export async function fill(page, selector, value) {
  const field = await page.waitForSelector(selector);
  await field?.click({ count: 3 });
  await field?.type(value);
}

/**
 * Presses a button where something may lie over it, such as the bar of the chosen offers: a press by the pointer would meet that.
 * @param {import('puppeteer-core').ElementHandle} button
 */
export async function pressDirectly(button) {
  await button.evaluate((element) => /** @type {HTMLElement} */ (element).click());
}

/**
 * Presses a switch of the first cards, each until it is on.
 * @param {Page} panel
 * @param {string} kind the buttons' class
 * @param {number} count
 */
export async function switchOn(panel, kind, count) {
  for (const button of (await panel.$$(`.offer-card .${kind}`)).slice(0, count)) {
    await pressDirectly(button);
    await panel.waitForFunction((each) => each.getAttribute('aria-pressed') === 'true', {}, button);
  }
}

/**
 * Plans an order of the first offer, with figures for what the panel does not know.
 * @param {Page} panel
 */
export async function planFirstOffer(panel) {
  const plan = await panel.waitForSelector('.offer-card .plan-button');
  if (plan) await pressDirectly(plan);
  await fill(panel, '.exchange-rate-own input', '7.2');
  await fill(panel, '[data-line="duty"] input', '4');
  await fill(panel, '[data-line="international-freight"] input', '6.5');
  await fill(panel, '.parcel-fields input', '0.35');
  await panel.evaluate(() => {
    /** @type {HTMLElement} */ (document.activeElement).blur();
    window.scrollTo(0, 0);
  });
}
