import { useState } from 'react';
import type { RuleSetMove, UpgradePreview } from '../../contract/upgrade.ts';
import { useWrite } from '../asking.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/page.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { adoptCall } from './calls.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { useShown } from './shown.tsx';
import { UpgradedDuties, UpgradedReview } from './upgraded-duties.tsx';
import { useUpgrade } from './use-upgrade.ts';

const anchor = 'upgrade';

/** That there is something to decide, where one looks first. */
export function UpgradeNotice() {
  const { t } = useWords();
  const { id } = useShown().show.incident;
  const upgrade = useUpgrade();
  if (!upgrade) return null;
  return (
    <Notice tone="accent" title={t('upgrade.title')}>
      <TextLink to="/incidents/$id/facts" params={{ id }} hash={anchor}>
        {t('upgrade.look')}
      </TextLink>
    </Notice>
  );
}

/** What newer revisions of its rule sets would change, duty by duty, and the decision to adopt them. */
export function Upgrade() {
  const { t } = useWords();
  const upgrade = useUpgrade();
  const mayWrite = useMay('incident.write');
  /** As it was looked at: what is decided is that, whatever comes in meanwhile. */
  const [looked, decide] = useState<UpgradePreview | null>(null);
  if (!upgrade) return null;
  const { ruleSets, duties, review } = upgrade;
  return (
    <Section id={anchor} title={t('upgrade.title')} intro={t('upgrade.intro')} className="border-accent">
      <div className="flex flex-col gap-4">
        <div>
          <h3 className="text-sm text-quiet">{t('upgrade.sets')}</h3>
          <ul className="flex flex-col gap-0.5">
            {ruleSets.map((move) => (
              <Move key={move.id} move={move} />
            ))}
          </ul>
        </div>
        <UpgradedDuties duties={duties} />
        <UpgradedReview review={review} />
        {mayWrite ? (
          <div>
            <Button kind="primary" onPress={() => decide(upgrade)}>
              {t('upgrade.adopt')}
            </Button>
          </div>
        ) : (
          <p className="text-sm text-quiet">{t('upgrade.notYours')}</p>
        )}
      </div>
      {looked && <Adoption upgrade={looked} onClose={() => decide(null)} />}
    </Section>
  );
}

function Move({ move: { id, from, to } }: { move: RuleSetMove }) {
  const { t } = useWords();
  return (
    <li className="flex flex-wrap gap-x-2">
      <code>{id}</code>
      <span>{from === null ? t('upgrade.applied') : t('upgrade.revision', { revision: from })}</span>
      <span aria-hidden="true">→</span>
      <b>{to === null ? t('upgrade.dropped') : t('upgrade.revision', { revision: to })}</b>
    </li>
  );
}

function Adoption({ upgrade, onClose }: { upgrade: UpgradePreview; onClose: () => void }) {
  const { t } = useWords();
  const { show, tell } = useShown();
  const write = useWrite(adoptCall, () => {
    tell(t('upgrade.adopted'));
    onClose();
  });
  return (
    <ReasonDialog
      title={t('upgrade.adopt')}
      intro={t('upgrade.adopt.hint')}
      action={t('upgrade.adopt')}
      label={t('upgrade.adopt.reason')}
      hint={t('upgrade.adopt.reason.hint')}
      write={write}
      onSend={(reason) =>
        write.mutate({ params: { id: show.incident.id }, body: { reason, expectedRev: upgrade.factsRevision } })
      }
      onClose={onClose}
    />
  );
}
