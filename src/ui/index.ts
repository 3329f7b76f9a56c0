/** The kit: parts that know nothing of journeys. */
import './base.css';

export * from './Button';
export * from './Checkbox';
export * from './Chip';
export * from './ConfirmDialog';
export * from './cx';
export * from './Dialog';
export * from './Disclosure';
export * from './Icon';
export * from './IconButton';
export * from './LiveRegion';
export * from './Menu';
export * from './NoticeRegion';
export * from './Picker';
export * from './PopoverButton';
export * from './ProgressBar';
export * from './SearchField';
export * from './SegmentedControl';
export * from './Select';
export * from './Tabs';
export * from './TextArea';
export * from './TextField';
export * from './Tooltip';
export * from './useCheckedText';
export * from './useDraftText';
export { flushDrafts, whenLeaving } from './whenLeaving';
