import { useState } from 'preact/hooks';

/** A small picture of a service's; one that does not load leaves its empty box, so that nothing moves. */
export function SmallPicture({ url, size }: { url: string; size: number }) {
  const [failed, setFailed] = useState(false);
  const box = { width: `${size}px`, height: `${size}px` };
  if (failed) return <span class="small-picture" style={box} />;
  return (
    <img
      class="small-picture"
      style={box}
      src={url}
      alt=""
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      onError={() => setFailed(true)}
    />
  );
}
