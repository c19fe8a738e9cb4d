import { useState } from 'react';
import { useAnswer } from '../asking.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/page.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { ranksCall, restrictionCall } from './calls.ts';
import { MailMark } from './mail-mark.tsx';
import { OwnerDialog } from './owner-dialog.tsx';
import { RestrictionDialog } from './restriction-dialog.tsx';
import { useShown } from './shown.tsx';

/** Who answers for it, who is told in which order, and who may see it. */
export function People() {
  return (
    <div className="grid items-start gap-5 lg:grid-cols-2">
      <div className="flex flex-col gap-5">
        <Owner />
        <Ranks />
      </div>
      <div className="flex flex-col gap-5">
        <Readers />
        <MailMark />
      </div>
    </div>
  );
}

function Owner() {
  const { t } = useWords();
  const { owner } = useShown().show.incident;
  const mayWrite = useMay('incident.write');
  const [changing, change] = useState(false);
  return (
    <Section
      title={t('incident.people.owner')}
      actions={mayWrite && <Button onPress={() => change(true)}>{t('incident.people.owner.change')}</Button>}
    >
      {owner ? (
        <p>
          <b>{owner.name}</b> <span className="text-sm text-quiet">{owner.email}</span>
        </p>
      ) : (
        <p className="text-quiet">{t('incident.owner.none')}</p>
      )}
      {changing && <OwnerDialog onClose={() => change(false)} />}
    </Section>
  );
}

/** Role by role from the nearest; absences and deputies as of today. */
function Ranks() {
  const { t, say, day } = useWords();
  const { id } = useShown().show.incident;
  const answer = useAnswer(ranksCall, { params: { id } });
  return (
    <Section title={t('incident.people.ranks')} intro={t('incident.people.ranks.hint')}>
      <Loaded of={answer}>
        {({ ranks }) => (
          <ol className="flex flex-col divide-y divide-line">
            {ranks.map(({ role, label, holders, told }, index) => (
              <li key={role} className="flex flex-col gap-2 py-3 first:pt-0 last:pb-0">
                <h3>
                  {index + 1}. {say(label)}
                </h3>
                <dl className="flex flex-col gap-1 text-sm sm:grid sm:grid-cols-[8rem_minmax(0,1fr)]">
                  <dt className="text-quiet">{t('incident.people.holders')}</dt>
                  <dd>
                    {holders.length === 0 && <span className="text-quiet">{t('incident.people.holders.none')}</span>}
                    <ul>
                      {holders.map((holder) => (
                        <li key={holder.id} className="flex flex-wrap items-center gap-x-2">
                          {holder.name}
                          {holder.away && holder.back && (
                            <Badge tone="warning">{t('incident.people.away', { back: day(holder.back) })}</Badge>
                          )}
                        </li>
                      ))}
                    </ul>
                  </dd>
                  <dt className="text-quiet">{t('incident.people.told')}</dt>
                  <dd>
                    <ul>
                      {told.map(({ name, email, insteadOf }) => (
                        <li key={email}>
                          <b>{name}</b> <span className="text-quiet">{email}</span>
                          {insteadOf.length > 0 && (
                            <span className="ml-1 text-quiet">
                              {t('incident.people.instead', { names: insteadOf.join(t('parts.listSeparator')) })}
                            </span>
                          )}
                        </li>
                      ))}
                    </ul>
                  </dd>
                </dl>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Section>
  );
}

function Readers() {
  const { t } = useWords();
  const { id } = useShown().show.incident;
  const answer = useAnswer(restrictionCall, { params: { id } });
  const mayWrite = useMay('incident.write');
  const mayApprove = useMay('incident.approve');
  const [changing, change] = useState(false);
  return (
    <Section
      title={t('incident.people.access')}
      actions={
        (mayWrite || mayApprove) && <Button onPress={() => change(true)}>{t('incident.people.access.change')}</Button>
      }
    >
      <Loaded of={answer}>
        {({ restricted, owner, readers }) => (
          <>
            <p>{t(restricted ? 'incident.people.access.some' : 'incident.people.access.all')}</p>
            {restricted && (
              <ul className="mt-2 list-disc pl-5">
                {[...(owner ? [owner] : []), ...readers.filter((reader) => reader.id !== owner?.id)].map((person) => (
                  <li key={person.id}>
                    {person.name} <span className="text-sm text-quiet">{person.email}</span>
                  </li>
                ))}
              </ul>
            )}
            {changing && (
              <RestrictionDialog
                restricted={restricted}
                readers={readers.map((reader) => reader.id)}
                onClose={() => change(false)}
              />
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}
