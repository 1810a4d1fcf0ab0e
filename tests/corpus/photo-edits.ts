/** The edits of the same-photo test, made by canvas in a browser. Parameters as the project's matching facts state them. */
export const tunedEdits = [
  'long side 800',
  'long side 360',
  'long side 120',
  'quality 50',
  'quality 30',
  'webp 60',
  'crop 10%',
  'crop 20%',
  'white border',
  'white border to square',
  'mirror',
  'brighter',
  'darker',
  'more contrast',
  'less contrast',
  'text band',
  'corner badge',
  'combination',
  'rotation 3°',
] as const;

/** Kinds that no threshold or weight was chosen on. */
export const keptApartEdits = [
  'random crop',
  'tinted border',
  'text frame below',
  'stretch',
  'rotation and crop',
  'hard',
] as const;

export type EditName = (typeof tunedEdits)[number] | (typeof keptApartEdits)[number];

type Picture = ImageBitmap | OffscreenCanvas;

/** Numbers from 0 to 1 that follow from the seed alone. */
export type Random = () => number;

export function randomFrom(text: string): Random {
  let state = 2166136261;
  for (const c of text) state = Math.imul(state ^ c.charCodeAt(0), 16777619);
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (Math.imul(state ^ (state >>> 16), 0x45d9f3b) >>> 0) / 4294967296;
  };
}

/** The edited copy as an encoded file. */
export async function editPhoto(photo: ImageBitmap, edit: EditName, random: Random): Promise<Blob> {
  switch (edit) {
    case 'long side 800':
      return jpeg(longSide(photo, 800), 0.85);
    case 'long side 360':
      return jpeg(longSide(photo, 360), 0.85);
    case 'long side 120':
      return jpeg(longSide(photo, 120), 0.85);
    case 'quality 50':
      return jpeg(photo, 0.5);
    case 'quality 30':
      return jpeg(photo, 0.3);
    case 'webp 60':
      return canvasOf(photo).convertToBlob({ type: 'image/webp', quality: 0.6 });
    case 'crop 10%':
      return jpeg(cropOneSide(photo, 0.1, random), 0.85);
    case 'crop 20%':
      return jpeg(cropOneSide(photo, 0.2, random), 0.85);
    case 'white border': {
      const pad = 0.05 * Math.max(photo.width, photo.height);
      return jpeg(padded(photo, pad, pad, pad, pad, '#fff'), 0.85);
    }
    case 'white border to square': {
      const long = Math.max(photo.width, photo.height);
      const outer = long * 1.3;
      const x = (outer - photo.width) / 2;
      const y = (outer - photo.height) / 2;
      return jpeg(padded(photo, x, y, x, y, '#fff'), 0.85);
    }
    case 'mirror':
      return jpeg(mirrored(photo), 0.85);
    case 'brighter':
      return jpeg(
        mapped(photo, (v) => v * 1.2),
        0.85,
      );
    case 'darker':
      return jpeg(
        mapped(photo, (v) => v * 0.8),
        0.85,
      );
    case 'more contrast':
      return jpeg(
        mapped(photo, (v) => 128 + (v - 128) * 1.2),
        0.85,
      );
    case 'less contrast':
      return jpeg(
        mapped(photo, (v) => 128 + (v - 128) * 0.8),
        0.85,
      );
    case 'text band':
      return jpeg(textBand(photo, random), 0.85);
    case 'corner badge':
      return jpeg(cornerBadge(photo, random), 0.85);
    case 'combination':
      return jpeg(cornerBadge(longSide(cropOneSide(photo, 0.1, random), 400), random), 0.5);
    case 'rotation 3°':
      return jpeg(rotated(photo, random() < 0.5 ? 3 : -3, 1), 0.85);
    case 'random crop':
      return jpeg(randomCrop(photo, random), 0.85);
    case 'tinted border': {
      const pad = (0.04 + 0.14 * random()) * Math.max(photo.width, photo.height);
      const tint = `hsl(${Math.floor(random() * 360)} 60% ${60 + Math.floor(random() * 25)}%)`;
      return jpeg(padded(photo, pad, pad, pad, pad, tint), 0.85);
    }
    case 'text frame below': {
      const below = (0.1 + 0.1 * random()) * photo.height;
      const frame = 0.02 * Math.max(photo.width, photo.height);
      const canvas = padded(photo, frame, frame, frame, frame + below, '#d01010');
      words(canvas, 'FREE SHIPPING 24H', '#fff', canvas.height - below / 2 - frame / 2, below * 0.5);
      return jpeg(canvas, 0.85);
    }
    case 'stretch': {
      const wide = random() < 0.5 ? 0.9 : 1.1;
      return jpeg(drawn(photo, 0, 0, photo.width, photo.height, photo.width * wide, photo.height), 0.85);
    }
    case 'rotation and crop':
      return jpeg(rotated(photo, (random() < 0.5 ? -1 : 1) * (1 + 4 * random()), 0.92), 0.85);
    case 'hard': {
      const cut = cornerBadge(longSide(randomCrop(photo, random), 360), random);
      return jpeg(mirrored(mapped(cut, (v) => v * 1.15)), 0.5);
    }
  }
}

