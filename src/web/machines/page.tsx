import { useAnswer } from '../asking.ts';
import { MachineGraph } from '../graph/machine-graph.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page, Section } from '../parts/page.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { useWords } from '../words/words.tsx';
import { Branches } from './branches.tsx';
import { machineGraph, machines } from './calls.ts';
import { branchesOf } from './tree.ts';

const known = ['incident', 'report', 'notice', 'procedure'] as const;

/** How an incident, a report, the notice and a procedure proceed: every state, and what leads out of it. */
export function MachinesPage() {
  const { t } = useWords();
  const list = useAnswer(machines, {});
  return (
    <Page
      title={t('machines.title')}
      intro={t('machines.intro')}
      actions={<TextLink to="/machines/live">{t('inspect.title')}</TextLink>}
    >
      <Loaded of={list}>
        {(answer) =>
          answer.machines.map(({ name, version }) => (
            <Machine key={`${name}@${version}`} name={name} version={version} />
          ))
        }
      </Loaded>
    </Page>
  );
}

function Machine({ name, version }: { name: string; version: number }) {
  const { t } = useWords();
  const graph = useAnswer(machineGraph, { params: { name }, query: { format: 'json' } });
  const word = known.find((each) => each === name);
  return (
    <Section
      title={word ? t(`machines.${word}`) : name}
      intro={word && t(`machines.${word}.text`)}
      actions={
        <>
          <TextLink
            to="/machines/$name/print"
            params={{ name }}
            aria-label={word && `${t('machines.print')}: ${t(`machines.${word}`)}`}
          >
            {t('machines.print')}
          </TextLink>
          <code className="text-sm text-quiet">{`${name}@${version}`}</code>
        </>
      }
    >
      <Loaded of={graph}>
        {(answer) =>
          answer.format === 'json' && (
            <>
              <MachineGraph graphs={answer.graphs} />
              <Disclosure summary={t('machines.states', { count: answer.graphs[0]?.states.length ?? 0 })}>
                {answer.graphs.map((each) => (
                  <Branches key={each.machine} graph={each} branches={branchesOf(each)} />
                ))}
              </Disclosure>
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
