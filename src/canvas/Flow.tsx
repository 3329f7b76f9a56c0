import { type NodeTypes, PanOnScrollMode, ReactFlow, useReactFlow, ViewportPortal } from '@xyflow/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { addAndType, canvasOf, selectTouchpoint } from '../actions';
import { slotAt } from '../drawing';
import { addTouchpoint, touchpointsInOrder } from '../model';
import { selectedTouchpoints, useMap, useOpenMap, useSession } from '../state';
import { Board } from './Board';
import { Card } from './Card';
import { ConnectGuide } from './ConnectGuide';
import { CurveBand } from './CurveBand';
import { cardAt } from './cardAt';
import { clickedToConnect } from './connecting';
import { useCardDrag } from './dragging';
import { useDrawingStore } from './drawing';
import { Edges } from './Edges';
import { EmptyHint } from './EmptyHint';
import { FarView } from './FarView';
import styles from './Flow.module.css';
import { Headers } from './Headers';
import { handleKey, newKeyMode } from './keyboard';
import { LandingSlot } from './LandingSlot';
import { Marquee } from './Marquee';
import { Minimap } from './Minimap';
import type { CardNode } from './nodes';
import { Sources } from './Sources';
import { useCanvasPort } from './useCanvasPort';
import { useCardNodes } from './useCardNodes';
import { useFarHover } from './useFarHover';
import { useSharpLayer } from './useSharpLayer';
import { useSpaceHand } from './useSpaceHand';
import { startViewport, ZOOM } from './viewport';
import { useMapWindow } from './window';

const nodeTypes: NodeTypes = { card: Card };
const noEdges: never[] = [];
/** Touchpoints from which a minimap is worth its place. */
const MINIMAP_FROM = 40;

