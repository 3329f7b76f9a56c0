/** Measures one gesture of one page: main thread and frame of every step, processor time of all the browser's processes. */
import { setTimeout as sleep } from 'node:timers/promises';

/** ms after a gesture that still belong to it: what a page puts off until the hand rests is work for that gesture. */
const AFTER = 700;
/** ms from one frame of the screen to the next. */
const FRAME = 1000 / 60;

export async function meterFor(browser, page) {
  const whole = await browser.newBrowserCDPSession();
  const session = await page.context().newCDPSession(page);
  // Thread time: what the main thread really computed, whoever else has the processor.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const mainThread = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  const allProcesses = async () => {
    const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0) * 1000;
  };

  async function fluent(steps, step) {
    await page.evaluate(() => window.bench.count());
    const start = performance.now();
    const sent = [];
    for (let index = 0; index < steps; index++) {
      sent.push(step(index, true));
      await sleep(Math.max(0, start + (index + 1) * FRAME - performance.now()));
    }
    await Promise.all(sent);
    return page.evaluate(() => window.bench.stop());
  }

  return {
    /**
     * Runs `step(0)` to `step(steps - 1)` twice: once each step with a frame of its own, for what a step costs; then, back
     * the way it came (`step(index, true)`), at the pace of the screen whatever the page can follow, for its frames.
     */
    async gesture(steps, step) {
      await sleep(100);
      const cpu = await allProcesses();
      const first = await mainThread();
      let last = first;
      const main = [];
      for (let index = 0; index < steps; index++) {
        await step(index, false);
        await page.evaluate(() => window.bench.shown());
        const now = await mainThread();
        main.push(now - last);
        last = now;
      }
      await sleep(AFTER);
      const end = await mainThread();
      const used = (await allProcesses()) - cpu;
      return { main, mainMean: (end - first) / steps, cpuMean: used / steps, frames: await fluent(steps, step) };
    },
    /** From the click until the page rests. */
    async opening(selector, click) {
      const cpu = await allProcesses();
      const main = await mainThread();
      const rest = page.evaluate((wanted) => window.bench.untilRest(wanted), selector);
      await click();
      const time = await rest;
      return { time, main: (await mainThread()) - main, cpu: (await allProcesses()) - cpu };
    },
  };
}
