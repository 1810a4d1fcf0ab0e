import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CropControl, CropPreview, CropQuestion } from '@/components/crop-view';
import { toStoredError } from '@/utils/errors';
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
  const [original, setOriginal] = useState<{ of: string; blob: Blob }>();
  const [look, setLook] = useState<PictureLook>();
  const [preview, setPreview] = useState<CropPreview>();
  const waits = state?.error?.code === 'look-first';
  useEffect(() => setOpen(waits), [state?.id, waits]);

  useEffect(() => {
    if (!open || !state || original?.of === state.id) return;
    let current = true;
    readPicture(state, 'original')
      .then((found) => found ?? readPicture(state, 'prepared'))
      .then(
        (blob) => current && blob && setOriginal({ of: state.id, blob }),
        (error: unknown) => current && setPreview({ of: look ?? plainLook, error: toStoredError(error) }),
      );
    return () => void (current = false);
  }, [open, state?.id]);

  const source = state && original?.of === state.id ? original.blob : undefined;
  useEffect(() => {
    if (!open || !look || !state || !entry || !source) return;
    const addressed = isPlain(look) && sendsAddress(entry, settings, state.pictureUrl);
    const asked = state.picture;
    if (asked && picture && entry.id === state.providerId && sameLook(look, state.look ?? plainLook)) {
      const { width, height, bytes, notes } = asked;
      return setPreview({ of: look, blob: picture, width, height, bytes, notes, byAddress: addressed });
    }
    const abort = new AbortController();
    const make = async (): Promise<CropPreview> => {
      const { preparePicture } = await import('@/utils/image/prepare');
      const needs = await pictureNeeds(entry, state.private);
      const { blob, width, height, notes } = await preparePicture(source, needs, abort.signal, look);
      return { of: look, blob, width, height, bytes: blob.size, notes, byAddress: addressed };
    };
    const timer = setTimeout(() => {
      void make()
        .catch((error: unknown): CropPreview => ({ of: look, error: toStoredError(error) }))
        .then((made) => !abort.signal.aborted && setPreview(made));
    }, rest);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [open, look, source, picture, entry?.id, settings]);

  return {
    open: open && !!state && !!entry,
    original: source,
    preview,
    usual,
    onOpen: useCallback((wanted: boolean) => setOpen(wanted), []),
    onLook: useCallback((wanted: PictureLook) => setLook(wanted), []),
    onSearch: (question) => {
      setOpen(false);
      onSearch(question);
    },
  };
}

/** True where the provider takes a public address in place of the bytes, is set to it, and the picture has one. */
function sendsAddress(entry: CatalogEntry, settings: ProviderSettings | undefined, address = ''): boolean {
  const option = entry.options?.find(({ id }) => id === 'pictureBy');
  return (settings?.options['pictureBy'] ?? option?.default) === 'address' && isPublicPicture(address);
}
