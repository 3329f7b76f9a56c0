/**
 * Runs tasks one after another, newest last; a task that was given up before its turn never starts.
 * Thumbnails go through it, so that a library of hundreds of maps draws what is in view and nothing else.
 */
export function taskQueue() {
  const waiting: { run: () => Promise<void>; signal: AbortSignal }[] = [];
  let busy = false;

  async function work(): Promise<void> {
    if (busy) return;
    busy = true;
    for (let next = waiting.shift(); next; next = waiting.shift()) if (!next.signal.aborted) await next.run();
    busy = false;
  }

  /** @returns what the task gives; rejects with an AbortError when it was given up before its turn. */
  return function enqueue<T>(task: () => Promise<T>, signal: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const run = (): Promise<void> => task().then(resolve, reject);
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      waiting.push({ run, signal });
      void work();
    });
  };
}
