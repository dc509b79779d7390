/** How both verifiers must end: 0 holds, 1 does not hold, 2 cannot be read. */
export type ExitCode = 0 | 1 | 2;

/** A bundle that both verifiers must judge alike: as an archive, or by its files. */
export interface AgreementCase {
  readonly name: string;
  readonly code: ExitCode;
  /** How the script ends where only whoever folds the entries can tell; as `code` where absent. */
  readonly script?: ExitCode;
  readonly vkey: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface ArchiveCase {
  readonly name: string;
  readonly code: ExitCode;
  readonly archive: Uint8Array;
}
