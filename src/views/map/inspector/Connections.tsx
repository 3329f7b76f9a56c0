import { type Connection, connectionNames, formatDuration, type Id, incomingOf, outgoingOf, titleOf } from '../../../model';
import { useMap, useOpenMap } from '../../../state';
import { Button, Section } from '../../../ui';
import styles from './Connections.module.css';
import panels from './panels.module.css';
import { line } from './words';

/** What leads here and where it goes on: the way to a connection without the canvas. */
export function Connections({ touchpointId }: { readonly touchpointId: Id }) {
  const incoming = useMap((map) => incomingOf(map, touchpointId));
  const outgoing = useMap((map) => outgoingOf(map, touchpointId));
  if (incoming.length + outgoing.length === 0) return null;
  return (
    <Section title="Connections">
      <div className={panels.list}>
        <Way connections={incoming} end="fromId" title="In" />
        <Way connections={outgoing} end="toId" title="Out" />
      </div>
    </Section>
  );
}

interface WayProps {
  readonly title: 'In' | 'Out';
  readonly connections: readonly Connection[];
  /** Where the other touchpoint stands. */
  readonly end: 'fromId' | 'toId';
}

function Way({ title, connections, end }: WayProps) {
  const { session } = useOpenMap();
  const touchpoints = useMap((map) => map.touchpoints);
  if (connections.length === 0) return null;
  return (
    <section className={styles.way}>
      <h4 className={styles.title}>{title}</h4>
      <ul aria-label={title} className={styles.list}>
        {connections.map(({ id, kind, label, waitMinutes, [end]: otherId }) => (
          <li key={id}>
            <Button onPress={() => session.setState({ selection: { kind: 'connection', id }, inspectorFocus: 'heading' })} wide>
              <span className={styles.words}>
                <span className={styles.other}>
                  <span className="visually-hidden">{end === 'fromId' ? 'From ' : 'To '}</span>
                  {titleOf(touchpoints[otherId])}
                  <span className="visually-hidden">, </span>
                </span>
                <span className={panels.meta}>
                  {line(connectionNames[kind], label, waitMinutes !== null && `wait ${formatDuration(waitMinutes)}`)}
                </span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
