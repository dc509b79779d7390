import { Route, Routes, useParams } from 'react-router';
import type { FieldPageProps } from '../forms/field-page';
import { FundFlowPage, FundStepPage } from './fund-pages';

function StepRoute(props: FieldPageProps) {
  const { step = 'new' } = useParams();
  return <FundStepPage key={step} {...props} step={step === 'new' ? null : step} />;
}

/** The addresses of the fund-flow check. */
export function FundsPage(props: FieldPageProps) {
  return (
    <Routes>
      <Route index element={<FundFlowPage {...props} />} />
      <Route path=":step" element={<StepRoute {...props} />} />
    </Routes>
  );
}
