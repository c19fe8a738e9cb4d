import { expect, it } from 'vitest';
import { endOf } from '../../../src/domain/day.ts';
import { browserName } from '../../../src/web/settings/browser-name.ts';
import { lastDayOf } from '../../../src/web/settings/last-day.ts';

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
    'Chrome, Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge, Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1',
    'Safari, iPhone',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  ['curl/8.0', 'curl/8.0'],
])('%s is called %s', (agent, name) => {
  expect(browserName(agent)).toBe(name);
});

it('a browser that says nothing has no name', () => {
  expect(browserName(null)).toBeNull();
});

it('the end of a day in Japan is said as that day, another instant is not', () => {
  expect(lastDayOf(endOf('2027-11-30'))).toBe('2027-11-30');
  expect(lastDayOf('2027-11-30T03:00:00.000Z')).toBeNull();
});
