import type { CourseStep } from '../../domain/registry/standing';
import { STANDING_WORDS, REGISTRY_WORDS as WORDS } from '../../text/registry-words';
import { sayMinute } from '../../text/say-instant';
import { Card } from '../../ui/card';
import { DeskTable } from '../desk-table';

const sayStep = (step: CourseStep): string =>
  'to' in step ? STANDING_WORDS[step.to] : WORDS.classed(step.category);

/** How an entry came to stand as it does, the newest last. */
export function CourseCard({ course }: { readonly course: readonly CourseStep[] }) {
  return (
    <Card title={WORDS.course}>
      {course.length === 0 ? (
        <p className="soft">{WORDS.noCourse}</p>
      ) : (
        <DeskTable caption={WORDS.course} heads={[WORDS.when, WORDS.change, WORDS.reason]}>
          {course.map((step) => (
            <tr key={step.at}>
              <td>{sayMinute(step.at)}</td>
              <td>{sayStep(step)}</td>
              <td>{step.reason}</td>
            </tr>
          ))}
        </DeskTable>
      )}
    </Card>
  );
}
