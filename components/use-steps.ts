import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How many of these widths, px, a part of the page has passed: for what a style sheet cannot decide, as the height of rows. */
export function useSteps(widths: readonly number[]): { frame: RefObject<HTMLElement | null>; step: number } {
  const frame = useRef<HTMLElement>(null);
  const [step, setStep] = useState(0);
  useLayoutEffect(() => {
    const look = () => {
      const { width } = frame.current!.getBoundingClientRect();
      setStep(widths.filter((from) => width >= from).length);
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(frame.current!);
    return () => observer.disconnect();
  }, [widths]);
  return { frame, step };
}
