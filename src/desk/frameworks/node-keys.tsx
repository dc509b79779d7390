import { TABLE_WORDS } from '../../text/framework-editor-words';
import { Button } from '../../ui/button';
import { useEditing } from './editor-context';

export interface NodeKeysProps {
  readonly id: string;
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
}

/** What can be done with a node of the tree: up, down, away. */
export function NodeKeys({ id, name, first, last }: NodeKeysProps) {
  const { edit, readOnly, selected, select } = useEditing();
  if (readOnly) return null;
  const remove = () => {
    if (selected === id) select(null);
    edit({ kind: 'removed', id });
  };
  return (
    <>
      <Button
        kind="quiet"
        off={first}
        aria-label={TABLE_WORDS.up(name)}
        onClick={() => edit({ kind: 'moved', id, by: -1 })}
      >
        ↑
      </Button>
      <Button
        kind="quiet"
        off={last}
        aria-label={TABLE_WORDS.down(name)}
        onClick={() => edit({ kind: 'moved', id, by: 1 })}
      >
        ↓
      </Button>
      <Button kind="quiet" aria-label={TABLE_WORDS.remove(name)} onClick={remove}>
        ✕
      </Button>
    </>
  );
}
