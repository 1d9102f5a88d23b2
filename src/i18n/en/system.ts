/** What the menus, the system's dialogs and the main process say. */
export const system = {
  ok: 'OK',
  menu: {
    file: '&File',
    edit: '&Edit',
    annotation: '&Annotation',
    view: '&View',
    help: '&Help',
    recent: 'Open recent workspace',
    team: 'Team',
    noRecent: 'No recent workspaces',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    fullScreen: 'Full screen',
    services: 'Services',
    hide: 'Hide Factmark',
    hideOthers: 'Hide others',
    showAll: 'Show all',
    quit: 'Quit',
  },
  dialogs: {
    chooseFolder: 'Choose a workspace, or a new or empty folder',
    chooseImports: 'Import articles',
    articles: 'Articles',
    allFiles: 'All files',
    exportFile: 'Export annotations',
    exportFolder: 'Export to a new folder',
  },
  unsaved: {
    layers: {
      message: 'Your latest annotations have not been saved to the workspace.',
      detail:
        '{{reason}}\n\nFactmark can keep trying. If you close it, your annotations are kept on this computer and are restored when you next open the article.',
    },
    memory: {
      message: 'Suggestion memory has not been saved to the workspace.',
      detail:
        '{{reason}}\n\nFactmark can keep trying. If you close it, your latest decisions on suggestions are forgotten. Your annotations are saved.',
    },
    keepTrying: 'Keep trying',
    close: 'Close',
  },
  openOriginal: {
    message: 'Open “{{file}}” with another program?',
    detail:
      'A copy of the imported file is opened with the program that your system uses for it. That program may run what is in the file, and may connect to the internet.',
    open: 'Open',
  },
  useFolder: {
    message: 'Use this folder as a workspace?',
    detail: '{{folder}}\n\nThis path was typed. If the folder is new or empty, Factmark creates a workspace in it.',
    use: 'Use folder',
  },
  switchAnnotator: {
    message: 'Continue as {{name}}?',
    detail: 'You are working as {{current}}. From now on, what you annotate is saved under the name {{name}}.',
    switch: 'Switch',
  },
  unblind: {
    message: 'Turn off blind tagging in “{{title}}”?',
    detail:
      'Everyone in this workspace then sees the annotations of colleagues while tagging. The workspace records who turned it off and when.',
    turnOff: 'Turn off',
  },
  outOfSupport:
    'Factmark is running on Electron {{version}}, which is no longer supported. Use it only for development and testing.',
} as const
