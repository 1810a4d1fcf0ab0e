/** The session key by which the popup asks the panel of that window to show its drop area. */
export const dropRequestKey = (windowId: number): string => `drop:${windowId}`;
