import { useParams } from '@tanstack/react-router';
import { useAnswer } from '../asking.ts';
import { Badge } from '../parts/badge.tsx';
import { LinkButton } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { useWords } from '../words/words.tsx';
import { Absences } from './absences.tsx';
import { AccessSection } from './access-section.tsx';
import { personsCall } from './calls.ts';
import { Deputies } from './deputies.tsx';
import { Details } from './details.tsx';
import { Hours } from './hours.tsx';
import type { Person } from './person.ts';
import { ReminderRoles } from './reminder-roles.tsx';
import { SignInSection } from './sign-in-section.tsx';

/** One person: who, what they are told and when, who stands in for them, what they may do. */
export function PersonPage() {
  const { t } = useWords();
  const { id } = useParams({ from: '/app/people/$id' });
  const persons = useAnswer(personsCall, {});
  return (
    <Loaded of={persons}>
      {({ persons: all }) => {
        const person = all.find((each) => each.id === id);
        return person ? (
          <OnePerson key={id} person={person} all={all} />
        ) : (
          <Page title={t('people.title')}>
            <EmptyState
              title={t('people.notHere')}
              action={<LinkButton to="/people">{t('people.toList')}</LinkButton>}
            />
          </Page>
        );
      }}
    </Loaded>
  );
}

function OnePerson({ person, all }: { person: Person; all: readonly Person[] }) {
  const { t } = useWords();
  return (
    <Page
      title={person.name}
      heading={
        <span className="inline-flex flex-wrap items-center gap-3">
          {person.name}
          {!person.active && <Badge>{t('people.left')}</Badge>}
        </span>
      }
      intro={person.email}
      actions={
        <LinkButton to="/people" kind="quiet">
          {t('people.toList')}
        </LinkButton>
      }
    >
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <div className="flex flex-col gap-5">
          <Details person={person} />
          <SignInSection person={person} />
          {person.active && (
            <>
              <Absences person={person} all={all} />
              <Hours person={person} />
            </>
          )}
        </div>
        {person.active && (
          <div className="flex flex-col gap-5">
            <ReminderRoles person={person} />
            <AccessSection person={person} />
            <Deputies person={person} all={all} />
          </div>
        )}
      </div>
    </Page>
  );
}
