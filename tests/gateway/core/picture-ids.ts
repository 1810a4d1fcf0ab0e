import { sha256 } from './sha256';

/** Ids of 19 digits that a service gives out for pictures, and what each stands for. */
export class PictureIds {
  private readonly known = new Map<string, string>();

  /** The id for a picture, told by its bytes' hash or its address: the same picture, the same id. */
  give(picture: string): string {
    const id = `1${String(BigInt(`0x${sha256(picture).slice(0, 16)}`) % 10n ** 18n).padStart(18, '0')}`;
    this.known.set(id, picture);
    return id;
  }

  /** What an id stands for; undefined where it was never given out. */
  meaning(id: string): string | undefined {
    return this.known.get(id);
  }

  clear(): void {
    this.known.clear();
  }
}
