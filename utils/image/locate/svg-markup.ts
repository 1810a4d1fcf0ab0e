const maxLength = 4_000_000;

/** An inline `<svg>` as a data: address of its own, or undefined where it is too large or cannot be written out. */
export function svgAddress(svg: Element): string | undefined {
  try {
    const copy = svg.cloneNode(true) as Element;
    const box = svg.getBoundingClientRect();
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    if (!copy.getAttribute('width') || /%/.test(copy.getAttribute('width')!))
      copy.setAttribute('width', String(Math.max(1, Math.round(box.width))));
    if (!copy.getAttribute('height') || /%/.test(copy.getAttribute('height')!))
      copy.setAttribute('height', String(Math.max(1, Math.round(box.height))));
    const markup = new XMLSerializer().serializeToString(copy);
    return markup.length <= maxLength ? `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}` : undefined;
  } catch {
    return undefined;
  }
}
