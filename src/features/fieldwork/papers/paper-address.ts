import type { WorkingPaper } from '../../../domain/fieldwork/working-paper';
import type { AssignmentWork } from '../../../store/assignment-work';
import { siteAddress } from '../forms/field-page';

/** Where a paper is written and read. */
export function paperAddress(work: AssignmentWork, { kind, id }: WorkingPaper): string {
  switch (kind) {
    case 'visit':
      return siteAddress(work, `visits/v/${id}`);
    case 'checkTable':
      return siteAddress(work, `checks?site=${id}`);
    case 'fundFlow':
      return siteAddress(work, 'funds');
    case 'documentList':
      return siteAddress(work, 'documents');
    case 'confirmation':
      return siteAddress(work, 'confirmations');
    case 'survey':
      return siteAddress(work, 'surveys');
    default:
      return siteAddress(work, `visits/r/${id}`);
  }
}
