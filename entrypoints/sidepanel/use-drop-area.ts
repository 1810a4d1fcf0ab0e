import { useCallback, useEffect, useState } from 'preact/hooks';
import { dropRequestKey } from '@/utils/drop-request';
import { useRequest } from './use-request';

export interface DropAreaState {
  open: boolean;
  setOpen(open: boolean): void;
  onOpen(): void;
  onClose(): void;
}

/** Whether the drop area stands open: by a press here or in the popup, until a search comes. */
export function useDropArea(windowId: number, searchId: string | undefined): DropAreaState {
  const [open, setOpen] = useState(false);
  const onOpen = useCallback(() => setOpen(true), []);
  const onClose = useCallback(() => setOpen(false), []);
  useRequest(dropRequestKey(windowId), onOpen);
  useEffect(onClose, [searchId]);
  return { open, setOpen, onOpen, onClose };
}
