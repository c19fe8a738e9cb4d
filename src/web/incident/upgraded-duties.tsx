import type { DutyChange } from '../../contract/duty-change.ts';
import type { ReasonChange, UpgradedDuty } from '../../contract/upgrade.ts';
import type { Reason } from '../../domain/duty.ts';
import { dutyTitle } from '../../domain/duty-labels.ts';
import { Badge } from '../parts/badge.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { Reasons } from '../parts/reasons.tsx';
import { useWords } from '../words/words.tsx';

/** Each duty that would differ: its days before and after, and the reasons that come and go. */
export function UpgradedDuties({ duties }: { duties: readonly UpgradedDuty[] }) {
  const { t, say } = useWords();
  if (duties.length === 0) return <p>{t('upgrade.changes.none')}</p>;
  return (
    <div>
      <h3 className="text-sm text-quiet">{t('upgrade.changes')}</h3>
      <ul className="flex flex-col divide-y divide-line">
        {duties.map(({ id, recipient, changes, fresh, gone }) => (
          <li key={`${id} ${recipient}`} className="flex flex-col gap-1 py-3 last:pb-0">
            <p className="font-bold">{say(dutyTitle({ id, recipient }))}</p>
            {changes.map((change) => (
              <Change key={change.kind} change={change} />
            ))}
            {changes.length === 0 && (
              <p>
                <Badge>{t('upgrade.reasonsOnly')}</Badge>
              </p>
            )}
            <Disclosure summary={t('upgrade.why')} className="text-sm">
              <ComingAndGoing fresh={fresh} gone={gone} titles={[t('upgrade.fresh'), t('upgrade.gone')]} />
            </Disclosure>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A day that moves is said as a day; everything else by the API's own sentence. */
function Change({ change }: { change: DutyChange }) {
  const { t, say, day } = useWords();
  const { kind, from, to } = change;
  if (kind !== 'moves') return <p>{say(change)}</p>;
  const dayOr = (text: string | null) => (text === null ? t('parts.promptly') : day(text));
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      <Badge tone="accent">{t('incident.facts.effect.moved')}</Badge>
      <span className="figures">{t('incident.facts.effect.fromTo', { from: dayOr(from), to: dayOr(to) })}</span>
    </p>
  );
}

/** What a person must judge, and what nobody must any more. */
export function UpgradedReview({ review }: { review: ReasonChange }) {
  const { t } = useWords();
  return <ComingAndGoing {...review} titles={[t('upgrade.review'), t('upgrade.reviewGone')]} />;
}

function ComingAndGoing({ fresh, gone, titles }: ReasonChange & { titles: [string, string] }) {
  const groups: [string, Reason[]][] = [
    [titles[0], fresh],
    [titles[1], gone],
  ];
  return groups
    .filter(([, reasons]) => reasons.length > 0)
    .map(([title, reasons]) => (
      <div key={title} className="mb-1">
        <p className="font-bold">{title}</p>
        <Reasons reasons={reasons} />
      </div>
    ));
}
