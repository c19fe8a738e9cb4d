import { useNavigate, useSearch } from '@tanstack/react-router';
import { useAnswer } from '../asking.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { Description, Item } from '../parts/description.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/page.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { factsCall } from './calls.ts';
import { factLines } from './fact-lines.ts';
import { useFactNames, useFactValues } from './fact-names.ts';
import { FactsHistory, type Revision } from './facts-history.tsx';
import { ReviseFacts } from './revise-facts.tsx';
import { useShown } from './shown.tsx';
import { Upgrade } from './upgrade.tsx';

/** What is known, how it became known, and what each revision changed. */
export function Facts() {
  const { show } = useShown();
  const { id } = show.incident;
  const history = useAnswer(factsCall, { params: { id } });
  const { revise = false } = useSearch({ from: '/app/incidents/$id/facts' });
  const navigate = useNavigate();
  const mayWrite = useMay('incident.write');
  const setRevise = (on: boolean) =>
    void navigate({ to: '/incidents/$id/facts', params: { id }, search: on ? { revise: true } : {}, replace: true });
  return (
    <Loaded of={history}>
      {({ facts: revisions }) => {
        const newest = revisions.at(-1);
        if (!newest) return null;
        if (revise && mayWrite) return <ReviseFacts newest={newest} onDone={() => setRevise(false)} />;
        return (
          <div className="flex flex-col gap-5">
            <Upgrade />
            <Present newest={newest} onRevise={mayWrite ? () => setRevise(true) : null} />
            <FactsHistory revisions={revisions} />
          </div>
        );
      }}
    </Loaded>
  );
}

function Present({ newest, onRevise }: { newest: Revision; onRevise: (() => void) | null }) {
  const { t } = useWords();
  const { assessment, ruleSets } = useShown().show.incident;
  return (
    <Section
      title={t('incident.facts.now')}
      intro={t('incident.facts.revise.hint')}
      actions={
        onRevise && (
          <Button kind="primary" onPress={onRevise}>
            {t('incident.facts.revise')}
          </Button>
        )
      }
    >
      <FactList facts={newest.facts} deciding={assessment.deciding.map(({ fact }) => fact)} />
      <p className="mt-4 text-sm text-quiet">
        {t('incident.facts.revision', { revision: newest.revision })} / {t('incident.facts.ruleSets')}:{' '}
        <code>{ruleSets.join(' ')}</code>
      </p>
    </Section>
  );
}

/** All that is said, with a mark where knowing more would change a duty. */
export function FactList({ facts, deciding }: { facts: Revision['facts']; deciding: readonly string[] }) {
  const { t } = useWords();
  const nameOf = useFactNames();
  const textOf = useFactValues();
  return (
    <Description>
      {factLines(facts).map(({ path, value }) => (
        <Item key={path} name={nameOf(path)}>
          {textOf(path, value)}
          {deciding.some((fact) => path === fact || path.startsWith(`${fact}.`)) && (
            <Badge tone="warning" className="ml-2">
              {t('incident.facts.deciding')}
            </Badge>
          )}
        </Item>
      ))}
    </Description>
  );
}
