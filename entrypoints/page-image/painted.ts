/** Resolves when what stands in the page now is on the screen: after the frame after the next. */
export function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
