/** Drawings of 16×16 units, stroked; made for this project. */
const drawings = {
  again: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3',
  close: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  crop: 'M4.5 1.5v10h10M1.5 4.5h10v10',
  picture: 'M2.5 3h11v10h-11zM2.5 11l3-3 2.5 2.5 2-2 3.5 3.5M10.2 6.1h.1',
  pictures: 'M2 5.5h9.5V14H2zM4.5 5.5V2H14v8.5h-2.5M2 12l3-3 2.5 2.5 1.5-1.5 2.5 2.5',
  filter: 'M2 4h12M4.5 8h7M6.8 12h2.4',
  list: 'M2.5 3.5h4v3h-4zM9 4h4.5M9 6h3M2.5 9.5h4v3h-4zM9 10h4.5M9 12h3',
  compare: 'M2 3h5v10H2zM9 3h5v10H9z',
  translate:
    'M1.8 3.8h7M5.3 2v1.8M7.4 3.8C6.8 6.6 4.8 8.7 2.2 9.8M3.4 5.8c.9 1.7 2.2 3 4 3.8M7.5 14l3.2-8 3.3 8M8.6 11.4h4.2',
  bars: 'M2 13.5h12M4 13.5V8M8 13.5V3M12 13.5V6',
  table: 'M2 3h12v10H2zM2 6.3h12M2 9.6h12M6.5 3v10',
  out: 'M6.5 3.5h-3v9h9v-3M9 3h4v4M13 3L7.5 8.5',
  down: 'M4 6l4 4 4-4',
  save: 'M8 2.5V10M5 7.3l3 3 3-3M2.8 10.5v2.7h10.4v-2.7',
  warning: 'M8 2.2L14.2 13H1.8zM8 6.2v3.2M8 11.3v.1',
  place: 'M8 14s4.5-4.4 4.5-7.6a4.5 4.5 0 0 0-9 0C3.5 9.6 8 14 8 14zM8 6.4v.1',
  clock: 'M8 2.2a5.8 5.8 0 1 0 .01 0zM8 5v3.2l2.2 1.4',
  parcel: 'M2.5 5L8 2.3 13.5 5v6L8 13.7 2.5 11zM2.5 5L8 7.7 13.5 5M8 7.7v6',
  factory: 'M2 13.5V7l3.5 2V7L9 9V3.5h3l1.5 10zM5 11.3h.1M8 11.3h.1',
  keys: 'M1.5 4h13v8h-13zM4 6.7h.1M6.7 6.7h.1M9.3 6.7h.1M12 6.7h.1M5 9.4h6',
  upload: 'M8 10.5V3M5 5.7L8 2.7l3 3M2.8 10.5v2.7h10.4v-2.7',
  gear: 'M8 5.6a2.4 2.4 0 1 0 .01 0M8 1.8v1.6M8 12.6v1.6M1.8 8h1.6M12.6 8h1.6M3.6 3.6l1.1 1.1M11.3 11.3l1.1 1.1M3.6 12.4l1.1-1.1M11.3 4.7l1.1-1.1',
  panel: 'M2 3h12v10H2zM9.5 3v10',
  lock: 'M4 7.3h8v6H4zM5.6 7.3V5a2.4 2.4 0 0 1 4.8 0v2.3M8 9.7v1.4',
  eye: 'M1.8 8S4 3.9 8 3.9 14.2 8 14.2 8 12 12.1 8 12.1 1.8 8 1.8 8zM8 6.3a1.7 1.7 0 1 0 .01 0',
  eyeOff:
    'M2.5 2.5l11 11M6.2 4.2A6 6 0 0 1 8 3.9c4 0 6.2 4.1 6.2 4.1a11 11 0 0 1-1.8 2.3M10 11.8a6 6 0 0 1-2 .3C4 12.1 1.8 8 1.8 8a11 11 0 0 1 2.4-2.8',
  check: 'M3 8.5l3.2 3.2L13 4.8',
  flag: 'M4 14V2.5h8.5L10.5 5.5l2 3H4',
  plan: 'M3 2.5h10v11H3zM5.5 5.5h5M5.5 8h.1M8 8h.1M10.4 8h.1M5.5 10.7h.1M8 10.7h.1M10.4 10.7h.1',
  star: 'M8 1.9l1.9 3.9 4.3.6-3.1 3 .7 4.3L8 11.7l-3.8 2 .7-4.3-3.1-3 4.3-.6z',
  starFull: 'M8 1.9l1.9 3.9 4.3.6-3.1 3 .7 4.3L8 11.7l-3.8 2 .7-4.3-3.1-3 4.3-.6z',
  up: 'M4 10l4-4 4 4',
  back: 'M10 4L6 8l4 4',
  grip: 'M6 4h.1M6 8h.1M6 12h.1M10 4h.1M10 8h.1M10 12h.1',
  trash: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5',
  pen: 'M3 13l.6-2.7 7-7 2.1 2.1-7 7z',
  board: 'M2 3h12v10H2zM6 3v10M10 3v10',
  paste: 'M5.5 3.5h-2v10h9v-10h-2M5.5 2.3h5v2.4h-5z',
} as const;

export type IconName = keyof typeof drawings;

/** A small drawing beside words or in a named button; it says nothing by itself to a screen reader. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill={name === 'starFull' ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
