import { Badge } from '../parts/badge.tsx';
import { InstantText } from '../parts/instant-text.tsx';
import { Cell, Head, Row, Table } from '../parts/table.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { useActor } from '../people/actor.ts';
import { useWords } from '../words/words.tsx';
import type { Entry } from './calls.ts';
import { useTarget } from './target.ts';

/** A line for each thing done; on a phone each is a card. */
export function AuditTable({ entries }: { entries: readonly Entry[] }) {
  const { t } = useWords();
  return (
    <>
      <div className="hidden lg:block print:block">
        <Table
          label={t('audit.title')}
          head={
            <>
              <Head>{t('audit.at')}</Head>
              <Head>{t('audit.who')}</Head>
              <Head>{t('audit.what')}</Head>
              <Head>{t('audit.about')}</Head>
              <Head>{t('audit.proof')}</Head>
            </>
          }
        >
          {entries.map((entry) => (
            <Row key={keyOf(entry)}>
              <Cell className="whitespace-nowrap">
                <InstantText at={entry.at} />
              </Cell>
              <Cell>
                <Who entry={entry} />
              </Cell>
              <Cell>
                <What entry={entry} />
              </Cell>
              <Cell>
                <About entry={entry} />
              </Cell>
              <Cell>
                <Proof entry={entry} />
              </Cell>
            </Row>
          ))}
        </Table>
      </div>
      <ul className="flex flex-col gap-2 lg:hidden print:hidden">
        {entries.map((entry) => (
          <li key={keyOf(entry)} className="rounded-8 border border-line bg-surface px-3 py-2">
            <p className="text-sm text-quiet">
              <InstantText at={entry.at} />
            </p>
            <What entry={entry} />
            <p className="text-sm">
              <Who entry={entry} />
            </p>
            <About entry={entry} />
            <Proof entry={entry} />
          </li>
        ))}
      </ul>
    </>
  );
}

const keyOf = ({ source, at, incident, seq, target, actor, type, detail }: Entry): string =>
  [source, at, incident, seq, target, actor, type, detail].join(' ');

interface Of {
  entry: Entry;
}

function Who({ entry: { actor, address } }: Of) {
  const who = useActor();
  return (
    <>
      {who(actor)}
      {address && <span className="ml-2 text-sm text-quiet">{address}</span>}
    </>
  );
}

function What({ entry: { label, outcome, detail, type } }: Of) {
  const { t, say } = useWords();
  return (
    <>
      <span className="font-bold" title={type}>
        {say(label)}
      </span>
      {outcome === 'refused' && (
        <Badge tone="danger" className="ml-2">
          {t('audit.refused')}
        </Badge>
      )}
      {detail && <span className="block text-sm text-quiet">{detail}</span>}
    </>
  );
}

function About({ entry: { incident, target, source } }: Of) {
  const { t } = useWords();
  const nameOf = useTarget();
  const name = target && nameOf(target);
  return (
    <span className="inline-flex flex-wrap gap-x-2 text-sm">
      {incident ? (
        <TextLink to="/incidents/$id" params={{ id: incident }}>
          {incident}
        </TextLink>
      ) : (
        <span className="text-quiet">{t(`audit.source.${source}`)}</span>
      )}
      {name && <span className="text-quiet">{name}</span>}
    </span>
  );
}

/** The place in the chain, and the beginning of the hash: what an auditor compares. */
function Proof({ entry: { seq, hash } }: Of) {
  const { t } = useWords();
  if (seq === null || hash === null) return null;
  return (
    <span className="figures text-sm whitespace-nowrap text-quiet" title={hash}>
      {t('audit.seq', { seq })} <code>{hash.slice(0, 12)}</code>
    </span>
  );
}
