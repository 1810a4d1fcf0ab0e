/** Where the background asks the panel of a window to show its picture set: session storage; the panel takes it away. */
export const showSetKey = (windowId: number) => `show-set:${windowId}`;
