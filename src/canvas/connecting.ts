/** Connecting by clicks: from the card that was chosen to the card that is clicked. */
import { selectTouchpoint } from '../actions';
import { connect, describeConnection, find } from '../model';
import { type OpenMap, perform } from '../state';

/** Makes a connection and says it. @returns whether it was made */
export function connectTouchpoints(open: OpenMap, fromId: string, toId: string): boolean {
  const command = connect(fromId, toId);
  if (!perform(open, command)) return false;
  const connection = find(open.store.getState().map, 'connections', command.id);
  if (connection)
    open.session.setState(({ said }) => ({
      said: { text: describeConnection(open.store.getState().map, connection), count: said.count + 1 },
    }));
  return true;
}

/** A click on a card while connecting: the first chooses where from, the second where to. @returns whether the click was used */
export function clickedToConnect(open: OpenMap, id: string): boolean {
  const { connectingFrom, tool } = open.session.getState();
  if (connectingFrom === null && tool !== 'connect') return false;
  if (connectingFrom === null) {
    selectTouchpoint(open, id);
    open.session.setState({ connectingFrom: id });
  } else if (connectingFrom === id) {
    open.session.setState({ connectingFrom: null });
  } else {
    connectTouchpoints(open, connectingFrom, id);
    open.session.setState({ connectingFrom: null, selection: { kind: 'touchpoints', ids: [id] } });
  }
  return true;
}
