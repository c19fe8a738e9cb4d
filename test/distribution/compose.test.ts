import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { looksLikeKey } from '../../src/people/api-keys.ts';
import { configOf } from '../../src/start/config.ts';

const root = new URL('../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8');

interface Service {
  image?: string;
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: string[]; disable?: boolean };
  deploy?: { replicas: number };
  ports?: string[];
  volumes?: string[];
  restart?: string;
}

const compose: { services: Record<string, Service>; volumes: object } = parse(read('docker-compose.yml'), {
  merge: true,
});
const service = (name: string): Service => compose.services[name] ?? {};

/** As `docker compose` fills in the environment. */
const filled = (text: string, env: Record<string, string>): string =>
  text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind?: string, rest = '') => {
    const value = env[name];
    if (value) return value;
    if (kind === '?') throw new TypeError(`${name}: ${rest}`);
    return rest;
  });

/** No Docker engine runs these tests: what can be said of the files without one is said here. */
describe('docker-compose.yml', () => {
  it('is what the Compose specification asks for', () => {
    // github.com/compose-spec/compose-spec, 170098b, Apache-2.0.
    const { $schema: _, ...schema } = JSON.parse(read('test/distribution/compose-spec.json'));
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
    validate(compose);
    expect(validate.errors).toBeNull();
    expect(validate({ ...compose, services: { ...compose.services, server: { comand: ['serve'] } } })).toBe(false);
  });

  it('starts PostgreSQL, Redis, Mailpit, one server and two workers, after one migration', () => {
    expect(Object.keys(compose.services)).toEqual(['postgres', 'redis', 'mailpit', 'migrate', 'server', 'worker']);
    expect([service('migrate').command, service('server').command, service('worker').command]).toEqual([
      ['migrate'],
      ['serve'],
      ['work'],
    ]);
    expect(service('worker').deploy?.replicas).toBe(2);
    expect(service('migrate').restart).toBe('no');
    for (const name of ['server', 'worker'])
      expect(service(name).depends_on).toEqual({
        postgres: { condition: 'service_healthy' },
        redis: { condition: 'service_healthy' },
        migrate: { condition: 'service_completed_successfully' },
      });
  });

  it('asks after the health of everything that others wait for', () => {
    for (const [name, { depends_on = {} }] of Object.entries(compose.services))
      for (const [other, { condition }] of Object.entries(depends_on))
        if (condition === 'service_healthy')
          expect(service(other).healthcheck?.test?.[0], `${name} waits for ${other}`).toBe('CMD');
  });

  it('keeps the data of PostgreSQL and Redis in volumes, and Redis as Sokuho wants it', () => {
    expect(service('postgres').volumes).toEqual(['postgres:/var/lib/postgresql']);
    expect(service('redis').volumes).toEqual(['redis:/data']);
    expect(Object.keys(compose.volumes)).toEqual(['postgres', 'redis']);
    expect(service('redis').command?.join(' ')).toBe('redis-server --appendonly yes --maxmemory-policy noeviction');
  });

  it('opens ports on this machine only', () => {
    for (const { ports = [] } of Object.values(compose.services))
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('gives every process an environment that it can read', () => {
    const secrets = {
      POSTGRES_PASSWORD: 'abc123',
      SOKUHO_API_KEY: `sokuho_${'a'.repeat(43)}`,
      SOKUHO_KEY: 'k'.repeat(43),
    };
    for (const name of ['migrate', 'server', 'worker']) {
      const environment = Object.entries(service(name).environment ?? {});
      const config = configOf(Object.fromEntries(environment.map(([key, value]) => [key, filled(value, secrets)])));
      expect(config).toMatchObject({
        databaseUrl: 'postgres://sokuho:abc123@postgres:5432/sokuho',
        redisUrl: 'redis://redis:6379',
        smtpUrl: 'smtp://mailpit:1025',
        publicUrl: 'http://localhost:4810',
        apiKey: name === 'server' ? secrets.SOKUHO_API_KEY : null,
        key: name === 'server' ? secrets.SOKUHO_KEY : null,
      });
    }
    expect(looksLikeKey(secrets.SOKUHO_API_KEY)).toBe(true);
  });

  it('holds no secret, and does not start without those of .env', () => {
    const example = [...read('.env.example').matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]);
    expect(example).toEqual([
      ['POSTGRES_PASSWORD', ''],
      ['SOKUHO_API_KEY', ''],
      ['SOKUHO_KEY', ''],
      ['PUBLIC_URL', 'http://localhost:4810'],
    ]);
    expect(() => filled(read('docker-compose.yml'), {})).toThrow('POSTGRES_PASSWORD: set it in .env');
    expect(read('.gitignore').split('\n')).toContain('.env');
  });
});

describe('the Dockerfile', () => {
  const dockerfile = read('Dockerfile');

  it('copies what is there, and nothing that .dockerignore keeps back', () => {
    const letIn = read('.dockerignore')
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
    const copied = [...dockerfile.matchAll(/^COPY (?!--)(.+) \S+$/gm)].flatMap(([, from = '']) => from.split(' '));
    expect(copied.toSorted()).toEqual(letIn.toSorted());
    for (const name of copied) expect(existsSync(fileURLToPath(new URL(name, root))), name).toBe(true);
  });

  it('takes everything that the build reads', () => {
    const { include } = JSON.parse(read('tsconfig.build.json'));
    for (const folder of include) expect(dockerfile).toContain(`COPY ${folder} ./${folder}\n`);
  });

  it('runs as an ordinary user, asks after its health, and is told to stop as Sokuho expects', () => {
    const last = dockerfile.split(/^FROM /m).at(-1) ?? '';
    expect(last).toMatch(/^node:22-slim\n/);
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^STOPSIGNAL SIGTERM$/m);
    expect(last).toMatch(/^HEALTHCHECK [\s\S]*\/health/m);
    expect(last).toMatch(/^ENTRYPOINT \["node", "bin\/sokuho\.js"\]\nCMD \["serve"\]$/m);
    expect(dockerfile).toContain('npm ci --ignore-scripts');
  });
});
