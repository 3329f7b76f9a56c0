import { describe, expect, it } from 'vitest';
import { type CardNode, cardNode, cardNodes, type NodeState } from '../../../src/canvas/nodes';
import { type CardBox, layoutMap } from '../../../src/drawing';
import { type Command, moveTouchpointBy, setFields } from '../../../src/model';
import { doing, smallMap } from '../model/smallMap';

const resting: NodeState = { selected: false, draggable: true, live: undefined };
const map = smallMap({ 'patient s1': 'A B C', 'frontstage s1': 'D' });
const layout = layoutMap(map);
const boxes = [...layout.cards.values()];
const nodes = cardNodes(boxes, () => resting, []);
const boxesHaving = (...commands: Command[]): CardBox[] => [...layoutMap(doing(map, ...commands), layout).cards.values()];
/** Ids of the nodes that are not the objects they were. */
const renewed = (next: readonly CardNode[]): string[] => next.filter((node) => !nodes.includes(node)).map(({ id }) => id);

describe('nodes of the cards', () => {
  it('stand where their cards do, with their size known beforehand', () => {
    for (const [at, node] of nodes.entries()) {
      const { id, x, y, width, height } = boxes[at]!;
      expect(node).toMatchObject({ id, position: { x, y }, width, height, measured: { width, height }, data: { id } });
      expect(node).toMatchObject({ selectable: false, focusable: false, connectable: false });
    }
  });

  it('are not frozen: React Flow writes into them', () => {
    for (const node of nodes) expect([Object.isFrozen(node), Object.isFrozen(node.position)]).toEqual([false, false]);
  });

  it('are the same array while nothing changed', () => {
    expect(cardNodes([...boxes], () => ({ ...resting }), nodes)).toBe(nodes);
  });

  it('stay the same objects but for the one that is selected, and the array is new', () => {
    const next = cardNodes(boxes, (id) => ({ ...resting, selected: id === 'B' }), nodes);
    expect(next).not.toBe(nodes);
    expect(renewed(next)).toEqual(['B']);
    expect(next[1]!.data).toBe(nodes[1]!.data);
  });

  it.each<[string, () => readonly CardNode[], string[]]>([
    ['a swap', () => cardNodes(boxesHaving(moveTouchpointBy('A', 'right')), () => resting, nodes), ['A', 'B']],
    [
      'a higher card above',
      () => cardNodes(boxesHaving(setFields('touchpoints', 'A', { title: 'long words '.repeat(9) }, 'Rename')), () => resting, nodes),
      ['A', 'D'],
    ],
    ['a description', () => cardNodes(boxesHaving(setFields('touchpoints', 'A', { description: 'x' }, 'Edit')), () => resting, nodes), []],
    ['a drag', () => cardNodes(boxes, (id) => ({ ...resting, live: id === 'C' ? { x: 5, y: 6 } : undefined }), nodes), ['C']],
    ['typing into one', () => cardNodes(boxes, (id) => ({ ...resting, draggable: id !== 'D' }), nodes), ['D']],
  ])('after %s, only what it touches is new', (_, make, expected) => {
    expect(renewed(make())).toEqual(expected);
  });

  it('come and go with the window, the others staying the same', () => {
    const fewer = cardNodes(boxes.slice(1), () => resting, nodes);
    expect(fewer.map(({ id }) => id)).toEqual(['B', 'C', 'D']);
    expect(renewed(fewer)).toEqual([]);
    expect(cardNodes([], () => resting, nodes)).toEqual([]);
  });

  it('lie where they are dragged, and back in their slot when let go', () => {
    const dragged = cardNode(boxes[0]!, { ...resting, live: { x: 500, y: 300 } }, nodes[0]);
    expect(dragged.position).toEqual({ x: 500, y: 300 });
    expect(cardNode(boxes[0]!, resting, dragged).position).toEqual({ x: boxes[0]!.x, y: boxes[0]!.y });
  });
});
