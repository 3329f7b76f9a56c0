import { type Command, Refused } from '../commit';
import { removeRecord } from '../consequences/dropDependants';
import { removeTouchpoint } from '../consequences/removeTouchpoint';
import { type MapDraft, newId } from '../map';
import { byOrder, orderBetween } from '../order';
import type { Id, Stage } from '../records';

/** Adds a stage after another one, or at the end. */
export function addStage(fields: Partial<Stage> = {}, afterId: Id | null = null): Command & { readonly id: Id } {
  const id = fields.id ?? newId();
  return {
    id,
    label: 'Add stage',
    run(draft) {
      const stages = byOrder<Stage>(draft.stages);
      const index = afterId === null ? stages.length - 1 : stages.findIndex((stage) => stage.id === afterId);
      const order = orderBetween(stages[index]?.order ?? null, stages[index + 1]?.order ?? null);
      draft.stages[id] = { title: '', description: '', ...fields, id, order };
    },
  };
}

/** Moves a stage so that it stands at `index` (from 0) among the stages. */
export function moveStage(id: Id, index: number): Command {
  return {
    label: 'Move stage',
    run(draft) {
      const others = byOrder<Stage>(draft.stages).filter((stage) => stage.id !== id);
      const place = Math.max(0, Math.min(index, others.length));
      const stage = draft.stages[id];
      if (!stage || byOrder<Stage>(draft.stages).findIndex((s) => s.id === id) === place) return;
      stage.order = orderBetween(others[place - 1]?.order ?? null, others[place]?.order ?? null);
    },
  };
}

/** Deletes a stage with the touchpoints in it; chains through them heal. The last stage stays. */
export function deleteStage(id: Id): Command {
  return {
    label: 'Delete stage',
    run(draft) {
      if (Object.keys(draft.stages).length <= 1) throw new Refused('A map needs at least one stage.');
      removeAllIn(draft, (t) => t.stageId === id);
      removeRecord(draft, 'stages', id);
    },
  };
}

/** Takes every touchpoint that matches off the map, one after the other, so that chains heal across all of them. */
export function removeAllIn(draft: MapDraft, matches: (touchpoint: { stageId: Id; laneId: Id }) => boolean): void {
  for (const touchpoint of Object.values(draft.touchpoints).filter(matches)) removeTouchpoint(draft, touchpoint.id);
}
