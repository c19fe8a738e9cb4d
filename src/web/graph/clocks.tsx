import type { CourseEvent } from '../../contract/course.ts';
import { dayOf, daysBetween } from '../../domain/day.ts';
import { dutyStateLabels } from '../../domain/duty-labels.ts';
import type { Text } from '../../domain/text.ts';
import { Badge } from '../parts/badge.tsx';
import { countdown, DayText, DueDay } from '../parts/due-day.tsx';
import { useWords } from '../words/words.tsx';

type Carried = NonNullable<CourseEvent['duties']>[number];

interface ClocksProps {
  course: readonly CourseEvent[];
  /** After which event; null: now. */
  seq: number | null;
  /** What a duty is called. */
  nameOf: (key: string) => Text;
}

/** The due days as they were known, and the days that were left. */
export function Clocks({ course, seq, nameOf }: ClocksProps) {
  const { t, say } = useWords();
  const past = seq === null ? course : course.filter((event) => event.seq <= seq);
  const last = past.at(-1);
  const duties = dutiesAfter(past);
  if (!last || duties.length === 0) return <p className="text-sm text-quiet">{t('graph.clocks.none')}</p>;
  return (
    <ul className="grid gap-x-8 gap-y-2 text-sm sm:grid-cols-2">
      {duties.map(({ key, state, due }) => (
        <li key={key} className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-bold">{say(nameOf(key))}</span>
          {state === 'open' ? (
            <Left due={due} at={seq === null ? null : last.at} />
          ) : (
            <Badge>{say(dutyStateLabels[state])}</Badge>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Of a due day, at that moment; null: now. */
function Left({ due, at }: { due: string | null; at: string | null }) {
  const words = useWords();
  if (due === null || at === null) return <DueDay due={due} />;
  return (
    <span>
      <DayText day={due} /> <span className="whitespace-nowrap">{countdown(daysBetween(dayOf(at), due), words)}</span>
    </span>
  );
}

/** What every instance carried after its last step. */
function dutiesAfter(past: readonly CourseEvent[]): Carried[] {
  const carried = new Map<string, readonly Carried[]>();
  for (const { target, duties } of past) if (duties) carried.set(target, duties);
  return [...carried.values()].flat();
}
