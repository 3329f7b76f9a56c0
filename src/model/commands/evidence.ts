import { type Command, Refused } from '../commit';
import { removeRecord } from '../consequences/dropDependants';
import { settleAssumed } from '../consequences/settleAssumed';
import { type MapDraft, newId } from '../map';
import { orderBetween } from '../order';
import { rows } from '../reading';
import type { Evidence, Gain, Id, PainPoint } from '../records';

type Adding = Command & { readonly id: Id };

/** The order after the last record of a table that hangs on a touchpoint. */
function lastOrder(draft: MapDraft, table: 'painPoints' | 'gains' | 'evidence', touchpointId: Id): string {
  const held = rows(draft, table).filter((record) => record.touchpointId === touchpointId);
  const last = held.reduce<string | null>((most, { order }) => (most === null || order > most ? order : most), null);
  return orderBetween(last, null);
}

/** Adds a pain point. It is assumed until there is evidence for it. */
export function addPainPoint(touchpointId: Id, fields: Partial<PainPoint> = {}): Adding {
  const id = fields.id ?? newId();
  return {
    id,
    label: 'Add pain point',
    run(draft) {
      const order = lastOrder(draft, 'painPoints', touchpointId);
      const blank: PainPoint = { id, touchpointId, title: '', note: '', severity: 2, personaIds: [], assumed: true, order };
      draft.painPoints[id] = { ...blank, ...fields, id, touchpointId, personaIds: [...(fields.personaIds ?? [])], order };
    },
  };
}

export function addGain(touchpointId: Id, fields: Partial<Gain> = {}): Adding {
  const id = fields.id ?? newId();
  return {
    id,
    label: 'Add gain',
    run(draft) {
      draft.gains[id] = { title: '', note: '', ...fields, id, touchpointId, order: lastOrder(draft, 'gains', touchpointId) };
    },
  };
}

/** Adds evidence to a touchpoint, or to one of its pain points, which is then no longer assumed. */
export function addEvidence(touchpointId: Id, fields: Partial<Evidence> = {}): Adding {
  const id = fields.id ?? newId();
  return {
    id,
    label: 'Add evidence',
    run(draft) {
      checkSameTouchpoint(draft, touchpointId, fields.painPointId ?? null);
      const blank = { painPointId: null, kind: 'quote' as const, text: '', figure: '', n: null, participant: '', sourceId: null };
      draft.evidence[id] = { ...blank, ...fields, id, touchpointId, order: lastOrder(draft, 'evidence', touchpointId) };
      settleAssumed(draft, touchpointId, draft.evidence[id].painPointId);
    },
  };
}

/** Says which pain point a piece of evidence shows; null means the touchpoint as a whole. */
export function attachEvidence(id: Id, painPointId: Id | null): Command {
  return {
    label: 'Change evidence',
    run(draft) {
      const evidence = draft.evidence[id];
      if (!evidence || evidence.painPointId === painPointId) return;
      checkSameTouchpoint(draft, evidence.touchpointId, painPointId);
      const before = evidence.painPointId;
      evidence.painPointId = painPointId;
      settleAssumed(draft, evidence.touchpointId, before);
      settleAssumed(draft, evidence.touchpointId, painPointId);
    },
  };
}

export function deleteEvidence(id: Id): Command {
  return {
    label: 'Delete evidence',
    run(draft) {
      const evidence = draft.evidence[id];
      if (!evidence) return;
      const { touchpointId, painPointId } = evidence;
      removeRecord(draft, 'evidence', id);
      settleAssumed(draft, touchpointId, painPointId);
    },
  };
}

function checkSameTouchpoint(draft: MapDraft, touchpointId: Id, painPointId: Id | null): void {
  if (painPointId === null) return;
  const pain = draft.painPoints[painPointId];
  if (!pain) throw new Refused('That pain point is no longer on the map.');
  if (pain.touchpointId !== touchpointId) throw new Refused('That pain point belongs to another touchpoint.');
}
