import { accessRoleLabels } from '../../domain/access.ts';
import { roleLabels } from '../../domain/role.ts';
import { useLegalToday } from '../clock.tsx';
import { Badge } from '../parts/badge.tsx';
import { DayText } from '../parts/due-day.tsx';
import { Cell, Head, Row, Table } from '../parts/table.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { useWords } from '../words/words.tsx';
import { absenceOn, type Person, standingOf } from './person.ts';

/** People with what they are told and what they may do: a table where there is room, cards on a phone. */
export function PersonTable({ persons }: { persons: readonly Person[] }) {
  const { t } = useWords();
  return (
    <>
      <div className="hidden md:block">
        <Table
          label={t('people.list')}
          head={
            <>
              <Head>{t('people.name')}</Head>
              <Head>{t('people.roles')}</Head>
              <Head>{t('people.access')}</Head>
              <Head>{t('people.standing')}</Head>
            </>
          }
        >
          {persons.map((person) => (
            <Row key={person.id}>
              <Cell>
                <Name person={person} />
              </Cell>
              <Cell>
                <Roles person={person} />
              </Cell>
              <Cell>
                <Access person={person} />
              </Cell>
              <Cell>
                <Standing person={person} />
              </Cell>
            </Row>
          ))}
        </Table>
      </div>
      <ul className="flex flex-col gap-2 md:hidden">
        {persons.map((person) => (
          <li key={person.id} className="rounded-8 border border-line bg-surface px-3 py-2">
            <Name person={person} />
            <dl className="mt-1 grid grid-cols-[max-content_1fr] gap-x-3 gap-y-1">
              <dt className="text-sm text-quiet">{t('people.roles')}</dt>
              <dd>
                <Roles person={person} />
              </dd>
              <dt className="text-sm text-quiet">{t('people.access')}</dt>
              <dd>
                <Access person={person} />
              </dd>
            </dl>
            <Standing person={person} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface Of {
  person: Person;
}

const Name = ({ person: { id, name, email } }: Of) => (
  <>
    <TextLink to="/people/$id" params={{ id }} className="font-bold">
      {name}
    </TextLink>
    <span className="block text-sm text-quiet">{email}</span>
  </>
);

const Dash = () => <span className="text-quiet">-</span>;

function Roles({ person: { roles } }: Of) {
  const { say, t } = useWords();
  return roles.length === 0 ? <Dash /> : roles.map((role) => say(roleLabels[role])).join(t('parts.listSeparator'));
}

function Access({ person: { access } }: Of) {
  const { say, t } = useWords();
  if (access.length === 0) return <Dash />;
  return <>{access.map((role) => say(accessRoleLabels[role])).join(t('parts.listSeparator'))}</>;
}

function Standing({ person }: Of) {
  const { t } = useWords();
  const today = useLegalToday();
  const standing = standingOf(person, today);
  const away = absenceOn(person, today);
  switch (standing) {
    case 'left':
      return <Badge>{t('people.left')}</Badge>;
    case 'away':
      return (
        <span className="inline-flex flex-wrap items-center gap-1.5">
          <Badge tone="warning">{t('people.away')}</Badge>
          {away && (
            <span className="text-sm">
              <DayText day={away.to} /> {t('people.away.until')}
            </span>
          )}
        </span>
      );
    case 'notSignedIn':
      return <Badge tone="accent">{t('people.notSignedIn')}</Badge>;
    case 'here':
      return null;
  }
}
