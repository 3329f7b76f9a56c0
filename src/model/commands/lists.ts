import type { Command } from '../commit';
import { newId } from '../map';
import { orderBetween } from '../order';
import { rows } from '../reading';
import type { Channel, Id, Persona, Source } from '../records';

type Lists = { channels: Channel; personas: Persona; sources: Source };

const blanks: { [T in keyof Lists]: Omit<Lists[T], 'id' | 'order'> } = {
  channels: { name: '', icon: 'Tag', colour: 'navy' },
  personas: { name: '', description: '', digitalAccess: 'some', accessNeeds: '' },
  sources: { title: '', kind: 'interview', date: '', link: '' },
};

const labels: Record<keyof Lists, string> = { channels: 'Add channel', personas: 'Add persona', sources: 'Add source' };

/** Adds a channel, a persona or a source at the end of the map's list of them. */
export function addToList<T extends keyof Lists>(table: T, fields: Partial<Lists[T]>): Command & { readonly id: Id } {
  const id = fields.id ?? newId();
  return {
    id,
    label: labels[table],
    run(draft) {
      const list = draft[table] as Record<Id, Lists[T]>;
      const last = rows(draft, table).reduce<string | null>((most, { order }) => (most === null || order > most ? order : most), null);
      list[id] = { ...blanks[table], ...fields, id, order: orderBetween(last, null) } as unknown as Lists[T];
    },
  };
}
