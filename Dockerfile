# syntax=docker/dockerfile:1
# One image for `serve`, `work`, `migrate` and the command line. glibc, as the one platform that is tried; the embedded
# PostgreSQL (61 MB) stays out: several machines have a DATABASE_URL.

FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY bin ./bin
COPY src/inspect/package.json ./src/inspect/
# With the optional packages: what bundles the pages is native, and comes as one for this platform.
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json vite.config.ts ./
COPY scripts/build-web.mjs ./scripts/
COPY machines ./machines
COPY workers ./workers
COPY src ./src
RUN npm run build && npm prune --omit=dev --omit=optional --ignore-scripts

FROM node:22-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4810 SOKUHO_DATA=/var/lib/sokuho
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/bin ./bin
COPY --from=build /app/node_modules ./node_modules
# The inspector's own packages: another XState than the machines'.
COPY --from=build /app/src/inspect/package.json ./src/inspect/
COPY --from=build /app/src/inspect/node_modules ./src/inspect/node_modules
COPY --from=build /app/dist ./dist
COPY samples ./samples
RUN install -d -o node -g node -m 0755 /var/lib/sokuho
USER node
EXPOSE 4810
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/sokuho.js"]
CMD ["serve"]
