import { Columns3, Hand, type IconNode, Keyboard, MousePointer2, Redo2, Rows3, Spline, SquarePlus, TriangleAlert, Undo2 } from 'lucide';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import { useStore } from 'zustand';
import { actionById, runAction, showKeys, stepName } from '../../actions';
import { notify, type Session, useOpenMap, useSession } from '../../state';
import { IconButton } from '../../ui';
import styles from './Toolbar.module.css';

const tools: readonly { id: Session['tool']; label: string; hint: string; icon: IconNode }[] = [
  { id: 'select', label: 'Select', hint: 'Select and move', icon: MousePointer2 },
  { id: 'hand', label: 'Hand', hint: 'Move the map (or hold Space)', icon: Hand },
];

/** What is done most, at the bottom of the canvas; each is an action of the registry. */
export function Toolbar({ onShowKeys }: { readonly onShowKeys: () => void }) {
  const open = useOpenMap();
  const tool = useSession((session) => session.tool);
  useStore(open.store, (state) => state.history);
  const choose = (id: Session['tool']): void => open.session.setState({ tool: id, connectingFrom: null });
  return (
    <AriaToolbar aria-label="Map tools" className={styles.toolbar ?? ''}>
      {tools.map(({ id, label, hint, icon }) => (
        <IconButton hint={hint} icon={icon} isPressed={tool === id} key={id} label={label} onPress={() => choose(id)} />
      ))}
      <span className={styles.line} />
      <ActionButton icon={SquarePlus} id="addTouchpoint" />
      <IconButton
        hint="Connect: click one touchpoint, then another"
        icon={Spline}
        isPressed={tool === 'connect'}
        keys="C"
        label="Connect"
        onPress={() => choose(tool === 'connect' ? 'select' : 'connect')}
      />
      <ActionButton icon={TriangleAlert} id="addPainPoint" />
      <span className={styles.line} />
      <ActionButton icon={Columns3} id="addStage" />
      <ActionButton icon={Rows3} id="addLane" />
      <span className={styles.line} />
      <ActionButton hint={stepName(open, 'undo')} icon={Undo2} id="undo" />
      <ActionButton hint={stepName(open, 'redo')} icon={Redo2} id="redo" />
      <span className={styles.line} />
      <IconButton icon={Keyboard} keys="?" label="Keys" onPress={onShowKeys} />
    </AriaToolbar>
  );
}

function ActionButton({ id, icon, hint }: { readonly id: string; readonly icon: IconNode; readonly hint?: string }) {
  const open = useOpenMap();
  const action = actionById(id);
  const history = id === 'undo' || id === 'redo';
  const [keys] = action.keys ?? [];
  return (
    <IconButton
      hint={hint}
      icon={icon}
      isDisabled={history && action.when(open) !== null}
      keys={keys === undefined ? undefined : showKeys(keys)}
      label={action.label}
      onPress={() => {
        const reason = runAction(open, id);
        if (reason !== null) notify(open.session, reason);
      }}
    />
  );
}
