import type { Profile } from '../../contract/profile.ts';
import { useAnswer, useWrite } from '../asking.ts';
import { type Answers, noAnswers } from '../facts/answers.ts';
import { FactsProvider, type FactsView, useFacts } from '../facts/facts-view.tsx';
import { OrganizationFields } from '../facts/organization.tsx';
import { factsInputOf, organizationAnswersOf } from '../facts/wire.ts';
import { useFaults } from '../parts/form-faults.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/page.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { profileCall, setProfileCall } from './calls.ts';
import { isOutdated, type Kept, useDraft } from './draft.ts';
import { SetBy } from './meanwhile.tsx';
import { SaveBar } from './save-bar.tsx';

type Answered = Answers['organization'];
type Stored = Omit<Kept<unknown>, 'document'> & { organization: Profile };

const keptOf = ({ organization, version, set }: Stored): Kept<Answered> => ({
  document: organizationAnswersOf(organization),
  version,
  set,
});

/** Who we are and what we belong to: with this every new incident begins. */
export function Organization() {
  const profile = useAnswer(profileCall, {});
  return (
    <Loaded of={profile}>{(stored) => <ProfileForm stored={stored} refetch={() => void profile.refetch()} />}</Loaded>
  );
}

function ProfileForm({ stored, refetch }: { stored: Stored; refetch: () => void }) {
  const { t } = useWords();
  const may = useMay('settings.write');
  const draft = useDraft(keptOf(stored));
  const save = useWrite(setProfileCall, (answer) => draft.saved(keptOf(answer)));
  const faults = useFaults(save.error);
  const answers: Answers = { ...noAnswers, organization: draft.document };
  const view: FactsView = {
    ...useFacts(),
    answers,
    changeOrganization: (part) => draft.change({ ...draft.document, ...part }),
    faultOf: (field) => faults[field],
  };
  const send = () =>
    save.mutate(
      { body: { organization: factsInputOf(answers).organization, basedOn: draft.basedOn } },
      { onError: (error) => isOutdated(error) && refetch() },
    );
  return (
    <>
      <Section title={t('settings.organization')} intro={t('settings.organization.intro')}>
        <fieldset disabled={!may}>
          <FactsProvider value={view}>
            <OrganizationFields />
          </FactsProvider>
        </fieldset>
        <div className="mt-4">
          <SetBy set={stored.set} version={stored.version} />
          {!may && <p className="text-sm text-quiet">{t('settings.readOnly')}</p>}
        </div>
      </Section>
      <SaveBar draft={draft} error={save.error} busy={save.isPending} onSave={send} />
    </>
  );
}
