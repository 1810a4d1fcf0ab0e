import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CropControl, CropPreview, CropQuestion } from '@/components/crop-view';
import { toStoredError, type StoredError } from '@/utils/errors';
import { isPlain, plainLook, sameLook, type PictureLook } from '@/utils/image/look';
import { isPublicPicture } from '@/utils/providers/call/public-picture';
import type { CatalogEntry } from '@/utils/providers/provider';
import { pictureNeeds } from '@/utils/search/picture-needs';
import { readPicture } from '@/utils/search/read-search';
import type { SearchState } from '@/utils/search/search-state';
import type { ProviderSettings } from '@/utils/settings';

/** How long the frame rests before its preview is made, ms. */
const rest = 150;

interface CropInput {
  state?: SearchState;
  /** Who would be asked. */
  entry?: CatalogEntry;
  /** The picture as it was sent. */
  picture?: Blob;
  usual: PictureLook;
  settings?: ProviderSettings;
  onSearch(question: CropQuestion): void;
}

/**
 * The crop view between the panel and the picture's bytes. The preview is made by the same code as what is sent, so that
 * it shows the very bytes.
 */
export function useCrop({ state, entry, picture, usual, settings, onSearch }: CropInput): CropControl {
  const [open, setOpen] = useState(false);
  const [read, setRead] = useState<Read>();
  const [look, setLook] = useState<PictureLook>();
  const [made, setMade] = useState<{ of: string; preview: CropPreview }>();
  const waits = state?.error?.code === 'look-first';
  useEffect(() => setOpen(waits), [state?.id, waits]);

  useEffect(() => {
    if (!open || !state || read?.of === state.id) return;
    let current = true;
    void readOriginal(state).then((found) => current && setRead({ of: state.id, ...found }));
    return () => void (current = false);
  }, [open, state?.id]);

  const { original, error } = state && read?.of === state.id ? read : {};
  // Another search, or another source, makes another picture of the same look.
  const of = `${state?.id} ${entry?.id}`;
  useEffect(() => {
    if (!open || !look || !state || !entry) return;
    const show = (preview: CropPreview) => setMade({ of, preview });
    if (error) return show({ of: look, error });
    if (!original) return;
    const byAddress = isPlain(look) && sendsAddress(entry, settings, state.pictureUrl);
    const asked = state.picture;
    if (asked && picture && entry.id === state.providerId && sameLook(look, state.look ?? plainLook)) {
      const { width, height, bytes, notes } = asked;
      return show({ of: look, blob: picture, width, height, bytes, notes, byAddress });
    }
    const abort = new AbortController();
    const make = async (): Promise<CropPreview> => {
      const { preparePicture } = await import('@/utils/image/prepare');
      const needs = await pictureNeeds(entry, state.private);
      const { blob, width, height, notes } = await preparePicture(original, needs, abort.signal, look);
      return { of: look, blob, width, height, bytes: blob.size, notes, byAddress };
    };
    const timer = setTimeout(() => {
      void make()
        .catch((thrown: unknown): CropPreview => ({ of: look, error: toStoredError(thrown) }))
        .then((preview) => !abort.signal.aborted && show(preview));
    }, rest);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [open, look, original, error, picture, of, settings]);

  return {
    open: open && !!state && !!entry,
    original,
    preview: made?.of === of ? made.preview : undefined,
    usual,
    onOpen: useCallback((wanted: boolean) => setOpen(wanted), []),
    onLook: useCallback((wanted: PictureLook) => setLook(wanted), []),
    onSearch: (question) => {
      setOpen(false);
      onSearch(question);
    },
  };
}

/** The original of a search, or why it is not there. */
interface Read {
  /** The search's id. */
  of: string;
  original?: Blob;
  error?: StoredError;
}

async function readOriginal(state: SearchState): Promise<Omit<Read, 'of'>> {
  try {
    const original = (await readPicture(state, 'original')) ?? (await readPicture(state, 'prepared'));
    return original ? { original } : { error: { code: 'stored-state' } };
  } catch (error) {
    return { error: toStoredError(error) };
  }
}

/** True where the provider takes a public address in place of the bytes, is set to it, and the picture has one. */
function sendsAddress(entry: CatalogEntry, settings: ProviderSettings | undefined, address = ''): boolean {
  const option = entry.options?.find(({ id }) => id === 'pictureBy');
  return (settings?.options['pictureBy'] ?? option?.default) === 'address' && isPublicPicture(address);
}
