/** How long a gesture may pause before it counts as over. */
const IDLE = 250;
/** A gesture that never pauses (somebody types on and on) is saved this often all the same. */
const LONGEST = 1_000;

export interface Patience {
  /** Whether what is queued should be written now. */
  readonly due: boolean;
  /** A transaction was queued: at once, or when its gesture is over. */
  add(gesture: string | null): void;
  now(): void;
  /** All that is queued is being written. */
  taken(): void;
}

/** Decides when queued transactions are written; calls `onDue` when the time has come. */
export function patience(onDue: () => void): Patience {
  let due = false;
  let since: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    clearTimeout(timer);
    due = true;
  };
  return {
    get due() {
      return due;
    },
    add(gesture) {
      since ??= performance.now();
      clearTimeout(timer);
      const wait = gesture === null || due ? 0 : Math.min(IDLE, since + LONGEST - performance.now());
      if (wait > 0) {
        timer = setTimeout(() => {
          now();
          onDue();
        }, wait);
        return;
      }
      now();
      onDue();
    },
    now,
    taken() {
      clearTimeout(timer);
      due = false;
      since = null;
    },
  };
}
