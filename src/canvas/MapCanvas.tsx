import '@xyflow/react/dist/base.css';
import { ReactFlowProvider } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { useOpenMap } from '../state';
import { DrawingContext, followMap } from './drawing';
import { Flow } from './Flow';
import { adoptIconSheet } from './iconSheet';

adoptIconSheet();

/** The map as a canvas: everything here follows the open map of the context. */
export function MapCanvas() {
  const { store, session } = useOpenMap();
  const [{ drawing, stop }] = useState(() => followMap(store, session));
  useEffect(() => stop, [stop]);
  return (
    <DrawingContext value={drawing}>
      <ReactFlowProvider>
        <Flow />
      </ReactFlowProvider>
    </DrawingContext>
  );
}
