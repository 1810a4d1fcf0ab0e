/** Given to every expression by `inFrame`: what a closed shadow root hides from pages, but not from assistive technology. */
declare function closedShadowOf(host: Element): ShadowRoot | null;

/**
 * Runs in a page: the elements of a selector, with the parts of puppeteer's own language that the specs use,
 * `::-p-text(…)` and `::-p-aria([name="…"][role="…"])`.
 */
export function findElements(selector: string): Element[] {
  const [, before, kind, wanted] = /^(.*?)::-p-(text|aria)\((.*)\)$/s.exec(selector) ?? [];
  if (kind === undefined) return [...document.querySelectorAll(selector)];
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
