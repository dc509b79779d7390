import type { AssignmentPackage } from '../../src/domain/assignment/assignment-package';
import type { Role } from '../../src/domain/assignment/role';
import type { Act, ActOf } from '../../src/domain/journal/act';
import type { Manifest } from '../../src/domain/report/manifest';
import type { Statement } from '../../src/trust/statement';
import type { BundledPanel, PanelWish } from './bundled-panel';
import type { TestDevice, TestJournal } from './test-device';

/** When the evaluator's device is revoked, seen from the receipt of its head. */
export type Revocation = 'none' | 'after-head' | 'before-head' | 'before-head-admitted';

/** What stands ready when the lead evaluator has signed. */
export interface Signed {
  readonly lead: TestDevice;
  readonly second: TestDevice;
  /** The lead evaluator's statement, and what it says. */
  readonly jws: string;
  readonly said: Statement;
}

/** A sealed and signed report, and the journals in which more can be said of it. */
export interface Afterwards {
  readonly pkg: AssignmentPackage;
  /** SHA-256 of the manifest's text. */
  readonly subject: string;
  readonly lead: TestJournal;
  readonly second: TestJournal;
  /** Lays bytes into the bundle, with the receipt of evidence; gives their digest. */
  hold(bytes: Uint8Array): string;
  /** One more journal of the lead evaluator's device, which the manifest cannot name. */
  opened(): TestJournal;
}

export interface BundleOptions {
  readonly revocation?: Revocation;
  readonly photos?: number;
  /** Bytes of the n-th photo; by default a few. */
  readonly photoOf?: (n: number) => Uint8Array;
  /** Role in the evaluator's credential, which need not be that of this package. */
  readonly credentialRole?: Role;
  /** Role in which the evaluator opens the journal. */
  readonly openedAs?: Role;
  /** The evaluator's journal forked, each branch captured something, and the lead settled it. */
  readonly forked?: boolean;
  /** Experts scored, and the lead took their scores over. */
  readonly panel?: PanelWish;
  /** A further device of the evaluator, with credential and receipt, that wrote nothing. */
  readonly idleDevice?: boolean;
  /** What is sealed and signed in place of the manifest that the journals give. */
  readonly sealing?: (manifest: Manifest, panel: BundledPanel) => Manifest;
  /** What is sealed and signed in its place where no panel sat. */
  readonly stating?: (manifest: Manifest) => Manifest;
  /** What the bureau commissions otherwise than the demonstration. */
  readonly commissioned?: (pkg: AssignmentPackage) => AssignmentPackage;
  /** What the evaluator enters besides, after everything is scored in full. */
  readonly further?: readonly Act[];
  /** What the lead evaluator concludes in words. */
  readonly concluded?: ActOf<'conclusion.given'>['body'];
  /** What the lead evaluator's statement says otherwise. */
  readonly saying?: Partial<Statement>;
  /** Statements that the evaluator adds to the own journal, and those of them that get a file. */
  readonly afterwards?: (
    signed: Signed,
  ) => Promise<{ readonly written: readonly string[]; readonly filed: readonly string[] }>;
  /** What is said of the report after that; gives the statements that get a file. */
  readonly later?: (scene: Afterwards) => Promise<readonly string[]>;
}
