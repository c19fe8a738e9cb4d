import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/page.tsx';
import { Select } from '../parts/select.tsx';
import { useWords } from '../words/words.tsx';
import type { Path } from './draft.ts';
import { useFocusHeading } from './focus-heading.ts';
import { type Sample, samples } from './samples.ts';

interface StartProps {
  onPath: (path: Path) => void;
  onSample: (sample: Sample) => void;
}

/** The first question: the everyday case, or anything else. */
export function Start({ onPath, onSample }: StartProps) {
  const { t } = useWords();
  useFocusHeading();
  const [sample, choose] = useState<Sample | null>(null);
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <Section title={t('new-incident.start.title')}>
        <div className="grid gap-3 sm:grid-cols-2">
          {(['one', 'more'] as const).map((path) => (
            <button
              key={path}
              type="button"
              onClick={() => onPath(path)}
              className="cursor-pointer rounded-12 border border-edge bg-surface p-4 text-left hover:border-accent hover:bg-accent-ground"
            >
              <span className="block text-lg leading-140 font-bold text-accent">{t(`new-incident.start.${path}`)}</span>
              <span className="mt-1 block text-sm text-quiet">{t(`new-incident.start.${path}.hint`)}</span>
            </button>
          ))}
        </div>
        <p className="mt-3 text-sm text-quiet">{t('new-incident.draft.kept')}</p>
      </Section>
      <div className="flex flex-wrap items-end gap-3">
        <Select
          className="min-w-60 flex-1"
          label={t('new-incident.start.sample')}
          hint={t('new-incident.start.sample.hint')}
          empty={t('new-incident.start.sample.choose')}
          options={samples.map((value) => ({ value, label: t(`new-incident.sample.${value}`) }))}
          value={sample ?? ''}
          onChange={({ target }) => choose(samples.find((each) => each === target.value) ?? null)}
        />
        {/* Choosing alone changes nothing: who walks the list by keyboard passes all of them. */}
        <Button isDisabled={sample === null} onPress={() => sample && onSample(sample)}>
          {t('new-incident.start.sample.use')}
        </Button>
      </div>
    </div>
  );
}
