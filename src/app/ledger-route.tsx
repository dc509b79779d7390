import { Suspense } from 'react';
import { useParams } from 'wouter';
import { ProofList } from '../features/evidence/proofs/proof-list';
import { LedgerPage } from '../features/report/ledger/ledger-page';
import type { AssignmentView } from './assignment-route';

/** The ledger of points with the evidence of another feature. */
export function LedgerRoute({ view }: { readonly view: AssignmentView }) {
  const { indicator = null } = useParams();
  const { session, work, delivery, signs } = view;
  const proofs = (id: string) => (
    <Suspense fallback={null}>
      <ProofList {...{ session, work }} indicator={id} coverage={delivery.coverage} />
    </Suspense>
  );
  return <LedgerPage {...{ work, signs, indicator, proofs }} />;
}
