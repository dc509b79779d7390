import type { DraftFault } from '../../domain/framework/framework-draft';
import { PRINTING } from '../../domain/scoring/printing';
import { EDITOR_WORDS } from '../../text/framework-editor-words';
import { sayFrameworkFault } from '../../text/framework-fault-words';
import { Button } from '../../ui/button';
import { useEditing } from './editor-context';

/** Faults in words beside the place that they belong to, with what puts one right at once. */
export function FaultLines({ faults }: { readonly faults: readonly DraftFault[] }) {
  const { edit, readOnly } = useEditing();
  const words = new Map(faults.map((fault) => [sayFrameworkFault(fault, PRINTING), fault]));
  if (words.size === 0) return null;
  return (
    <ul className="framework-faults">
      {[...words].map(([line, fault]) => (
        <li key={line}>
          {line}
          {fault.kind === 'duplicate-id' && !readOnly ? (
            <Button onClick={() => edit({ kind: 'renumbered', id: fault.id })}>
              {EDITOR_WORDS.renumber}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
