import { type Context, context, propagation, SpanStatusCode, trace } from '@opentelemetry/api';

/**
 * Traces, by the interface of OpenTelemetry alone: without the SDK that `OTEL_EXPORTER_OTLP_ENDPOINT` brings, all of
 * this does nothing. Attributes are ids and names of events, never people or contents.
 */
const tracer = () => trace.getTracer('sokuho');

/** W3C `traceparent` of what runs now, to be kept in a row or a job; null when nothing is traced. */
export function currentTrace(): string | null {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent ?? null;
}

export interface SpanOf {
  name: string;
  /** A `traceparent` that was kept: the span belongs to that trace. Else to what runs now. */
  parent?: string | null | undefined;
  attributes?: Record<string, string | number>;
}

/** Runs it as a span; what it throws marks the span and goes on. */
export async function traced<T>({ name, parent, attributes = {} }: SpanOf, run: () => Promise<T>): Promise<T> {
  const around: Context = parent ? propagation.extract(context.active(), { traceparent: parent }) : context.active();
  return tracer().startActiveSpan(name, { attributes }, around, async (span) => {
    try {
      return await run();
    } catch (error) {
      // The class alone: a message may quote what somebody typed.
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'thrown' });
      throw error;
    } finally {
      span.end();
    }
  });
}
