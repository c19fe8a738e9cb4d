import { useState } from 'react';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { Fault } from '../parts/field.tsx';
import { Section } from '../parts/page.tsx';
import { faultText } from '../words/faults.ts';
import { useWords } from '../words/words.tsx';
import { LadderEditor } from './ladder-editor.tsx';
import type { Ladder, LadderFaults, LadderKey } from './ladders.ts';
import { rolesText, rungName, whenText } from './rung-words.ts';

interface LadderSectionProps {
  name: LadderKey;
  ladder: Ladder;
  faults: LadderFaults;
  may: boolean;
  onChange: (ladder: Ladder) => void;
}

/** One ladder: to read, and to edit when one asks for it or something in it is wrong. */
export function LadderSection({ name, ladder, faults, may, onChange }: LadderSectionProps) {
  const { t, lang } = useWords();
  const [editing, edit] = useState(false);
  const open = may && (editing || faults.any);
  return (
    <Section
      title={t(`settings.ladder.${name}`)}
      intro={t(`settings.ladder.${name}.intro`)}
      actions={
        may && (
          <Button aria-expanded={open} isDisabled={faults.any} onPress={() => edit(!editing)}>
            {t(open ? 'settings.ladder.done' : 'settings.ladder.edit')}
          </Button>
        )
      }
    >
      {faults.whole.map((reason) => (
        <Fault key={reason}>{faultText(reason, lang)}</Fault>
      ))}
      {open ? (
        <LadderEditor
          ladder={ladder}
          faults={faults}
          withDue={name === 'withDue' || name === 'optional.withDue'}
          onChange={onChange}
        />
      ) : (
        <LadderText ladder={ladder} />
      )}
    </Section>
  );
}

function LadderText({ ladder }: { ladder: Ladder }) {
  const words = useWords();
  const { t } = words;
  return (
    <ol className="flex flex-col">
      {ladder.map(({ rung, when, to, silenceable, repeats }) => (
        <li
          key={rung}
          className="relative grid gap-x-4 border-l-2 border-line py-2 pl-5 before:absolute before:top-4.5 before:-left-1.5 before:size-2.5 before:rounded-full before:bg-accent sm:grid-cols-[17rem_1fr]"
        >
          <div>
            <p className="figures">{whenText(when, words)}</p>
            <p className="text-sm text-quiet">{rungName(rung, words)}</p>
          </div>
          <div className="flex flex-wrap items-start gap-x-2 gap-y-1">
            <span className="font-bold">{t('settings.ladder.to', { to: rolesText(to, words) })}</span>
            {silenceable && <Badge>{t('settings.rung.silenceable.short')}</Badge>}
            {repeats && <Badge tone="warning">{t(`settings.rung.repeats.${repeats}`)}</Badge>}
          </div>
        </li>
      ))}
    </ol>
  );
}
