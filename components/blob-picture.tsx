import { useEffect, useState } from 'preact/hooks';

interface BlobPictureProps {
  blob: Blob;
  alt: string;
  /** Told the picture's own size, px, once it is open. */
  onSize?(size: { width: number; height: number }): void;
}

/** A picture from its bytes; its address is given back when it goes. */
export function BlobPicture({ blob, alt, onSize }: BlobPictureProps) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url ? (
    <img
      src={url}
      alt={alt}
      onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => onSize?.({ width, height })}
    />
  ) : null;
}
