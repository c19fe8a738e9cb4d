import { expect, it } from 'vitest';
import { browserAddress } from '../../src/api/browser-address.ts';

it.each([
  ['http://127.0.0.1:4810/api/v1/session', 'http://localhost:4810'],
  ['http://[::1]:4810', 'http://localhost:4810'],
  ['http://localhost', 'http://localhost'],
  ['http://192.168.1.5:4810/', 'http://192.168.1.5:4810'],
  ['https://privacy.example.jp/people', 'https://privacy.example.jp'],
  ['http://127.0.0.1.example.jp:4810', 'http://127.0.0.1.example.jp:4810'],
])('a browser comes from %s to %s', (address, base) => expect(browserAddress(address)).toBe(base));
