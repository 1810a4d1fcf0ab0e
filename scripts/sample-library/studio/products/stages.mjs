/** Shorthands for the backgrounds of studio.mjs. */
export const table = (top, wall = '#dfe5e1') => ({ type: 'table', top, wall });
export const sweep = (colour) => ({ type: 'sweep', colour });
export const gradient = (colour) => ({ type: 'gradient', colour });
