/** The gestures, the same for every page: what a person does with mouse, wheel and keys, one step per frame. */
import { middleCard, surfaceOf } from './pages.mjs';

const LETTERS = 'waits for a call from the clinic'.slice(0, 30);

export const gestures = [
  {
    id: 'pan',
    label: 'Pan at 100 %',
    async run(page, _side, meter) {
      await toMiddle(page);
      return meter.gesture(60, (_, back) => page.mouse.wheel(back ? -40 : 40, back ? -4 : 4));
    },
  },
  {
    id: 'drag',
    label: 'Drag one card',
    async run(page, _side, meter) {
      const { x, y } = await middleCard(page);
      // Playwright's own move asks the page about every step of a drag: that would be measured too.
      const input = await page.context().newCDPSession(page);
      await page.mouse.move(x, y);
      await page.mouse.down();
      // Past the distance that makes a press a drag.
      await page.mouse.move(x + 6, y + 6);
      const figures = await meter.gesture(60, (step, back) => {
        const share = (back ? 59 - step : step + 1) / 60;
        const sway = Math.sin(share * 2 * Math.PI);
        const to = { x: x + 200 * share + 60 * sway, y: y + 100 * sway };
        return input.send('Input.dispatchMouseEvent', { type: 'mouseMoved', button: 'left', buttons: 1, ...to });
      });
      await page.mouse.move(x + 200, y);
      await page.mouse.up();
      await page.waitForTimeout(1_000);
      return figures;
    },
  },
  {
    id: 'type',
    label: 'Type 30 letters',
    async run(page, side, meter) {
      const { x, y } = await middleCard(page);
      await page.mouse.dblclick(x, y);
      await page.locator('.react-flow textarea').waitFor();
      await page.waitForTimeout(300);
      const figures = await meter.gesture(LETTERS.length, (step) => page.keyboard.press(LETTERS[step] === ' ' ? 'Space' : LETTERS[step]));
      await side.endTyping(page);
      return figures;
    },
  },
  {
    id: 'zoom',
    label: 'Zoom out and in',
    async run(page, _side, meter) {
      await toMiddle(page);
      await page.keyboard.down('Control');
      // 20 steps of 2^0.18 out, from 100 % to 8 %, and 20 back.
      const figures = await meter.gesture(40, (step) => page.mouse.wheel(0, step < 20 ? 90 : -90));
      await page.keyboard.up('Control');
      return figures;
    },
  },
  {
    id: 'panWhole',
    label: 'Pan the whole map',
    async run(page, side, meter) {
      await side.fit(page).click();
      await toMiddle(page);
      await page.waitForTimeout(1_000);
      return meter.gesture(60, (step) => page.mouse.wheel(step < 30 ? 20 : -20, step < 30 ? 4 : -4));
    },
  },
];

async function toMiddle(page) {
  const { midX, midY } = await surfaceOf(page);
  await page.mouse.move(midX, midY);
  await page.waitForTimeout(300);
}
