/** What one picture cost on one path, the mean of two times in milliseconds, and its own parts by themselves. */
export interface PathCosts {
  readonly durableMs: number;
  readonly allMs: number;
  readonly parts: Readonly<
    Record<'source' | 'digest' | 'decode' | 'small' | 'encrypt' | 'put', number>
  >;
  /** Decode, scale, watermark and encode of the copy. */
  readonly copyMs: number;
}

export interface CaptureRun {
  readonly camera: PathCosts;
  readonly file: PathCosts;
  readonly fileBytes: number;
}
