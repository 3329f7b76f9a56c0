import { ArrowLeft, ArrowRight } from 'lucide';
import { moveStage, type Stage, stagesInOrder, titleOf } from '../../../model';
import { perform, useMap, useOpenMap } from '../../../state';
import { Button, Section } from '../../../ui';
import { DeleteWithContents } from './DeleteWithContents';
import { PanelHeader } from './PanelHeader';
import styles from './panels.module.css';
import { RecordText } from './RecordText';
import { plural } from './words';

export function StagePanel({ stage }: { readonly stage: Stage }) {
  const { id } = stage;
  const open = useOpenMap();
  const stages = useMap(stagesInOrder);
  const touchpoints = useMap((map) => Object.values(map.touchpoints).filter((t) => t.stageId === id).length);
  const index = stages.findIndex((other) => other.id === id);
  const move = (step: number): void => {
    perform(open, moveStage(id, index + step), `Stage moved. Now ${index + step + 1} of ${stages.length}.`);
  };
  const shared = { table: 'stages', record: stage } as const;
  return (
    <>
      <PanelHeader overline={`Stage ${index + 1} of ${stages.length} · ${plural(touchpoints, 'touchpoint')}`}>
        <RecordText
          {...shared}
          action="Rename stage"
          field="title"
          hideLabel
          label="Title"
          look="title"
          place="title"
          placeholder="Untitled stage"
        />
      </PanelHeader>
      <div className={styles.panel}>
        <RecordText
          {...shared}
          action="Change description"
          field="description"
          hideLabel
          label="Description"
          look="text"
          placeholder="Add a description"
          place="description"
        />
        <Section title="Order">
          <div className={styles.buttons}>
            <Button icon={ArrowLeft} isDisabled={index <= 0} onPress={() => move(-1)}>
              Move left
            </Button>
            <Button icon={ArrowRight} isDisabled={index >= stages.length - 1} onPress={() => move(1)}>
              Move right
            </Button>
          </div>
        </Section>
        <DeleteWithContents id={id} isLast={stages.length <= 1} title={titleOf(stage, 'stage')} touchpoints={touchpoints} what="stage" />
      </div>
    </>
  );
}
