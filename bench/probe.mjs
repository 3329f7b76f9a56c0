/** What runs inside both pages: it notes how long steps take from input to paint, and when a page that opens has come to rest. */
export function installProbe() {
  /** After the next frame has been painted: a task behind the frame in the queue. */
  const painted = () =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.now());
        channel.port2.postMessage(null);
      });
    });

  let frames = [];
  const note = (event) => {
    painted().then((end) => frames.push(end - event.timeStamp));
  };
  // Not mousemove: d3-drag keeps that to itself while it drags.
  const kinds = ['wheel', 'pointermove', 'keypress'];
  /** Every event of the gesture is timed from the moment the browser had it until its frame is painted. */
  const start = () => {
    frames = [];
    for (const kind of kinds) window.addEventListener(kind, note, { capture: true, passive: true });
  };
  const stop = () => {
    for (const kind of kinds) window.removeEventListener(kind, note, { capture: true });
    return frames;
  };

  /** ms without a change in the page or a long task that count as rest. */
  const REST = 500;
  /** From the next click until the last change before the rest, its frame painted. */
  const untilRest = (selector) =>
    new Promise((done) => {
      let from = 0;
      let last = 0;
      const touch = () => {
        last = performance.now();
        painted().then((end) => {
          last = Math.max(last, end);
        });
      };
      window.addEventListener(
        'click',
        (event) => {
          from = event.timeStamp;
          const changes = new MutationObserver(touch);
          changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
          const tasks = new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) last = Math.max(last, entry.startTime + entry.duration);
          });
          tasks.observe({ type: 'longtask' });
          touch();
          const look = setInterval(() => {
            if (!document.querySelector(selector) || performance.now() - last < REST) return;
            clearInterval(look);
            changes.disconnect();
            tasks.disconnect();
            done(last - from);
          }, 50);
        },
        { capture: true, once: true },
      );
    });

  window.bench = { painted, start, stop, untilRest };
}
