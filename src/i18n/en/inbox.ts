/** The inbox: a folder from which articles come in by themselves. */
export const inbox = {
  title: 'Inbox',
  hint: 'Articles that your browser saves in this folder are imported by themselves while this workspace is open.',
  none: 'No folder',
  choose: 'Choose folder…',
  chooseTitle: 'Choose the folder of the inbox',
  stop: 'Stop watching',
  moves: 'Move imported files',
  movesHint: 'To {{folder}}. When this is off, they stay where they are.',
  arrived_one: 'From the inbox: {{titles}}',
  arrived_other: 'From the inbox, {{count}} articles: {{titles}}',
  more_one: '{{count}} more',
  more_other: '{{count}} more',
  open: 'Open',
  failed: 'Inbox: {{reason}}',
  removed_one: 'The article was moved to the trash.',
  removed_other: '{{count}} articles were moved to the trash.',
}
