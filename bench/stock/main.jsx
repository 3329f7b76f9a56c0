/**
 * The peer: a React Flow page as its documentation shows one. A memoised custom node outside of the component, node and
 * edge state from the hooks, background, controls, minimap; nothing foolish, nothing tuned. Its cards show what the app's show.
 */
import '@xyflow/react/dist/style.css';
import './stock.css';
import { Background, Controls, MarkerType, MiniMap, ReactFlow, ReactFlowProvider, useEdgesState, useNodesState } from '@xyflow/react';
import { toPng } from 'html-to-image';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Card } from './Card.jsx';

const asked = new URLSearchParams(window.location.search);
const onlyVisible = asked.get('variant') === 'visible';
const size = { width: Number(asked.get('width') ?? 1440), height: Number(asked.get('height') ?? 900) };

const nodeTypes = { card: Card };
const defaultEdgeOptions = { type: 'smoothstep', markerEnd: { type: MarkerType.ArrowClosed } };

function Flow({ content }) {
  const [nodes, , onNodesChange] = useNodesState(content.nodes);
  const [edges, , onEdgesChange] = useEdgesState(content.edges);
  return (
    <div style={size}>
      <ReactFlow
        defaultEdgeOptions={defaultEdgeOptions}
        edges={edges}
        maxZoom={2.5}
        minZoom={0.05}
        nodes={nodes}
        nodeTypes={nodeTypes}
        onEdgesChange={onEdgesChange}
        onlyRenderVisibleElements={onlyVisible}
        onNodesChange={onNodesChange}
        panOnScroll
        zoomOnDoubleClick={false}
      >
        <Background />
        <Controls />
        <MiniMap />
      </ReactFlow>
    </div>
  );
}

/** As in the documentation's "Download image" example, at one px per map unit. */
window.picture = async ({ width, height }) => {
  const viewport = document.querySelector('.react-flow__viewport');
  const url = await toPng(viewport, {
    backgroundColor: '#ffffff',
    width,
    height,
    pixelRatio: 1,
    style: { width: `${width}px`, height: `${height}px`, transform: 'translate(0px, 0px) scale(1)' },
  });
  return url;
};

function Page() {
  const [content, setContent] = useState(null);
  const open = async (count) => setContent(await (await fetch(`./maps/${count}.json`)).json());
  if (content) {
    return (
      <ReactFlowProvider>
        <Flow content={content} />
      </ReactFlowProvider>
    );
  }
  return asked
    .get('sizes')
    .split(' ')
    .map((count) => (
      <button key={count} onClick={() => open(count)} type="button">
        Open {count}
      </button>
    ));
}

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
