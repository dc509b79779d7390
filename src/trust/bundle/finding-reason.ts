import type { ManifestFault } from '../../domain/report/check-manifest';
import type { CanonicalFault } from '../canonical';
import type { CredentialFault } from '../credential';
import type { ReceiptFault } from '../receipt';
import type { SegmentFault } from '../segment';
import type { SignedPayloadFault } from '../signed-payload';
import type { IndexFault } from './bundle-index';

/** What only the files of a bundle can show, or what they show together. */
type OwnReason =
  | 'missing'
  | 'not-listed'
  | 'path-unknown'
  | 'size-differs'
  | 'digest-differs'
  | 'readme-unknown'
  | 'suite-unknown'
  | 'bureau-key-unreadable'
  | 'package-malformed'
  | 'manifest-malformed'
  | 'assignment-differs'
  | 'package-differs'
  | 'framework-differs'
  | 'nonce-differs'
  | 'credential-missing'
  | 'credential-differs'
  | 'person-differs'
  | 'lines-cut-off'
  | 'journal-not-opened'
  | 'journal-missing'
  | 'journal-not-named'
  | 'head-differs'
  | 'seal-missing'
  | 'subject-differs'
  | 'shown-differs'
  | 'not-an-entry'
  | 'not-of-the-team'
  | 'lead-statement-missing'
  | 'statement-file-missing'
  | 'evidence-missing'
  | 'evidence-destroyed'
  | 'evidence-altered'
  | 'evidence-not-named'
  | 'log-key-malformed'
  | 'log-key-differs'
  | 'log-key-from-bundle'
  | 'log-split'
  | 'receipt-missing'
  | 'leaf-differs'
  | 'before-package'
  | 'before-enrolment'
  | 'after-revocation'
  | 'unused'
  | 'nothing-to-check';

/** Why something in a bundle fails or cannot be checked: a closed union, so that each has words. */
export type FindingReason =
  | OwnReason
  | CanonicalFault
  | IndexFault
  | SignedPayloadFault
  | CredentialFault
  | ReceiptFault
  | SegmentFault['code']
  | ManifestFault['kind'];
