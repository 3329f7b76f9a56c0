import { vi } from 'vitest';
import { registerCanvas } from '../../../src/actions';
import { handleKey, newKeyMode } from '../../../src/canvas/keyboard';
import { layoutMap } from '../../../src/drawing';
import type { JourneyMap, Touchpoint } from '../../../src/model';
import type { OpenMap } from '../../../src/state';
import { keyEvent } from '../actions/opened';

/** A canvas with the focus, and a hand that presses keys on it, one after another in a moment. */
export class Hand {
  private readonly mode = newKeyMode();
  private time = 0;
  readonly focus = vi.fn();
  constructor(readonly open: OpenMap) {
    registerCanvas(open, { fit() {}, zoomBy() {}, zoomTo() {}, reveal() {}, focusCurve() {}, focus: this.focus });
  }
  /** @returns whether the last key was used */
  press(...keys: string[]): boolean {
    let used = false;
    for (const key of keys) {
      this.time += 100;
      used = handleKey(this.open, layoutMap(this.map), this.mode, keyEvent(key, this.time));
    }
    return used;
  }
  wait(ms: number): this {
    this.time += ms;
    return this;
  }
  get map(): JourneyMap {
    return this.open.store.getState().map;
  }
  get session() {
    return this.open.session.getState();
  }
  get selected(): string {
    const { selection } = this.session;
    return selection.kind === 'touchpoints'
      ? selection.ids.join(' ')
      : selection.kind === 'none'
        ? ''
        : `${selection.kind} ${selection.id}`;
  }
  touchpoint(id: string): Touchpoint {
    return this.map.touchpoints[id]!;
  }
}
