import type { Page } from 'puppeteer-core';

/** A part of a page in pixels of the screen. */
export interface ScreenRect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Covers the page's upper left with a canvas whose every pixel of the screen has a colour of its own, which tells its
 * place: red is x, green is y, both modulo 256, and blue counts the multiples.
 */
export async function paintLocatedColours(page: Page, width = 720, height = 480): Promise<void> {
  await page.evaluate(
    (wide, high) => {
      const scale = devicePixelRatio;
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width: wide, height: high });
      canvas.style.cssText = `position: absolute; left: 0; top: 0; width: ${wide / scale}px; height: ${high / scale}px; image-rendering: pixelated;`;
      const context = canvas.getContext('2d')!;
      const pixels = context.createImageData(wide, high);
      for (let y = 0, i = 0; y < high; y++)
        for (let x = 0; x < wide; x++, i += 4) pixels.data.set([x & 255, y & 255, ((x >> 8) << 4) | (y >> 8), 255], i);
      context.putImageData(pixels, 0, 0);
      document.body.replaceChildren(canvas);
    },
    width,
    height,
  );
}

/**
 * Where a kept picture of those colours was cut out, or a sentence on the first pixel that is not what stood there.
 *
 * @param viewer a page of the extension
 * @param searchId the search whose original picture it is
 */
export function whereCut(viewer: Page, searchId: string): Promise<ScreenRect | string> {
  return viewer.evaluate(async (id) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('find-on-1688');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error!);
    });
    const stored = await new Promise<unknown>((resolve) => {
      const reading = database.transaction('pictures').objectStore('pictures').get([id, 'original']);
      reading.onsuccess = () => resolve(reading.result);
    });
    database.close();
    if (!(stored instanceof Blob)) return 'The search keeps no original picture.';
    const bitmap = await createImageBitmap(stored);
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const left = data[0]! + ((data[2]! >> 4) << 8);
    const top = data[1]! + ((data[2]! & 15) << 8);
    for (let y = 0, i = 0; y < height; y++)
      for (let x = 0; x < width; x++, i += 4) {
        const [sx, sy] = [left + x, top + y];
        const wanted = [sx & 255, sy & 255, ((sx >> 8) << 4) | (sy >> 8)];
        if (wanted.some((value, k) => data[i + k] !== value))
          return `Cut at ${left}, ${top} of ${width} × ${height}: pixel ${x}, ${y} is ${data.slice(i, i + 3).join()} and not ${wanted.join()}.`;
      }
    return { x: left, y: top, width, height };
  }, searchId);
}
