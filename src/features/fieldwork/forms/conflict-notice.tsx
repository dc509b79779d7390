import type { Said } from '../../../domain/journal/revisions';
import { FIELD_FORM_WORDS } from '../../../text/field-form-words';
import { sayMinute } from '../../../text/say-instant';
import { Notice } from '../../../ui/notice';
import { type FieldPageProps, nameOf } from './field-page';

interface ConflictNoticeProps<T> extends Pick<FieldPageProps, 'work'> {
  readonly standing: readonly Said<T>[];
  readonly say: (value: T) => string;
}

/** Words that did not know of each other, side by side; writing anew settles them. */
export function ConflictNotice<T>({ work, standing, say }: ConflictNoticeProps<T>) {
  return (
    <Notice
      tone="warning"
      title={FIELD_FORM_WORDS.concurrent}
      next={FIELD_FORM_WORDS.concurrentNext}
    >
      <ul>
        {standing.map(({ hash, person, at, value }) => (
          <li key={hash}>
            {FIELD_FORM_WORDS.concurrentLine(
              `${nameOf(work, person)}（${sayMinute(at)}）`,
              say(value),
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
