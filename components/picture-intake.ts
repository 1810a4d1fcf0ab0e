import { useEffect, useState } from 'preact/hooks';
import { filesInFolders, type DroppedFiles } from './dropped-files';
import { webAddress } from './web-address';

export interface IntakeCallbacks {
  onFiles(files: File[]): void;
  onAddress(address: string): void;
  /** Takes dropped folders too, for what is in them. */
  onFolders?(dropped: Promise<DroppedFiles>): void;
}

/** What a paste or a drop brings: pictures as files, or else the address of one. */
export function pictureOf(data: DataTransfer): { files: File[] } | { address: string } | undefined {
  const files = [...data.files];
  if (files.length > 0) return { files };
  const shown = new DOMParser().parseFromString(data.getData('text/html'), 'text/html').querySelector('img[src]');
  const listed = data
    .getData('text/uri-list')
    .split(/\r?\n/)
    .find((line) => line && !line.startsWith('#'));
  const typed = data.getData('text/plain');
  const address = [shown?.getAttribute('src') ?? '', listed ?? '', typed].map(webAddress).find(Boolean);
  return address ? { address } : undefined;
}

/**
 * Takes a picture that is dropped anywhere on the page, or pasted where no text is being written. Returns true while
 * something is being dragged over it.
 */
export function usePictureIntake({ onFiles, onAddress, onFolders }: IntakeCallbacks): boolean {
  const [over, setOver] = useState(false);

  useEffect(() => {
    const take = (data: DataTransfer | null) => {
      const picture = data && pictureOf(data);
      if (!picture) return false;
      if ('files' in picture) onFiles(picture.files);
      else onAddress(picture.address);
      return true;
    };
    const listeners = {
      // What a part of the page takes for itself is not taken here.
      dragover: (event: DragEvent) => {
        setOver(!event.defaultPrevented);
        event.preventDefault();
      },
      // Leaving for a child of the page has that child as its related target; leaving the page has none.
      dragleave: (event: DragEvent) => event.relatedTarget === null && setOver(false),
      drop: (event: DragEvent) => {
        setOver(false);
        if (event.defaultPrevented) return;
        event.preventDefault();
        const inFolders = onFolders && event.dataTransfer && filesInFolders(event.dataTransfer);
        if (inFolders) onFolders(inFolders);
        else take(event.dataTransfer);
      },
      paste: (event: ClipboardEvent) => {
        if (event.defaultPrevented) return;
        const writing = event.target instanceof Element && event.target.closest('input, textarea');
        // Cells copied in a spreadsheet are words and, beside them, a picture of the words.
        if (writing && (!event.clipboardData?.files.length || event.clipboardData.getData('text/plain'))) return;
        if (take(event.clipboardData)) event.preventDefault();
      },
    };
    for (const [name, listener] of Object.entries(listeners)) {
      document.addEventListener(name, listener as EventListener);
    }
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        document.removeEventListener(name, listener as EventListener);
      }
    };
  }, [onFiles, onAddress, onFolders]);

  return over;
}
