import type { Page } from 'puppeteer-core';

/** Text on the screen that is cut off and that nothing shows in full, and whether the page is wider than the window. */
export function cutText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.scrollingElement!;
    if (root.scrollWidth > root.clientWidth + 1) found.push(`the page: ${root.scrollWidth} of ${root.clientWidth} px`);
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim() !== '');
      if (!hasText || element.clientWidth === 0 || element.closest('.unseen, [aria-hidden=true], svg, option'))
        continue;
      const style = getComputedStyle(element);
      const clips = style.overflowX === 'hidden' || style.overflowX === 'clip';
      // A long title may end in dots where its whole is one hover or one press away.
      const told = element.closest('[title], [aria-label], details, article') !== null;
      const spills = style.display !== 'inline' && style.overflowX === 'visible';
      const cut = (spills || (clips && !told)) && element.scrollWidth > element.clientWidth + 1;
      const box = element.getBoundingClientRect();
      const out = style.visibility === 'visible' && box.width > 1 && (box.right > innerWidth + 1 || box.left < -1);
      const inScroller = ancestors(element).some((each) => /auto|scroll/.test(getComputedStyle(each).overflowX));
      if (cut || (out && !inScroller))
        found.push(
          `${cut ? 'cut' : 'outside'}: <${element.localName} class="${element.className}"> ${element.textContent!.trim().slice(0, 60)}`,
        );
    }
    return found;

    function ancestors(element: Element): Element[] {
      return element.parentElement && element.parentElement !== document.body
        ? [element.parentElement, ...ancestors(element.parentElement)]
        : [];
    }
  });
}

/**
 * What is pressed and is smaller than 24 px to a side. A link within a sentence is as high as its line, and a box or a
 * hidden field is as large as the label that is pressed for it.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 24;
    const pressed = 'button, a[href], summary, select, input, textarea, [role=tab], [role=button], [role=slider]';
    return [...document.querySelectorAll<HTMLElement>(pressed)].flatMap((element) => {
      const target = element.matches('input') ? (element.closest('label') ?? element) : element;
      const style = getComputedStyle(target);
      const { width, height } = target.getBoundingClientRect();
      const unseen = width === 0 || style.visibility !== 'visible' || target.closest('.unseen, [aria-hidden=true]');
      const inSentence = style.display === 'inline' && target.matches('a') && inText(target);
      if (unseen || inSentence || (Math.round(width) >= least && Math.round(height) >= least)) return [];
      const words = target.getAttribute('aria-label') ?? target.textContent!.trim().slice(0, 40);
      return `small: <${target.localName} class="${target.className}"> ${words}: ${width.toFixed(1)} × ${height.toFixed(1)} px`;
    });

    function inText({ parentElement, textContent }: HTMLElement): boolean {
      return parentElement!.textContent!.trim() !== textContent!.trim();
    }
  });
}

/** Whether a page can be scrolled sideways, which nobody reads at twice its size. */
export function widerThanWindow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement!;
    if (scrollWidth <= clientWidth + 1) return [];
    const out = [...document.querySelectorAll('main *, header *')].filter((each) => {
      const { left, right } = each.getBoundingClientRect();
      return each.childElementCount === 0 && (right > clientWidth + 1 || left < -1);
    });
    const names = out.slice(0, 3).map((each) => `<${each.localName} class="${each.className}"> ${each.textContent}`);
    return [`the page: ${scrollWidth} of ${clientWidth} px, by ${names.join(', ')}`];
  });
}

/** What would move, by an animation or on its way from one state to another. */
export function whatMoves(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      ['', '::before', '::after'].flatMap((part) => {
        const { animationName, transitionDuration } = getComputedStyle(element, part);
        const lasts = transitionDuration.split(',').some((time) => parseFloat(time) > 0);
        return animationName !== 'none' || lasts
          ? `moves: <${element.localName} class="${element.className}">${part}`
          : [];
      }),
    ),
  );
}
