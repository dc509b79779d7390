/** What one picture cost on one path, the mean of two times in milliseconds, and its own parts by themselves. */
export interface PathCosts {
  readonly durableMs: number;
  readonly allMs: number;
  readonly parts: Readonly<
    Record<'source' | 'digest' | 'decode' | 'small' | 'encrypt' | 'put', number>
  >;
  /** Decode, scale, watermark and encode of the copy. */
  readonly copyMs: number;
  /** What the promise cannot be without besides, by itself: see `promiseParts`. */
  readonly promiseMs: number;
}

export interface CaptureRun {
  readonly camera: PathCosts;
  readonly file: PathCosts;
}

/** What it cost to make one picture smaller, the mean of two times, and how many bytes came of it. */
interface Resized {
  readonly ms: number;
  readonly bytes: number;
}

/** The same picture made smaller by us and by the peer, to the same size. */
export interface ResizedCosts {
  readonly width: number;
  readonly height: number;
  readonly ours: Resized;
  readonly peer: Resized;
}
