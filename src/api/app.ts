import { performance } from 'node:perf_hooks';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import { clockHeader } from '../contract/health.ts';
import { parse } from '../contract/parse.ts';
import { traced } from '../domain/trace.ts';
import type { RouteName } from './access.ts';
import { admit } from './admit.ts';
import { bodyOf } from './body.ts';
import { contentSecurity } from './content-security.ts';
import type { ApiDependencies } from './dependencies.ts';
import { answerProblem, isOurs } from './errors.ts';
import { openApi } from './openapi.ts';
import { type Page, pageHtml } from './page.ts';
import { refuseNumbers } from './paste-guard.ts';
import { NoSuchRoute, TooLarge } from './refusals.ts';
import { reply } from './reply.ts';
import { partsOf, type Route } from './route.ts';
import { accessRoutes } from './routes/access.ts';
import { acknowledgePages } from './routes/acknowledge.ts';
import { apiKeyRoutes } from './routes/api-keys.ts';
import { approvalRoutes } from './routes/approval.ts';
import { assessmentRoutes } from './routes/assessments.ts';
import { attachmentRoutes } from './routes/attachments.ts';
import { auditRoutes } from './routes/audit.ts';
import { boardRoutes } from './routes/board.ts';
import { closedDayRoutes } from './routes/closed-days.ts';
import { courseRoutes } from './routes/course.ts';
import { eventRoutes } from './routes/events.ts';
import { factsRoutes } from './routes/facts.ts';
import { forecastRoutes } from './routes/forecast.ts';
import { graphRoutes } from './routes/graphs.ts';
import { healthRoutes } from './routes/health.ts';
import { incidentRoutes } from './routes/incidents.ts';
import { inspectRoutes } from './routes/inspect.ts';
import { invitationRoutes } from './routes/invitations.ts';
import { lawRoutes } from './routes/law.ts';
import { linkRoutes } from './routes/links.ts';
import { mailMarkRoutes } from './routes/mail-mark.ts';
import { mailTestRoutes } from './routes/mail-test.ts';
import { mailRoutes } from './routes/mails.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { migrationRoutes } from './routes/migrations.ts';
import { noteRoutes } from './routes/notes.ts';
import { openApiRoutes } from './routes/openapi.ts';
import { outboxRoutes } from './routes/outbox.ts';
import { ownerRoutes } from './routes/owner.ts';
import { personRoutes } from './routes/persons.ts';
import { profileRoutes } from './routes/profile.ts';
import { rankRoutes } from './routes/ranks.ts';
import { registerRoutes } from './routes/register.ts';
import { sampleRoutes } from './routes/samples.ts';
import { secondFactorRoutes } from './routes/second-factor.ts';
import { sessionRoutes } from './routes/session.ts';
import { settingRoutes } from './routes/settings.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { streamRoutes } from './routes/stream.ts';
import { taskRoutes } from './routes/tasks.ts';
import { upgradeRoutes } from './routes/upgrade.ts';
import { verificationRoutes } from './routes/verification.ts';
import { mountSignIn } from './sign-in.ts';
import { staticAnswer } from './static.ts';
import { visitOf } from './visit.ts';
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
    ...rankRoutes(deps),
    ...upgradeRoutes(deps),
    ...migrationRoutes(deps),
    ...linkRoutes(deps),
    ...graphRoutes(deps),
    ...courseRoutes(deps),
    ...inspectRoutes(deps),
    ...verificationRoutes(deps),
    ...signInRoutes(deps),
    ...sessionRoutes(deps),
    ...invitationRoutes(deps),
    ...apiKeyRoutes(deps),
    ...accessRoutes(deps),
    ...personRoutes(deps),
    ...settingRoutes(deps),
    ...closedDayRoutes(),
    ...approvalRoutes(deps),
    ...secondFactorRoutes(deps),
    ...mailMarkRoutes(deps),
    ...mailRoutes(deps),
    ...outboxRoutes(deps),
    ...metricsRoutes(deps),
    ...boardRoutes(deps),
    ...taskRoutes(deps),
    ...streamRoutes(deps),
    ...forecastRoutes(deps),
    ...ownerRoutes(deps),
    ...noteRoutes(deps),
    ...attachmentRoutes(deps),
    ...auditRoutes(deps),
    ...profileRoutes(deps),
    ...mailTestRoutes(deps),
    ...sampleRoutes(deps),
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
    // What it says of breaches belongs in no cache; the parts of the pages say nothing.
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
    if (!c.res.headers.has('content-security-policy'))
      c.res.headers.set('content-security-policy', contentSecurity.answer);
    const { rate } = deps.engine.clock.setting;
    if (rate !== 1) c.res.headers.set(clockHeader, `rate=${rate}`);
  });
  const tooLarge = (): never => {
    throw new TooLarge(MAX_BODY);
  };
  const small = bodyLimit({ maxSize: MAX_BODY, onError: tooLarge });
  const uploads = routes.filter(({ body }) => body?.bytes !== undefined);
  // A route that takes files has a limit of its own.
  app.use((c, next) => (uploads.some((each) => takes(each, c)) ? next() : small(c, next)));
  for (const each of routes) mount(app, each, deps);
  for (const each of acknowledgePages(deps)) mountPage(app, each);
  if (deps.signIn && !only) mountSignIn(app, deps, deps.signIn);
  app.notFound(async (c) => {
    const page = deps.web !== undefined && !only ? await staticAnswer(c, deps.web) : null;
    return page ?? answerProblem(c, new NoSuchRoute(c.req.method, c.req.path));
  });
  app.onError((error, c) => {
    const response = answerProblem(c, error);
    if (isOurs(response.status)) deps.onFailure?.(error);
    return response;
  });
  return app;
}

/** Is it this route that is asked? */
function takes({ name }: Route, { req }: Context): boolean {
  const { method, path } = partsOf(name);
  return req.method === method && new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(req.path);
}

function mount(app: Hono, route: Route, deps: ApiDependencies): void {
  const { method, path } = partsOf(route.name);
  app.on(method, path.replaceAll(/\{(\w+)\}/g, ':$1'), async (c) => {
    const holder = await admit(c, deps, route.name);
    const query = route.query && parse(route.query, c.req.query(), 'query');
    const { text, body } = await bodyOf(c, route);
    refuseNumbers(c, route, route.body?.bytes === undefined ? body : text);
    const asker = holder && (await askerOf(c, deps, holder, text));
    const asked = {
      params: c.req.param(),
      query,
      body,
      holder,
      asker,
      visit: visitOf(c, deps),
      again: () => admit(c, deps, route.name),
    } as Parameters<Route['handle']>[0];
    const handle = async () => route.handle(asked);
    // Who asks may be in a trace already. What is polled makes no trace.
    const span = { name: route.name, parent: c.req.header('traceparent') };
    const answer = await (path.startsWith('/api/') ? traced(span, handle) : handle());
    if (route.raw) return answer as Response;
    return route.otherwise?.answer(answer, c.req.raw.headers) ?? reply(c, route, answer);
  });
}

function mountPage(app: Hono, { name, handle }: Page): void {
  const { method, path } = partsOf(name);
  app.on(method, path.replaceAll(/\{(\w+)\}/g, ':$1'), async (c) => {
    c.header('content-security-policy', contentSecurity.page);
    const content = await handle(c.req.param());
    return c.html(pageHtml(content), content.status ?? 200);
  });
}
