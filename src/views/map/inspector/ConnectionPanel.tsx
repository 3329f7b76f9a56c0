import { ArrowDown, ArrowLeftRight, Trash2 } from 'lucide';
import { deleteSelection } from '../../../actions';
import { type Connection, canConnect, connectionKinds, connectionNames, likelyKind, setFields, titleOf } from '../../../model';
import { perform, useMap, useOpenMap } from '../../../state';
import { Button, Icon, SegmentedControl } from '../../../ui';
import styles from './ConnectionPanel.module.css';
import { DurationField } from './DurationField';
import { PanelHeader } from './PanelHeader';
import panels from './panels.module.css';
import { RecordText } from './RecordText';

export function ConnectionPanel({ connection }: { readonly connection: Connection }) {
  const { id, fromId, toId, kind } = connection;
  const open = useOpenMap();
  const noWayBack = useMap((map) => canConnect(map, toId, fromId));
  const reverse = (): void => {
    const turned = { fromId: toId, toId: fromId, kind: likelyKind(open.store.getState().map, toId, fromId) };
    perform(open, setFields('connections', id, turned, 'Reverse connection'));
  };
  const remove = (): void => deleteSelection(open);
  return (
    <>
      <PanelHeader overline="Connection">{connectionNames[kind]}</PanelHeader>
      <div className={panels.panel}>
        <div className={styles.ends}>
          <End id={fromId} word="From" />
          <Icon className={styles.arrow} icon={ArrowDown} />
          <End id={toId} word="To" />
        </div>
        <SegmentedControl
          label="Kind"
          onChange={(next) => perform(open, setFields('connections', id, { kind: next }, 'Change kind of connection'))}
          segments={connectionKinds.map((other) => ({ id: other, label: connectionNames[other] }))}
          value={kind}
        />
        <RecordText action="Change label" field="label" label="Label" place="label" record={connection} table="connections" />
        <DurationField
          label="Wait"
          minutes={connection.waitMinutes}
          onChange={(waitMinutes, visit) =>
            perform(open, setFields('connections', id, { waitMinutes }, 'Change wait', `${id}.wait.${visit}`), '')
          }
          place="wait"
        />
        <div className={panels.foot}>
          <div className={panels.buttons}>
            <Button icon={ArrowLeftRight} isDisabled={noWayBack !== null} onPress={reverse}>
              Reverse
            </Button>
            <Button icon={Trash2} onPress={remove} variant="danger">
              Delete connection
            </Button>
          </div>
          {noWayBack !== null && <p className={panels.hint}>It cannot be reversed: {noWayBack}</p>}
        </div>
      </div>
    </>
  );
}

/** One end of the connection; a press goes to it. */
function End({ id, word }: { readonly id: string; readonly word: string }) {
  const { session } = useOpenMap();
  const title = useMap((map) => titleOf(map.touchpoints[id]));
  return (
    <Button onPress={() => session.setState({ selection: { kind: 'touchpoints', ids: [id] }, inspectorFocus: 'heading' })} wide>
      <span className={styles.word}>{word}</span>
      {title}
    </Button>
  );
}