/** React Flow as the surface for panning, zooming and dragging; everything that is drawn on it is ours. */
export function Flow() {
  const open = useOpenMap();
  const root = useRef<HTMLDivElement>(null);
  const drawing = useDrawingStore();
  const flow = useReactFlow<CardNode>();
  const count = useMap((map) => Object.keys(map.touchpoints).length);
  const view = useMapWindow(count);
  const tool = useSession((session) => session.tool);
  const spaceHand = useSpaceHand();
  const hand = tool === 'hand' || spaceHand;
  const editingId = useSession((session) => session.editingId);
  const connecting = useSession((session) => session.connectingFrom !== null);
  const { live, landing, ...dragging } = useCardDrag(root);
  const hovered = useFarHover(root, view.far);
  const { nodes, painted } = useCardNodes(view, live, hovered, tool === 'select' && !hand && !connecting ? editingId : false);
  const [initial] = useState(() => open.session.getState().viewport ?? startViewport(drawing.getState().layout));
  useCanvasPort(root);
  useSharpLayer(root);
  useKeys(root);
  useEffect(() => {
    // Ours is the application; React Flow's own, inside it and without a name, would be a second one.
    root.current?.querySelector('.react-flow')?.setAttribute('role', 'presentation');
  }, []);

  /** Empty ground, or what is painted there; a press that the marquee has captured ends on the canvas itself. */
  const isGround = (target: EventTarget): boolean => target === root.current || (target as Element).classList.contains('react-flow__pane');
  const doubleClick = (event: React.MouseEvent): void => {
    if (!isGround(event.target)) return;
    const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const { layout } = drawing.getState();
    const card = cardAt(layout, at);
    if (card) {
      open.session.setState({ selection: { kind: 'touchpoints', ids: [card.id] }, editingId: card.id });
      return;
    }
    if (at.y > layout.height || at.y < 0) return;
    const slot = slotAt(layout, at.x, at.y);
    if (slot) addAndType(open, addTouchpoint(slot));
  };

  /** From afar a press can land on a painted card: by touch nothing hovers that would have it mounted. */
  const pressedAt = useRef({ x: 0, y: 0 });
  const click = ({ target, clientX: x, clientY: y }: React.MouseEvent): void => {
    const isDrag = Math.hypot(x - pressedAt.current.x, y - pressedAt.current.y) > 4;
    if (!view.far || isDrag || !isGround(target)) return;
    const card = cardAt(drawing.getState().layout, flow.screenToFlowPosition({ x, y }));
    if (card && !clickedToConnect(open, card.id)) selectTouchpoint(open, card.id);
  };

  const coarse = useMemo(() => window.matchMedia('(pointer: coarse)').matches, []);
  const selectedNone = useSession(({ selection }) => selection.kind === 'none');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: useKeys hears the keys
    <div
      aria-describedby="canvas-help"
      aria-label="Journey map"
      className={`${styles.canvas} ${hand ? styles.hand : ''} ${tool === 'connect' || connecting ? styles.connecting : ''}`}
      onClick={click}
      onDoubleClick={doubleClick}
      onPointerDownCapture={({ clientX: x, clientY: y }) => {
        pressedAt.current = { x, y };
      }}
      onFocus={(event) => {
        // Coming in by Tab, and not back from a card by Escape; a press takes the focus too, but selects by itself.
        const comesIn = event.target === root.current && !root.current?.contains(event.relatedTarget);
        if (comesIn && selectedNone && event.target.matches(':focus-visible')) focusFirst(open);
      }}
      ref={root}
      role="application"
      tabIndex={selectedNone ? 0 : -1}
    >
      <p className="visually-hidden" id="canvas-help">
        Arrow keys move between touchpoints, Enter adds the next one, F2 edits the title, C connects, Delete deletes. Press question mark
        for all keys.
      </p>
      {painted && <FarView />}
      <ReactFlow<CardNode>
        autoPanOnNodeFocus={false}
        defaultViewport={initial}
        deleteKeyCode={null}
        disableKeyboardA11y
        edges={noEdges}
        edgesFocusable={false}
        elementsSelectable={false}
        maxZoom={ZOOM.most}
        minZoom={ZOOM.least}
        multiSelectionKeyCode={null}
        nodeDragThreshold={4}
        nodeTypes={nodeTypes}
        nodes={nodes as CardNode[]}
        nodesConnectable={false}
        nodesFocusable={false}
        onMoveEnd={(_, viewport) => open.session.setState({ viewport })}
        {...dragging}
        panActivationKeyCode={null}
        panOnDrag={hand || coarse ? [0, 1] : [1]}
        panOnScroll
        panOnScrollMode={PanOnScrollMode.Free}
        panOnScrollSpeed={1}
        proOptions={{ hideAttribution: true }}
        selectionKeyCode={null}
        selectNodesOnDrag={false}
        zoomOnDoubleClick={false}
      >
        <ViewportPortal>
          {!painted && <Board />}
          {!painted && <Edges live={live} view={view} />}
          {landing && <LandingSlot landing={landing} />}
          {!painted && <CurveBand view={view} />}
          {!painted && <Sources />}
        </ViewportPortal>
      </ReactFlow>
      <Headers />
      {!hand && <Marquee root={root} />}
      <ConnectGuide />
      {count === 0 && <EmptyHint />}
      {count > MINIMAP_FROM && <Minimap />}
    </div>
  );
}

/** The canvas is one tab stop: coming in, the focus goes on to the first touchpoint, or stays where it was. */
function focusFirst(open: ReturnType<typeof useOpenMap>): void {
  const [first] = touchpointsInOrder(open.store.getState().map);
  if (!first || selectedTouchpoints(open.session.getState()).length > 0) return;
  open.session.setState({ selection: { kind: 'touchpoints', ids: [first.id] } });
  canvasOf(open)?.focus();
}

function useKeys(root: React.RefObject<HTMLDivElement | null>): void {
  const open = useOpenMap();
  const drawing = useDrawingStore();
  const [mode] = useState(newKeyMode);
  useEffect(() => {
    const canvas = root.current;
    const press = (event: KeyboardEvent): void => {
      if ((event.target as HTMLElement).closest('input, textarea, [contenteditable]')) return;
      if (!handleKey(open, drawing.getState().layout, mode, event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    canvas?.addEventListener('keydown', press);
    return () => canvas?.removeEventListener('keydown', press);
  }, [root, open, drawing, mode]);
}
