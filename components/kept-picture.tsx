import { useEffect, useState } from 'preact/hooks';
import { BlobPicture } from './blob-picture';
import { PictureBox } from './picture-box';

interface KeptPictureProps {
  /** Whose picture it is: another one is read anew. */
  of: string;
  /** Grows when a picture that was not there may have come. */
  revision?: number;
  size: 'small' | 'middle' | 'large';
  alt?: string;
  read(): Promise<Blob | undefined>;
  /** Where it can be loaded from when none is kept. */
  address?: string;
}

/** A picture that is kept on the device, in a box that never changes its size. */
export function KeptPicture({ of, revision, size, alt = '', read, address }: KeptPictureProps) {
  const [kept, setKept] = useState<{ of: string; blob?: Blob }>();
  const [failed, setFailed] = useState(false);
  const own = kept?.of === of ? kept : undefined;
  useEffect(() => {
    if (own?.blob) return;
    let current = true;
    read().then(
      (blob) => current && setKept({ of, blob }),
      (error: unknown) => {
        console.warn('A kept picture could not be read:', error);
        if (current) setKept({ of });
      },
    );
    return () => void (current = false);
  }, [of, revision]);
  useEffect(() => setFailed(false), [of]);
  return (
    <PictureBox size={size}>
      {own?.blob ? (
        <BlobPicture blob={own.blob} alt={alt} />
      ) : own && address && !failed ? (
        <img src={address} alt={alt} loading="lazy" referrerpolicy="no-referrer" onError={() => setFailed(true)} />
      ) : null}
    </PictureBox>
  );
}
