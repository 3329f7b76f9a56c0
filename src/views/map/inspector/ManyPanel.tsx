import { Trash2 } from 'lucide';
import { deleteSelection } from '../../../actions';
import type { Touchpoint } from '../../../model';
import { useOpenMap } from '../../../state';
import { Button } from '../../../ui';
import { ChannelsSection } from './ChannelsSection';
import { MoodSection } from './MoodSection';
import { PanelHeader } from './PanelHeader';
import styles from './panels.module.css';

/** What can be done to several touchpoints at once. */
export function ManyPanel({ touchpoints }: { readonly touchpoints: readonly Touchpoint[] }) {
  const open = useOpenMap();
  const remove = (): void => deleteSelection(open);
  return (
    <>
      <PanelHeader overline="Selected">{touchpoints.length} touchpoints</PanelHeader>
      <div className={styles.panel}>
        <ChannelsSection touchpoints={touchpoints} />
        <MoodSection touchpoints={touchpoints} />
        <div className={styles.foot}>
          <Button icon={Trash2} onPress={remove} variant="danger">
            Delete {touchpoints.length} touchpoints
          </Button>
          <p className={styles.hint}>Their neighbours are joined up again.</p>
        </div>
      </div>
    </>
  );
}
