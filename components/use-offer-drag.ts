import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** The id of the saved offer that is dragged, or undefined where it is something else. */
export const draggedOffer = (data: Record<string | symbol, unknown>): string | undefined =>
  typeof data.savedOffer === 'string' ? data.savedOffer : undefined;

/** Where a dragged offer would go: above or below the row that the pointer is over. */
export type DropEdge = 'above' | 'below';

interface OfferDrag {
  row: RefObject<HTMLDivElement | null>;
  handle: RefObject<HTMLElement | null>;
  edge?: DropEdge;
  dragging: boolean;
}

/** Lets a row be dragged by its handle, and others be dropped above or below it. */
export function useOfferDrag(id: string, onDrop: (draggedId: string, edge: DropEdge) => void): OfferDrag {
  const row = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLElement>(null);
  const [edge, setEdge] = useState<DropEdge>();
  const [dragging, setDragging] = useState(false);
  const drop = useRef(onDrop);
  drop.current = onDrop;

  useEffect(() => {
    const element = row.current;
    if (!element || !handle.current) return;
    const edgeAt = (clientY: number): DropEdge => {
      const { top, height } = element.getBoundingClientRect();
      return clientY < top + height / 2 ? 'above' : 'below';
    };
    return combine(
      draggable({
        element,
        dragHandle: handle.current,
        getInitialData: () => ({ savedOffer: id }),
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => ![undefined, id].includes(draggedOffer(source.data)),
        onDrag: ({ location }) => setEdge(edgeAt(location.current.input.clientY)),
        onDragLeave: () => setEdge(undefined),
        onDrop: ({ source, location }) => {
          setEdge(undefined);
          const dragged = draggedOffer(source.data);
          if (dragged !== undefined) drop.current(dragged, edgeAt(location.current.input.clientY));
        },
      }),
    );
  }, [id]);
  return { row, handle, edge, dragging };
}
