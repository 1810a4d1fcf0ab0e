/** The weight and outer size of one unit as it is shipped, as plain decimal strings. */
export interface Parcel {
  /** Kilograms. */
  weight?: string;
  /** Centimetres; the volume is known only where all three are. */
  size?: { length: string; width: string; height: string };
}
