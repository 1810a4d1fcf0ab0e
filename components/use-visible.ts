import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A little before it comes into view there is time to make ready what it shows. */
const ahead = '150px 0px';
const watched = new WeakMap<Element, (visible: boolean) => void>();
let observer: IntersectionObserver | undefined;

/** True while the element is in view or close to it; one that is folded away is not. */
export function useVisible(place: RefObject<Element | null>, watch: boolean): boolean {
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!watch || !element) return setVisible(false);
    observer ??= new IntersectionObserver(
      (entries) => entries.forEach(({ target, isIntersecting }) => watched.get(target)?.(isIntersecting)),
      { rootMargin: ahead },
    );
    watched.set(element, setVisible);
    observer.observe(element);
    return () => {
      watched.delete(element);
      observer?.unobserve(element);
    };
  }, [watch]);
  return visible;
}
