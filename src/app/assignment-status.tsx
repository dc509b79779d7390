import { Sign, type SignFacts } from '../ui/sign';

/** How far an assignment is and whether it is safe, inside its row of the list. */
export function AssignmentStatus({ signs }: { readonly signs: readonly SignFacts[] }) {
  return (
    <span className="signs">
      {signs.map(({ kind, tone, text }) => (
        // The row is the link already; a link inside a link is not allowed.
        <Sign key={kind} facts={{ kind, tone, text }} />
      ))}
    </span>
  );
}
