import { Cell, Head, Row, Table } from '../parts/table.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { useWords } from '../words/words.tsx';
import type { LawDetail } from './calls.ts';
import { Force } from './force.tsx';

type RuleParameters = Extract<LawDetail, { kind: 'rule' }>['parameters'];
type SetParameters = Extract<LawDetail, { kind: 'ruleSet' }>['parameters'];

/** The numbers of one rule, each as every rule set has it. */
export function RuleNumbers({ parameters }: { parameters: RuleParameters }) {
  const { t, say } = useWords();
  return (
    <dl className="flex flex-col gap-4">
      {parameters.map(({ label, values }) => (
        <div key={label.en} className="keep-whole">
          <dt className="font-bold">{say(label)}</dt>
          <dd>
            <Table
              label={say(label)}
              head={
                <>
                  <Head>{t('help.law.value')}</Head>
                  <Head>{t('help.law.known')}</Head>
                  <Head>{t('help.law.set')}</Head>
                </>
              }
            >
              {values.map((value) => (
                <Row key={value.stamp}>
                  <Cell className="min-w-28">{say(value.text)}</Cell>
                  <Cell className="min-w-44 text-sm">
                    <Force of={value} />
                  </Cell>
                  <Cell>
                    <LawLink id={value.stamp} />
                  </Cell>
                </Row>
              ))}
            </Table>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The numbers of one rule set, each with the rule that it is of. */
export function SetNumbers({ parameters }: { parameters: SetParameters }) {
  const { t, say } = useWords();
  return (
    <Table
      label={t('help.law.numbers')}
      head={
        <>
          <Head>{t('help.law.number')}</Head>
          <Head>{t('help.law.value')}</Head>
          <Head>{t('help.law.rule')}</Head>
        </>
      }
    >
      {parameters.map(({ label, text, rule }) => (
        <Row key={`${label.en} ${rule}`}>
          <Cell className="min-w-36">{say(label)}</Cell>
          <Cell className="min-w-36">{say(text)}</Cell>
          <Cell>{rule && <LawLink id={rule} />}</Cell>
        </Row>
      ))}
    </Table>
  );
}

function LawLink({ id }: { id: string }) {
  return (
    <TextLink to="/help/law/$id" params={{ id }} className="whitespace-nowrap font-mono text-sm">
      {id}
    </TextLink>
  );
}
