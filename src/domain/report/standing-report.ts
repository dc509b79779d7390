/** A signed report, as far as its place among the others of its assignment goes. */
interface SignedReport {
  /** SHA-256 of the manifest, hex. */
  readonly digest: string;
  readonly manifest: { readonly supersedes: string | null };
}

/**
 * The last of some reports that none of them replaces.
 * @param reports of one assignment, in the order of their arrival
 */
export function newestReport<R extends SignedReport>(reports: readonly R[]): R | undefined {
  const replaced = new Set(reports.map(({ manifest }) => manifest.supersedes));
  return reports.findLast(({ digest }) => !replaced.has(digest));
}

/**
 * The report of an assignment that counts and is used: the newest that the bureau accepted, until it
 * accepts another one; the newest of all while it accepted none.
 * @param reports of one assignment, in the order of their arrival
 * @param accepted digests of what the bureau accepted
 */
export const standingReport = <R extends SignedReport>(
  reports: readonly R[],
  accepted: ReadonlySet<string>,
): R | undefined =>
  newestReport(reports.filter(({ digest }) => accepted.has(digest))) ?? newestReport(reports);
