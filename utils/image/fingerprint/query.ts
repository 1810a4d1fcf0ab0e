import { templateOf, type Template } from './align';
import { mirrorColour, type ColourThumbnail } from './colour';
import type { Fingerprint } from './fingerprint';
import { mirrorKeyPoints, type KeyPoints } from './key-points';
import { mirrorPlane, type Plane } from './plane';
import { halved } from './sample';

/** One way round of a query picture, with all that a comparison reads of it. */
export interface QuerySide {
  mirrored: boolean;
  keyPoints: KeyPoints;
  fine: Template;
  coarse: Template;
  coarsest: Plane;
  colour: ColourThumbnail;
}

/** A fingerprint made ready to be compared with many others. */
export interface Query {
  fingerprint: Fingerprint;
  direct: QuerySide;
  mirrored: QuerySide;
}

export function queryOf(fingerprint: Fingerprint): Query {
  return {
    fingerprint,
    direct: side(fingerprint.thumbnail, fingerprint.keyPoints, fingerprint.colour, false),
    mirrored: side(
      mirrorPlane(fingerprint.thumbnail),
      mirrorKeyPoints(fingerprint.keyPoints, fingerprint.width),
      mirrorColour(fingerprint.colour),
      true,
    ),
  };
}

function side(thumbnail: Plane, keyPoints: KeyPoints, colour: ColourThumbnail, mirrored: boolean): QuerySide {
  const half = halved(thumbnail);
  return { mirrored, keyPoints, fine: templateOf(thumbnail), coarse: templateOf(half), coarsest: halved(half), colour };
}
