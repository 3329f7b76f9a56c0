import { useCallback, useEffect, useRef, useState } from 'react';

export type Job =
  | { readonly kind: 'idle' }
  /** `isSlow` once it has taken over half a second: then progress and cancel are shown. */
  | { readonly kind: 'working'; readonly progress: number | null; readonly isSlow: boolean }
  | { readonly kind: 'failed'; readonly why: string };

export interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

const SLOW_MS = 500;
const idle: Job = { kind: 'idle' };

/** Runs one piece of work at a time, with progress and cancel; given up when the component goes. */
export function useJob() {
  const [job, setJob] = useState<Job>(idle);
  const running = useRef<AbortController | null>(null);

  const cancel = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setJob(idle);
  }, []);
  useEffect(() => () => running.current?.abort(), []);

  /** @returns what the work gives, or null when it failed or was cancelled. */
  async function run<T>(work: (watch: Watch) => Promise<T>): Promise<T | null> {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const onProgress = (done: number): void => {
      if (!signal.aborted) setJob((now) => (now.kind === 'working' ? { ...now, progress: done } : now));
    };
    setJob({ kind: 'working', progress: null, isSlow: false });
    const timer = setTimeout(() => setJob((now) => (now.kind === 'working' ? { ...now, isSlow: true } : now)), SLOW_MS);
    try {
      const result = await work({ signal, onProgress });
      if (signal.aborted) return null;
      setJob(idle);
      return result;
    } catch (error) {
      if (!signal.aborted) setJob({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
      return null;
    } finally {
      clearTimeout(timer);
      if (running.current === controller) running.current = null;
    }
  }

  return { job, run, cancel };
}
