/** The key in session storage of how the loaded offers of a window's panel, or of a search in the full page, are looked at. */
export const loadedViewKey = (place: number | string) => `view:${place}`;
