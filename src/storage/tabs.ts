/** What tabs tell one another: only that something changed. The data comes from the change log. */
export interface Message {
  readonly mapId: string;
  /** The map's newest change; null when the map is gone for good. */
  readonly head: number | null;
  /** Written past Dexie, by a tab that is closing. */
  readonly flushed?: boolean;
}

const NAME = 'throughline-maps';
let speaking: BroadcastChannel | null | undefined;

/** Null where there is none (old browsers) or it is refused (opaque origins): tabs then meet at the next save. */
function open(): BroadcastChannel | null {
  try {
    const channel = new BroadcastChannel(NAME);
    // In Node an open channel keeps the process alive.
    (channel as { unref?: () => void }).unref?.();
    return channel;
  } catch {
    return null;
  }
}

/** Tells every listener in this browser, in this tab too. Never throws. */
export function tell(message: Message): void {
  if (speaking === undefined) speaking = open();
  speaking?.postMessage(message);
}

/** @returns a function that stops listening. */
export function hear(listener: (message: Message) => void): () => void {
  const channel = open();
  if (!channel) return () => {};
  channel.onmessage = ({ data }: MessageEvent) => {
    if (typeof data?.mapId === 'string') listener(data as Message);
  };
  return () => channel.close();
}