/** The picture with its hue turned by 120°: the same photo in another colour. */
export function recoloured(photo: ImageBitmap): Promise<Blob> {
  const canvas = new OffscreenCanvas(photo.width, photo.height);
  const context = canvas.getContext('2d')!;
  context.filter = 'hue-rotate(120deg)';
  context.drawImage(photo, 0, 0);
  return jpeg(canvas, 0.85);
}

function jpeg(picture: Picture, quality: number): Promise<Blob> {
  return canvasOf(picture).convertToBlob({ type: 'image/jpeg', quality });
}

function canvasOf(picture: Picture): OffscreenCanvas {
  return picture instanceof OffscreenCanvas
    ? picture
    : drawn(picture, 0, 0, picture.width, picture.height, picture.width, picture.height);
}

function drawn(
  picture: Picture,
  x: number,
  y: number,
  width: number,
  height: number,
  toWidth: number,
  toHeight: number,
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(toWidth)), Math.max(1, Math.round(toHeight)));
  const context = canvas.getContext('2d')!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, x, y, width, height, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function longSide(picture: Picture, side: number): OffscreenCanvas {
  const scale = side / Math.max(picture.width, picture.height);
  return drawn(picture, 0, 0, picture.width, picture.height, picture.width * scale, picture.height * scale);
}

function cropOneSide(picture: Picture, share: number, random: Random): OffscreenCanvas {
  const at = Math.floor(random() * 4);
  const cutX = at < 2 ? share * picture.width : 0;
  const cutY = at < 2 ? 0 : share * picture.height;
  const width = picture.width - cutX;
  const height = picture.height - cutY;
  return drawn(picture, at === 0 ? cutX : 0, at === 2 ? cutY : 0, width, height, width, height);
}

function randomCrop(picture: Picture, random: Random): OffscreenCanvas {
  const [left, top, right, bottom] = [random(), random(), random(), random()].map((r) => r * 0.12) as [
    number,
    number,
    number,
    number,
  ];
  const width = picture.width * (1 - left - right);
  const height = picture.height * (1 - top - bottom);
  return drawn(picture, left * picture.width, top * picture.height, width, height, width, height);
}

function padded(picture: Picture, left: number, top: number, right: number, bottom: number, colour: string) {
  const canvas = new OffscreenCanvas(
    Math.round(picture.width + left + right),
    Math.round(picture.height + top + bottom),
  );
  const context = canvas.getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, Math.round(left), Math.round(top));
  return canvas;
}

function mirrored(picture: Picture): OffscreenCanvas {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d')!;
  context.scale(-1, 1);
  context.drawImage(picture, -picture.width, 0);
  return canvas;
}

function mapped(picture: Picture, change: (value: number) => number): OffscreenCanvas {
  const canvas = drawn(picture, 0, 0, picture.width, picture.height, picture.width, picture.height);
  const context = canvas.getContext('2d')!;
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
  pixels.data.forEach((value, i) => {
    if (i % 4 !== 3) pixels.data[i] = change(value);
  });
  context.putImageData(pixels, 0, 0);
  return canvas;
}

function words(canvas: OffscreenCanvas, text: string, colour: string, middle: number, size: number) {
  const context = canvas.getContext('2d')!;
  context.fillStyle = colour;
  context.font = `bold ${Math.round(size)}px sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, canvas.width / 2, middle, canvas.width * 0.94);
}

function textBand(picture: Picture, random: Random): OffscreenCanvas {
  const canvas = drawn(picture, 0, 0, picture.width, picture.height, picture.width, picture.height);
  const height = 0.15 * canvas.height;
  const top = random() * (canvas.height - height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = 'rgb(20 20 20 / 70%)';
  context.fillRect(0, top, canvas.width, height);
  words(canvas, 'NEW SEASON SALE', '#fff', top + height / 2, height * 0.6);
  return canvas;
}

function cornerBadge(picture: Picture, random: Random): OffscreenCanvas {
  const canvas = drawn(picture, 0, 0, picture.width, picture.height, picture.width, picture.height);
  const side = Math.sqrt(0.1 * canvas.width * canvas.height);
  const at = Math.floor(random() * 4);
  const x = at % 2 ? canvas.width - side : 0;
  const y = at > 1 ? canvas.height - side : 0;
  const context = canvas.getContext('2d')!;
  context.fillStyle = ['#e01020', '#1040d0', '#f0c000', '#108040'][Math.floor(random() * 4)]!;
  context.fillRect(x, y, side, side);
  context.fillStyle = '#fff';
  context.font = `bold ${Math.round(side * 0.4)}px sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText('-50%', x + side / 2, y + side / 2, side * 0.9);
  return canvas;
}

/** Turned about the middle, corners white, then the middle `kept` of each side. */
function rotated(picture: Picture, degrees: number, kept: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(Math.round(picture.width * kept), Math.round(picture.height * kept));
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.drawImage(picture, -picture.width / 2, -picture.height / 2);
  return canvas;
}
