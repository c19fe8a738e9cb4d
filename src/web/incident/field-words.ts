import { useIntl } from 'react-intl';

/** What the fields of the events' forms are called: by event and property, else by the property alone. */

/** Where the catalogue may have it, the closest first. */
export const fieldWordIds = (kind: 'field' | 'hint', type: string, name: string): string[] => [
  `incident.${kind}.${type}.${name}`,
  `incident.${kind}.${name}`,
];

export interface FieldWords {
  /** Whether it has a name: what has none is for machines. */
  names: (type: string, name: string) => boolean;
  label: (type: string, name: string) => string;
  hint: (type: string, name: string) => string | undefined;
  /** A value that the contract lists. */
  value: (value: string) => string;
}

/** A field without words goes by the contract's name: a test sees to it that there is none. */
export function useFieldWords(): FieldWords {
  const { messages, formatMessage } = useIntl();
  const first = (ids: string[]): string | undefined => {
    const id = ids.find((one) => Object.hasOwn(messages, one));
    return id && formatMessage({ id });
  };
  return {
    names: (type, name) => first(fieldWordIds('field', type, name)) !== undefined,
    label: (type, name) => first(fieldWordIds('field', type, name)) ?? name,
    hint: (type, name) => first(fieldWordIds('hint', type, name)),
    value: (value) => first([`incident.value.${value}`]) ?? value,
  };
}
