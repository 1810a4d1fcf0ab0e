import type { PictureRegion } from '../provider';

/**
 * The parts that the service found in the picture: `currentRegion` was searched, `yoloCropRegion` lists the others with
 * semicolons. The order of the four numbers is not documented; in every published sample they read as left, right, top,
 * bottom (`266,799,48,581` is then a square, and as left, top, right, bottom it would be inside out). The value itself is
 * what is sent back, so that a wrong reading can misplace a frame but never a search.
 */
export function parseRegions(current: string | undefined, proposed: string | undefined): PictureRegion[] {
  const values = [current, ...(proposed?.split(';') ?? [])].flatMap((value) => value?.trim() || []);
  return [...new Set(values)].filter(isRegion).map((value) => {
    const box = readBox(value);
    return { value, current: value === current?.trim(), ...(box ? { box } : {}) };
  });
}

const isRegion = (value: string) => /^\d{1,6}(\s*,\s*\d{1,6}){3}$/.test(value);

function readBox(value: string): PictureRegion['box'] {
  const [left = 0, right = 0, top = 0, bottom = 0] = value.split(',').map(Number);
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : undefined;
}
