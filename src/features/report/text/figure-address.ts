import type { TokenValue } from '../../../domain/report/token-value';
import { reportAddress } from '../report-props';

/** Where a figure of the text leads: to the ledger, or to the piece of evidence. */
export const figureAddress =
  (work: { readonly assignment: string }) =>
  (value: TokenValue): string => {
    const ledger = reportAddress(work, 'ledger');
    switch (value.kind) {
      case 'points':
        return value.indicator === null ? ledger : `${ledger}/${value.indicator}`;
      case 'figure':
        return `${ledger}/${value.indicator}`;
      case 'evidence':
        return `/a/${work.assignment}/site/gallery?evidence=${value.entry}`;
      default:
        return ledger;
    }
  };
