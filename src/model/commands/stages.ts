import { type Command, Refused } from '../commit';
import { removeRecord } from '../consequences/dropDependants';
import { removeAllIn } from '../consequences/removeTouchpoints';
import { newId } from '../map';
import { byOrder, orderAt } from '../order';
import type { Id, Stage } from '../records';

/** Adds a stage after another one, or at the end. */
export function addStage(fields: Partial<Stage> = {}, afterId: Id | null = null): Command & { readonly id: Id } {
  const id = fields.id ?? newId();
  return {
    id,
    label: 'Add stage',
    run(draft) {
      const stages = byOrder(draft.stages);
      const after = stages.findIndex((stage) => stage.id === afterId);
      const order = orderAt(stages, after < 0 ? stages.length : after + 1);
      draft.stages[id] = { title: '', description: '', ...fields, id, order };
    },
  };
}

/** Moves a stage so that it stands at `index` (from 0) among the stages. */
export function moveStage(id: Id, index: number): Command {
  return {
    label: 'Move stage',
    run(draft) {
      const others = byOrder(draft.stages).filter((stage) => stage.id !== id);
      const place = Math.max(0, Math.min(index, others.length));
      const stage = draft.stages[id];
      if (!stage || byOrder(draft.stages).findIndex((s) => s.id === id) === place) return;
      stage.order = orderAt(others, place);
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
