import type { PolicyRungDocument } from '../../contract/policy-rung.ts';
import type { Fault as ContractFault } from '../../domain/errors.ts';
import { roleLabels, roles } from '../../domain/role.ts';
import { IconButton } from '../parts/button.tsx';
import { Checkbox, CheckboxGroup } from '../parts/choice.tsx';
import { Fault, TextField } from '../parts/field.tsx';
import { Cross, Down } from '../parts/icons.tsx';
import { Select } from '../parts/select.tsx';
import { faultText } from '../words/faults.ts';
import { useWords } from '../words/words.tsx';
import { rungName, whenText } from './rung-words.ts';
import { WhenFields } from './when-fields.tsx';

interface RungEditorProps {
  rung: PolicyRungDocument;
  place: number;
  count: number;
  withDue: boolean;
  faults: readonly ContractFault[];
  onChange: (rung: PolicyRungDocument) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

const repeats = ['daily', 'weekly'] as const;

/** One reminder: when, to whom, and whether it stops or goes on. */
export function RungEditor({ rung, place, count, withDue, faults, onChange, onMove, onRemove }: RungEditorProps) {
  const words = useWords();
  const { t, say, lang } = words;
  const faultAt = (part: string) => {
    const found = faults.find(
      ({ path }) => path === part || path.startsWith(`${part}.`) || path.startsWith(`${part}[`),
    );
    return found && faultText(found.reason, lang);
  };
  const name = rungName(rung.rung, words);
  const isOwn = name === rung.rung;
  const isLast = place === count - 1;
  return (
    <li className="rounded-8 border border-line p-3 sm:p-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h3 data-grip tabIndex={-1} className="min-w-0 flex-1">
          <span className="figures mr-2 text-quiet">{place + 1}</span>
          {name}
          <span className="block text-sm font-normal text-quiet">{whenText(rung.when, words)}</span>
        </h3>
        <div className="flex">
          <IconButton label={t('settings.rung.up', { name })} isDisabled={place === 0} onPress={() => onMove(-1)}>
            <span className="rotate-180">
              <Down />
            </span>
          </IconButton>
          <IconButton label={t('settings.rung.down', { name })} isDisabled={isLast} onPress={() => onMove(1)}>
            <Down />
          </IconButton>
          <IconButton label={t('settings.rung.remove', { name })} onPress={onRemove}>
            <Cross />
          </IconButton>
        </div>
      </div>
      {faults
        .filter(({ path }) => path === '')
        .map(({ reason }) => (
          <Fault key={reason}>{faultText(reason, lang)}</Fault>
        ))}
      <div className="mt-3 flex flex-col gap-4">
        {isOwn && (
          <TextField
            className="sm:max-w-64"
            label={t('settings.rung.name')}
            hint={t('settings.rung.name.hint')}
            fault={faultAt('rung')}
            value={rung.rung}
            onChange={({ target }) => onChange({ ...rung, rung: target.value })}
          />
        )}
        <WhenFields
          when={rung.when}
          withDue={withDue}
          fault={faultAt('when')}
          onChange={(when) => onChange({ ...rung, when })}
        />
        <CheckboxGroup
          inline
          label={t('settings.rung.to')}
          fault={faultAt('to')}
          options={roles.map((value) => ({ value, label: say(roleLabels[value]) }))}
          values={rung.to}
          onChange={(to) => onChange({ ...rung, to })}
        />
        <div className="flex flex-wrap gap-x-8 gap-y-2">
          {(!isLast || rung.silenceable) && (
            <div>
              <Checkbox
                label={t('settings.rung.silenceable')}
                checked={rung.silenceable ?? false}
                onChange={({ target }) => onChange(silenceableOr(rung, target.checked))}
              />
              {faultAt('silenceable') && <Fault>{faultAt('silenceable')}</Fault>}
            </div>
          )}
          {(isLast || rung.repeats) && (
            <Select
              className="sm:w-64"
              label={t('settings.rung.repeats')}
              fault={faultAt('repeats')}
              empty={t('settings.rung.repeats.never')}
              options={repeats.map((value) => ({ value, label: t(`settings.rung.repeats.${value}`) }))}
              value={rung.repeats ?? ''}
              onChange={({ target }) => onChange(repeatingOr(rung, target.value))}
            />
          )}
        </div>
      </div>
    </li>
  );
}

/** What does not hold is left out of the document. */
function silenceableOr({ silenceable: _, ...rung }: PolicyRungDocument, on: boolean): PolicyRungDocument {
  return on ? { ...rung, silenceable: true } : rung;
}

function repeatingOr({ repeats: _, ...rung }: PolicyRungDocument, value: string): PolicyRungDocument {
  const chosen = repeats.find((each) => each === value);
  return chosen ? { ...rung, repeats: chosen } : rung;
}
