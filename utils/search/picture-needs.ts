import type { PrepareNeeds } from '../image/prepare';
import type { CatalogEntry } from '../providers/provider';
import { privatePictureBytes } from './private-keys';
import { readSetup } from './provider-setup';

/** What a provider needs of a picture as it is set up now, and in which bounds a private window keeps it. */
export async function pictureNeeds(entry: CatalogEntry, isPrivate: boolean): Promise<PrepareNeeds> {
  const { maxBytes, whiteBackground, ...needs } = entry.capabilities.picture;
  return {
    ...needs,
    maxBytes: isPrivate ? Math.min(maxBytes, privatePictureBytes) : maxBytes,
    whiteBackground: !!whiteBackground && (await isChosen(entry, whiteBackground)),
  };
}

async function isChosen(entry: CatalogEntry, { option, value }: { option: string; value: string }): Promise<boolean> {
  return (await readSetup(entry)).context.options[option] === value;
}
