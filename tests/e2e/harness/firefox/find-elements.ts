/** Given to every expression by `inFrame`: what a closed shadow root hides from pages, but not from assistive technology. */
declare function closedShadowOf(host: Element): ShadowRoot | null;

/**
 * Runs in a page: the elements of a selector, with the parts of puppeteer's own language that the specs use,
 * `::-p-text(…)`, `::-p-aria([name="…"][role="…"])` and `::-p-xpath(…)`.
 */
export function findElements(selector: string): Element[] {
  const [, before, kind, wanted] = /^(.*?)::-p-(text|aria|xpath)\((.*)\)$/s.exec(selector) ?? [];
  if (kind === undefined) return [...document.querySelectorAll(selector)];
  if (kind === 'xpath') {
    const found = document.evaluate(wanted!, document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
    return Array.from({ length: found.snapshotLength }, (_, i) => found.snapshotItem(i) as Element);
  }
  const roots = [...document.querySelectorAll(before!.trim() || ':root')];
  return kind === 'text' ? roots.flatMap((root) => withText(root)) : roots.flatMap((root) => withName(root));

  /** The innermost elements that hold the text. */
  function withText(root: Element): Element[] {
    if (!root.textContent?.includes(wanted!)) return [];
    const within = [...root.children].flatMap((child) => withText(child));
    return within.length > 0 ? within : [root];
  }

  function withName(root: Element | ShadowRoot): Element[] {
    const [, name] = /\[name="(.*?)"\]/s.exec(wanted!)!;
    const [, role] = /\[role="(.*?)"\]/.exec(wanted!) ?? [];
    const tags: Record<string, string> = { button: 'button, [role=button]', link: 'a[href]' };
    const named = [...root.querySelectorAll(tags[role ?? ''] ?? '*')].filter(
      (each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').trim() === name,
    );
    const shadows = [...root.querySelectorAll('*')].map((each) => closedShadowOf(each));
    return [...named, ...shadows.flatMap((shadow) => (shadow ? withName(shadow) : []))];
  }
}
