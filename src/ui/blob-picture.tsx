import { useEffect, useState } from 'react';

export interface BlobPictureProps {
  readonly bytes: Blob;
  readonly alt: string;
  readonly className?: string;
}

/** A picture out of memory; its address is let go when it is shown no more. */
export function BlobPicture({ bytes, alt, className }: BlobPictureProps) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(bytes);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return address === null ? null : <img src={address} alt={alt} className={className} />;
}
