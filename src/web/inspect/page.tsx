import { inspectPath } from '../../contract/inspect.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Notice } from '../parts/notice.tsx';
import { Page, Section } from '../parts/page.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { useWords } from '../words/words.tsx';
import { useInspector } from './attach.ts';
import { Happenings } from './happenings.tsx';
import { RunningInstance } from './running.tsx';

/** The statecharts as they run, through the same door as every other inspector. */
export function InspectPage() {
  const { t } = useWords();
  const { state, scene, again } = useInspector();
  const incidents = [...new Set(scene.running.map(({ incident }) => incident))];
  return (
    <Page
      title={t('inspect.title')}
      intro={t('inspect.intro')}
      actions={<Badge tone={state === 'live' ? 'success' : 'neutral'}>{t(`inspect.state.${state}`)}</Badge>}
    >
      {state === 'off' && (
        <Notice title={t('inspect.off.title')} live="polite">
          <p>{t('inspect.off.text')}</p>
          <Command text="npm start -- --inspect" />
        </Notice>
      )}
      {state === 'elsewhere' && <Notice title={t('inspect.elsewhere.title')}>{t('inspect.elsewhere.text')}</Notice>}
      {state === 'ended' && (
        <Notice tone="warning" title={t('inspect.ended.title')} live="polite">
          <Button className="mt-2" onPress={again}>
            {t('inspect.again')}
          </Button>
        </Notice>
      )}
      {state === 'live' && incidents.length === 0 && (
        <EmptyState title={t('inspect.empty.title')}>{t('inspect.empty.text')}</EmptyState>
      )}
      {incidents.length > 0 && (
        <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
          <div className="flex min-w-0 flex-col gap-5">
            {incidents.map((incident) => (
              <Section
                key={incident}
                title={
                  <TextLink to="/incidents/$id" params={{ id: incident }}>
                    {incident}
                  </TextLink>
                }
              >
                <ul className="flex flex-col gap-3">
                  {scene.running
                    .filter((each) => each.incident === incident)
                    .map((each) => (
                      <RunningInstance key={each.session} running={each} />
                    ))}
                </ul>
              </Section>
            ))}
          </div>
          <Happenings happened={scene.happened} />
        </div>
      )}
      {state !== 'off' && state !== 'elsewhere' && <OtherInspectors />}
    </Page>
  );
}

/** How every other receiver gets in. */
function OtherInspectors() {
  const { t } = useWords();
  return (
    <Section title={t('inspect.others.title')} intro={t('inspect.others.intro')}>
      <p className="text-sm">{t('inspect.others.address')}</p>
      <Command text={`ws://${location.host}${inspectPath}`} />
      <p className="mt-3 text-sm">{t('inspect.others.key')}</p>
      <Command text="Authorization: Bearer sokuho_…" copied={false} />
      <p className="mt-3 text-sm">{t('inspect.others.ticket')}</p>
      <Command text={`POST ${inspectPath}/tickets`} copied={false} />
    </Section>
  );
}

function Command({ text, copied = true }: { text: string; copied?: boolean }) {
  return (
    <p className="mt-1 flex flex-wrap items-center gap-2">
      <code className="min-w-0 rounded-6 bg-raised px-2 py-1 text-sm break-all">{text}</code>
      {copied && <CopyButton text={text} />}
    </p>
  );
}
