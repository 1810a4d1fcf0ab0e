/** A window, by its id, whose panel shows offers, or a search whose offers are looked at in the full page. */
export type Place = number | string;

/** The key in session storage of how the loaded offers of a place are looked at. */
export const loadedViewKey = (place: Place) => `view:${place}`;

/** The key in session storage of what is planned in a place. */
export const planKey = (place: Place) => `plan:${place}`;

/** The key in session storage of the offers that are compared in a place. */
export const compareKey = (place: Place) => `compare:${place}`;
