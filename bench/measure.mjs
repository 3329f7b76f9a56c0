/** Measures one gesture of one page: main thread and frame of every step, processor time of all the browser's processes. */
import { setTimeout as sleep } from 'node:timers/promises';

/** ms after a gesture that still belong to it: what a page puts off until the hand rests is work for that gesture. */
const AFTER = 700;

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

  return {
    /** Runs `step` for 0 to steps − 1, each with a frame of its own. */
    async gesture(steps, step) {
      await page.evaluate(() => window.bench.start());
      await sleep(100);
      const cpu = await allProcesses();
      const first = await mainThread();
      let last = first;
      const main = [];
      for (let index = 0; index < steps; index++) {
        await step(index);
        await page.evaluate(() => window.bench.painted());
        const now = await mainThread();
        main.push(now - last);
        last = now;
      }
      await sleep(AFTER);
      const end = await mainThread();
      const used = (await allProcesses()) - cpu;
      const frames = await page.evaluate(() => window.bench.stop());
      return { main, frames, mainMean: (end - first) / steps, cpuMean: used / steps };
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
