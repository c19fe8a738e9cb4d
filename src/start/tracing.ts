/** Ends what it sends; undefined when nothing is traced. */
export type StopTracing = () => Promise<void>;

/**
 * Sends traces when `OTEL_EXPORTER_OTLP_ENDPOINT` names a collector, and only then: the SDK is not even
 * loaded otherwise, and nothing leaves. Everything else is set by the usual variables of OpenTelemetry.
 */
export async function openTracing(env: Readonly<Record<string, string | undefined>>): Promise<StopTracing | undefined> {
  if (!env.OTEL_EXPORTER_OTLP_ENDPOINT) return undefined;
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': env.OTEL_SERVICE_NAME ?? 'sokuho' }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter(), { scheduledDelayMillis: 1_000 })],
  });
  // Makes it the one that `src/domain/trace.ts` finds, with the W3C header and a context that follows promises.
  provider.register();
  // A collector that is gone must not keep the process.
  return () => provider.shutdown().catch(() => undefined);
}
