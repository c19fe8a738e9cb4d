import type { UpgradePreview } from '../../contract/upgrade.ts';
import { useAnswer } from '../asking.ts';
import { upgradeCall } from './calls.ts';
import { useShown } from './shown.tsx';
import { isOver } from './steps.ts';

/** What newer revisions of its rule sets would change; null where there are none, and where nothing changes any more. */
export function useUpgrade(): UpgradePreview | null {
  const { show } = useShown();
  const { data } = useAnswer(upgradeCall, { params: { id: show.incident.id } }, { enabled: !isOver(show) });
  return data?.newer && !isOver(show) ? data : null;
}
