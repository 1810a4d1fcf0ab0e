/** The key in session storage of how a window's loaded offers are looked at. */
export const loadedViewKey = (windowId: number) => `view:${windowId}`;
