/** What runs inside both pages: it counts frames, and tells when a page that opens has come to rest. */
export function installProbe() {
  /** After the next frame has been painted, by a task behind it in the queue. */
  const painted = () =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done();
        channel.port2.postMessage(null);
      });
    });

  /** The frame that shows the last event. The browser hands wheel and pointer over at the beginning of a frame. */
  let frame = painted();
  // Not mousemove: d3-drag keeps that to itself while it drags.
  for (const kind of ['wheel', 'pointermove', 'keypress']) {
    const note = () => {
      frame = painted();
    };
    window.addEventListener(kind, note, { capture: true, passive: true });
  }
  const shown = () => frame;

  let intervals = [];
  let counting = false;
  /** Notes the time between one frame and the next, as long as it counts. */
  const count = () => {
    intervals = [];
    counting = true;
    let last = null;
    const next = (now) => {
      if (last !== null) intervals.push(now - last);
      last = now;
      if (counting) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  };
  const stop = () => {
    counting = false;
    return intervals;
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
        painted().then(() => {
          last = performance.now();
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

  window.bench = { shown, count, stop, untilRest };
}
