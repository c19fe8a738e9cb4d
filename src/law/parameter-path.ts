type Leaf = string | number | boolean | null | undefined | readonly unknown[];

/** Every dotted path of a set of parameters; a list is one parameter. */
export type PathOf<Parameters> = {
  [Key in keyof Parameters & (string | number)]: Parameters[Key] extends Leaf
    ? `${Key}`
    : `${Key}.${PathOf<Parameters[Key]>}`;
}[keyof Parameters & (string | number)];

/** What a parameter may be. */
export type ParameterValue = string | number | boolean | null | readonly unknown[];

/** The parameters of a set, flat, by those paths. */
export function flatten(parameters: object, under = ''): { path: string; value: ParameterValue }[] {
  return Object.entries(parameters).flatMap(([key, value]: [string, ParameterValue | object]) => {
    const path = under ? `${under}.${key}` : key;
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? flatten(value, path)
      : [{ path, value: value as ParameterValue }];
  });
}
