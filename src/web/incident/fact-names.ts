import { useIntl } from 'react-intl';
import { isInstant } from '../../contract/facts.ts';
import { wallClock } from '../../domain/day.ts';
import { shortDay } from '../../domain/day-text.ts';
import { useWords } from '../words/words.tsx';
import type { FactValue } from './fact-lines.ts';

/** A fact in a few words, by its path; one without words goes by its path. */
export function useFactNames(): (path: string) => string {
  const { messages, formatMessage } = useIntl();
  return (path) => {
    const id = `incident.fact.${path}`;
    return Object.hasOwn(messages, id) ? formatMessage({ id }) : path;
  };
}

/** Which question of the form has the words for the answers of a fact: `facts.entrustment.entrustee`. */
const questionOf = (path: string): string => {
  const name = path.split('.').at(-1) ?? path;
  return name === 'role' ? 'entrustment' : name;
};

/** What is said of a fact, in words. */
export function useFactValues(): (path: string, value: FactValue | undefined) => string {
  const { messages, formatMessage, formatNumber } = useIntl();
  const { t, lang } = useWords();
  const word = (path: string, value: string): string => {
    const id = [`facts.${questionOf(path)}.${value}`, `incident.value.${value}`].find((one) =>
      Object.hasOwn(messages, one),
    );
    return id ? formatMessage({ id }) : value;
  };
  return (path, value) => {
    if (value === undefined) return t('incident.facts.none');
    if (value === null) return t('incident.fact.persons.unlimited');
    if (typeof value === 'boolean') return t(value ? 'incident.facts.yes' : 'incident.facts.no');
    if (typeof value === 'number') return formatNumber(value);
    if (typeof value !== 'string')
      return value.length === 0
        ? t('incident.facts.none')
        : value.map((one) => word(path, one)).join(t('parts.listSeparator'));
    if (value === 'unknown') return t('incident.facts.unknown');
    if (isInstant(value)) {
      const [day = '', time = ''] = wallClock(value).split(' ');
      return `${shortDay(day)[lang]} ${time}`;
    }
    return word(path, value);
  };
}
