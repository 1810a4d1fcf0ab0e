import { useObjectUrl } from './use-object-url';

interface BlobPictureProps {
  blob: Blob;
  alt: string;
  /** Told the picture's own size, px, once it is open. */
  onSize?(size: { width: number; height: number }): void;
}

/** A picture from its bytes; its address is given back when it goes. */
export function BlobPicture({ blob, alt, onSize }: BlobPictureProps) {
  const url = useObjectUrl(blob);
  return url ? (
    <img
      src={url}
      alt={alt}
      onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => onSize?.({ width, height })}
    />
  ) : null;
}
