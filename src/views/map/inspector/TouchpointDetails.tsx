import { CircleDashed, Star, Trash2 } from 'lucide';
import { deleteSelection } from '../../../actions';
import { evidenceOf, setFields, type Touchpoint } from '../../../model';
import { perform, useMap, useOpenMap } from '../../../state';
import { Button, Chip, ChipRow, Section } from '../../../ui';
import { ChannelsSection } from './ChannelsSection';
import { Connections } from './Connections';
import { DurationField } from './DurationField';
import { Gains } from './Gains';
import { LinkField } from './LinkField';
import { MoodSection } from './MoodSection';
import { PainPoints } from './PainPoints';
import styles from './panels.module.css';
import { Quotes } from './Quotes';
import { RecordText } from './RecordText';
import { Tags } from './Tags';

export interface TouchpointDetailsProps {
  readonly touchpoint: Touchpoint;
  readonly onShowEvidence: () => void;
}

export function TouchpointDetails({ touchpoint, onShowEvidence }: TouchpointDetailsProps) {
  const { id } = touchpoint;
  const open = useOpenMap();
  const isShown = useMap((map) => evidenceOf(map, id).length > 0);
  const set = (fields: Partial<Touchpoint>, label: string, gesture?: string): void => {
    perform(open, setFields('touchpoints', id, fields, label, gesture), gesture ? '' : undefined);
  };
  const remove = (): void => deleteSelection(open);
  return (
    <div className={styles.panel}>
      <RecordText
        action="Change description"
        field="description"
        hideLabel
        label="Description"
        look="text"
        placeholder="Add a description"
        place="description"
        record={touchpoint}
        table="touchpoints"
      />
      <ChannelsSection touchpoints={[touchpoint]} />
      <MoodSection touchpoints={[touchpoint]} />
      <PainPoints touchpointId={id} />
      <Gains touchpointId={id} />
      <Quotes onShow={onShowEvidence} touchpointId={id} />
      <Section title="Also true">
        <ChipRow label="Also true">
          <Chip
            icon={Star}
            isSelected={touchpoint.momentOfTruth}
            onChange={(momentOfTruth) => set({ momentOfTruth }, momentOfTruth ? 'Mark as moment of truth' : 'Unmark moment of truth')}
          >
            Moment of truth
          </Chip>
          <Chip
            icon={CircleDashed}
            isSelected={touchpoint.assumed}
            onChange={(assumed) => set({ assumed }, assumed ? 'Mark as assumed' : 'Mark as evidenced')}
          >
            Assumed
          </Chip>
        </ChipRow>
        {touchpoint.assumed && isShown && <p className={styles.hint}>Marked as assumed although it has evidence.</p>}
      </Section>
      <Section title="Time">
        <div className={styles.pair}>
          <DurationField
            label="Wait before"
            minutes={touchpoint.waitMinutes}
            onChange={(waitMinutes, visit) => set({ waitMinutes }, 'Change wait', `${id}.wait.${visit}`)}
            place="wait"
          />
          <DurationField
            label="Takes"
            minutes={touchpoint.durationMinutes}
            onChange={(durationMinutes, visit) => set({ durationMinutes }, 'Change duration', `${id}.duration.${visit}`)}
            place="duration"
          />
        </div>
      </Section>
      <Connections touchpointId={id} />
      <Tags touchpoint={touchpoint} />
      <LinkField
        label="Link"
        link={touchpoint.link}
        onChange={(link, visit) => set({ link }, 'Change link', `${id}.link.${visit}`)}
        place="link"
      />
      <div className={styles.foot}>
        <Button icon={Trash2} onPress={remove} variant="danger">
          Delete touchpoint
        </Button>
      </div>
    </div>
  );
}
