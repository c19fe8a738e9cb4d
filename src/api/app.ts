import { performance } from 'node:perf_hooks';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import { clockHeader } from '../contract/health.ts';
import { parse } from '../contract/parse.ts';
import { InvalidInput } from '../domain/errors.ts';
import { traced } from '../domain/trace.ts';
import { holderOf, type KeyHolder } from '../people/api-keys.ts';
import { access, type RouteName } from './access.ts';
import type { ApiDependencies } from './dependencies.ts';
import { answerProblem, isOurs } from './errors.ts';
import { openApi } from './openapi.ts';
import { type Page, pageHtml } from './page.ts';
import { NoSuchRoute, TooLarge, Unauthenticated } from './refusals.ts';
import { reply } from './reply.ts';
import { partsOf, type Route } from './route.ts';
import { acknowledgePages } from './routes/acknowledge.ts';
import { approvalRoutes } from './routes/approval.ts';
import { assessmentRoutes } from './routes/assessments.ts';
import { eventRoutes } from './routes/events.ts';
import { factsRoutes } from './routes/facts.ts';
import { graphRoutes } from './routes/graphs.ts';
import { healthRoutes } from './routes/health.ts';
import { incidentPage } from './routes/incident-page.ts';
import { incidentRoutes } from './routes/incidents.ts';
import { lawRoutes } from './routes/law.ts';
import { linkRoutes } from './routes/links.ts';
import { mailMarkRoutes } from './routes/mail-mark.ts';
import { mailRoutes } from './routes/mails.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { openApiRoutes } from './routes/openapi.ts';
import { outboxRoutes } from './routes/outbox.ts';
import { personRoutes } from './routes/persons.ts';
import { registerRoutes } from './routes/register.ts';
import { settingRoutes } from './routes/settings.ts';
import { upgradeRoutes } from './routes/upgrade.ts';
import { verificationRoutes } from './routes/verification.ts';
import { askerOf } from './who.ts';

/** Facts of the largest incident are a few kilobytes. */
const MAX_BODY = 1024 * 1024;

/** The HTTP API: every route of the table (or only some), each behind its access, each answering through its schema. */
export function createApp(deps: ApiDependencies, only?: readonly RouteName[]): Hono {
  const every: Route[] = [
    ...healthRoutes(deps),
    ...openApiRoutes(() => description),
    ...assessmentRoutes(),
    ...lawRoutes(),
    ...incidentRoutes(deps),
    ...registerRoutes(deps),
    ...eventRoutes(deps),
    ...factsRoutes(deps),
    ...upgradeRoutes(deps),
    ...linkRoutes(deps),
    ...graphRoutes(deps),
    ...verificationRoutes(deps),
    ...personRoutes(deps),
    ...settingRoutes(deps),
    ...approvalRoutes(deps),
    ...mailMarkRoutes(deps),
    ...mailRoutes(deps),
    ...outboxRoutes(deps),
    ...metricsRoutes(deps),
  ];
  const routes = every.filter(({ name }) => only?.includes(name) ?? true);
  const description = openApi(routes);

  const app = new Hono();
  app.use(secureHeaders());
  app.use(async (c, next) => {
    const began = performance.now();
    await next();
    deps.answered?.({
      method: c.req.method,
      // The last that matched: the template, or `/*` of the middleware where there is no such route.
      route: routePath(c, -1).replaceAll(/:(\w+)/g, '{$1}'),
      status: c.res.status,
      seconds: (performance.now() - began) / 1_000,
    });
    // What it says of breaches belongs in no cache.
    c.res.headers.set('cache-control', 'no-store');
    const { rate } = deps.engine.clock.setting;
    if (rate !== 1) c.res.headers.set(clockHeader, `rate=${rate}`);
  });
  const tooLarge = (): never => {
    throw new TooLarge(MAX_BODY);
  };
  app.use(bodyLimit({ maxSize: MAX_BODY, onError: tooLarge }));
  for (const each of routes) mount(app, each, deps);
  for (const each of [...acknowledgePages(deps), incidentPage]) mountPage(app, each);
  app.notFound((c) => answerProblem(c, new NoSuchRoute(c.req.method, c.req.path)));
  app.onError((error, c) => {
    const response = answerProblem(c, error);
    if (isOurs(response.status)) deps.onFailure?.(error);
    return response;
  });
  return app;
}

function mount(app: Hono, route: Route, deps: ApiDependencies): void {
  const { method, path } = partsOf(route.name);
  app.on(method, path.replaceAll(/\{(\w+)\}/g, ':$1'), async (c) => {
    const holder = access[route.name] === 'key' ? await authenticate(c, deps) : undefined;
    const query = route.query && parse(route.query, c.req.query(), 'query');
    const text = route.body ? await c.req.text() : '';
    const body = route.body?.parse(jsonOf(text));
    const asker = holder && (await askerOf(c, deps, holder, text));
    const asked = { params: c.req.param(), query, body, holder, asker } as Parameters<Route['handle']>[0];
    const handle = async () => route.handle(asked);
    // Who asks may be in a trace already. What is polled makes no trace.
    const span = { name: route.name, parent: c.req.header('traceparent') };
    const answer = await (path.startsWith('/api/') ? traced(span, handle) : handle());
    return reply(c, route, answer);
  });
}

function mountPage(app: Hono, { name, handle }: Page): void {
  const { method, path } = partsOf(name);
  app.on(method, path.replaceAll(/\{(\w+)\}/g, ':$1'), async (c) => {
    c.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
    const content = await handle(c.req.param());
    return c.html(pageHtml(content), content.status ?? 200);
  });
}

async function authenticate(c: Context, { db }: ApiDependencies): Promise<KeyHolder> {
  const [, key = ''] = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  const holder = await holderOf(db, key);
  if (!holder) throw new Unauthenticated();
  return holder;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidInput([{ path: '', reason: 'is not JSON' }]);
  }
}
