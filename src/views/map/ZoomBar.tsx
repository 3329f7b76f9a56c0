import { Maximize, Minus, Plus } from 'lucide';
import { canvasOf, runAction } from '../../actions';
import { useOpenMap, useSession } from '../../state';
import { Button, IconButton } from '../../ui';
import styles from './MapView.module.css';

/** Zoom out, the zoom itself (back to 100 %), zoom in, everything in view. */
export function ZoomBar() {
  const open = useOpenMap();
  const zoom = useSession((session) => session.viewport?.zoom ?? 1);
  const percent = Math.round(zoom * 100);
  return (
    <div className={styles.zoom}>
      <IconButton icon={Minus} iconSize={16} keys="−" label="Zoom out" onPress={() => runAction(open, 'zoomOut')} />
      <Button
        aria-label={`Zoom ${percent} %, back to 100 %`}
        className={styles.percent}
        onPress={() => canvasOf(open)?.zoomTo(1)}
        size="small"
        variant="plain"
      >
        {percent}%
      </Button>
      <IconButton icon={Plus} iconSize={16} keys="+" label="Zoom in" onPress={() => runAction(open, 'zoomIn')} />
      <IconButton icon={Maximize} iconSize={16} keys="Shift 1" label="Whole map in view" onPress={() => runAction(open, 'fit')} />
    </div>
  );
}
