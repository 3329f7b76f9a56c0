/** Cards as React Flow nodes: only those in the window, each the same object until its own box or selection changes. */
import type { Node } from '@xyflow/react';
import type { CardBox } from '../drawing';
import type { Id } from '../model';

export type CardNode = Node<{ readonly id: Id }, 'card'>;

const dataOf = new Map<Id, { readonly id: Id }>();

/** The same data object for an id, always: a card finds what it shows by itself. */
function constantData(id: Id): { readonly id: Id } {
  let data = dataOf.get(id);
  if (!data) {
    data = { id };
    dataOf.set(id, data);
  }
  return data;
}

/** React Flow's own words for its wrapper are taken off: the card inside speaks for itself. */
const wrapper = { 'aria-roledescription': undefined };

/** React Flow lets clicks through a node that cannot be dragged; a card always takes them. */
const style = { pointerEvents: 'all' } as const;

export interface NodeState {
  readonly selected: boolean;
  readonly draggable: boolean;
  /** Where a card being dragged is now, in map units; undefined when it rests in its slot. */
  readonly live: { readonly x: number; readonly y: number } | undefined;
}

/** The node of a card; `previous` itself when it would say the same. */
export function cardNode(box: CardBox, state: NodeState, previous: CardNode | undefined): CardNode {
  const { x, y } = state.live ?? box;
  if (
    previous &&
    previous.position.x === x &&
    previous.position.y === y &&
    previous.height === box.height &&
    previous.selected === state.selected &&
    previous.draggable === state.draggable
  ) {
    return previous;
  }
  return {
    id: box.id,
    type: 'card',
    data: constantData(box.id),
    position: { x, y },
    width: box.width,
    height: box.height,
    measured: { width: box.width, height: box.height },
    selected: state.selected,
    draggable: state.draggable,
    selectable: false,
    focusable: false,
    connectable: false,
    domAttributes: wrapper,
    style,
  };
}

/** Nodes for these boxes in their order; the same array again when no node changed. */
export function cardNodes(boxes: readonly CardBox[], stateOf: (id: Id) => NodeState, previous: readonly CardNode[]): readonly CardNode[] {
  const old = new Map(previous.map((node) => [node.id, node]));
  const next = boxes.map((box) => cardNode(box, stateOf(box.id), old.get(box.id)));
  return next.length === previous.length && next.every((node, index) => node === previous[index]) ? previous : next;
}
