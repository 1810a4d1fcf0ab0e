/** Bounds on what is read and decoded, so that a hostile picture can cost neither memory nor time. */
export const pictureLimits = {
  /** A picture file, bytes. */
  maxBytes: 25_000_000,
  /** Decoded pixels; 40 megapixels are 160 MB of memory while the picture is reduced. */
  maxPixels: 40_000_000,
  /** The short side below which nothing can be recognised, px. */
  minSide: 16,
} as const;
